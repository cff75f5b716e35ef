// Where dates stand: paragraphs, sentences, and how a year is brought in.

import { describe, expect, test } from 'vitest';
import type { Point, Reading, Relation, Share } from '../../src/dates/grammar/period.ts';
import { TextPlaces } from '../../src/dates/text-places.ts';
import { english } from '../../src/dates/words/english.ts';

const YEAR: Point = { year: { kind: 'full', value: 1936 } };

type Said = { readonly point?: Point; readonly relation?: Relation; readonly share?: Share };

function readingsOf(text: string, { point = YEAR, relation, share }: Said = {}): readonly Reading[] {
  return [...text.matchAll(/DATE/g)].map(({ index }) => ({
    start: index,
    end: index + 4,
    rule: 'a rule',
    isCued: false,
    meaning: {
      kind: 'single',
      period: { kind: 'point', point, ...(share === undefined ? {} : { share }) },
      ...(relation === undefined ? {} : { relation }),
    },
  }));
}

function placesOf(text: string, isWrapped: boolean) {
  const places = new TextPlaces(text, { isWrapped, words: english.context });
  return readingsOf(text).map((reading) => places.of(reading));
}

describe('paragraphs and sentences', () => {
  test.each<readonly [text: string, isWrapped: boolean, places: string]>([
    ['DATE DATE', false, '0.0 0.0'],
    ['DATE\nDATE', false, '0.0 1.1'],
    ['DATE\nDATE', true, '0.0 0.0'],
    ['DATE\n\nDATE', true, '0.0 1.1'],
    ['DATE\r\n\r\nDATE', true, '0.0 1.1'],
    ['DATE\n\n\nDATE', true, '0.0 2.2'],
    ['\nDATE', false, '1.1'],
    ['DATE. And DATE', false, '0.0 0.1'],
    ['DATE.” And DATE', false, '0.0 0.1'],
    ['DATE. and DATE', false, '0.0 0.0'],
    ['DATE, And DATE', false, '0.0 0.0'],
    ['DATE. DATE', false, '0.0 0.1'],
    ['One. Two DATE', false, '0.1'],
    [`DATE${'x'.repeat(600)}DATE`, false, '0.0 0.0'],
    [`DATE${'x'.repeat(601)}DATE`, false, '0.0 0.1'],
  ])('%j, wrapped %s', (text, isWrapped, expected) => {
    const places = placesOf(text, isWrapped);
    expect(places.map(({ paragraph, sentence }) => `${paragraph}.${sentence}`).join(' ')).toBe(expected);
  });
});

describe('how a year is brought in', () => {
  const relative: Point = { year: { kind: 'relative', to: 'document', offset: -1 } };
  const nearest: Point = { year: { kind: 'nearest', side: 'before' } };
  const month: Point = { ...YEAR, month: { kind: 'named', value: 5 } };
  const day: Point = { ...YEAR, day: 5 };

  test.each<readonly [text: string, said: Said, isWrapped: boolean, standing: string]>([
    ['DATE was a year', {}, false, 'topic'],
    ['It was. DATE was a year', {}, false, 'topic'],
    ['In DATE it was', {}, false, 'topic'],
    ['He came in DATE', {}, false, 'told'],
    ['the DATE budget', {}, false, 'aside'],
    ['of all that the DATE budget', { point: month }, false, 'told'],
    ['of all that the DATE budget', { point: day }, false, 'told'],
    ['of all that the DATE budget', { point: relative }, false, 'told'],
    ['of all that the DATE budget', { point: nearest }, false, 'told'],
    ['of all that the DATE budget', { share: { nth: 1, of: 3 } }, false, 'told'],
    ['of all that the DATE budget', { point: { day: 5 } }, false, 'told'],
    // in brackets, and after them
    ['as it was (yes, in DATE', { point: month }, false, 'aside'],
    ['as it was (yes) it was in DATE', { point: month }, false, 'told'],
    // a limit
    ['He came before DATE', { point: month, relation: 'before' }, false, 'aside'],
    // after a comma, at the end of a line
    ['Moscow, the town, DATE', {}, false, 'told'],
    ['Moscow, the town, DATE.', {}, false, 'told'],
    ['Moscow, the town, DATE\nIt was', {}, false, 'told'],
    ['Moscow, the town, DATE budget', {}, false, 'aside'],
    ['Moscow, the town DATE', {}, false, 'aside'],
    // lines that are broken inside paragraphs open nothing
    ['the town of all the people\nDATE it was', {}, false, 'topic'],
    ['the town of all the people\nDATE it was', {}, true, 'aside'],
    ['the town of all the people\n\nDATE it was', {}, true, 'topic'],
    ['the town of all the people:\nDATE it was', {}, true, 'topic'],
  ])('%j, %j, wrapped %s', (text, said, isWrapped, standing) => {
    const [reading] = readingsOf(text, said);
    if (reading === undefined) throw new Error('no date');
    expect(new TextPlaces(text, { isWrapped, words: english.context }).of(reading).standing).toBe(standing);
  });

  test('no date is the heading of an entry, unless it is said', () => {
    expect(placesOf('DATE DATE', false).map(({ isEntry }) => isEntry)).toEqual([false, false]);
    const places = new TextPlaces('DATE DATE', { isWrapped: false, words: english.context, isEntry: ({ start }) => start > 0 });
    expect(readingsOf('DATE DATE').map((reading) => places.of(reading).isEntry)).toEqual([false, true]);
  });
});
