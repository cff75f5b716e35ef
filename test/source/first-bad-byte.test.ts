// The place of the first byte that is no character: the same as by trying every beginning, and at a cost that grows with the document.

import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/source/decode.ts';
import { growth, MOST_TIMES_LONGER, SPOILED } from '../support/growth.ts';
import { Random } from '../support/random.ts';

const LABELS = [
  ...['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'euc-kr', 'gbk', 'gb18030', 'big5'],
] as const;

/** The longest beginning that is a text, found by trying all, shorter by at most what one character has. */
function byTrial(label: string, bytes: Uint8Array): number {
  const decodes = (length: number, stream: boolean): boolean => {
    try {
      new TextDecoder(label, { fatal: true }).decode(bytes.subarray(0, length), { stream });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  while (good < bytes.length && decodes(good + 1, true)) good++;
  let end = good;
  while (end > 0 && !decodes(end, false)) end--;
  return end;
}

/** Bytes that are characters in many of the encodings, or begin one, or are none. */
const PIECES: readonly (readonly number[])[] = [
  ...[
    [0x61, 0x62],
    [0x3c, 0x00],
    [0x00, 0x61],
    [0xc3, 0xa9],
    [0xe2, 0x82, 0xac],
    [0xf0, 0x9f, 0x98, 0x80],
    [0xa4, 0xa2],
  ],
  ...[
    [0x82, 0xa0],
    [0x81, 0x30, 0x81, 0x30],
    [0x8f, 0xb0, 0xa1],
    [0x1b, 0x24, 0x42],
    [0x1b, 0x28, 0x42],
    [0x24, 0x22],
  ],
  ...[[0xd8, 0x3d, 0xde, 0x00], [0x3d, 0xd8, 0x00, 0xde], [0xef, 0xbb, 0xbf], [0x88, 0x62], [0xff], [0xe9], [0x80]],
];

describe.each(LABELS)('%s', (label) => {
  test('is the same as by trial', () => {
    const random = new Random(7);
    let bad = 0;
    for (let round = 0; round < 300; round++) {
      const bytes = new Uint8Array(Array.from({ length: 1 + random.below(12) }, () => random.pick(PIECES)).flat());
      const decoded = decodeText(bytes, label);
      if (decoded.kind !== 'bad-bytes') continue;
      bad++;
      expect([...bytes, '→', decoded.byte]).toEqual([...bytes, '→', byTrial(decoded.encoding, bytes)]);
    }
    expect(bad).toBeGreaterThan(50);
  });

  test.each(Array.from({ length: 24 }, (_, index) => 8180 + index))('is the same far away: %i bytes before', (length) => {
    const isWide = label.startsWith('utf-16');
    const before = isWide ? length * 2 : length;
    const wide = label === 'utf-16le' ? [0x61, 0] : [0, 0x61];
    const filled = Array.from({ length: before }, (_, index) => (isWide ? (wide[index % 2] ?? 0) : 0x61));
    const character = characters[label];
    const bytes = new Uint8Array([...filled, ...character, ...character, ...halves[label]]);
    const decoded = decodeText(bytes, label);
    expect(decoded).toMatchObject({ kind: 'bad-bytes', byte: before + 2 * character.length });
  });

  test('costs no more for each byte of a longer document', SPOILED, () => {
    const bytesOf = (count: number): Uint8Array => {
      const one = [...characters[label], ...characters[label]];
      const bytes = new Uint8Array(count * one.length + halves[label].length);
      for (let at = 0; at < count * one.length; at++) bytes[at] = one[at % one.length] ?? 0;
      bytes.set(halves[label], count * one.length);
      return bytes;
    };
    expect(
      growth((count) => {
        const bytes = bytesOf(count);
        return () => decodeText(bytes, label);
      }, 10_000),
    ).toBeLessThan(MOST_TIMES_LONGER);
  });
});

/** One character of several bytes. */
const characters: Readonly<Record<(typeof LABELS)[number], readonly number[]>> = {
  'utf-8': [0xe2, 0x82, 0xac],
  'utf-16le': [0x3d, 0xd8, 0x00, 0xde],
  'utf-16be': [0xd8, 0x3d, 0xde, 0x00],
  shift_jis: [0x82, 0xa0],
  'euc-jp': [0x8f, 0xb0, 0xa1],
  'iso-2022-jp': [0x1b, 0x24, 0x42, 0x24, 0x22, 0x1b, 0x28, 0x42, 0x61],
  'euc-kr': [0xb0, 0xa1],
  gbk: [0xb0, 0xa1],
  gb18030: [0x81, 0x30, 0x81, 0x30],
  big5: [0xa4, 0xa2],
};

/** The beginning of a character, and then what does not go on with it. */
const halves: typeof characters = {
  'utf-8': [0xe2, 0x82, 0x61],
  'utf-16le': [0x3d, 0xd8, 0x61, 0x00],
  'utf-16be': [0xd8, 0x3d, 0x00, 0x61],
  shift_jis: [0x82, 0x20],
  'euc-jp': [0x8f, 0xb0, 0x20],
  'iso-2022-jp': [0xff],
  'euc-kr': [0xb0, 0x20],
  gbk: [0xb0, 0x20],
  gb18030: [0x81, 0x30, 0x20],
  big5: [0xa4, 0x20],
};
