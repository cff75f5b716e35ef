// A set of characters as a regular expression writes it (XSD 1.0 Part 2 appendix F.1), asked for one member at a time or
// turned into ranges. Neither builds anything until it is asked.

import {
  type CodePointRanges,
  complementOfRanges,
  differenceOfRanges,
  rangeOf,
  rangesHave,
  unionOfRanges,
} from './code-point-ranges.ts';
import { categoryHas, categoryRanges } from './unicode-categories.ts';
import { mayStandInName, mayStartName, nameRanges, nameStartRanges } from './xml-names.ts';

export type CharacterClass =
  | { readonly kind: 'ranges'; readonly ranges: CodePointRanges }
  | { readonly kind: 'category'; readonly name: string }
  | { readonly kind: 'name-start' }
  | { readonly kind: 'name-character' }
  | { readonly kind: 'union'; readonly members: readonly CharacterClass[] }
  | { readonly kind: 'complement'; readonly of: CharacterClass }
  | { readonly kind: 'difference'; readonly from: CharacterClass; readonly without: CharacterClass };

export const complementOf = (of: CharacterClass): CharacterClass => ({ kind: 'complement', of });

const category = (name: string): CharacterClass => ({ kind: 'category', name });
const union = (...members: readonly CharacterClass[]): CharacterClass => ({ kind: 'union', members });

const space: CharacterClass = { kind: 'ranges', ranges: [0x9, 0xa, 0xd, 0xd, 0x20, 0x20] };

/** `.`: all but line feed and carriage return. */
export const anyButLineEnd: CharacterClass = complementOf({ kind: 'ranges', ranges: [0xa, 0xa, 0xd, 0xd] });

/** `\s`, `\i`, `\c`, `\d` and `\w` by their letter; the capital of a letter is its complement. */
export const escapedClasses: ReadonlyMap<string, CharacterClass> = new Map(
  (
    [
      ['s', space],
      ['i', { kind: 'name-start' }],
      ['c', { kind: 'name-character' }],
      ['d', category('Nd')],
      ['w', complementOf(union(category('P'), category('Z'), category('C')))],
    ] as const
  ).flatMap(([letter, set]): [string, CharacterClass][] => [
    [letter, set],
    [letter.toUpperCase(), complementOf(set)],
  ]),
);

export function singleCharacter(codePoint: number): CharacterClass {
  return characterRange(codePoint, codePoint);
}

export function characterRange(first: number, last: number): CharacterClass {
  return { kind: 'ranges', ranges: rangeOf(first, last) };
}

/** A class of `members`; one of ranges where they all are. */
export function unionOfClasses(members: readonly CharacterClass[]): CharacterClass {
  const ranges = members.flatMap((member) => (member.kind === 'ranges' ? [member.ranges] : []));
  if (ranges.length === members.length) return { kind: 'ranges', ranges: unionOfRanges(ranges) };
  return { kind: 'union', members };
}

export function classHas(set: CharacterClass, codePoint: number): boolean {
  switch (set.kind) {
    case 'ranges':
      return rangesHave(set.ranges, codePoint);
    case 'category':
      return categoryHas(set.name, codePoint);
    case 'name-start':
      return mayStartName(codePoint);
    case 'name-character':
      return mayStandInName(codePoint);
    case 'union':
      return set.members.some((member) => classHas(member, codePoint));
    case 'complement':
      return !classHas(set.of, codePoint);
    case 'difference':
      return classHas(set.from, codePoint) && !classHas(set.without, codePoint);
    default:
      return set satisfies never;
  }
}

const knownRanges = new WeakMap<CharacterClass, CodePointRanges>();

/** The members as sorted ranges, without surrogates. The first use of a category costs some milliseconds. */
export function rangesOfClass(set: CharacterClass): CodePointRanges {
  const known = knownRanges.get(set);
  if (known !== undefined) return known;
  const ranges = gatherRanges(set);
  knownRanges.set(set, ranges);
  return ranges;
}

function gatherRanges(set: CharacterClass): CodePointRanges {
  switch (set.kind) {
    case 'ranges':
      return set.ranges;
    case 'category':
      return categoryRanges(set.name);
    case 'name-start':
      return nameStartRanges();
    case 'name-character':
      return nameRanges();
    case 'union':
      return unionOfRanges(set.members.map(rangesOfClass));
    case 'complement':
      return complementOfRanges(rangesOfClass(set.of));
    case 'difference':
      return differenceOfRanges(rangesOfClass(set.from), rangesOfClass(set.without));
    default:
      return set satisfies never;
  }
}

/** Classes written alike have one key. */
export function classKey(set: CharacterClass): string {
  switch (set.kind) {
    case 'ranges':
      return set.ranges.join();
    case 'category':
      return set.name;
    case 'name-start':
    case 'name-character':
      return set.kind;
    case 'union':
      return `(${set.members.map(classKey).join('|')})`;
    case 'complement':
      return `^${classKey(set.of)}`;
    case 'difference':
      return `(${classKey(set.from)}\\${classKey(set.without)})`;
    default:
      return set satisfies never;
  }
}
