// A document → what the index keeps of it, and its records.

import { type Exported, exportedDocument, exportRecord } from '../export/export-document.ts';
import type { ExportFormatName } from '../export/export-formats.ts';
import type { DescriptiveRecord, Statement } from '../export/record/descriptive-record.ts';
import { headerPaths } from '../export/record/header-paths.ts';
import { readRecord } from '../export/record/read-record.ts';
import { parseTree, type XmlElement } from '../xml/read/tree.ts';
import { writeXml } from '../xml/write-xml.ts';
import { apartIds } from './apart-ids.ts';
import { type Datestamp, datestampOf } from './datestamp.ts';
import type { RecordFormat } from './metadata-formats.ts';
import { withoutDeclaration } from './write-markup.ts';

export type DocumentDescription = {
  /** Of the last revision, else of the publication, as the header has it. */
  readonly contentDate: Datestamp | undefined;
  /** Primary subtags, in small letters. */
  readonly languages: readonly string[];
  /** Of the source. */
  readonly years: readonly string[];
  /** By the prefix of the format: an element. */
  readonly markups: ReadonlyMap<string, string>;
  /** Why there is no record in some format: clauses. */
  readonly lacks: readonly string[];
};

/** `text` is decoded and without byte order mark. */
export async function describeDocument(
  { text, name }: { readonly text: string; readonly name: string },
  formats: readonly RecordFormat[],
): Promise<DocumentDescription> {
  const tree = parseTree(text);
  if (tree.kind === 'fatal') return nothing(tree.problem.message);
  const reading = readRecord(name, tree.root, headerPaths);
  if (reading.kind === 'no header') return nothing(`<${reading.rootName}> has no header of TEI`);
  const { record } = reading;
  const wanted = [...new Set(formats.flatMap(({ made }) => (made === undefined ? [] : [made.to])))];
  const exported = await exportRecord(record, exportedDocument({ text, name }, tree.root), { to: wanted });
  const lacks = [...new Set(exported.diagnostics.flatMap(({ code, message }) => (code === 'export/lacking' ? [message] : [])))];
  return {
    contentDate: contentDateOf(record),
    languages: languagesOf(record),
    years: yearsOf(record),
    markups: markupsOf(formats, exported, { root: tree.root, name }),
    lacks,
  };
}

function nothing(lack: string): DocumentDescription {
  return { contentDate: undefined, languages: [], years: [], markups: new Map(), lacks: [lack] };
}

function markupsOf(
  formats: readonly RecordFormat[],
  { files }: Exported,
  { root, name }: { readonly root: XmlElement; readonly name: string },
): ReadonlyMap<string, string> {
  const fileOf = (to: ExportFormatName, end: string): string | undefined =>
    files.flatMap((file) => (file.kind === 'beside' && file.format === to && file.extension === end ? [file.text] : []))[0];
  return new Map(
    formats.flatMap(({ prefix, namespace, made }): readonly (readonly [string, string])[] => {
      if (made === undefined) return root.namespace === namespace ? [[prefix, `${rootMarkup(root)}\n`]] : [];
      const text = fileOf(made.to, made.extension);
      if (text === undefined) return [];
      const markup = withoutDeclaration(text);
      return [[prefix, made.to === 'mets' ? apartIds(markup, name) : markup]];
    }),
  );
}

/** Without its DOCTYPE: entities and defaults are written out. The default namespace of the answer is not one of the document. */
function rootMarkup(root: XmlElement): string {
  const hasDefault = root.declarations.some(({ prefix }) => prefix === '');
  const { qName, attributes, children } = root;
  const declarations = hasDefault ? root.declarations : [{ prefix: '', namespace: '' }, ...root.declarations];
  return writeXml({ kind: 'element', qName, declarations, attributes, children });
}

function contentDateOf({ statements }: DescriptiveRecord): Datestamp | undefined {
  return lastOf(statements, 'revisionDate') ?? lastOf(statements, 'publicationDate');
}

function lastOf(statements: readonly Statement[], property: Statement['property']): Datestamp | undefined {
  const dates = statements.flatMap((one) => {
    const written = one.property === property && one.kind === 'date' ? (one.when ?? one.to ?? one.from) : undefined;
    return written === undefined ? [] : (datestampOf(written) ?? []);
  });
  return dates.toSorted().at(-1);
}

function languagesOf({ statements }: DescriptiveRecord): readonly string[] {
  const tags = statements.flatMap((one) => (one.kind === 'language' ? [one.tag.split('-')[0]?.toLowerCase() ?? ''] : []));
  return [...new Set(tags)].filter((tag) => /^[a-z]{2,8}$/u.test(tag)).toSorted();
}

/** Years of a stretch that are told one by one; of a longer one, only its ends. */
const MOST_YEARS = 10;
const YEAR = /^\d{4}/u;

function yearsOf({ statements }: DescriptiveRecord): readonly string[] {
  const own = statements.filter((one) => one.kind === 'date' && one.property === 'sourceDate');
  const sent = statements.flatMap((one) => (one.kind === 'correspondence' && one.type === 'sent' ? one.dates : []));
  return [...new Set((own.length > 0 ? own : sent).flatMap(yearsIn))].toSorted();
}

function yearsIn(statement: Statement): readonly string[] {
  if (statement.kind !== 'date') return [];
  const { when, from = when, to = when } = statement;
  const [first = NaN, last = first] = [from, to].flatMap((text) => YEAR.exec(text ?? '')?.map(Number) ?? []);
  if (Number.isNaN(first)) return [];
  if (last < first || last - first >= MOST_YEARS) return [first, last].map(inFourDigits);
  return Array.from({ length: last - first + 1 }, (_, index) => inFourDigits(first + index));
}

function inFourDigits(year: number): string {
  return `${year}`.padStart(4, '0');
}
