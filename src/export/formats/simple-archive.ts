// DSpace Simple Archive Format: an item is a directory with metadata, a list of its files, and the files.

import type { DescriptiveRecord, Statement } from '../record/descriptive-record.ts';
import { buildXml, type Xml } from './build-xml.ts';
import { type Term, termsOf } from './dublin-core.ts';
import type { ExportedDocument, ItemSettings, Made, MadeFile, WritingSettings } from './record-format.ts';
import { statementsOf } from './statements-of.ts';

/** What comes last tells DSpace that an item is there. */
export function simpleArchive(
  record: DescriptiveRecord,
  { crosswalk, items = {} }: WritingSettings,
  { bytes, itemName }: ExportedDocument,
): Made {
  if (!record.statements.some(({ property }) => property === 'title'))
    return { files: [], lacks: [{ what: 'DSpace asks for a title, and the header gives none', at: 'fileDesc/titleStmt' }] };
  const name = `${itemName}.xml`;
  return {
    files: [
      { kind: 'inside', path: name, data: bytes },
      { kind: 'inside', path: 'contents', data: `${name}\tbundle:ORIGINAL\tprimary:true\tdescription:TEI document\n` },
      ...placeFiles(record, { ...items, itemName }),
      ...metadataFiles(termsOf(record, crosswalk, 'saf')),
    ],
    lacks: [],
  };
}

/** Which collections an item goes to, and what it is called there: a line for each. */
function placeFiles(
  record: DescriptiveRecord,
  { collections = [], handlePrefix, itemName }: ItemSettings & Pick<ExportedDocument, 'itemName'>,
): readonly MadeFile[] {
  const said = handleOf(record);
  const isOwn = handlePrefix === undefined || said?.startsWith(handlePrefix) === true;
  const handle = isOwn ? said : `${handlePrefix}${itemName}`;
  const lines = { collections, handle: handle === undefined ? [] : [handle] };
  return Object.entries(lines).flatMap(([path, own]): readonly MadeFile[] =>
    own.length === 0 ? [] : [{ kind: 'inside', path, data: own.map((line) => `${line}\n`).join('') }],
  );
}

function handleOf(record: DescriptiveRecord): string | undefined {
  return statementsOf(record, 'identifier', 'fileIdentifier').find(({ scheme }) => scheme === 'handle')?.text;
}

/** A file for each schema of metadata; the one for `dc` is always there, and comes last. */
function metadataFiles(terms: readonly Term[]): readonly MadeFile[] {
  const bySchema = new Map<string, Term[]>([['dc', []]]);
  for (const term of terms) {
    const [schema = ''] = term.term.split('.');
    const known = bySchema.get(schema);
    if (known === undefined) bySchema.set(schema, [term]);
    else known.push(term);
  }
  return [...bySchema].toReversed().map(([schema, own]) => ({
    kind: 'inside',
    path: schema === 'dc' ? 'dublin_core.xml' : `metadata_${schema}.xml`,
    data: buildXml({ name: 'dublin_core', attributes: { schema }, content: own.map(dcValue) }),
  }));
}

/** `schema.element` or `schema.element.qualifier`. */
function dcValue({ term, statement, text }: Term): Xml {
  const [, element = '', qualifier = 'none'] = term.split('.');
  return { name: 'dcvalue', attributes: { element, qualifier, language: languageOf(statement) }, content: text };
}

/** Of words only, and where the header says it. */
function languageOf({ kind, lang }: Statement): string | undefined {
  return ['text', 'title', 'subject', 'rights'].includes(kind) ? lang : undefined;
}
