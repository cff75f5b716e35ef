// Random strings of a regular expression (XSD 1.0 Part 2 appendix F).
import { type CharacterClass, classHas, rangesOfClass } from '../../../src/datatypes/character-class.ts';
import type { RegexNode } from '../../../src/datatypes/regex-syntax.ts';
import type { Random } from '../random.ts';
import { CHARACTERS } from './hostile-text.ts';

/** Repetitions beyond the least number. */
const MAX_EXTRA_REPETITIONS = 5;
const MAX_LENGTH = 400;

/** Undefined where a class has no member that XML allows, or the string would be too long. */
export function sampleRegex(node: RegexNode, random: Random): string | undefined {
  switch (node.kind) {
    case 'characters':
      return memberOf(node.set, random);
    case 'sequence':
      return joined(node.items, random);
    case 'choice':
      return sampleRegex(random.pick(node.alternatives), random);
    case 'repeat': {
      if (node.min > MAX_LENGTH) return undefined;
      const extra = Math.min(node.max - node.min, random.below(MAX_EXTRA_REPETITIONS + 1));
      return joined(Array<RegexNode>(node.min + extra).fill(node.item), random);
    }
    default:
      return node satisfies never;
  }
}

function joined(nodes: readonly RegexNode[], random: Random): string | undefined {
  let text = '';
  for (const node of nodes) {
    const part = sampleRegex(node, random);
    if (part === undefined || text.length + part.length > MAX_LENGTH) return undefined;
    text += part;
  }
  return text;
}

type Members = { readonly ascii: readonly string[]; readonly other: readonly string[] };

const known = new WeakMap<CharacterClass, Members>();

function memberOf(set: CharacterClass, random: Random): string | undefined {
  const { ascii, other } = membersOf(set);
  if (ascii.length > 0 && (other.length === 0 || random.chance(0.7))) return random.pick(ascii);
  return other.length > 0 ? random.pick(other) : undefined;
}

function membersOf(set: CharacterClass): Members {
  const found = known.get(set);
  if (found !== undefined) return found;
  const usual = CHARACTERS.filter((character) => classHas(set, character.codePointAt(0) ?? 0));
  const members = usual.length > 0 ? usual : unusualMembers(set);
  const ascii = members.filter((character) => character < '\u0080');
  const made = { ascii, other: members.filter((character) => character >= '\u0080') };
  known.set(set, made);
  return made;
}

/** The ends of its ranges. */
function unusualMembers(set: CharacterClass): readonly string[] {
  return [...rangesOfClass(set)].filter(isXmlCharacter).map((codePoint) => String.fromCodePoint(codePoint));
}

// Char ::= #x9 | #xA | #xD | [#x20-#xD7FF] | [#xE000-#xFFFD] | [#x10000-#x10FFFF]
function isXmlCharacter(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint === 0x9 || codePoint === 0xa || codePoint === 0xd;
  return codePoint <= 0xd7ff || (codePoint >= 0xe000 && codePoint <= 0xfffd) || codePoint >= 0x10000;
}
