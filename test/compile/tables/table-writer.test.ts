// Parts stand at the addresses that were told, and a number that does not fit is no other number.

import { expect, test } from 'vitest';
import { Fields, TableLimitError, TableWriter, u16s } from '../../../src/compile/tables/table-writer.ts';

test('parts stand at their addresses, aligned', () => {
  const writer = new TableWriter(1024, 6);
  const first = writer.add(Uint8Array.of(1, 2, 3));
  const second = writer.add(Uint8Array.of(4));
  expect([first, second, writer.end]).toEqual([1032, 1040, 1048]);
  const all = writer.finish(Uint8Array.of(9, 9), 1056);
  expect([...all]).toEqual([9, 9, 0, 0, 0, 0, 0, 0, 1, 2, 3, 0, 0, 0, 0, 0, 4, ...new Array<number>(15).fill(0)]);
});

test('equal parts are shared where that is asked for', () => {
  const writer = new TableWriter(0, 0);
  expect(writer.share(Uint8Array.of(1, 2))).toBe(writer.share(Uint8Array.of(1, 2)));
  expect(writer.share(Uint8Array.of(1, 2))).not.toBe(writer.share(Uint8Array.of(1, 2, 0)));
  expect(writer.add(Uint8Array.of(1, 2))).not.toBe(writer.add(Uint8Array.of(1, 2)));
});

test.each([
  ['u8', 0x100],
  ['u16', 0x10000],
  ['u32', 0x1_0000_0000],
  ['u16', -1],
  ['u16', 1.5],
  ['u32', Number.NaN],
] as const)('%s does not take %d', (width, value) => {
  expect(() => new Fields(8)[width](value)).toThrow(TableLimitError);
});

test('numbers are little-endian', () => {
  expect([...new Fields(7).u8(1).u16(0x0203).u32(0x04050607).bytes]).toEqual([1, 3, 2, 7, 6, 5, 4]);
  expect([...u16s([0xfffe])]).toEqual([0xfe, 0xff]);
});
