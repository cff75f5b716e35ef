// What --stats says: what each engine decided, and where the compiled schema came from.

import { reasonWords } from '../compile/proof-reasons.ts';
import type { EngineName, Schema, Verdict } from '../index.ts';
import { talk } from './output.ts';

/** Documents that were left to the reference: so many are told one by one. */
const MOST_TOLD = 20;

export type EngineCounts = Map<EngineName, { documents: number; bytes: number }>;

/** Why the reference was asked about a document. */
export type Asked = { readonly file: string } & NonNullable<Verdict['unproved']>;

const ORIGINS = {
  shipped: 'came with teikit',
  cache: 'from the cache',
  built: 'compiled now and kept',
} as const;

export function addTo(counts: EngineCounts, engine: EngineName, bytes: number): void {
  const count = counts.get(engine) ?? { documents: 0, bytes: 0 };
  counts.set(engine, { documents: count.documents + 1, bytes: count.bytes + bytes });
}

export function tellStats(counts: EngineCounts, asked: readonly Asked[], schema: Schema): void {
  for (const { file, reason, byte } of asked.slice(0, MOST_TOLD))
    talk(`asked the reference about ${file}: byte ${byte}: ${reasonWords[reason]}`);
  if (asked.length > MOST_TOLD) talk(`asked the reference about ${asked.length - MOST_TOLD} more`);
  for (const [engine, { documents, bytes }] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    talk(`${engine} decided: ${documents} document${documents === 1 ? '' : 's'}, ${bytes} bytes`);
  }
  if (schema.engine !== 'compiled') return;
  const { origin, refusals } = schema.schema;
  if (origin.kind === 'not compiled') talk(`schema not compiled: ${origin.reason}`);
  else if (origin.kind === 'built' && origin.notKept !== undefined)
    talk(`compiled schema: compiled now, not kept: ${origin.notKept}`);
  else talk(`compiled schema: ${ORIGINS[origin.kind]}`);
  for (const { what, reason } of refusals) talk(`left to the reference: ${what}: ${reason}`);
}
