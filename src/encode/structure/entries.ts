// Whether a text is one of dated entries: a diary, a journal, a log.

import { isWeekday } from '../../dates/weekdays.ts';
import { personalWords } from '../../lexicon/document-words.ts';
import type { EncodeLanguage } from '../model/rule-language.ts';
import type { PhraseMatcher } from '../profiles/phrases.ts';
import { type EntryDate, entryDateOf } from './entry-dates.ts';
import type { LineFacts } from './line-facts.ts';
import { headOf, SAMPLE_LINES } from './line-stretches.ts';

export type Entries = {
  /** Of a line or unit: the date that it begins an entry with. */
  readonly dateOf: (head: string) => EntryDate | undefined;
  /** Of lines that begin an entry. */
  readonly count: number;
};

type Settings = {
  readonly facts: readonly LineFacts[];
  readonly language: EncodeLanguage;
  /** What opens a letter: a date above it is that of the letter. */
  readonly opensLetter: PhraseMatcher;
};

const FEWEST = 3;
/** Share of the entries with their date in the line in which somebody speaks of himself, or tells the day of the week: a register does not. */
const PERSONAL = 0.3;
/** Lines looked at below a date. */
const BELOW = 3;

export function findEntries(text: string, { facts, language, opensLetter }: Settings): Entries | undefined {
  const lines = facts
    .slice(0, SAMPLE_LINES)
    .filter(({ kind }) => kind === 'text')
    .map(({ span }) => headOf(text, span));
  const dates = lines.map((line) => entryDateOf(line, language));
  const whole = dates.filter((date, index) => date?.kind === 'whole' && isEntry(index));
  const runIn = lines.flatMap((line, index) => {
    const date = dates[index];
    return date?.kind === 'run-in' ? [{ line, date: line.slice(0, date.length) }] : [];
  });
  const kept = runIn.filter(({ line, date }) => isPersonal(line) || namesWeekday(date));
  const isRunIn = runIn.length >= FEWEST && kept.length >= runIn.length * PERSONAL;
  if (whole.length < FEWEST && !isRunIn) return undefined;
  return {
    dateOf: (head) => {
      const date = entryDateOf(head, language);
      return date?.kind === 'run-in' && !isRunIn ? undefined : date;
    },
    count: whole.length + (isRunIn ? runIn.length : 0),
  };

  /** Words stand below it, and no letter, nor another date. */
  function isEntry(index: number): boolean {
    const below = lines.slice(index + 1, index + 1 + BELOW);
    const first = below[0];
    return first !== undefined && dates[index + 1]?.kind !== 'whole' && !below.some((line) => opensLetter(line, line));
  }
}

function namesWeekday(date: string): boolean {
  return (date.match(/\p{L}{2,}/gu) ?? []).some(isWeekday);
}

function isPersonal(line: string): boolean {
  return (
    line
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+/gu) ?? []
  ).some((word) => personalWords.has(word));
}
