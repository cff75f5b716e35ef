// The general categories of Unicode (XSD 1.0 Part 2 appendix F, `\p{Lu}`), asked of the JavaScript engine: no tables here.

import { type CodePointRanges, rangeOf, unionOfRanges } from './code-point-ranges.ts';

const NAMES = 'L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po Z Zs Zl Zp S Sm Sc Sk So C Cc Cf Co Cn';

/** Cs, the surrogates, is not among them: XML has no such characters. */
export const categoryNames: ReadonlySet<string> = new Set(NAMES.split(' '));

/** Code points looked at in one string when the ranges of a category are gathered. */
const CHUNK = 0x4000;
const CODE_POINTS = 0x110000;

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

/** Those of all categories are gathered on first use, in less than a tenth of a second. */
export function categoryRanges(category: string): CodePointRanges {
  const known = ranges.get(category);
  if (known !== undefined) return known;
  if (ranges.size === 0) for (const [name, gathered] of gatherRanges()) ranges.set(name, gathered);
  const parts = [...ranges].filter(([name]) => name.length > 1 && name.startsWith(category)).map(([, part]) => part);
  const union = unionOfRanges(parts);
  ranges.set(category, union);
  return union;
}

/** Ranges of the categories of two letters: each character is in one of them. */
function gatherRanges(): ReadonlyMap<string, CodePointRanges> {
  const names = [...categoryNames].filter((name) => name.length > 1);
  const runs = new RegExp(names.map((name) => `(\\p{${name}}+)`).join('|'), 'gu');
  const gathered = names.map((): CodePointRanges[] => []);
  for (let start = 0; start < CODE_POINTS; start += CHUNK) {
    for (const [run, ...groups] of charactersFrom(start).matchAll(runs)) {
      const index = groups.findIndex((group) => group !== undefined);
      gathered[index]?.push(rangeOf(firstOf(run), lastOf(run)));
    }
  }
  return new Map(names.map((name, index) => [name, unionOfRanges(gathered[index] ?? [])]));
}

/** A chunk of all characters, without surrogates. */
function charactersFrom(start: number): string {
  const units = new Uint16Array(CHUNK * 2);
  let count = 0;
  for (let point = start; point < start + CHUNK; point++) {
    if (point > 0xffff) units[count++] = 0xd7c0 + (point >> 10);
    if (!isSurrogate(point)) units[count++] = point > 0xffff ? 0xdc00 | (point & 0x3ff) : point;
  }
  return Reflect.apply(String.fromCharCode, String, units.subarray(0, count));
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
