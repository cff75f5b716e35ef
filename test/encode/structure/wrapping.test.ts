// The same prose in lines of every width: the same units, whether words are broken at line ends or not.
import { expect, test } from 'vitest';
import type { Block } from '../../../src/encode/model/outline.ts';
import { wordsRead } from '../../../src/encode/model/reading-text.ts';
import { sourceText } from '../../../src/encode/model/source-text.ts';
import { genericProfile } from '../../../src/encode/profiles/builtin-profiles.ts';
import { outlineText } from '../../../src/encode/structure/outline-text.ts';
import { Random } from '../../support/random.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../../support/soak.ts';

const TEXTS = sliceOf(200, 6);
const [NARROWEST, WIDEST] = [20, 120];
const WORDS =
  'the a of and to in was he she they we it is that for on with as had not but at by from his her which were have this one all been so no when there what who out up said them some would could time two more very other into only my your now day man old house water road snow winter harvest river letter morning evening company commission harbour question father mother brother children market winter carried answered promised remained together yesterday afternoon government neighbourhood considerable understanding'.split(
    ' ',
  );
const NAMES = [
  'Boston',
  'Charles Whitcomb',
  'Worcester',
  'Mr. Hale',
  'the Ladies Benevolent Society',
  'Thomas Green',
  'March',
  'Liverpool',
];

function sentence(random: Random): string {
  const words = Array.from({ length: 6 + random.below(18) }, () =>
    random.chance(0.1) ? random.pick(NAMES) : random.pick(WORDS) + (random.chance(0.08) ? ',' : ''),
  ).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/,$/, '')}.`;
}

function paragraphs(random: Random): readonly string[] {
  return Array.from({ length: 2 + random.below(5) }, () =>
    Array.from({ length: 2 + random.below(5) }, () => sentence(random)).join(' '),
  );
}

/** Filled to `width`; with `hyphens`, words of eight letters and more are broken where they do not fit. */
function wrap(text: string, width: number, style: Style): string {
  const lines: string[] = [];
  let line = ' '.repeat(style.indent);
  for (const word of text.split(' ')) {
    const room = width - line.length - (line.trim() === '' ? 0 : 1);
    if (word.length <= room || line.trim() === '') {
      line += line.trim() === '' ? word : ` ${word}`;
      continue;
    }
    const cut = Math.min(room - 1, word.length - 3);
    const isBreakable = style.hyphens && /^[a-z]{8,}[.,]?$/.test(word) && cut >= 3;
    lines.push(isBreakable ? `${line} ${word.slice(0, cut)}-` : line);
    line = isBreakable ? word.slice(cut) : word;
  }
  return [...lines, line].join('\n');
}

type Style = { readonly hyphens: boolean; readonly indent: number; readonly between: string };

const STYLES: Readonly<Record<string, Style>> = {
  'blank lines between paragraphs': { hyphens: false, indent: 0, between: '\n\n' },
  'and broken words': { hyphens: true, indent: 0, between: '\n\n' },
  'paragraphs that are set in': { hyphens: false, indent: 3, between: '\n' },
  'set in, and broken words': { hyphens: true, indent: 3, between: '\n' },
};

function unitsOf(text: string): readonly string[] {
  const source = sourceText('a.txt', text);
  return outlineText(source, genericProfile).blocks.map((block) => `${block.kind}: ${wordsOf(source.text, block)}`);
}

function wordsOf(text: string, block: Block): string {
  return 'span' in block ? wordsRead(text, block.span) : '';
}

test.each(Object.entries(STYLES))('%s', { timeout: SOAK_TIMEOUT }, (_, style) => {
  const wrong: string[] = [];
  for (let number = 0; number < TEXTS; number++) {
    const wanted = paragraphs(new Random(firstSeed + number));
    for (let width = NARROWEST; width <= WIDEST; width++) {
      const text = wanted.map((one) => wrap(one, width, style)).join(style.between);
      const units = unitsOf(text);
      if (units.join('\n') !== wanted.map((one) => `paragraph: ${one}`).join('\n')) wrong.push(`text ${number} at ${width}`);
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  [
    'verse',
    'The sun was low upon the sea,\nAnd cold the wind that blew;\nThe sails came home, but not to me,\nThe ship my father knew.\nI waited till the stars were out,\nI waited till the day,\nAnd heard the fishermen about\nGo singing down the bay.\n',
  ],
  ['names', 'Thomas Green\nCharles Whitcomb\nElizabeth White\nHugo Baker\nM. Carter\nSamuel Colt and Brothers\n'],
  ['things', 'apples, two barrels\npears\nnails, eight pounds\na plough\nrope\nhalf a ton of coal\n'],
  [
    'sentences of their own',
    'The Board met.\nIt was resolved to write to the Governor of the State.\nThe treasurer reported.\nThe meeting was adjourned until Monday next.\n',
  ],
])('lines that are not filled stay lines: %s', (_, text) => {
  expect(unitsOf(text)).toHaveLength(text.trimEnd().split('\n').length);
});
