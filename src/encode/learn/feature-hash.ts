// Words and signs as numbers: hashes (FNV-1a), mixed with the number of a template into a bucket.

import { BUCKETS } from './chain-field.ts';

const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

export function hashOf(words: string, from = 0, to: number = words.length): number {
  let hash = BASIS;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ words.charCodeAt(at), PRIME);
  return hash;
}

/** The bucket of a value in a template. */
export function bucketOf(template: number, value: number, second = 0): number {
  let mixed = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(second, 0xc2b2ae35);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 13;
  return mixed & (BUCKETS - 1);
}

/** A list that grows. */
export class FeatureBuilder {
  #features = new Int32Array(1024);
  #length = 0;
  readonly #starts: Int32Array;
  #token = 0;

  constructor(tokens: number) {
    this.#starts = new Int32Array(tokens + 1);
  }

  add(feature: number): void {
    if (this.#length === this.#features.length) {
      const longer = new Int32Array(2 * this.#length);
      longer.set(this.#features);
      this.#features = longer;
    }
    this.#features[this.#length++] = feature;
  }

  endToken(): void {
    this.#starts[++this.#token] = this.#length;
  }

  finish(): { readonly features: Int32Array; readonly starts: Int32Array } {
    return { features: this.#features.slice(0, this.#length), starts: this.#starts };
  }
}
