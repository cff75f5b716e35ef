// Regular expressions of XML Schema: text to tree (XSD 1.0 Part 2 appendix F, second edition).

import {
  anyButLineEnd,
  type CharacterClass,
  characterRange,
  complementOf,
  escapedClasses,
  singleCharacter,
  unionOfClasses,
} from './character-class.ts';
import { blockRanges } from './unicode-blocks.ts';
import { categoryNames } from './unicode-categories.ts';

export type RegexNode =
  | { readonly kind: 'characters'; readonly set: CharacterClass }
  | { readonly kind: 'sequence'; readonly items: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly alternatives: readonly RegexNode[] }
  /** `max` is Infinity where there is no upper bound. */
  | { readonly kind: 'repeat'; readonly item: RegexNode; readonly min: number; readonly max: number };

export type RegexProblem = {
  readonly kind: 'problem';
  /** True where the pattern is right, and too much for this program. */
  readonly isLimit?: boolean;
  /** Offset into the pattern, UTF-16 code units from its start. */
  readonly offset: number;
  /** Says what and, counting characters from 1, where. */
  readonly message: string;
};

/** Groups within groups, and subtracted classes within classes: what comes after walks the tree by recursion. */
const MAX_NESTING = 500;

/** What counts within counts may come to: a repetition of a repetition is a number of numbers, and each costs time and memory. */
export const MAX_COUNTS_OF_COUNTS = 100_000;

/** Counts from here on are the same: no text is that long. */
const MAX_COUNT = 2 ** 40;

const SINGLE_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ...[...'\\|.?*+(){}-[]^'].map((character): [string, string] => [character, character]),
]);

export function parseRegex(pattern: string): RegexNode | RegexProblem {
  try {
    const node = new RegexParser(pattern).parse();
    if (countsOfCounts(node) <= MAX_COUNTS_OF_COUNTS) return node;
    return {
      kind: 'problem',
      isLimit: true,
      offset: 0,
      message: `its counts within counts come to more than ${MAX_COUNTS_OF_COUNTS.toLocaleString('en')}: use smaller ones, or * and +`,
    };
  } catch (error) {
    if (error instanceof Refusal) return problemAt(pattern, error);
    throw error;
  }
}

/** The steps of the automaton, which `{n,m}` multiplies; Infinity at most. */
export function countSteps(node: RegexNode): number {
  switch (node.kind) {
    case 'characters':
      return 1;
    case 'sequence':
      return node.items.reduce((sum, item) => sum + countSteps(item), 1);
    case 'choice':
      return node.alternatives.reduce((sum, alternative) => sum + countSteps(alternative) + 1, 1);
    case 'repeat':
      return (countSteps(node.item) + 1) * Math.max(1, node.max === Number.POSITIVE_INFINITY ? node.min + 1 : node.max);
    default:
      return node satisfies never;
  }
}

/** The product of counts that stand within one another, the innermost left out; 0 where there are none. */
function countsOfCounts(node: RegexNode): number {
  switch (node.kind) {
    case 'characters':
      return 0;
    case 'sequence':
      return node.items.reduce((most, item) => Math.max(most, countsOfCounts(item)), 0);
    case 'choice':
      return node.alternatives.reduce((most, alternative) => Math.max(most, countsOfCounts(alternative)), 0);
    case 'repeat': {
      const within = countsOfCounts(node.item);
      const count = largestCount(node);
      if (count <= 1) return within;
      return within === 0 ? 1 : within * count;
    }
    default:
      return node satisfies never;
  }
}

/** 0 and 1 in `*`, `+` and `?`. */
export function largestCount({ min, max }: Extract<RegexNode, { kind: 'repeat' }>): number {
  return max === Number.POSITIVE_INFINITY ? min : max;
}

function problemAt(pattern: string, { offset, message }: Refusal): RegexProblem {
  const character = [...pattern.slice(0, offset)].length + 1;
  return { kind: 'problem', offset, message: `${message} (character ${character} of the pattern)` };
}

/** Thrown and caught within this file only. */
class Refusal extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

type Group = { readonly opened: number; readonly alternatives: RegexNode[]; items: RegexNode[] };

