// Overlapping readings → those that count: the longest from the left, and inside it what the span rules of the edition allow.

import { isCompletedAfter, mayContain } from '../model/may-contain.ts';
import type { Reading } from './hit.ts';
import type { TextWords } from './text-words.ts';

/** Of one stretch with several types. */
const TYPE_ORDER: readonly Reading['type'][] = ['org', 'group', 'person', 'place'];
/** Before a name that is a place as well as a person. */
const PLACE_BEFORE = /^(?:in|at|from|near|into|to|city|town|of|в|из)$/;
const PLACE_AFTER = /^(?:region|oblast|district|province|city|railway|krai|raion|county)$/;

/** Sorted, nested, not crossing. */
export function nestReadings(readings: readonly Reading[], words: TextWords): readonly Reading[] {
  const sorted = [...readings].sort(
    (one, other) => one.start - other.start || other.end - one.end || compareTypes(one, other, words),
  );
  const kept: Reading[] = [];
  const open: Reading[] = [];
  for (const reading of sorted) {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= reading.start) open.pop();
    if (!mayStandIn(reading, open, words)) continue;
    kept.push(reading);
    open.push(reading);
  }
  return kept;
}

/** A whole name comes before a part of one. */
function compareTypes(one: Reading, other: Reading, words: TextWords): number {
  if ((one.isPartial ?? false) !== (other.isPartial ?? false)) return one.isPartial === true ? 1 : -1;
  const order = isPlaceHere(one, words) ? placesFirst : TYPE_ORDER;
  return order.indexOf(one.type) - order.indexOf(other.type);
}

const placesFirst: readonly Reading['type'][] = ['org', 'group', 'place', 'person'];

function isPlaceHere({ first, last }: Reading, words: TextWords): boolean {
  const before = first > 0 && words.separatorAfter(first - 1) === 'space' ? words.folded(first - 1) : '';
  const after = words.separatorAfter(last) === 'space' ? words.folded(last + 1) : '';
  return PLACE_BEFORE.test(before) || PLACE_AFTER.test(after);
}

function mayStandIn(reading: Reading, open: readonly Reading[], words: TextWords): boolean {
  const outer = open.at(-1);
  if (outer === undefined) return reading.isInThing !== true;
  if (reading.end > outer.end || !mayContain(outer.type, reading.type)) return false;
  if (reading.start === outer.start && reading.end === outer.end) return false;
  if (reading.isGuess === true && outer.type === 'org') return false;
  if (reading.entries.some((entry) => outer.entries.includes(entry))) return false;
  return !isHead(reading, outer, words);
}

/** The body that a longer name begins with is the one it names: `NKVD` of `NKVD of Ukraine`. */
function isHead(reading: Reading, outer: Reading, words: TextWords): boolean {
  if (reading.start !== outer.start || reading.type !== 'org') return false;
  return isCompletedAfter(words.text, reading.end);
}
