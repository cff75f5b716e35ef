// Random texts that a regular expression matches.
import { classHas } from '../../src/datatypes/character-class.ts';
import type { RegexNode } from '../../src/datatypes/regex-syntax.ts';
import type { Random } from './random.ts';

const CHARACTERS = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)),
  ...[
    'é',
    'Ж',
    'ß',
    '中',
    'あ',
    '·',
    '\u0300',
    '\u00a0',
    '\u2003',
    '٣',
    '\u{1d7ce}',
    '\u{1f600}',
    '\n',
    '\t',
    '€',
    '«',
    'ǅ',
    'Ⅳ',
  ],
];

/** Repetitions beyond the least. */
const MAX_MORE = 3;

/** Undefined where a class has none of the characters tried. */
export function regexMatch(node: RegexNode, random: Random): string | undefined {
  switch (node.kind) {
    case 'characters': {
      const members = CHARACTERS.filter((character) => classHas(node.set, character.codePointAt(0) ?? 0));
      const [range] = node.set.kind === 'ranges' ? node.set.ranges : [];
      if (members.length > 0) return random.pick(members);
      return range === undefined ? undefined : String.fromCodePoint(range);
    }
    case 'sequence':
      return joined(node.items, random);
    case 'choice':
      return regexMatch(random.pick(node.alternatives), random);
    case 'repeat': {
      const count = Math.min(node.min + random.below(MAX_MORE + 1), node.max);
      return joined(
        Array.from({ length: count }, () => node.item),
        random,
      );
    }
    default:
      return node satisfies never;
  }
}

function joined(nodes: readonly RegexNode[], random: Random): string | undefined {
  const parts = nodes.map((node) => regexMatch(node, random));
  return parts.includes(undefined) ? undefined : parts.join('');
}