class RegexParser {
  readonly #pattern: string;
  #offset = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  // regExp ::= branch ( '|' branch )*      branch ::= piece*      piece ::= atom quantifier?
  parse(): RegexNode {
    const outer: Group[] = [];
    let group: Group = { opened: 0, alternatives: [], items: [] };
    while (this.#offset < this.#pattern.length) {
      const start = this.#offset;
      const character = this.#take();
      if (character === '(') {
        if (outer.length === MAX_NESTING) throw new Refusal(start, `groups are nested more than ${MAX_NESTING} deep`);
        this.#refuseSpecialGroup();
        outer.push(group);
        group = { opened: start, alternatives: [], items: [] };
      } else if (character === '|') {
        group.alternatives.push(sequenceOf(group.items));
        group.items = [];
      } else if (character === ')') {
        const closed = group;
        const around = outer.pop();
        if (around === undefined) throw new Refusal(start, 'this ) closes no group: to mean the character, write \\)');
        group = around;
        group.items.push(this.#quantified(nodeOf(closed)));
      } else {
        group.items.push(this.#quantified({ kind: 'characters', set: this.#atom(character, start) }));
      }
    }
    if (outer.length > 0) throw new Refusal(group.opened, 'this ( is not closed');
    return nodeOf(group);
  }

  #atom(character: string, start: number): CharacterClass {
    switch (character) {
      case '.':
        return anyButLineEnd;
      case '\\':
        return this.#escape(start);
      case '[':
        return this.#classExpression(start, 0);
      case '?':
      case '*':
      case '+':
      case '{':
        throw new Refusal(start, this.#strayQuantifier(character, start));
      case '}':
      case ']':
        throw new Refusal(start, `${character} stands alone: to mean the character, write \\${character}`);
      default:
        return singleCharacter(character.codePointAt(0) ?? 0);
    }
  }

  #strayQuantifier(character: string, start: number): string {
    const follows = start > 0 && '?*+}'.includes(this.#pattern.charAt(start - 1));
    return follows
      ? `${character} follows another quantifier, and patterns of XML Schema have no lazy or possessive ones`
      : `there is nothing before ${character} to repeat: to mean the character, write \\${character}`;
  }

  #refuseSpecialGroup(): void {
    if (this.#pattern.charAt(this.#offset) !== '?') return;
    throw new Refusal(this.#offset, 'patterns of XML Schema have plain groups only: write ( without what follows the ?');
  }

  // quantifier ::= [?*+] | '{' ( n | n ',' | n ',' m ) '}'
  #quantified(item: RegexNode): RegexNode {
    const next = this.#pattern.charAt(this.#offset);
    if (next === '' || !'?*+{'.includes(next)) return item;
    const start = this.#offset++;
    if (next === '?') return { kind: 'repeat', item, min: 0, max: 1 };
    if (next === '*') return { kind: 'repeat', item, min: 0, max: Number.POSITIVE_INFINITY };
    if (next === '+') return { kind: 'repeat', item, min: 1, max: Number.POSITIVE_INFINITY };
    return this.#counted(item, start);
  }

  #counted(item: RegexNode, start: number): RegexNode {
    const quantity = /\{([0-9]+)(,([0-9]*))?\}/uy;
    quantity.lastIndex = start;
    const match = quantity.exec(this.#pattern);
    if (match === null) throw new Refusal(start, 'a count is written {2}, {2,} or {2,5}: to mean the character, write \\{');
    this.#offset = quantity.lastIndex;
    const [, least = '', comma, most = ''] = match;
    const min = Math.min(Number(least), MAX_COUNT);
    const max = comma === undefined ? min : most === '' ? Number.POSITIVE_INFINITY : Math.min(Number(most), MAX_COUNT);
    if (max < min) throw new Refusal(start, `the count ${match[0]} has its larger number first`);
    return { kind: 'repeat', item, min, max };
  }

  // charClassExpr ::= '[' '^'? ( charRange | charClassEsc )+ ( '-' charClassExpr )? ']'
  #classExpression(start: number, depth: number): CharacterClass {
    if (depth > MAX_NESTING) throw new Refusal(start, `classes are nested more than ${MAX_NESTING} deep`);
    const isNegative = this.#pattern.charAt(this.#offset) === '^';
    if (isNegative) this.#offset++;
    const members: CharacterClass[] = [];
    for (;;) {
      const at = this.#offset;
      const character = this.#takeInClass(start);
      if (character === ']') {
        if (members.length === 0) throw new Refusal(at, 'the class [] is empty: to mean the character, write \\]');
        return groupOf(members, isNegative);
      }
      if (character === '-' && this.#pattern.charAt(this.#offset) === '[' && members.length > 0) {
        return { kind: 'difference', from: groupOf(members, isNegative), without: this.#subtracted(start, depth) };
      }
      members.push(this.#classMember(character, { at, start, isFirst: members.length === 0 }));
    }
  }

  #subtracted(start: number, depth: number): CharacterClass {
    const opened = this.#offset++;
    const without = this.#classExpression(opened, depth + 1);
    const end = this.#offset;
    if (this.#takeInClass(start) !== ']') throw new Refusal(end, 'after a subtracted class only ] can follow');
    return without;
  }

  #classMember(
    character: string,
    place: { readonly at: number; readonly start: number; readonly isFirst: boolean },
  ): CharacterClass {
    const { at, start, isFirst } = place;
    if (character === '[') throw new Refusal(at, 'in a class, [ is written \\[');
    if (character === '-') {
      if (isFirst || this.#pattern.charAt(this.#offset) === ']') return singleCharacter(0x2d);
      throw new Refusal(at, 'within a class, - is written \\- unless it is first, last or makes a range of two characters');
    }
    const single = this.#singleCharacter(character);
    if (single === undefined) return this.#escape(at);
    if (!this.#startsRangeEnd()) return singleCharacter(single);
    this.#offset++;
    return this.#rangeFrom(single, start);
  }

  #rangeFrom(first: number, start: number): CharacterClass {
    const at = this.#offset;
    const character = this.#takeInClass(start);
    if (character === '-') throw new Refusal(at, 'in a class, - as the end of a range is written \\-');
    const last = this.#singleCharacter(character);
    if (last === undefined) throw new Refusal(at, 'a range ends with a single character');
    if (last < first) throw new Refusal(at, 'the range runs backwards');
    return characterRange(first, last);
  }

  /** Whether `-` and the end of a range follow, and not the end of the class or a class to subtract. */
  #startsRangeEnd(): boolean {
    if (this.#pattern.charAt(this.#offset) !== '-') return false;
    const after = this.#pattern.charAt(this.#offset + 1);
    return after !== ']' && after !== '[';
  }

  /** The code point that `character`, or the escape it begins, stands for; undefined (and nothing read) for an escaped class. */
  #singleCharacter(character: string): number | undefined {
    if (character !== '\\') return character.codePointAt(0);
    const escaped = SINGLE_ESCAPES.get(this.#pattern.charAt(this.#offset));
    if (escaped === undefined) return undefined;
    this.#offset++;
    return escaped.charCodeAt(0);
  }

  /** What stands after a backslash at `start`. */
  #escape(start: number): CharacterClass {
    if (this.#offset >= this.#pattern.length)
      throw new Refusal(start, 'a backslash ends the pattern: to mean the character, write \\\\');
    const letter = this.#take();
    const single = SINGLE_ESCAPES.get(letter);
    if (single !== undefined) return singleCharacter(single.charCodeAt(0));
    if (letter === 'p' || letter === 'P') return this.#property(letter === 'P', start);
    const set = escapedClasses.get(letter);
    if (set === undefined) throw new Refusal(start, `\\${letter} is not an escape of XML Schema patterns`);
    return set;
  }

  // catEsc ::= '\p{' ( category | 'Is' block ) '}'
  #property(isNegative: boolean, start: number): CharacterClass {
    const end = this.#pattern.indexOf('}', this.#offset);
    if (this.#pattern.charAt(this.#offset) !== '{' || end < 0) {
      throw new Refusal(start, 'a property is written with braces, such as \\p{L} or \\p{IsGreek}');
    }
    const name = this.#pattern.slice(this.#offset + 1, end);
    this.#offset = end + 1;
    const set = propertyClass(name);
    if (set === undefined)
      throw new Refusal(start, `there is no Unicode ${name.startsWith('Is') ? 'block' : 'category'} ${quoted(name)}`);
    return isNegative ? complementOf(set) : set;
  }

  #takeInClass(start: number): string {
    if (this.#offset >= this.#pattern.length) throw new Refusal(start, 'this [ is not closed');
    return this.#take();
  }

  #take(): string {
    const character = String.fromCodePoint(this.#pattern.codePointAt(this.#offset) ?? 0);
    this.#offset += character.length;
    return character;
  }
}

/** Characters of an unknown name that a message repeats. */
const MAX_QUOTED = 40;

function quoted(name: string): string {
  return name.length <= MAX_QUOTED ? name : `${name.slice(0, MAX_QUOTED)}…`;
}

function propertyClass(name: string): CharacterClass | undefined {
  if (categoryNames.has(name)) return { kind: 'category', name };
  const ranges = name.startsWith('Is') ? blockRanges(name.slice(2)) : undefined;
  return ranges && { kind: 'ranges', ranges };
}

function groupOf(members: readonly CharacterClass[], isNegative: boolean): CharacterClass {
  const [only] = members;
  const set = members.length === 1 && only !== undefined ? only : unionOfClasses(members);
  return isNegative ? complementOf(set) : set;
}

function nodeOf({ alternatives, items }: Group): RegexNode {
  const last = sequenceOf(items);
  return alternatives.length === 0 ? last : { kind: 'choice', alternatives: [...alternatives, last] };
}

function sequenceOf(items: readonly RegexNode[]): RegexNode {
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : { kind: 'sequence', items };
}
