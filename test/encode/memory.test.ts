// What encoding holds grows as its text does, and nothing is held when its result is gone. Memory is counted after garbage is
// collected, and compared: no figure of a machine, and no clock.

import { beforeAll, describe, expect, test } from 'vitest';
import { encodeText } from '../../src/encode/encode.ts';
import { WrittenText } from '../../src/encode/write/written-text.ts';
import { loadSchema, type Schema } from '../../src/index.ts';
import { heapInUse } from '../fuzz/heap.ts';

let schema: Schema;

beforeAll(async () => {
  schema = await loadSchema();
});

const SURNAMES = ['Harwell', 'Marlowe', 'Prentiss', 'Oakden', 'Tilbury', 'Wexford', 'Lanyon', 'Corbin'];

/** Paragraphs of dense names and dates, of which every second name is new. */
function denseText(paragraphs: number): string {
  const written = Array.from({ length: paragraphs }, (_, at) => {
    const surname = SURNAMES[at % SURNAMES.length];
    const own = `${surname}${String.fromCharCode(97 + (at % 26), 97 + (Math.floor(at / 26) % 26), 97 + (Math.floor(at / 676) % 26))}`;
    return `On ${1 + (at % 28)} March ${1800 + (at % 100)} Mr. John ${own} wrote from London to Mrs. Anne ${surname} – and to Dr. Mary ${own} of Paris.`;
  });
  return written.join('\n\n');
}

/** Bytes. */
async function heldBy(text: string): Promise<number> {
  const before = heapInUse();
  const result = await encodeText('dense.txt', text, { language: 'en', schema, version: '1' });
  const held = heapInUse() - before;
  expect(result.kind).toBe('encoded');
  return held;
}

describe('memory of encoding', { timeout: 120_000 }, () => {
  test('what a result holds is in proportion to its text', async () => {
    await heldBy(denseText(100));
    const [once, fourfold] = [await heldBy(denseText(300)), await heldBy(denseText(1200))];
    expect(once).toBeGreaterThan(0);
    expect(fourfold / once).toBeLessThan(5.5);
  });

  test('encoding again and again holds no more', async () => {
    const text = denseText(300);
    const one = await heldBy(text);
    const before = heapInUse();
    for (let times = 0; times < 4; times++) await heldBy(text);
    expect(heapInUse() - before).toBeLessThan(one);
  });
});

describe('a text that is written', () => {
  const lines = ['a', '', 'é – ж', '😀'.repeat(40_000), 'x'.repeat(100_000), '\ufeffz'];

  test('is as long as its bytes, which are those of its lines', () => {
    const [whole, rest] = [new WrittenText(), new WrittenText()];
    lines.slice(0, 3).forEach((line) => {
      whole.addLine(line);
    });
    lines.slice(3).forEach((line) => {
      rest.addLine(line);
    });
    whole.append(rest);
    whole.add('end');
    const wanted = new TextEncoder().encode(`${lines.join('\n')}\nend`);
    expect(whole.size).toBe(wanted.length);
    expect(Buffer.compare(whole.bytes(), wanted)).toBe(0);
  });

  test('holds nothing when it is released', () => {
    const text = new WrittenText();
    text.add('x'.repeat(100_000));
    text.release();
    expect(text.size).toBe(0);
    text.add('y');
    expect(new TextDecoder().decode(text.bytes())).toBe('y');
  });
});
