// Precision of marks by their certainty.
import { describe, expect, test } from 'vitest';
import {
  addCertainties,
  type CertainMark,
  precisionByCertainty,
  writeCertainties,
} from '../../src/evaluate/precision-by-certainty.ts';

const at = (start: number, end: number): CertainMark['span'] => ({ start, end });
const person = (start: number, end: number, cert: CertainMark['cert']): CertainMark => ({
  span: at(start, end),
  type: 'person',
  cert,
});
const gold = [
  { span: at(0, 5), type: 'person' },
  { span: at(10, 15), type: 'person' },
  { span: at(20, 25), type: 'place' },
] as const;

describe('precision by certainty', () => {
  test.each([
    ['the very span', person(0, 5, 'high'), { strict: 1, lenient: 1 }],
    ['a longer span', person(8, 15, 'high'), { strict: 0, lenient: 1 }],
    ['a span that only touches', person(5, 10, 'high'), { strict: 0, lenient: 0 }],
    ['another type', person(20, 25, 'high'), { strict: 0, lenient: 0 }],
  ])('%s', (_, mark, figures) => {
    expect(precisionByCertainty(gold, [mark])).toEqual([{ type: 'person', cert: 'high', found: 1, ...figures }]);
  });

  test('a mark inside another is not counted', () => {
    expect(precisionByCertainty(gold, [person(0, 5, 'high'), person(1, 3, 'low')])).toHaveLength(1);
  });

  test('each certainty has its row, the surest first', () => {
    const rows = precisionByCertainty(gold, [person(0, 5, 'low'), person(10, 15, 'medium'), person(16, 18, 'high')]);
    expect(rows.map(({ cert, strict }) => [cert, strict])).toEqual([
      ['high', 0],
      ['medium', 1],
      ['low', 1],
    ]);
  });

  test('texts are added, and written as a table', () => {
    const one = precisionByCertainty(gold, [person(0, 5, 'high')]);
    const two = precisionByCertainty(gold, [person(8, 15, 'high'), person(30, 31, 'low')]);
    expect(writeCertainties(addCertainties([one, two])).split('\n')).toEqual([
      'type    cert     found  strict lenient',
      'person  high         2   0.500   1.000',
      'person  low          1   0.000   0.000',
    ]);
  });
});
