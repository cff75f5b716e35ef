// What MODS says of other things: the digital file, which is another format of the source, its series, citations and relations.

import type {
  DescriptiveRecord,
  IdentifierStatement,
  RelationStatement,
  RightsStatement,
} from '../../record/descriptive-record.ts';
import { addressOf } from '../../record/read-identifier.ts';
import type { Xml } from '../build-xml.ts';
import { statementsOf } from '../statements-of.ts';
import { modsDates } from './mods-dates.ts';
import { mods, modsGroup } from './mods-element.ts';
import { modsNames } from './mods-names.ts';

const MEDIA_TYPE = 'application/tei+xml';

export function relatedItems(record: DescriptiveRecord): readonly Xml[] {
  return [
    digitalFile(record),
    ...statementsOf(record, 'title', 'series').map((one) =>
      mods('relatedItem', [mods('titleInfo', [mods('title', one.text)], { 'xml:lang': one.lang })], { type: 'series' }),
    ),
    ...statementsOf(record, 'relation', 'citation').map((one) => mods('relatedItem', citation(one), { type: 'original' })),
    ...statementsOf(record, 'relation', 'relation').map((one) => mods('relatedItem', citation(one), { otherType: one.type })),
  ];
}

/** As it is written: nothing is guessed of its parts. */
function citation({ text, lang, uri }: RelationStatement): readonly Xml[] {
  return [
    mods('note', text, { type: 'citation/reference', 'xml:lang': lang }),
    ...(uri === undefined ? [] : [mods('location', [mods('url', uri)])]),
  ];
}

function digitalFile(record: DescriptiveRecord): Xml {
  const identifiers = statementsOf(record, 'identifier', 'fileIdentifier');
  const urls = [...new Set(identifiers.flatMap((one) => addressOf(one) ?? []))];
  return mods(
    'relatedItem',
    [
      ...modsNames(statementsOf(record, 'agent', 'distributor')),
      ...publication(record),
      mods('physicalDescription', [
        mods('internetMediaType', MEDIA_TYPE),
        ...statementsOf(record, 'extent', 'fileExtent').map((one) => mods('extent', one.text, { 'xml:lang': one.lang })),
      ]),
      ...identifiers.map(identifierOf),
      ...urls.map((url) => mods('location', [mods('url', url)])),
    ],
    { type: 'otherFormat' },
  );
}

function publication(record: DescriptiveRecord): readonly Xml[] {
  const content = [
    ...statementsOf(record, 'text', 'publicationPlace').map((one) =>
      mods('place', [mods('placeTerm', one.text, { type: 'text', 'xml:lang': one.lang })]),
    ),
    ...statementsOf(record, 'agent', 'publisher').map((one) => mods('publisher', one.text, { 'xml:lang': one.lang })),
    ...modsDates({ name: 'dateIssued', dates: statementsOf(record, 'date', 'publicationDate'), isKey: false }),
    ...statementsOf(record, 'text', 'edition').map((one) => mods('edition', one.text, { 'xml:lang': one.lang })),
  ];
  return modsGroup('originInfo', content, { eventType: 'publication' });
}

/** Of the source; what the header calls them is their type. */
export function sourceIdentifiers(record: DescriptiveRecord): readonly Xml[] {
  return statementsOf(record, 'identifier', 'sourceIdentifier').map(identifierOf);
}

/** Types as MODS names them: `hdl` for a handle, `uri` for addresses (id.loc.gov/vocabulary/identifiers). */
const TYPES: Readonly<Partial<Record<IdentifierStatement['scheme'], string>>> = { handle: 'hdl', url: 'uri', purl: 'uri' };

function identifierOf({ text, type, scheme }: IdentifierStatement): Xml {
  const called = scheme === 'local' ? 'local' : (TYPES[scheme] ?? scheme);
  return mods('identifier', text, { type: called, displayLabel: scheme === 'local' ? type : undefined });
}

export function accessConditions(record: DescriptiveRecord): readonly Xml[] {
  return [
    ...statementsOf(record, 'rights', 'sourceRights').map((one) => condition(one, 'restriction on access')),
    // at the top, where harvesters look, though it is the file that has this licence
    ...statementsOf(record, 'rights', 'licence', 'rights').map((one) =>
      condition(one, 'use and reproduction', 'digital edition'),
    ),
  ];
}

function condition({ text, uri, lang }: RightsStatement, type: string, displayLabel?: string): Xml {
  return mods('accessCondition', text, { type, displayLabel, 'xml:lang': lang, 'xlink:href': uri });
}
