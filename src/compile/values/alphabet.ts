// The symbols that automata of values read: each ASCII character is one, and the rest of Unicode is sorted into atoms, sets
// of characters that no class of the schema tells apart.

import { type CharacterClass, classKey, rangesOfClass } from '../../datatypes/character-class.ts';
import { type CodePointRanges, rangesHave } from '../../datatypes/code-point-ranges.ts';
import { AutomatonRefusal } from './automaton-refusal.ts';
import type { AtomTable } from './value-matcher.ts';

export const ASCII = 128;

const CODE_POINTS = 0x110000;
const MAX_ATOMS = 256;
const BLOCK = 64;
const LAST_BEFORE_SURROGATES = 0xd7ff;
const FIRST_AFTER_SURROGATES = 0xe000;

/** Piece i goes from `starts[i]` to before `starts[i + 1]`, or to the end, and is part of atom `atoms[i]`. */
type Partition = { readonly starts: readonly number[]; readonly atoms: readonly number[]; readonly count: number };

export class Alphabet {
  readonly #partition: Partition;
  readonly #refused: ReadonlySet<string>;
  readonly #known = new Map<string, readonly number[]>();
  /** By atom, one of its code points. */
  readonly #members: readonly number[];

  private constructor(partition: Partition, refused: ReadonlySet<string>) {
    this.#partition = partition;
    this.#refused = refused;
    this.#members = Array.from({ length: partition.count }, (_, atom) => partition.starts[partition.atoms.indexOf(atom)] ?? 0);
  }

  /** Classes for which there are not enough atoms are left out: the first ones go first. */
  static of(classes: Iterable<CharacterClass>): Alphabet {
    let partition: Partition = { starts: [ASCII], atoms: [0], count: 1 };
    const seen = new Set<string>();
    const refused = new Set<string>();
    for (const set of classes) {
      const key = classKey(set);
      if (seen.has(key)) continue;
      seen.add(key);
      const refined = refine(partition, rangesOfClass(set));
      if (refined.count <= MAX_ATOMS) partition = refined;
      else refused.add(key);
    }
    return new Alphabet(partition, refused);
  }

  get symbolCount(): number {
    return ASCII + this.#partition.count;
  }

  /**
   * Ascending.
   * @throws {AutomatonRefusal} for a class that was left out
   */
  symbolsOf(set: CharacterClass): readonly number[] {
    const key = classKey(set);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#refused.has(key)) throw new AutomatonRefusal('the schema tells too many sets of characters apart');
    const ranges = rangesOfClass(set);
    const symbols: number[] = [];
    for (let code = 0; code < ASCII; code++) if (rangesHave(ranges, code)) symbols.push(code);
    for (const [atom, member] of this.#members.entries()) if (rangesHave(ranges, member)) symbols.push(ASCII + atom);
    this.#known.set(key, symbols);
    return symbols;
  }

  table(): AtomTable {
    const { starts, atoms, count } = this.#partition;
    const blockOf = new Uint16Array(CODE_POINTS / BLOCK);
    const numbers = new Map<string, number>();
    const blocks: number[] = [];
    const block = new Uint8Array(BLOCK);
    let piece = 0;
    for (const index of blockOf.keys()) {
      const first = index * BLOCK;
      block.fill(atoms[piece] ?? 0);
      for (let start = starts[piece + 1]; start !== undefined && start < first + BLOCK; start = starts[piece + 1]) {
        piece++;
        block.fill(atoms[piece] ?? 0, Math.max(start - first, 0));
      }
      const key = block.every((atom) => atom === block[0]) ? `${block[0]}` : block.join();
      const known = numbers.get(key) ?? numbers.size;
      if (known === numbers.size) {
        numbers.set(key, known);
        for (const one of block) blocks.push(one);
      }
      blockOf[index] = known;
    }
    return { atomCount: count, blockOf, blocks: Uint8Array.from(blocks) };
  }
}

/** Atoms are numbered in the order of their first code points. */
function refine({ starts, atoms }: Partition, ranges: CodePointRanges): Partition {
  const changes = changesOf(ranges);
  const numbers = new Map<number, number>();
  const refined = { starts: [] as number[], atoms: [] as number[] };
  let piece = 0;
  let change = 0;
  let isMember = false;
  for (let at = ASCII; at < CODE_POINTS; ) {
    while ((starts[piece + 1] ?? CODE_POINTS) <= at) piece++;
    for (; (changes[change] ?? CODE_POINTS) <= at; change++) isMember = change % 2 === 0;
    const label = (atoms[piece] ?? 0) * 2 + Number(isMember);
    const atom = numbers.get(label) ?? numbers.size;
    numbers.set(label, atom);
    if (refined.atoms.at(-1) !== atom) {
      refined.starts.push(at);
      refined.atoms.push(atom);
    }
    at = Math.min(starts[piece + 1] ?? CODE_POINTS, changes[change] ?? CODE_POINTS);
  }
  return { ...refined, count: numbers.size };
}

/**
 * Where membership begins, ends, begins again; never at a surrogate. A range on both sides of the surrogates goes over them:
 * they do not occur.
 */
function changesOf(ranges: CodePointRanges): readonly number[] {
  const changes: number[] = [];
  for (let index = 0; index < ranges.length; index += 2) {
    const first = ranges[index] ?? 0;
    const last = ranges[index + 1] ?? 0;
    if (first === FIRST_AFTER_SURROGATES && changes.at(-1) === first) changes.pop();
    else changes.push(first);
    changes.push(last === LAST_BEFORE_SURROGATES ? FIRST_AFTER_SURROGATES : last + 1);
  }
  return changes;
}
