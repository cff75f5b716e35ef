// The general categories of Unicode (XSD 1.0 Part 2 appendix F, `\p{Lu}`), asked of the JavaScript engine: no tables here.

import { type CodePointRanges, rangeOf, unionOfRanges } from './code-point-ranges.ts';

const NAMES = 'L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po Z Zs Zl Zp S Sm Sc Sk So C Cc Cf Co Cn';

/** Cs, the surrogates, is not among them: XML has no such characters. */
export const categoryNames: ReadonlySet<string> = new Set(NAMES.split(' '));

/** Code points looked at in one string when the ranges of a category are gathered. */
const CHUNK = 0x4000;

const predicates = new Map<string, RegExp>();
const ranges = new Map<string, CodePointRanges>();

export function categoryHas(category: string, codePoint: number): boolean {
  let predicate = predicates.get(category);
  if (predicate === undefined) {
    predicate = new RegExp(`^\\p{${category}}$`, 'u');
    predicates.set(category, predicate);
  }
  return predicate.test(String.fromCodePoint(codePoint));
}

/** Gathered on first use, in some milliseconds. */
export function categoryRanges(category: string): CodePointRanges {
  const known = ranges.get(category);
  if (known !== undefined) return known;
  const runs = new RegExp(`\\p{${category}}+`, 'gu');
  const gathered = unionOfRanges(chunks().flatMap((chunk) => rangesInChunk(runs, chunk)));
  ranges.set(category, gathered);
  return gathered;
}

let keptChunks: WeakRef<readonly string[]> | undefined;

/** All characters, in strings. Kept while one task gathers several categories, and no longer: they are megabytes. */
function chunks(): readonly string[] {
  const kept = keptChunks?.deref();
  if (kept !== undefined) return kept;
  const made = Array.from({ length: 0x110000 / CHUNK }, (_, index) => charactersFrom(index * CHUNK));
  keptChunks = new WeakRef(made);
  return made;
}

function charactersFrom(start: number): string {
  const codePoints = Array.from({ length: CHUNK }, (_, offset) => start + offset).filter((point) => !isSurrogate(point));
  return String.fromCodePoint(...codePoints);
}

function rangesInChunk(runs: RegExp, text: string): readonly CodePointRanges[] {
  return [...text.matchAll(runs)].map(([run]) => rangeOf(firstOf(run), lastOf(run)));
}

function firstOf(run: string): number {
  return run.codePointAt(0) ?? 0;
}

function lastOf(run: string): number {
  const unit = run.charCodeAt(run.length - 1);
  return isSurrogate(unit) ? (run.codePointAt(run.length - 2) ?? unit) : unit;
}

function isSurrogate(codePoint: number): boolean {
  return codePoint >= 0xd800 && codePoint <= 0xdfff;
}
