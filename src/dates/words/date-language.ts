// What a language brings to the grammar of dates: words by class, and the words around numbers that are and are not dates.

/** A word of a class means a number: of months January is 1, of weekdays Sunday is 0. */
export type WordClass = Readonly<Record<string, number>>;

export type DateLanguage = {
  /** Single words in lower case. A class whose name ends in `+` wants a capital, in `-` a small letter. */
  readonly words: Readonly<Record<string, WordClass>>;
  /** As `words`, with a point that belongs to the word where one follows. */
  readonly abbreviations: Readonly<Record<string, WordClass>>;
  /** Several words, or letters with points: capitals count only where there are some. */
  readonly phrases: Readonly<Record<string, WordClass>>;
  /** What stands at a number to make it an ordinal, directly after it, and a decade. */
  readonly ordinalEndings: readonly string[];
  readonly decadeEndings: readonly string[];
  /** Letters that may stand directly after the digits of a year. */
  readonly yearEndings: readonly string[];
  /** What stands at the number of a Roman month: `7ber`. */
  readonly monthEndings: readonly string[];
  /** `3.` before a month is an ordinal. */
  readonly hasOrdinalPoint: boolean;
  /** Dates in numbers always put the day before the month. */
  readonly isDayFirst: boolean;
  readonly context: DateContextWords;
};

/** What stands before (`$`) or after (`^`) a number; each is tried on a short stretch. */
export type DateContextWords = {
  /** Numbers of decrees, clauses, pages, houses, telephones: before any date. */
  readonly numberBefore: RegExp;
  /** Archive references and single letters that can be initials as well: before a bare year only. */
  readonly referenceBefore: RegExp;
  /** Before a bare year: words that take one. */
  readonly yearBefore: RegExp;
  /** Before a bare year that `yearBefore` accepts: totals, increases. */
  readonly amountBefore: RegExp;
  /** After a bare year: units and counted things. */
  readonly amountAfter: RegExp;
  /** Counted things that are not counted after `in`, as in “in 1937 people were”. */
  readonly countedAfter: RegExp;
  readonly placeBefore: RegExp;
  /** After a bare year at the start of a sentence. */
  readonly verbAfter: RegExp;
  /** Words that begin or go on with a clause, and that no number counts and no surname stands before. */
  readonly clauseAfter: RegExp;
  /** Before a season of no year that is a date by itself, and a thing whose date `from` brings in: “the letter from 3 March”. */
  readonly seasonBefore?: RegExp;
  readonly thingBeforeFrom?: RegExp;
  /** Before a bare month. */
  readonly monthBefore: RegExp;
  /** Months that are names or words too, as they stand in the text. */
  readonly doubtfulMonth: RegExp;
  /** Streets, factories and the like named after a day. */
  readonly namesakeAfter: RegExp;
  readonly namesakeBefore: RegExp;
  /** Before a day of no month, and after it. */
  readonly ordinalBefore: RegExp;
  readonly ordinalAfter: RegExp;
  /** After a day of no month that a word for a limit brings in: what it would be the number of. */
  readonly ordinalNounAfter: RegExp;
  /** Before a word for “before” that it turns round: “cannot leave before 5 May”. */
  readonly negationBefore: RegExp;
  /** Before a date that only belongs to something named: “the decree of”, “more than in”. */
  readonly asideBefore: RegExp;
  /** Before a bare year that tells when something happened. */
  readonly tellingBefore: RegExp;
  /** After a quarter that is none of a year. */
  readonly noQuarterAfter: RegExp;
  /** Of a day of every year or every month, in its clause: before it and after it. */
  readonly recurring: { readonly before: RegExp; readonly after: RegExp };
  /** Before a relative year that is none: “the last year”. */
  readonly relativeBefore: RegExp;
  /** Before a weekday, and before a feast, that is a date by itself. */
  readonly weekdayBefore: RegExp;
  /** After a weekday: another. */
  readonly weekdayAfter: RegExp;
  /** Before and after a weekday that stands freely in a sentence, where the language does so: `Ich bin Samstag bei Ihnen`. */
  readonly freeWeekday?: { readonly before: RegExp; readonly after: RegExp };
  readonly feastBefore: RegExp;
  /** After two digits that could be a year: what they count. */
  readonly thingAfter: RegExp;
  /** Titles: after a year that is one, as in “1812 Overture”. */
  readonly titleAfter: RegExp;
  readonly doubt: DoubtWords;
  readonly tense: TenseWords;
};

/** What stands directly before a date and makes it doubtful: little, or much. */
export type DoubtWords = { readonly likely: RegExp; readonly unlikely: RegExp };

/** Words of a sentence that tell when it happens: `ahead` beyond doubt, `past`, and those of the present, which is often meant
 * for what is to come. */
/** `demand`: how a sentence begins that says what is to be done; its first letter is small. */
/** `infinitive`: what is to be done, in a sentence that tells nothing of the past. */
export type TenseWords = {
  readonly ahead: RegExp;
  readonly demand?: RegExp;
  readonly past: RegExp;
  readonly present: RegExp;
  readonly infinitive?: RegExp;
};

/** Words in their order as numbers, from `first` on. */
export function numbered(words: string, first = 1): WordClass {
  return Object.fromEntries(words.split(' ').map((word, index) => [word, first + index]));
}

/** Words of which only the class matters. */
export function all(words: string): WordClass {
  return Object.fromEntries(words.split(' ').map((word) => [word, 1]));
}

/** Every stem with every ending, the stems in their order as numbers. */
export function declined(stems: string, endings: string, first = 1): WordClass {
  const forms = stems
    .split(' ')
    .flatMap((stem, index) => endings.split(' ').map((ending) => [stem + ending.replace('-', ''), first + index] as const));
  return Object.fromEntries(forms);
}

/** Phrases between bars of which only the class matters. */
export function phrased(phrases: string): WordClass {
  return Object.fromEntries(phrases.split('|').map((phrase) => [phrase, 1]));
}

/** Each group of forms stands for the next number. */
export function inflected(groups: readonly string[], first = 1): WordClass {
  return Object.fromEntries(groups.flatMap((forms, index) => forms.split(' ').map((form) => [form, first + index])));
}
