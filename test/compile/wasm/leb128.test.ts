// LEB128: examples, and every number comes back.
import { expect, test } from 'vitest';
import { ByteReader, ModuleError } from '../../../src/compile/wasm/byte-reader.ts';
import { writeSigned, writeUnsigned } from '../../../src/compile/wasm/leb128.ts';
import { Random } from '../../support/random.ts';

test.each<readonly [number, readonly number[]]>([
  [0, [0x00]],
  [1, [0x01]],
  [127, [0x7f]],
  [128, [0x80, 0x01]],
  [624_485, [0xe5, 0x8e, 0x26]],
  [0x7fff_ffff, [0xff, 0xff, 0xff, 0xff, 0x07]],
  [0x8000_0000, [0x80, 0x80, 0x80, 0x80, 0x08]],
  [0xffff_ffff, [0xff, 0xff, 0xff, 0xff, 0x0f]],
])('unsigned %d', (value, bytes) => {
  expect(writeUnsigned(value)).toEqual(bytes);
});

test.each<readonly [number, readonly number[]]>([
  [0, [0x00]],
  [63, [0x3f]],
  [64, [0xc0, 0x00]],
  [1024, [0x80, 0x08]],
  [-1, [0x7f]],
  [-64, [0x40]],
  [-65, [0xbf, 0x7f]],
  [-123_456, [0xc0, 0xbb, 0x78]],
  [0x7fff_ffff, [0xff, 0xff, 0xff, 0xff, 0x07]],
  [-0x8000_0000, [0x80, 0x80, 0x80, 0x80, 0x78]],
])('signed %d', (value, bytes) => {
  expect(writeSigned(value)).toEqual(bytes);
});

test('every number is read as it was written, and nothing after it', () => {
  const random = new Random(128);
  for (let round = 0; round < 5000; round++) {
    const unsigned = Math.floor(random.next() * 2 ** (1 + random.below(32)));
    const signed = unsigned | 0;
    const reader = new ByteReader(Uint8Array.from([...writeUnsigned(unsigned), ...writeSigned(signed), 0x55]));
    expect([reader.unsigned(), reader.signed(), reader.byte(), reader.isAtEnd]).toEqual([unsigned, signed, 0x55, true]);
  }
});

test.each<readonly [string, readonly number[]]>([
  ['nothing', []],
  ['a number that is cut off', [0x80, 0x80]],
  ['six bytes', [0x80, 0x80, 0x80, 0x80, 0x80, 0x00]],
  ['33 bits', [0xff, 0xff, 0xff, 0xff, 0x1f]],
])('%s is no unsigned number', (_, bytes) => {
  expect(() => new ByteReader(Uint8Array.from(bytes)).unsigned()).toThrow(ModuleError);
});
