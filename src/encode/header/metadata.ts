// What the user says of a document (a parsed YAML or JSON object, or flags), what the text says itself, and the two merged:
// the user's word counts, nothing is invented, and what TEI requires and nobody gave is listed.

import { suggestion } from '../../source/nearest-name.ts';
import type { Block, Outline } from '../model/outline.ts';
import type { SourceText } from '../model/source-text.ts';
import { languageCode } from './languages.ts';

/** Every value is a text; a field that can hold several always has a list. */
export type Metadata = {
  readonly title?: string;
  readonly subtitle?: string;
  /** `1937`, `1937-03` or `1937-03-03`, when the user gave it; otherwise the words of the text. */
  readonly date?: string;
  readonly author?: readonly string[];
  readonly editor?: readonly string[];
  /** Of a letter. */
  readonly sender?: readonly string[];
  readonly addressee?: readonly string[];
  readonly country?: string;
  readonly settlement?: string;
  readonly repository?: string;
  readonly collection?: string;
  /** Parts of the call number, outermost first, by unit: fond, opis, delo, locus, box … */
  readonly identifiers?: Readonly<Record<string, string>>;
  /** Codes of BCP 47. */
  readonly language?: string;
  readonly originalLanguage?: string;
  readonly translator?: readonly string[];
  readonly form?: string;
  /** Printed sources, as cited. */
  readonly source?: readonly string[];
  readonly url?: readonly string[];
  readonly publisher?: string;
  readonly publicationPlace?: string;
  readonly publicationDate?: string;
  readonly licence?: string;
  readonly availability?: string;
  readonly note?: readonly string[];
};

export type MetadataKey = keyof Metadata;

export type MetadataReading =
  | { readonly kind: 'metadata'; readonly metadata: Metadata }
  | { readonly kind: 'problems'; readonly messages: readonly string[] };

/** What TEI requires of a header: title, who publishes the encoding, and what it was made from. */
export type Requirement = 'title' | 'publication' | 'source';

export type MergedMetadata = {
  readonly metadata: Metadata;
  /** Where each value comes from. */
  readonly origins: Readonly<Partial<Record<MetadataKey, 'text' | 'user'>>>;
  readonly missing: readonly Requirement[];
};

type Shape = 'text' | 'date' | 'texts' | 'language' | 'identifiers' | 'addresses';

const shapes: Readonly<Record<MetadataKey, Shape>> = {
  title: 'text',
  subtitle: 'text',
  date: 'date',
  author: 'texts',
  editor: 'texts',
  sender: 'texts',
  addressee: 'texts',
  country: 'text',
  settlement: 'text',
  repository: 'text',
  collection: 'text',
  identifiers: 'identifiers',
  language: 'language',
  originalLanguage: 'language',
  translator: 'texts',
  form: 'text',
  source: 'texts',
  url: 'addresses',
  publisher: 'text',
  publicationPlace: 'text',
  publicationDate: 'date',
  licence: 'text',
  availability: 'text',
  note: 'texts',
};

export const metadataKeys: readonly MetadataKey[] = Object.keys(shapes).filter((key): key is MetadataKey => key in shapes);

type Value = string | readonly string[] | Readonly<Record<string, string>>;
type Read = (value: unknown, key: string) => { readonly value: Value } | { readonly message: string };

