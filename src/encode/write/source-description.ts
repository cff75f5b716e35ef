// The sourceDesc: the archival document, the publications and addresses that it was taken from, the translation; and every line
// of the text that says so, word for word.

import type { WritableElement } from '../../xml/write-xml.ts';
import type { HeaderLine, HeaderStatement, Outline } from '../model/outline.ts';
import type { SourceText } from '../model/source-text.ts';
import { dateAttributes } from './date-attributes.ts';
import { type Content, element } from './elements.ts';
import type { HeaderData } from './header-data.ts';
import { languageName } from './language-names.ts';
import { pointer } from './pointer.ts';

/** The part of the description that a line of each kind belongs to, where there is that part. */
type Part = 'document' | 'translation' | 'printed' | 'online';
const PARTS: Readonly<Record<HeaderStatement['kind'], Part>> = {
  archive: 'document',
  title: 'document',
  date: 'document',
  other: 'document',
  'original-language': 'translation',
  translator: 'translation',
  'printed-source': 'printed',
  'online-source': 'online',
};

/** Lines that are still to be put somewhere. */
type Lines = { readonly text: string; readonly open: Set<HeaderLine> };

export function sourceDescription(source: SourceText, outline: Outline, header: HeaderData): WritableElement {
  const { metadata } = header.merged;
  const lines: Lines = { text: source.text, open: new Set(outline.header) };
  const isKept = metadata.repository !== undefined || metadata.identifiers !== undefined;
  const sources = [...translation(header, lines), ...online(header, lines), ...printed(header, lines)];
  const document = isKept ? manuscript(header, lines) : undefined;
  const rest = document === undefined ? restOf(header, lines) : undefined;
  const list = [...(rest === undefined ? [] : [rest]), ...sources];
  const listed = list.length === 0 ? undefined : element('listBibl', {}, list);
  const isEmpty = document === undefined && listed === undefined;
  return element('sourceDesc', {}, document, listed, isEmpty ? element('p', {}, '[source not given]') : undefined);
}

/** Takes the lines out that `isWanted` chooses. */
function takeNotes({ text, open }: Lines, isWanted: (line: HeaderLine) => boolean): readonly WritableElement[] {
  const taken = [...open].filter(isWanted);
  for (const line of taken) open.delete(line);
  return taken.map(({ line, span }) =>
    element('note', { type: 'sourceLine', n: String(line) }, text.slice(span.start, span.end)),
  );
}

function isOf(part: Part): (line: HeaderLine) => boolean {
  return ({ statement }) => PARTS[statement.kind] === part;
}

function translation({ merged, language }: HeaderData, lines: Lines): readonly WritableElement[] {
  const { translator = [], originalLanguage } = merged.metadata;
  const isTranslated = translator.length > 0 || (originalLanguage !== undefined && originalLanguage !== language);
  if (!isTranslated) return [];
  const by = translator.length === 0 ? '' : ` by ${translator.join(' and ')}`;
  const words = `${languageName(language)} translation${by}.`;
  return [element('bibl', { type: 'translation' }, words, takeNotes(lines, isOf('translation')))];
}

function online({ merged }: HeaderData, lines: Lines): readonly WritableElement[] {
  return (merged.metadata.url ?? []).map((address) => {
    const notes = takeNotes(
      lines,
      ({ statement }) => statement.kind === 'online-source' && says(lines, statement.url, address),
    );
    return element('bibl', { type: 'online' }, element('ref', { target: pointer(address) }, address), notes);
  });
}

function printed({ merged }: HeaderData, lines: Lines): readonly WritableElement[] {
  return (merged.metadata.source ?? []).map((citation) => {
    const notes = takeNotes(
      lines,
      ({ statement }) => statement.kind === 'printed-source' && says(lines, statement.citation, citation),
    );
    return element('bibl', { type: 'printed' }, citation, notes);
  });
}

function says({ text }: Lines, span: { readonly start: number; readonly end: number }, words: string): boolean {
  return text.slice(span.start, span.end).replace(/\s+/g, ' ').trim() === words;
}

/** Lines that no part of the description took, when there is no archival document to put them under. */
function restOf({ merged }: HeaderData, lines: Lines): WritableElement | undefined {
  const notes = takeNotes(lines, () => true);
  if (notes.length === 0) return undefined;
  return element('bibl', {}, merged.missing.includes('source') ? '[source not given]' : undefined, notes);
}

