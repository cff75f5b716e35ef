// Documents through the compiled engine and the reference, side by side. The compiled engine may leave a document to the
// reference, but never call valid what the reference finds anything in; and what it leaves is counted.

import type { Proof } from '../../src/compile/compiled-schema.ts';
import { decodeXml } from '../../src/source/decode.ts';
import { judgeByReference } from '../../src/validate/reference/judge-by-reference.ts';
import type { ReferenceSchema } from '../../src/validate/reference/validate-reference.ts';
import { excuseFor } from './excuses.ts';

export type Engine = { readonly validate: (bytes: Uint8Array) => Proof };
export type Engines = { readonly compiled: Engine; readonly reference: ReferenceSchema };

export type Sample = {
  /** Enough to make it again. */
  readonly name: string;
  /** What figures are given by. */
  readonly category: string;
  readonly bytes: Uint8Array;
};

export type Left = { readonly sample: Sample; readonly proof: Proof };

type Count = { documents: number; bytes: number };

/** The figures of one category; the lists hold its first cases only. */
export type Tally = {
  readonly all: Count;
  /** What the reference finds nothing in, but for what is excused. */
  readonly clean: Count;
  /** What the module decided of it. */
  readonly proved: Count;
  /** Clean documents that the module may leave to the reference, and left, by excuse. */
  readonly excused: Map<string, number>;
  readonly lies: string[];
  readonly left: Left[];
};

/** Cases beyond these say nothing new. */
const MAX_CASES = 10;

export function newTally(): Tally {
  const none = (): Count => ({ documents: 0, bytes: 0 });
  return { all: none(), clean: none(), proved: none(), excused: new Map(), lies: [], left: [] };
}

/** By category, in the order in which they came. */
export function compareAll(engines: Engines, samples: Iterable<Sample>): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const sample of samples) {
    const tally = tallies.get(sample.category) ?? newTally();
    tallies.set(sample.category, tally);
    compare(engines, sample, tally);
  }
  return tallies;
}

function compare({ compiled, reference }: Engines, sample: Sample, tally: Tally): void {
  const { bytes, name } = sample;
  add(tally.all, bytes);
  const proof = compiled.validate(bytes);
  const [finding] = judgeByReference(name, decodeXml(bytes), reference, {});
  if (finding !== undefined) {
    if (proof.isValid && tally.lies.length < MAX_CASES) tally.lies.push(`${name}: ${finding.code} ${finding.message}`);
    return;
  }
  const excuse = proof.isValid ? undefined : excuseFor(bytes);
  if (excuse !== undefined) {
    tally.excused.set(excuse, (tally.excused.get(excuse) ?? 0) + 1);
    return;
  }
  add(tally.clean, bytes);
  if (proof.isValid) add(tally.proved, bytes);
  else if (tally.left.length < MAX_CASES) tally.left.push({ sample, proof });
}

function add(count: Count, bytes: Uint8Array): void {
  count.documents += 1;
  count.bytes += bytes.length;
}

export function sumOf(tallies: Iterable<Tally>): Tally {
  const sum = newTally();
  for (const { all, clean, proved, excused, lies, left } of tallies) {
    for (const [to, from] of [
      [sum.all, all],
      [sum.clean, clean],
      [sum.proved, proved],
    ] as const) {
      to.documents += from.documents;
      to.bytes += from.bytes;
    }
    for (const [excuse, count] of excused) sum.excused.set(excuse, (sum.excused.get(excuse) ?? 0) + count);
    sum.lies.push(...lies);
    sum.left.push(...left);
  }
  return sum;
}

/** Part of the clean bytes that the module decided. */
export function shareProved({ clean, proved }: Tally): number {
  return clean.bytes === 0 ? Number.NaN : proved.bytes / clean.bytes;
}

/** Bytes shown on each side of the place where proof ended. */
const CONTEXT = 60;

export function describeLeft({ sample: { name, bytes }, proof: { proofEnd, reason } }: Left): string {
  const shown = (start: number, end: number): string => Buffer.from(bytes.subarray(Math.max(0, start), end)).toString('utf8');
  const around = `${shown(proofEnd - CONTEXT, proofEnd)}⟂${shown(proofEnd, proofEnd + CONTEXT)}`;
  return `${name}: reason ${reason} at byte ${proofEnd}: ${JSON.stringify(around)}`;
}

export function describeTally(name: string, { all, clean, proved, excused }: Tally): string {
  const excuses = [...excused].map(([excuse, count]) => `; excused ${count}: ${excuse}`).join('');
  return `${name}: ${all.documents} documents, ${clean.documents} clean, ${proved.documents} of them proved${excuses}`;
}