/** A parsed YAML or JSON value → metadata, or what is wrong with it, every fault at once. */
export function readMetadata(data: unknown): MetadataReading {
  if (!isObject(data))
    return { kind: 'problems', messages: ['metadata must be an object of keys and values, such as title: …'] };
  const messages: string[] = [];
  const values: [string, Value][] = [];
  for (const [key, value] of Object.entries(data)) {
    if (value === null || value === undefined) continue;
    if (!isKey(key)) {
      messages.push(`there is no metadata key ${key}${suggestion(key, metadataKeys)}`);
      continue;
    }
    const read = readers[shapes[key]](value, key);
    if ('message' in read) messages.push(read.message);
    else values.push([key, read.value]);
  }
  return messages.length > 0 ? { kind: 'problems', messages } : { kind: 'metadata', metadata: Object.fromEntries(values) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKey(key: string): key is MetadataKey {
  return Object.hasOwn(shapes, key);
}

const readers: Readonly<Record<Shape, Read>> = {
  text: (value, key) => {
    const text = textOf(value);
    return text === undefined ? { message: `${key} must be a text` } : { value: text };
  },
  date: (value, key) => {
    const text = textOf(value);
    return text !== undefined && isDate(text)
      ? { value: text }
      : { message: `${key} must be a date such as 1937, 1937-03 or 1937-03-03` };
  },
  texts: (value, key) => readTexts(value, key, 'a text or a list of texts', () => true),
  addresses: (value, key) =>
    readTexts(value, key, 'an address or a list of addresses, each with http:// or https://', isAddress),
  language: (value, key) => {
    const text = textOf(value);
    const code = text === undefined ? undefined : LANGUAGE_TAG.test(text) ? text : languageCode(text);
    return code === undefined ? { message: `${key} must be a language code such as en or ru` } : { value: code };
  },
  identifiers: (value, key) => {
    const message = `${key} must be an object of units and values, such as fond: 3`;
    if (!isObject(value)) return { message };
    const parts = Object.entries(value).map(([unit, part]) => [unit, textOf(part)] as const);
    if (!parts.every((part): part is readonly [string, string] => UNIT.test(part[0]) && part[1] !== undefined))
      return { message };
    return { value: Object.fromEntries(parts) };
  },
};

const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/;
const UNIT = /^[A-Za-z][A-Za-z0-9-]*$/;

/** Numbers are texts too: YAML reads `fond: 3` as one. Control characters cannot stand in XML. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' || FORBIDDEN.test(text) ? undefined : text;
}

/** What XML 1.0 forbids: control characters, halves of surrogate pairs, two non-characters. */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\p{Cs}\ufffe\uffff]/u;

function readTexts(value: unknown, key: string, wanted: string, fits: (text: string) => boolean): ReturnType<Read> {
  const texts = (Array.isArray(value) ? value : [value]).map(textOf);
  const isRight = texts.every((text): text is string => text !== undefined && fits(text));
  return isRight ? { value: texts } : { message: `${key} must be ${wanted}` };
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\S*$/.test(text);
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (match === null || match[1] === '0000') return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `user` first, `text` where it is silent. A call number is one thing: its parts are never mixed from both. */
export function mergeMetadata(text: Metadata, user: Metadata): MergedMetadata {
  const metadata: Metadata = { ...text, ...user };
  const origins = Object.fromEntries(
    metadataKeys.filter((key) => metadata[key] !== undefined).map((key) => [key, user[key] === undefined ? 'text' : 'user']),
  );
  return { metadata, origins, missing: requirements.filter(({ isMet }) => !isMet(metadata)).map(({ name }) => name) };
}

const requirements: readonly { readonly name: Requirement; readonly isMet: (metadata: Metadata) => boolean }[] = [
  { name: 'title', isMet: ({ title }) => title !== undefined },
  { name: 'publication', isMet: ({ publisher }) => publisher !== undefined },
  {
    name: 'source',
    isMet: ({ repository, identifiers, source, url }) => (repository ?? identifiers ?? source ?? url) !== undefined,
  },
];

/** What the text says of itself: in its header lines; its title from its first heading, its date from its first date line. */
export function metadataOf(source: SourceText, outline: Outline): Metadata {
  const said = (span: { readonly start: number; readonly end: number }): string =>
    source.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  const statements = outline.header.map(({ statement }) => statement);
  const title = statements.find(({ kind }) => kind === 'title');
  const date = statements.find(({ kind }) => kind === 'date');
  const archive = statements.find(({ kind }) => kind === 'archive');
  const language = statements.find(({ kind }) => kind === 'original-language');
  const heading = firstOf(outline.blocks, 'heading');
  const dateline = firstOf(outline.blocks, 'dateline');
  const all = (pick: (statement: (typeof statements)[number]) => string | undefined): readonly string[] | undefined => {
    const values = statements.map(pick).filter((value) => value !== undefined);
    return values.length === 0 ? undefined : values;
  };
  return withoutUndefined({
    title: title?.kind === 'title' ? said(title.title) : heading && said(heading),
    date: date?.kind === 'date' ? said(date.date) : dateline && said(dateline),
    repository: archive?.kind === 'archive' && archive.repository !== undefined ? said(archive.repository) : undefined,
    identifiers:
      archive?.kind === 'archive' && archive.parts.length > 0
        ? Object.fromEntries(archive.parts.map(({ unit, value }) => [unit, said(value)]))
        : undefined,
    originalLanguage: language?.kind === 'original-language' ? language.code : undefined,
    translator: all((statement) => (statement.kind === 'translator' ? said(statement.name) : undefined)),
    source: all((statement) => (statement.kind === 'printed-source' ? said(statement.citation) : undefined)),
    url: all((statement) => (statement.kind === 'online-source' ? said(statement.url) : undefined)),
  });
}

function firstOf(
  blocks: readonly Block[],
  kind: 'heading' | 'dateline',
): { readonly start: number; readonly end: number } | undefined {
  const block = blocks.find((candidate) => candidate.kind === kind);
  return block !== undefined && 'span' in block ? block.span : undefined;
}

function withoutUndefined(values: { readonly [Key in MetadataKey]?: Metadata[Key] | undefined }): Metadata {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