function manuscript(header: HeaderData, lines: Lines): WritableElement {
  const { metadata, origins } = header.merged;
  const { country, settlement, repository, collection, originalLanguage } = metadata;
  const statement = [...lines.open].map((line) => line.statement).find((said) => said.kind === 'archive');
  const archive = statement?.kind === 'archive' && origins.identifiers !== 'user' ? statement : undefined;
  const language =
    originalLanguage === undefined
      ? undefined
      : element('textLang', { mainLang: originalLanguage }, languageName(originalLanguage));
  const notes = takeNotes(lines, () => true);
  const title =
    language === undefined && notes.length === 0 ? element('title', {}, metadata.title ?? '[title not given]') : undefined;
  return element(
    'msDesc',
    {},
    element(
      'msIdentifier',
      {},
      country === undefined ? undefined : element('country', {}, country),
      settlement === undefined ? undefined : element('settlement', {}, settlement),
      element('repository', {}, repository ?? '[repository not given]'),
      collection === undefined ? undefined : element('collection', {}, collection),
      callNumber(lines.text, archive, metadata.identifiers ?? {}),
    ),
    element(
      'msContents',
      {},
      element('msItem', {}, locus(archive, metadata.identifiers ?? {}, lines.text), title, language, notes),
    ),
    appearance(
      metadata.form,
      archive?.remarks === undefined ? undefined : lines.text.slice(archive.remarks.start, archive.remarks.end),
    ),
    history(header),
  );
}

type Archive = Extract<HeaderStatement, { readonly kind: 'archive' }>;
type Identifiers = Readonly<Record<string, string>>;

/** What the schema calls the parts that archives have; parts of other names stay words of the call number. */
const UNITS: Readonly<Record<string, string>> = {
  fond: 'fond',
  opis: 'opis',
  delo: 'delo',
  collection: 'collection',
  recordGroup: 'collection',
  series: 'series',
  file: 'file',
  piece: 'item',
  item: 'item',
  box: 'box',
  folder: 'folder',
};
const LOCUS = 'locus';

function callNumber(text: string, archive: Archive | undefined, identifiers: Identifiers): WritableElement {
  const parts = archive?.parts.filter(({ unit }) => unit !== LOCUS) ?? [];
  const [first] = parts;
  if (archive !== undefined && first !== undefined) {
    return element('idno', { type: 'callNumber' }, printedNumber(text, archive.repository?.start ?? first.value.start, parts));
  }
  const given = Object.entries(identifiers).filter(([unit]) => unit !== LOCUS);
  if (given.length === 0) return element('idno', { type: 'callNumber' }, '[call number not given]');
  const written = given.flatMap(([unit, value], index) => [`${index === 0 ? '' : ', '}${unit} `, numberPart(unit, value)]);
  return element('idno', { type: 'callNumber' }, written);
}

function numberPart(unit: string, value: string): Content {
  const type = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  return type === undefined ? value : element('idno', { type }, value);
}

/** As the text has it, from the repository to the last part. */
function printedNumber(text: string, start: number, parts: Archive['parts']): readonly Content[] {
  const content: Content[] = [];
  let at = Math.min(start, parts[0]?.value.start ?? start);
  for (const { unit, value } of parts) {
    if (value.start < at) continue;
    content.push(text.slice(at, value.start), numberPart(unit, text.slice(value.start, value.end)));
    at = value.end;
  }
  return content;
}

/** One word: no space and no control character. */
const WORD = /^[^\p{C}\p{Z}]+$/u;

function locus(archive: Archive | undefined, identifiers: Identifiers, text: string): WritableElement | undefined {
  const part = archive?.parts.find(({ unit }) => unit === LOCUS);
  const words = part === undefined ? identifiers[LOCUS] : text.slice(part.value.start, part.value.end);
  if (words === undefined) return undefined;
  const word = (value: string | undefined): string | undefined => (value !== undefined && WORD.test(value) ? value : undefined);
  return element('locus', { from: word(part?.from), to: word(part?.to) }, words);
}

const FORMS: readonly (readonly [form: string, words: RegExp])[] = [
  ['carbonCopy', /\bcarbon copy\b/i],
  ['photocopy', /\bphotocopy\b/i],
  ['mimeograph', /\bmimeograph/i],
  ['telegramForm', /\btelegram form\b/i],
  ['typescript', /\btype(?:script|written)\b/i],
  ['manuscript', /\b(?:manuscript|handwritten|autograph)\b/i],
  ['print', /\b(?:printed|print)\b/i],
];

function appearance(given: string | undefined, remarks: string | undefined): WritableElement | undefined {
  const words = given ?? remarks;
  if (words === undefined) return undefined;
  const form = FORMS.find(([name, pattern]) => name === words || pattern.test(words))?.[0];
  return element('physDesc', {}, element('objectDesc', { form }, element('p', {}, words)));
}

function history({ documentDate }: HeaderData): WritableElement | undefined {
  const attributes = documentDate === undefined ? undefined : dateAttributes(documentDate.value);
  if (attributes === undefined) return undefined;
  return element(
    'history',
    {},
    element('origin', {}, element('origDate', Object.fromEntries(attributes), documentDate?.words)),
  );
}
