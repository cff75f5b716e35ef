// Plain text → mentions of dates, with values as far as the text and the document's date give them. Linear in the length of
// the text: at each token rules of bounded length are tried.

import type { Span } from '../source/span.ts';
import { type Doubt, doubtAround, doubted } from './doubt.ts';
import type { DateValue, FoundDate } from './found-date.ts';
import { periodGroups, phraseRules } from './grammar/date-grammar.ts';
import { FROM } from './grammar/lead-rules.ts';
import type { Meaning, Reading, Relation } from './grammar/period.ts';
import { Grammar, type Match } from './grammar/rule-matcher.ts';
import { isDate } from './judge-reading.ts';
import { DateResolver, type FlowOfDates, type Resolved } from './resolve-dates.ts';
import { TextPlaces } from './text-places.ts';
import type { DateLanguage } from './words/date-language.ts';
import { english } from './words/english.ts';
import { german } from './words/german.ts';
import { russian } from './words/russian.ts';
import { NO_SENSES } from './words/senses.ts';
import { TokenStream } from './words/token-stream.ts';
import { Vocabulary } from './words/vocabulary.ts';

export type DateContext = {
  readonly language: 'en' | 'ru' | 'de';
  readonly documentDate?: DateValue;
  /** Every line stands for itself. Left out: guessed from how long the lines are. */
  readonly areLinesApart?: true;
  /** Whether a date is the heading of an entry, as in a diary: the dates after it are seen from it. */
  readonly isEntry?: (span: Span) => boolean;
  /** Where no date is looked for. */
  readonly isExcluded?: (span: Span) => boolean;
};

/** The longest line of a text whose lines are broken inside paragraphs, in UTF-16 code units. */
const WRAPPED_WIDTH = 120;

const languages: Readonly<Record<DateContext['language'], DateLanguage>> = { en: english, ru: russian, de: german };
/** Made when they are first asked for: whoever only may need dates pays nothing. */
const vocabularies = new Map<DateContext['language'], Vocabulary>();
let madeGrammar: Grammar | undefined;

function vocabularyOf(language: DateContext['language']): Vocabulary {
  const vocabulary = vocabularies.get(language) ?? new Vocabulary(languages[language]);
  vocabularies.set(language, vocabulary);
  return vocabulary;
}

function dateGrammar(): Grammar {
  madeGrammar ??= new Grammar(periodGroups, phraseRules);
  return madeGrammar;
}

/** Spans leave out prepositions and the words that only decide the value. In the order of the text, none inside another. */
export function findDates(text: string, context: DateContext): readonly FoundDate[] {
  const isWrapped = context.areLinesApart !== true && hasWrappedLines(text);
  const readings = readDates(text, context, isWrapped);
  const words = languages[context.language].context;
  const resolver = new DateResolver(flowOf(readings, context));
  const places = new TextPlaces(text, { isWrapped, words, isEntry: context.isEntry });
  const mentions: FoundDate[] = [];
  for (const reading of readings) {
    const resolved = resolver.resolve(reading, places.of(reading));
    if (resolved !== undefined) mentions.push(mentionOf(reading, resolved, doubtAround(text, reading, words.doubt)));
  }
  return mentions;
}

function flowOf(readings: readonly Reading[], { documentDate, language }: DateContext): FlowOfDates {
  const isMonthFirst = languages[language].isDayFirst ? false : writesMonthFirst(readings);
  return {
    years: readings.flatMap(({ meaning }) => statedYears(meaning)),
    ...(documentDate === undefined ? {} : { documentDate }),
    ...(isMonthFirst === undefined ? {} : { isMonthFirst }),
  };
}

/** Of a whole date or of a bare year. */
function statedYears(meaning: Meaning): readonly number[] {
  if (meaning.kind !== 'single' || meaning.period.kind !== 'point') return [];
  const { year } = meaning.period.point;
  return year?.kind === 'full' ? [year.value] : [];
}

function mentionOf(
  { start, end, rule, meaning }: Reading,
  { date, cert, notes }: Resolved,
  doubt: Doubt | undefined,
): FoundDate {
  const dayOfYear = date === undefined ? dayWithoutYear(meaning) : undefined;
  return {
    span: { start, end },
    type: 'date',
    cert: doubted(cert, doubt),
    evidence: [rule, ...notes, ...(doubt === undefined ? [] : [doubt.note])].join('; '),
    ...(date === undefined ? {} : { date }),
    ...(dayOfYear === undefined ? {} : { dayOfYear }),
  };
}

/** Two figures of a year are a year, though it is not known which. */
function dayWithoutYear(meaning: Meaning): string | undefined {
  if (meaning.kind !== 'single' || meaning.relation !== undefined || meaning.approximate !== undefined) return undefined;
  if (meaning.period.kind !== 'point' || meaning.period.share !== undefined) return undefined;
  const { year, month, day, isOldStyle } = meaning.period.point;
  if (year !== undefined || month?.kind !== 'named' || day === undefined || isOldStyle === true) return undefined;
  return `--${[month.value, day].map((number) => String(number).padStart(2, '0')).join('-')}`;
}

