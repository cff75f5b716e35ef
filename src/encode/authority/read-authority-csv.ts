// An authority file as a table → its entries. Columns: id, type, name, and as you like variants, abbreviations, partOf (several
// values separated by `;` or `|`), surname, forename, role; other columns are passed over.

import { isNcName } from '../../datatypes/xml-names.ts';
import { nearestName } from '../../source/nearest-name.ts';
import type { Span } from '../../source/span.ts';
import type { EntityName } from '../model/entity.ts';
import {
  type AuthorityEntity,
  type AuthorityEntry,
  type AuthorityProblem,
  type AuthorityReading,
  badId,
  type ListedName,
  mentionTypeOf,
} from './authority.ts';
import { type CsvField, parseCsv } from './parse-csv.ts';

const COLUMNS = ['id', 'type', 'name', 'variants', 'abbreviations', 'partof', 'surname', 'forename', 'role'] as const;
type Column = (typeof COLUMNS)[number];
const REQUIRED: readonly Column[] = ['id', 'type', 'name'];

/** Other headings that mean a column. */
const HEADINGS: Readonly<Record<string, Column>> = {
  key: 'id',
  'xml:id': 'id',
  variant: 'variants',
  'variants(;)': 'variants',
  aliases: 'variants',
  abbreviation: 'abbreviations',
  part_of: 'partof',
  forenames: 'forename',
  title: 'role',
};

type Kind = { readonly type: 'person' | 'org' | 'place'; readonly subtype: string };
const KINDS: Readonly<Record<string, Kind>> = {
  person: { type: 'person', subtype: '' },
  pers: { type: 'person', subtype: '' },
  persname: { type: 'person', subtype: '' },
  org: { type: 'org', subtype: 'body' },
  orgname: { type: 'org', subtype: 'body' },
  organisation: { type: 'org', subtype: 'body' },
  organization: { type: 'org', subtype: 'body' },
  body: { type: 'org', subtype: 'body' },
  group: { type: 'org', subtype: 'group' },
  allegedbody: { type: 'org', subtype: 'allegedBody' },
  place: { type: 'place', subtype: '' },
  placename: { type: 'place', subtype: '' },
  loc: { type: 'place', subtype: '' },
  location: { type: 'place', subtype: '' },
};

