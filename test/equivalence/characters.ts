// One character after another, from every block, in values whose types tell characters apart: where it is allowed, and where
// an exception takes it.
import type { Sample } from './compare.ts';

const LAST = 0x10ffff;
/** No divisor of a block's size, so that other places of the blocks are met. */
const STEP = 251;
/** At the edges of what is a character, a name, or a class. */
const EDGES = [
  0x7f, 0x80, 0x9f, 0xa0, 0xb7, 0xd7, 0xf7, 0x2ff, 0x300, 0x37e, 0x7ff, 0x800, 0xfff, 0x1000, 0x1fff, 0x2000, 0x2028, 0x3000,
  0xcfff, 0xd000, 0xd7ff, 0xe000, 0xe001, 0xefff, 0xf000, 0xf8ff, 0xf900, 0xfdcf, 0xfdd0, 0xfffd, 0x10000, 0x1ffff, 0x20000,
  0x3ffff, 0x40000, 0xeffff, 0xf0000, 0xfffff, 0x100000, 0x10ffff,
];

const record = (section: string): string =>
  `<record xmlns="urn:x-equivalence:main"><head><title>t</title></head><section>${section}</section></record>`;

/** The second half is not valid. */
const USES: Readonly<Record<string, (character: string) => string>> = {
  'three in a token of three': (character) => `<texts><exact>${character.repeat(3)}</exact></texts>`,
  'two where one is excepted': (character) => `<exceptions mark="${character.repeat(2)}"/>`,
  'two in a token of three': (character) => `<texts><exact>${character.repeat(2)}</exact></texts>`,
  'one where one is excepted': (character) => `<exceptions mark="${character}"/>`,
};

export function* characters(): Generator<Sample> {
  const points = [...EDGES];
  for (let point = 0xa1; point <= LAST; point += STEP) points.push(point);
  for (const point of points.filter((one) => one < 0xd800 || one > 0xdfff)) {
    for (const [use, section] of Object.entries(USES)) {
      const text = record(section(String.fromCodePoint(point)));
      yield { name: `U+${point.toString(16).toUpperCase()}, ${use}`, category: 'characters', bytes: Buffer.from(text) };
    }
  }
}