function readDates(text: string, context: DateContext, isWrapped: boolean): readonly Reading[] {
  const tokens = new TokenStream(text, vocabularyOf(context.language), isWrapped);
  const language = languages[context.language];
  const documentYear = yearOf(context.documentDate);
  const readings: Reading[] = [];
  const { negationBefore, thingBeforeFrom } = language.context;
  const clause = (start: number): string => text.slice(Math.max(0, start - CLAUSE), start);
  const words: WordsBefore = {
    isNegated: (start) => negationBefore.test(clause(start)),
    opensStretch: (start) => thingBeforeFrom !== undefined && !thingBeforeFrom.test(clause(start)),
  };
  const accepts = (reading: Reading): boolean =>
    context.isExcluded?.({ start: reading.start, end: reading.end }) !== true &&
    isDate(reading, { text, language, documentYear, endBefore: readings.at(-1)?.end ?? -1 });
  for (let token = tokens.peek(0); token !== undefined; token = tokens.peek(0)) {
    const found = token.senses === NO_SENSES ? undefined : firstDates(tokens, words, accepts);
    if (found !== undefined) for (const one of found.readings) readings.push(one);
    tokens.advance(found?.tokens ?? 1);
  }
  return readings;
}

type WordsBefore = {
  /** A negation stands before: “cannot leave before 5 May”. */
  readonly isNegated: (start: number) => boolean;
  /** Nothing stands before `from` that has a date of its own: “the letter from 3 March”. */
  readonly opensStretch: (start: number) => boolean;
};

/** The longest match at the current token that is a date. */
function firstDates(
  tokens: TokenStream,
  words: WordsBefore,
  accepts: (reading: Reading) => boolean,
): { readonly readings: readonly Reading[]; readonly tokens: number } | undefined {
  for (const match of dateGrammar().matches(tokens)) {
    const readings = readingsOf(match, tokens, words);
    if (readings.every(accepts)) return { readings, tokens: match.end };
  }
  return undefined;
}

function readingsOf(
  { rule, pieces, hasLead }: Match,
  tokens: TokenStream,
  { isNegated, opensStretch }: WordsBefore,
): readonly Reading[] {
  const start = tokens.peek(0)?.start ?? 0;
  const isTurned = isBefore(pieces[0]?.meaning) && isNegated(start);
  const opens = rule.startsWith(FROM) && opensStretch(start);
  return pieces.map(({ meaning, first, last }) => ({
    start: tokens.peek(first)?.start ?? 0,
    end: tokens.peek(last)?.end ?? 0,
    rule,
    meaning: isTurned ? related(meaning, 'notBefore') : opens ? related(meaning, 'from') : meaning,
    isCued: hasLead,
  }));
}

function isBefore(meaning: Meaning | undefined): boolean {
  return meaning?.kind === 'single' && meaning.relation === 'before';
}

/** A bare year says where something comes from. */
function related(meaning: Meaning, relation: Relation): Meaning {
  if (meaning.kind !== 'single') return meaning;
  const isYear =
    meaning.period.kind === 'point' && meaning.period.point.month === undefined && meaning.period.point.day === undefined;
  return relation === 'from' && (isYear || meaning.period.kind !== 'point') ? meaning : { ...meaning, relation };
}

/** How far back a negation is looked for, in UTF-16 code units. */
const CLAUSE = 48;

function yearOf(date: DateValue | undefined): number | undefined {
  const digits = /^\d{4}/.exec(date?.when ?? date?.to ?? date?.from ?? date?.notAfter ?? date?.notBefore ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/** Lines are short, and blank ones part the paragraphs. */
function hasWrappedLines(text: string): boolean {
  let hasBlank = false;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (end - start > WRAPPED_WIDTH) return false;
    if (found !== -1 && (end === start || (end === start + 1 && text.charCodeAt(start) === 0x0d))) hasBlank = true;
    start = end + 1;
  }
  return hasBlank;
}

/** Whether the document puts the month before the day: as numbers beyond doubt show, else as it does in words. */
function writesMonthFirst(readings: readonly Reading[]): boolean | undefined {
  const orders = readings.flatMap(({ meaning }) =>
    meaning.kind === 'single' && meaning.period.kind === 'point' ? (meaning.period.point.order ?? []) : [],
  );
  for (const writing of ['numbers', 'words']) {
    const firsts = new Set(orders.filter((order) => order.in === writing).map(({ first }) => first));
    if (firsts.size === 1) return firsts.has('month');
    if (firsts.size > 1) return undefined;
  }
  return undefined;
}