/** What XML 1.0 has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

export function readAuthorityCsv(file: string, text: string): AuthorityReading {
  const csv = parseCsv(text, delimiterOf(text));
  if (csv.kind === 'unreadable') {
    return unreadable([{ code: 'encode/authority-table', file, span: csv.span, message: csv.message }]);
  }
  const [heading, ...rows] = csv.records;
  if (heading === undefined) {
    const span = { start: 0, end: 0 };
    return unreadable([{ code: 'encode/authority-empty', file, span, message: 'the authority file is empty' }]);
  }
  const columns = columnsOf(heading);
  const missing = REQUIRED.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    const message = missingColumns(missing, heading);
    return unreadable([{ code: 'encode/authority-table', file, span: recordSpan(heading), message }]);
  }
  const table: Table = { file, width: columns.length, places: placesOf(columns) };
  const read = rows.map((row) => readRow(row, table));
  const problems = read.flatMap((row) => ('message' in row ? [row] : []));
  if (problems.length > 0) return unreadable(problems);
  return { kind: 'read', authority: { file, entries: read.flatMap((row) => ('message' in row ? [] : [row])) } };
}

function unreadable(problems: readonly AuthorityProblem[]): AuthorityReading {
  return { kind: 'unreadable', problems };
}

/** What the first line has most of. */
function delimiterOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (delimiter: string): number => line.split(delimiter).length;
  return [',', '\t', ';'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function columnsOf(heading: readonly CsvField[]): readonly (Column | undefined)[] {
  return heading.map(({ text }) => {
    const name = text.trim().toLowerCase();
    return COLUMNS.find((column) => column === name) ?? (Object.hasOwn(HEADINGS, name) ? HEADINGS[name] : undefined);
  });
}

function missingColumns(missing: readonly Column[], heading: readonly CsvField[]): string {
  const columns = missing.map((column) => {
    const near = nearestName(
      column,
      heading.map(({ text }) => text.trim()),
    );
    return near === undefined ? column : `${column} (is it the one called ${near}?)`;
  });
  return `the first line must name the columns id, type and name: ${columns.join(' and ')} missing`;
}

function recordSpan(record: readonly CsvField[]): Span {
  return { start: record[0]?.span.start ?? 0, end: record.at(-1)?.span.end ?? 0 };
}

type Table = {
  readonly file: string;
  /** Fields of the first line. */
  readonly width: number;
  readonly places: Places;
};

/** Where in a row a column stands; -1 where the table has none. */
type Places = Readonly<Record<Column, number>>;

function placesOf(columns: readonly (Column | undefined)[]): Places {
  return Object.fromEntries(COLUMNS.map((column) => [column, columns.indexOf(column)])) as Places;
}

function readRow(row: readonly CsvField[], { file, width, places }: Table): AuthorityEntry | AuthorityProblem {
  const span = recordSpan(row);
  const field = (column: Column): string => fieldAt(row, places[column]);
  const id = field('id');
  const type = field('type');
  const name = field('name');
  const kind = kindOf(type);
  if (row.some(({ text }) => UNWRITABLE.test(text)))
    return { code: 'encode/authority-row', file, span, message: 'the row has a control character, which no XML can hold' };
  if (row.length > width) {
    const message = `the row has ${row.length} fields, and the first line names ${width}: a field with a comma must be quoted`;
    return { code: 'encode/authority-row', file, span, message };
  }
  const problem = rowProblem(id, name);
  if (problem !== undefined) return { ...problem, file, span };
  if (kind === undefined) return { code: 'encode/authority-type', file, span, message: unknownType(type) };
  const forms: ListedName[] = [listed('main', name, field('surname'), field('forename'), field('role'))];
  for (const text of several(field('variants'))) forms.push({ kind: 'variant', text });
  for (const text of several(field('abbreviations'))) forms.push({ kind: 'abbreviation', text });
  return { entity: entityOf(file, id, kind, forms), forms, partOf: several(field('partof')), span };
}

function fieldAt(row: readonly CsvField[], at: number): string {
  const text = at < 0 ? '' : (row[at]?.text ?? '');
  return text === '' ? text : oneLine(text);
}

function kindOf(type: string): Kind | undefined {
  const wanted = type.toLowerCase();
  return Object.hasOwn(KINDS, wanted) ? KINDS[wanted] : undefined;
}

function entityOf(file: string, key: string, kind: Kind, forms: readonly ListedName[]): AuthorityEntity {
  const names: readonly EntityName[] = forms.some(({ parts }) => parts !== undefined)
    ? forms.map(({ kind: nameKind, text }) => ({ kind: nameKind, text }))
    : forms;
  const type = kind.type === 'org' ? mentionTypeOf(kind.subtype) : kind.type;
  const authority = { file, xml: entryXml(key, kind, names) };
  return kind.subtype === '' ? { key, type, names, authority } : { key, type, names, authority, subtype: kind.subtype };
}

function oneLine(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** White space that is not one space, or at an end. */
const UNEVEN = /[^\S ]| {2}|^ | $/;

const NONE: readonly string[] = [];

function several(value: string): readonly string[] {
  if (value === '') return NONE;
  return value
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function rowProblem(id: string, name: string): Pick<AuthorityProblem, 'code' | 'message'> | undefined {
  if (id === '') return { code: 'encode/authority-no-id', message: 'the row has no id' };
  if (!isNcName(id)) return { code: 'encode/authority-bad-id', message: badId(id) };
  if (name === '') return { code: 'encode/authority-no-name', message: `the entry ${id} has no name` };
  return undefined;
}

function unknownType(type: string): string {
  const near = nearestName(type.toLowerCase(), Object.keys(KINDS));
  return `"${type}" is no type of entry: use person, org, place, group or allegedBody${near === undefined ? '' : `; did you mean ${near}?`}`;
}

function listed(kind: 'main', text: string, surname: string, forename: string, roleName: string): ListedName {
  if (surname === '') return { kind, text };
  return { kind, text, parts: { surname, given: forename === '' ? [] : forename.split(' '), roleName } };
}

const NAME_TYPES: Readonly<Record<Kind['type'], string>> = { person: 'persName', org: 'orgName', place: 'placeName' };

/** A table has no entry to copy: this is one that says the same. */
function entryXml(id: string, { type, subtype }: Kind, names: readonly EntityName[]): string {
  const element = NAME_TYPES[type];
  const written = names.map(
    ({ kind, text }) =>
      `<${element} type="${kind === 'main' && type === 'org' ? 'full' : kind}">${escapeText(text)}</${element}>`,
  );
  return `<${type} xml:id="${id}"${subtype === '' ? '' : ` type="${subtype}"`}>${written.join('')}</${type}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
