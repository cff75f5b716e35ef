// The words of all names, numbered; found by hash without cutting the text into strings (open addressing, linear probing).

import { characters } from './characters.ts';
import { hashOf, type WordLookup } from './words.ts';

const FIRST_SLOTS = 1024;
/** Share of the slots in use at which their number is doubled, as a quotient. */
const FULL = 2;

export class WordTable implements WordLookup {
  readonly #words: string[] = [];
  readonly #hashes: number[] = [];
  /** Number of the word plus one; 0 is empty. */
  #slots = new Int32Array(FIRST_SLOTS);

  get size(): number {
    return this.#words.length;
  }

  word(id: number): string {
    return this.#words[id] ?? '';
  }

  /** The number of a folded word; a new one when it has none. */
  add(word: string): number {
    const hash = hashOf(word);
    const slot = this.#slotOf(hash, word);
    const known = (this.#slots[slot] ?? 0) - 1;
    if (known >= 0) return known;
    const id = this.#words.push(word) - 1;
    this.#hashes.push(hash);
    this.#slots[slot] = id + 1;
    if (this.#words.length * FULL > this.#slots.length) this.#grow();
    return id;
  }

  /** The number of a folded word, or -1. */
  numberOf(word: string): number {
    return (this.#slots[this.#slotOf(hashOf(word), word)] ?? 0) - 1;
  }

  /** The number of the word that stands in a text, or -1. */
  readonly find = (text: string, start: number, end: number, hash: number): number => {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const id = (this.#slots[slot] ?? 0) - 1;
      if (id < 0) return -1;
      if (this.#hashes[id] === hash && isWord(this.#words[id] ?? '', text, start, end)) return id;
    }
  };

  /** Where a word is, or would be. */
  #slotOf(hash: number, word: string): number {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const id = (this.#slots[slot] ?? 0) - 1;
      if (id < 0 || (this.#hashes[id] === hash && this.#words[id] === word)) return slot;
    }
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (const [id, hash] of this.#hashes.entries()) {
      let slot = spread(hash) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.#slots = slots;
  }
}

function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

function isWord(word: string, text: string, start: number, end: number): boolean {
  const { folded } = characters();
  let index = 0;
  for (let at = start; at < end; at++) {
    const code = folded[text.charCodeAt(at)] ?? 0;
    if (code === 0) continue;
    if (word.charCodeAt(index) !== code) return false;
    index++;
  }
  return index === word.length;
}
