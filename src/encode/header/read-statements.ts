// Lines that describe a document and are not part of it: `Source: …`, `Archive: …`, an archive's call number, an address,
// `Translation by …`. One row a form; what fits none is text.

import type { Span } from '../../source/span.ts';
import type { HeaderStatement } from '../model/outline.ts';
import { readArchive } from './archive-reference.ts';
import { isLanguageName, languageCode } from './languages.ts';

type Form = {
  /** At the start of the line; it ends where the value begins. */
  readonly opener: RegExp;
  readonly read: (text: string, value: Span) => HeaderStatement | undefined;
};

/** Code units in which an opener stands. */
const HEAD = 160;
const URL = /^(?:https?:\/\/|www\.)\S+$/i;
const URL_INSIDE = /(?:https?:\/\/|www\.)[^\s<>"]+/i;
/** What a line must have to be read as a printed source without a word that says so. */
const PRINTED = /(?:\bpp?\.\s?\d|\bvol\.|\bno\.\s?\d|\b(?:1[89]|20)\d\d\b)/i;

const forms: readonly Form[] = [
  { opener: opener('source|sources|from|quelle|источник'), read: readSource },
  {
    opener: opener(
      'archive|archives|archival (?:reference|source|location|signature)|archive reference|repository|call number|shelfmark|shelf mark|reference code|signatur|archivsignatur|fundort|cote|архив|шифр',
    ),
    read: (text, value) => readArchive(text, value, true),
  },
  {
    opener: opener(
      'published|published (?:by|in|at)|first published(?: in)?|publication|printed (?:in|source)|reprinted (?:in|from)|опубликовано|veröffentlicht(?: in)?|gedruckt in|publié dans',
    ),
    read: readPublication,
  },
  {
    opener: opener('url|link|online|web|available (?:at|from|online)|retrieved from|accessed at|permalink|адрес'),
    read: readAddress,
  },
  {
    opener: opener(
      'origin of language|original language|language of (?:the )?original|language|source language|originalsprache|язык(?: оригинала)?',
    ),
    read: readLanguage,
  },
  {
    opener: opener(
      'translation|translator|translators|translated by|translation by|übersetzung|übersetzt von|traduction|перевод|переводчик',
    ),
    read: (_text, value) => ({ kind: 'translator', name: value }),
  },
  { opener: opener('title|titel|titre|название|заголовок'), read: (_text, value) => ({ kind: 'title', title: value }) },
  {
    opener: opener('date|document date|date of (?:the )?document|datum|дата'),
    read: (_text, value) => ({ kind: 'date', date: value }),
  },
];

/** Openers without a colon, with what must follow them. */
const looseForms: readonly Form[] = [
  {
    opener: /^(?:translated|translation) (?:from (?:the )?\p{L}+ )?by\s+/iu,
    read: (text, value) => (isName(text, value) ? { kind: 'translator', name: value } : undefined),
  },
  { opener: /^translated from (?:the )?(?=\p{L}+\.?$)/iu, read: readLanguage },
  {
    opener: /^(?:(?:first )?published (?:in|by)|reprinted (?:in|from)|printed in)\s+/i,
    read: (text, value) => (isPrinted(text, value) ? { kind: 'printed-source', citation: value } : undefined),
  },
];

function opener(words: string): RegExp {
  return new RegExp(`^(?:${words})\\s{0,4}:\\s*`, 'iu');
}

/** What a stretch of the source says of its document, or undefined where it is none that describes one. */
export function readStatement(text: string, span: Span): HeaderStatement | undefined {
  const head = text.slice(span.start, Math.min(span.end, span.start + HEAD));
  for (const { opener: pattern, read } of [...forms, ...looseForms]) {
    const length = pattern.exec(head)?.[0].length;
    if (length === undefined || span.start + length >= span.end) continue;
    const statement = read(text, { start: span.start + length, end: span.end });
    if (statement !== undefined) return statement;
  }
  if (URL.test(text.slice(span.start, Math.min(span.end, span.start + LONGEST_URL))))
    return { kind: 'online-source', url: span };
  return readArchive(text, span, false);
}

const LONGEST_URL = 2000;

function readSource(text: string, value: Span): HeaderStatement | undefined {
  const address = addressIn(text, value);
  if (address !== undefined) return { kind: 'online-source', url: address };
  return (
    readArchive(text, value, false) ?? (isLetterThere(text, value) ? { kind: 'printed-source', citation: value } : undefined)
  );
}

function readPublication(text: string, value: Span): HeaderStatement | undefined {
  const address = addressIn(text, value);
  if (address !== undefined && address.start === value.start) return { kind: 'online-source', url: address };
  return isLetterThere(text, value) ? { kind: 'printed-source', citation: value } : undefined;
}

function readAddress(text: string, value: Span): HeaderStatement | undefined {
  const address = addressIn(text, value);
  return address === undefined ? undefined : { kind: 'online-source', url: address };
}

function addressIn(text: string, value: Span): Span | undefined {
  const match = URL_INSIDE.exec(text.slice(value.start, Math.min(value.end, value.start + LONGEST_URL)));
  if (match === null) return undefined;
  const start = value.start + match.index;
  return { start, end: start + match[0].replace(/[.,;:!?)\]]{1,4}$/, '').length };
}

function readLanguage(text: string, value: Span): HeaderStatement | undefined {
  const words = [...text.slice(value.start, Math.min(value.end, value.start + HEAD)).matchAll(/\p{L}+/gu)];
  const word = words.find(([name]) => isLanguageName(name)) ?? (words.length === 1 ? words[0] : undefined);
  if (word === undefined) return undefined;
  const language = { start: value.start + word.index, end: value.start + word.index + word[0].length };
  const code = languageCode(word[0]);
  return { kind: 'original-language', language, ...(code === undefined ? {} : { code }) };
}

/** Code units. */
const LONGEST_NAME = 80;

function isName(text: string, value: Span): boolean {
  return value.end - value.start <= LONGEST_NAME && /^["“]?\p{Lu}/u.test(text.slice(value.start, value.end));
}

function isPrinted(text: string, value: Span): boolean {
  return PRINTED.test(text.slice(value.start, Math.min(value.end, value.start + LONGEST_URL)));
}

function isLetterThere(text: string, value: Span): boolean {
  return /\p{L}/u.test(text.slice(value.start, Math.min(value.end, value.start + HEAD)));
}
