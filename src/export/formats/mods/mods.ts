// MODS 3.8 (Library of Congress). The source is described; the digital file is a related item, in another format.

import type { DescriptiveRecord } from '../../record/descriptive-record.ts';
import { buildXml, type Xml, XSI } from '../build-xml.ts';
import { languageCodes } from '../language-codes.ts';
import type { Lack, Made } from '../record-format.ts';
import { statementsOf } from '../statements-of.ts';
import { encodedDates } from './mods-dates.ts';
import { MODS, mods } from './mods-element.ts';
import { modsNames } from './mods-names.ts';
import { accessConditions, relatedItems, sourceIdentifiers } from './mods-related.ts';
import { abstractsAndNotes, languages, locations, origin, physicalDescription, subjects, titleInfos } from './mods-source.ts';

export function modsRecord(record: DescriptiveRecord): Made {
  const lacks = modsLacks(record);
  if (lacks.length > 0) return { files: [], lacks };
  return { files: [{ extension: '.mods.xml', text: buildXml(modsElement(record)) }], lacks };
}

/** The guidelines for MODS (Library of Congress, DLF) ask for a title. */
export function modsLacks(record: DescriptiveRecord): readonly Lack[] {
  const hasTitle = statementsOf(record, 'title', 'title').length > 0;
  return hasTitle ? [] : [{ what: 'MODS asks for a title, and the header gives none', at: 'fileDesc/titleStmt' }];
}

/** With its namespaces, so that it can stand in another document. */
export function modsElement(record: DescriptiveRecord): Xml {
  const { name, content } = mods('mods', contentOf(record));
  return {
    name,
    attributes: {
      'xmlns:mods': MODS,
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      'xmlns:xsi': XSI,
      'xsi:schemaLocation': `${MODS} http://www.loc.gov/standards/mods/v3/mods-3-8.xsd`,
      version: '3.8',
    },
    content: content ?? [],
  };
}

function contentOf(record: DescriptiveRecord): readonly Xml[] {
  const people = statementsOf(
    record,
    'agent',
    'author',
    'sender',
    'addressee',
    'editor',
    'contributor',
    'principal',
    'funder',
    'sponsor',
  );
  return [
    ...titleInfos(record),
    ...modsNames(people),
    mods('typeOfResource', 'text'),
    ...origin(record),
    ...languages(record),
    ...physicalDescription(record),
    ...abstractsAndNotes(record),
    ...subjects(record),
    ...relatedItems(record),
    ...sourceIdentifiers(record),
    ...locations(record),
    ...accessConditions(record),
    recordInfo(record),
  ];
}

/** Who says it: the publisher of the file; when it was last changed; and how this record came about. */
function recordInfo(record: DescriptiveRecord): Xml {
  const { lang } = record;
  const [publisher] = statementsOf(record, 'agent', 'publisher');
  const code = lang === undefined ? undefined : languageCodes(lang)?.bibliographic;
  const [term, authority] = code === undefined ? [lang, 'rfc5646'] : [code, 'iso639-2b'];
  return mods('recordInfo', [
    ...(publisher === undefined ? [] : [mods('recordContentSource', publisher.text, { 'xml:lang': publisher.lang })]),
    ...statementsOf(record, 'date', 'revisionDate').flatMap((date) => encodedDates('recordChangeDate', date)),
    mods('recordOrigin', 'made by teikit from the header of a TEI document', { 'xml:lang': 'en' }),
    ...(term === undefined ? [] : [mods('languageOfCataloging', [mods('languageTerm', term, { type: 'code', authority })])]),
  ]);
}
