// Which name a mistaken one is taken for.
import { expect, test } from 'vitest';
import { editDistance, nearestName } from '../../src/source/nearest-name.ts';

const NAMES = ['persName', 'placeName', 'orgName', 'p', 'list', 'item', 'when', 'hi', 'teiHeader'];

test.for([
  ['persname', 'persName'],
  ['TEIHEADER', 'teiHeader'],
  ['presName', 'persName'],
  ['perName', 'persName'],
  ['wen', 'when'],
  ['lst', 'list'],
  ['P', 'p'],
  ['w', undefined],
  ['q', undefined],
  ['foreign', undefined],
] as const)('%s → %s', ([mistaken, nearest]) => {
  expect(nearestName(mistaken, NAMES)).toBe(nearest);
});

test.for([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', 'acb', 1],
  ['abc', 'ab', 1],
  ['abc', 'xabc', 1],
  ['abc', 'xyz', 3],
] as const)('%s and %s are %i edits apart', ([a, b, edits]) => {
  expect(editDistance(a, b, 10)).toBe(edits);
  expect(editDistance(b, a, 10)).toBe(edits);
  expect(editDistance(a, b, 1)).toBe(Math.min(edits, 1));
});
