// The last item that is at most a limit, as a walk through all of them finds it.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastAtMost } from '../../src/source/last-at-most.ts';

test('is the item that a walk finds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.integer({ min: -1, max: 21 }), (numbers, limit) => {
      const items = numbers.sort((a, b) => a - b);
      expect(lastAtMost(items, limit)).toBe(items.findLastIndex((item) => item <= limit));
      expect(lastAtMost(items, limit, (item) => item + 1)).toBe(items.findLastIndex((item) => item < limit));
    }),
  );
});
