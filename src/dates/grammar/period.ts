// What a date phrase says before it is resolved: points of the calendar with what is missing or relative left as it is.

/** `full` is negative before Christ, and there is no year 0; `isOfEra` where BC or AD
 * stands at it; `short` has its last two or three digits; `relative` counts years from the document's or from the last one mentioned; `nearest` is the one
 * that puts the rest of the date next before or next after the document. */
export type YearWord =
  | { readonly kind: 'full'; readonly value: number; readonly isOfEra?: true }
  | { readonly kind: 'short'; readonly value: number; readonly digits: 2 | 3 }
  | { readonly kind: 'relative'; readonly to: 'document' | 'flow'; readonly offset: number }
  | { readonly kind: 'nearest'; readonly side: 'before' | 'after' };

/** `numbered` as Friends did: until 1752 March was the first. */
export type MonthWord =
  | { readonly kind: 'numbered'; readonly value: number }
  | { readonly kind: 'named'; readonly value: number }
  | { readonly kind: 'relative'; readonly to: 'document' | 'flow'; readonly offset: number };

export type Point = {
  readonly year?: YearWord;
  readonly month?: MonthWord;
  readonly day?: number;
  /** 0 is Sunday. */
  readonly weekday?: number;
  /** Two numbers whose order, day or month first, is to be found out. */
  readonly unordered?: readonly [number, number];
  /** Which of day and month stands first, where the writing leaves no doubt. */
  readonly order?: { readonly first: 'day' | 'month'; readonly in: 'numbers' | 'words' };
  readonly isOldStyle?: true;
  /** The year stands in square brackets, with or without a question mark. */
  readonly conjectured?: 'bracketed' | 'questioned';
  /** `HH:MM:SS`, with `Z` where it stands. */
  readonly time?: string;
};

/** One of so many equal shares: the first of three is “early”. */
export type Share = { readonly nth: number; readonly of: number };

/** 1 spring, 2 summer, 3 autumn, 4 winter. */
export type Season = 1 | 2 | 3 | 4;

export type Period =
  | { readonly kind: 'point'; readonly point: Point; readonly share?: Share }
  | { readonly kind: 'season'; readonly season: Season; readonly year?: YearWord; readonly toYear?: YearWord }
  /** `first`: of its years, with two digits where the century is not said. */
  | { readonly kind: 'decade'; readonly first: number; readonly isShort: boolean; readonly share?: Share }
  /** `the 1600s`: all hundred years. */
  | { readonly kind: 'hundreds'; readonly first: number; readonly isBefore: boolean; readonly share?: Share }
  /** `isBefore`: before Christ, where centuries and their years are counted down. */
  | {
      readonly kind: 'century';
      readonly number: number;
      readonly last?: number;
      readonly isBefore: boolean;
      readonly share?: Share;
    }
  /** A feast by its number in the tables of the languages (`words/feast-numbers.ts`). */
  | { readonly kind: 'feast'; readonly feast: number; readonly year?: YearWord }
  /** A date that is found and not turned into a value. */
  | { readonly kind: 'unvalued'; readonly reason: string }
  /** The same day in both calendars. */
  | { readonly kind: 'dual'; readonly old: Point; readonly current: Point };

/** `before` and `after` leave the date itself out. */
export type Relation = 'from' | 'to' | 'notBefore' | 'notAfter' | 'before' | 'after';

/** Where the word for “about” stands: the mark has it, or it is left outside. */
export type Approximation = 'inside' | 'outside';

export type Meaning =
  | { readonly kind: 'single'; readonly period: Period; readonly relation?: Relation; readonly approximate?: Approximation }
  | { readonly kind: 'range'; readonly from: Period; readonly to: Period; readonly isWithin: boolean };

/** A phrase of the text and what it says. `end` is the first offset after it. */
export type Reading = {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly meaning: Meaning;
  /** A word before it or around it says that this is a date. */
  readonly isCued: boolean;
};
