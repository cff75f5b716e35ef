// Dublin Core: `oai_dc` for harvesters (OAI-PMH 2.0), and DC terms (DCMI, qualified, 2008 schemas). One thing is described: the source.

import type { Column, Crosswalk } from '../crosswalk/crosswalk.ts';
import type { DescriptiveRecord, Statement } from '../record/descriptive-record.ts';
import { isoOf, isW3cDate } from '../record/read-dates.ts';
import { addressOf } from '../record/read-identifier.ts';
import { buildXml, type Xml, XSI } from './build-xml.ts';
import type { Made, WritingSettings } from './record-format.ts';

const DC = 'http://purl.org/dc/elements/1.1/';
const DCTERMS = 'http://purl.org/dc/terms/';
const OAI_DC = 'http://www.openarchives.org/OAI/2.0/oai_dc/';
/** DCMI Type Vocabulary. */
const TYPE = 'Text';

export function dublinCore(record: DescriptiveRecord, { crosswalk }: WritingSettings): Made {
  if (!record.statements.some(({ property }) => property === 'title'))
    return {
      files: [],
      lacks: [
        { what: 'Dublin Core records of repositories have a title, and the header gives none', at: 'fileDesc/titleStmt' },
      ],
    };
  return {
    files: [
      { kind: 'beside', extension: '.oai_dc.xml', text: buildXml(oaiDc(record, crosswalk)) },
      { kind: 'beside', extension: '.dcterms.xml', text: buildXml(dcTerms(record, crosswalk)) },
    ],
    lacks: [],
  };
}

/** The element `oai_dc:dc`, with its namespaces. */
export function oaiDc(record: DescriptiveRecord, crosswalk: Crosswalk): Xml {
  const said = termsOf(record, crosswalk, 'dc').map(
    ({ term, statement, text }): Xml => element(`dc:${term}`, text, { 'xml:lang': langOf(statement) }),
  );
  return {
    name: 'oai_dc:dc',
    attributes: {
      'xmlns:oai_dc': OAI_DC,
      'xmlns:dc': DC,
      'xmlns:xsi': XSI,
      'xsi:schemaLocation': `${OAI_DC} http://www.openarchives.org/OAI/2.0/oai_dc.xsd`,
    },
    content: [...said, element('dc:type', TYPE)],
  };
}

/** In an element of no namespace, as the schema for qualified Dublin Core leaves it to its users. */
function dcTerms(record: DescriptiveRecord, crosswalk: Crosswalk): Xml {
  const said = termsOf(record, crosswalk, 'dcterms').map(({ term, statement, text }) => {
    const type = encodingOf(statement, text);
    // a value in a vocabulary encoding scheme has no language
    return element(`dcterms:${term}`, text, {
      'xml:lang': type === undefined ? langOf(statement) : undefined,
      'xsi:type': type,
    });
  });
  return {
    name: 'qualifieddc',
    attributes: { 'xmlns:dcterms': DCTERMS, 'xmlns:xsi': XSI },
    content: [...said, element('dcterms:type', TYPE, { 'xsi:type': 'dcterms:DCMIType' })],
  };
}

function element(name: string, text: string, attributes: Xml['attributes'] = {}): Xml {
  return { name, attributes, content: text };
}

export type Term = { readonly term: string; readonly statement: Statement; readonly text: string };

/** Each statement of a flat format by its row, in the order of the header; the same value of one term once. */
export function termsOf({ statements }: DescriptiveRecord, crosswalk: Crosswalk, column: Column): readonly Term[] {
  const seen = new Set<string>();
  return statements.flatMap((statement) => {
    const term = crosswalk[statement.property][column];
    if (term === undefined) return [];
    return valuesOf(statement).flatMap((text) => {
      const key = `${term} ${text}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ term, statement, text }];
    });
  });
}

/** What a flat format quotes of a statement: what programs can use before words. */
export function valuesOf(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case 'language':
      return [statement.tag];
    case 'date':
      return [isoOf(statement) ?? statement.text];
    case 'identifier':
      return [addressOf(statement) ?? statement.text];
    case 'rights':
      return statement.uri === undefined || statement.uri === statement.text
        ? [statement.text]
        : [statement.uri, statement.text];
    case 'relation':
      return statement.uri === undefined || statement.text.includes(statement.uri)
        ? [statement.text]
        : [`${statement.text} ${statement.uri}`];
    default:
      return [statement.text];
  }
}

/** Of words only. */
function langOf({ kind, lang }: Statement): string | undefined {
  return ['text', 'title', 'subject', 'rights'].includes(kind) ? lang : undefined;
}

/** Encoding schemes of the DCMI: dates without a stretch, addresses, languages. */
function encodingOf(statement: Statement, text: string): string | undefined {
  if (statement.kind === 'date') return statement.when === text && isW3cDate(text) ? 'dcterms:W3CDTF' : undefined;
  if (statement.kind === 'language') return 'dcterms:RFC4646';
  if (statement.kind === 'identifier') return addressOf(statement) === text ? 'dcterms:URI' : undefined;
  return statement.kind === 'rights' && statement.uri === text ? 'dcterms:URI' : undefined;
}
