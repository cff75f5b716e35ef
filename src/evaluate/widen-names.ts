// The convention of HIPE 2020: a person's name takes in titles and offices beside it.
//   before: each word directly before the name that is a title or office (`Capt.`, `United States Marshal` from `Marshal` on);
//   after:  `, Esq.` and the like; and an apposition after a comma that begins, after `the`, with an office, up to the next
//           mark of punctuation (`E. A. Sherman, Auditor of Dakota Territory`), unless somebody else is named in it.
import type { Span } from '../source/span.ts';
import type { Mark } from './reading.ts';
import { offices, suffixes, titles } from './titles-and-offices.ts';

/** Words before a name that are looked at; words of an apposition. */
const MAX_TITLES = 4;
const MAX_APPOSITION_WORDS = 12;

/** The order is kept; marks that come to stand in a widened one are nested in it. */
export function widenNames(text: string, marks: readonly Mark[]): readonly Mark[] {
  const persons = marks.filter(({ type }) => type === 'person').toSorted((a, b) => a.span.start - b.span.start);
  const bounds = new Map<Mark, Span>();
  persons.forEach((mark, index) => {
    let next = index + 1;
    while ((persons[next]?.span.start ?? text.length) < mark.span.end) next++;
    bounds.set(mark, { start: persons[index - 1]?.span.end ?? 0, end: persons[next]?.span.start ?? text.length });
  });
  return marks.map((mark) => {
    const bound = bounds.get(mark);
    return bound === undefined ? mark : { ...mark, span: widen(text, mark.span, bound) };
  });
}

function widen(text: string, { start, end }: Span, bound: Span): Span {
  return { start: startOfTitles(text, start, bound.start), end: endOfOffices(text, end, bound.end) };
}

/** A word with its full stop, and the space or hyphen between it and what follows. Looked for in a short stretch. */
const WORD_BEFORE = /(?<![\p{L}\p{N}])([\p{L}][\p{L}-]*)\.?[ \n]?$/u;
/** Characters that a word before a name can have. */
const LONGEST_WORD = 30;

function startOfTitles(text: string, start: number, bound: number): number {
  let at = start;
  for (let count = 0; count < MAX_TITLES; count++) {
    const from = Math.max(bound, at - LONGEST_WORD);
    const found = WORD_BEFORE.exec(text.slice(from, at));
    const word = found?.[1];
    if (found === null || word === undefined || !isBeforeNames(word)) break;
    at = from + found.index;
  }
  return at;
}

const APPOSITION = /^,[ \n]?(?:the[ \n])?([\p{L}][\p{L}-]*)/u;
const PUNCTUATION = /[,;:()[\]"“”?!]|\.(?=\s|$)/u;
/** Characters that are looked through. A full stop stays out. */
const LONGEST_APPOSITION = 120;

function endOfOffices(text: string, end: number, bound: number): number {
  const after = text.slice(end, Math.min(bound, end + LONGEST_APPOSITION));
  const first = APPOSITION.exec(after)?.[1];
  if (first === undefined || !isAfterNames(first)) return end;
  const rest = after.slice(1);
  const stop = PUNCTUATION.exec(rest)?.index;
  if (stop === undefined) return end;
  const words = rest.slice(0, stop).trim().split(/\s+/);
  return words.length > MAX_APPOSITION_WORDS ? end : end + 1 + rest.slice(0, stop).trimEnd().length;
}

/** Of a word with hyphens, each part: `Lieutenant-Governor`. */
function isBeforeNames(word: string): boolean {
  return partsOf(word).every((part) => titles.has(part) || offices.has(part));
}

function isAfterNames(word: string): boolean {
  const parts = partsOf(word);
  const last = parts.at(-1) ?? '';
  return (parts.length === 1 && suffixes.has(last)) || (isBeforeNames(word) && offices.has(last));
}

function partsOf(word: string): readonly string[] {
  return word.toLowerCase().split('-');
}
