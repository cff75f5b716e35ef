// Where a list ends. A paragraph after the last label can belong to the last point or not: nothing but the sense shows it,
// and these are the signs of it, in order of their weight.

import { type PhraseMatcher, wordsOf } from '../profiles/phrases.ts';
import type { Unit } from './units.ts';

export type ListHistory = {
  /** What introduced the list, if anything stood before it. */
  readonly intro: Unit | undefined;
  /** Per point, its units after the label's own, sub-points and what follows them aside. */
  readonly points: readonly (readonly Unit[])[];
  /** The unit before the one in question. */
  readonly before: Unit | undefined;
};

export type ListEnd = 'ends' | 'goes on' | 'probably goes on' | 'probably ends';

export type EndPhrases = { readonly resolves: PhraseMatcher; readonly listEnd: PhraseMatcher };

type Sign = (unit: Unit, history: ListHistory, phrases: EndPhrases) => ListEnd | undefined;

/** Words at the start of a paragraph that show it to be built like one in an earlier point. */
const PARALLEL_WORDS = 2;
/** Words in which a paragraph can refer back to what the list was of. */
const REFERENCE_WORDS = 24;
const NOUN_LENGTH = 5;
const DEMONSTRATIVES = new Set([
  'these',
  'those',
  'all',
  'such',
  'said',
  'above',
  'aforementioned',
  'abovementioned',
  'listed',
]);
/** A last point may be longer than the others, but not without end. */
const LONGER = 2;
const LONGER_BY = 2;

const signs: readonly Sign[] = [
  (unit, { points, before }) =>
    points.length > 0 && before !== undefined && opensWithLowerCase(unit) && !/[.!?]$/.test(before.tail)
      ? 'goes on'
      : undefined,
  (_unit, { before }) => (before !== undefined && /[:–—]$/.test(before.tail) ? 'goes on' : undefined),
  (unit, { points }) => (isParallel(unit, points.slice(0, -1)) ? 'goes on' : undefined),
  (unit, _history, { resolves }) => (resolves(unit.head, unit.tail) ? 'ends' : undefined),
  (unit, _history, { listEnd }) => (listEnd(unit.head, unit.tail) ? 'ends' : undefined),
  (unit, { intro }, { resolves }) => (intro !== undefined && repeatsSubject(unit, intro, resolves) ? 'ends' : undefined),
  (unit, { intro }) => (intro !== undefined && refersBack(unit, intro) ? 'ends' : undefined),
  (_unit, { points }) => judgeByLength(points),
];

export function judgeListEnd(unit: Unit, history: ListHistory, phrases: EndPhrases): ListEnd {
  for (const sign of signs) {
    const judgement = sign(unit, history, phrases);
    if (judgement !== undefined) return judgement;
  }
  return 'probably ends';
}

function opensWithLowerCase(unit: Unit): boolean {
  return /^["'“«(]?\p{Ll}/u.test(unit.head);
}

function openingOf(unit: Unit): string {
  return wordsOf(unit.head).slice(0, PARALLEL_WORDS).join(' ');
}

/** `RESOLVED:` under the last item as under the ones before. */
function isParallel(unit: Unit, earlier: readonly (readonly Unit[])[]): boolean {
  const opening = openingOf(unit);
  return opening.includes(' ') && earlier.some((units) => units.some((other) => openingOf(other) === opening));
}

/** `The Plenum … decides:`, the points, and then `The Plenum … expresses`: the body speaks again. */
function repeatsSubject(unit: Unit, intro: Unit, resolves: PhraseMatcher): boolean {
  if (!resolves(intro.head, intro.tail)) return false;
  const clause = lastSentence(intro.tail);
  const [subject, opening] = [wordsOf(clause), wordsOf(unit.head)];
  const count = subject[0] === 'the' ? 2 : 1;
  return subject.length > count && subject.slice(0, count).every((word, index) => opening[index] === word);
}

function lastSentence(text: string): string {
  const starts = [...text.matchAll(/[.!?]["”’»)]?\s+(?=\p{Lu})/gu)];
  const last = starts.at(-1);
  return last === undefined ? text : text.slice(last.index + last[0].length);
}

/** `these general shortcomings`, after a list that was introduced as one of shortcomings. */
function refersBack(unit: Unit, intro: Unit): boolean {
  const nouns = new Set(
    wordsOf(lastSentence(intro.tail === intro.head ? intro.head : intro.tail)).filter(
      (word) => word.length >= NOUN_LENGTH && word.endsWith('s'),
    ),
  );
  const words = wordsOf(unit.head).slice(0, REFERENCE_WORDS);
  return words.some((word, at) => DEMONSTRATIVES.has(word) && words.slice(at + 1, at + 4).some((noun) => nouns.has(noun)));
}

function judgeByLength(points: readonly (readonly Unit[])[]): ListEnd {
  const others = points.slice(0, -1);
  const isLongAsARule = others.length > 0 && others.filter(({ length }) => length > 0).length * 2 >= others.length;
  if (!isLongAsARule) return 'probably ends';
  const longest = others.reduce((most, { length }) => Math.max(most, length), 0);
  return (points.at(-1)?.length ?? 0) < longest * LONGER + LONGER_BY ? 'probably goes on' : 'probably ends';
}
