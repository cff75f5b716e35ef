// Names of the days of the week, in full and short, of all languages.
import { english } from './words/english.ts';
import { german } from './words/german.ts';
import { russian } from './words/russian.ts';

const CLASSES = ['weekday', 'weekday+', 'weekdayAlone', 'weekdayAlone+'];

let made: ReadonlySet<string> | undefined;

/** `word`: without its full stop. */
export function isWeekday(word: string): boolean {
  made ??= new Set(
    [english, german, russian].flatMap(({ words, abbreviations }) =>
      [words, abbreviations].flatMap((table) => CLASSES.flatMap((name) => Object.keys(table[name] ?? {}))),
    ),
  );
  return made.has(word.toLowerCase());
}
