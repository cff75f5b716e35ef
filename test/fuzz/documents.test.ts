// Spoiled documents through decoding and the reference engine: a verdict or diagnostics, soon, and within bounded memory.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { decodeXml } from '../../src/source/decode.ts';
import { type ReferenceSchema, referenceSchema, validateReference } from '../../src/validate/reference/validate-reference.ts';
import { startCpuTime } from '../support/cpu-time.ts';
import { describeWith } from '../support/programs.ts';
import { Random } from '../support/random.ts';
import { grammarAt } from '../support/read-schema.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../support/soak.ts';
import { heapInUse } from './heap.ts';
import { type MutationSources, mutateBytes } from './mutate-bytes.ts';
import { documentsOnDisk, piecesOfPlays, randomDocuments } from './valid-documents.ts';
import { Watchdog } from './watchdog.ts';

/** Over the three schemas 100,000. */
const MUTANTS: Readonly<Record<'ours' | 'every-pattern' | 'tei-all', number>> = {
  ours: sliceOf(40_000, 800),
  'every-pattern': sliceOf(30_000, 600),
  'tei-all': sliceOf(30_000, 600),
};
const RANDOM_DOCUMENTS = 60;
const PIECES = 80;
/** Milliseconds of the processor for one document. */
const MAX_TIME = 2000;
/** Bytes that a schema may hold more after the last document than after the first ones: its memory of derivatives. */
const MAX_GROWTH = 250 * 2 ** 20;
/** Part of the mutants after which memory is measured for the first time. */
const WARM_UP = 0.1;

const TOKENS = [
  '<!DOCTYPE TEI [',
  '<!ENTITY a "b">',
  '<!ENTITY a SYSTEM "file:///etc/passwd">',
  '<!ATTLIST p n CDATA "1">',
  ']>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?',
  '?>',
  '&',
  '&a;',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&#xD800;',
  '&#xFFFE;',
  '&%a;',
  '<?xml version="1.1"?>',
  '<?xml version="1.0" encoding="utf-16"?>',
  '<?xml version="1.0" encoding="no-such"?>',
  ' xmlns=""',
  ' xmlns:a="urn:a"',
  ' xmlns:xml="urn:a"',
  ' xml:id="p1"',
  ' ref="#p1"',
  ' a:b="c"',
  '<a:b>',
  '<p>',
  '</p>',
  '<p/>',
  '<TEI xmlns="http://www.tei-c.org/ns/1.0">',
  '</',
  '/>',
  '\ufeff',
  '\ufffe',
  '😀',
  '\u0301',
  '__proto__',
  'constructor',
];

describe('spoiled documents', () => {
  test('against our schema', () => fuzz('ours', 'schema/tei-archive.rng'), SOAK_TIMEOUT);
  test('against a schema with every pattern', () => fuzz('every-pattern', 'test/fuzz/every-pattern.rnc'), SOAK_TIMEOUT);
});

describeWith(['suites'], 'spoiled documents and pieces of plays', (suites) => {
  const pieces = piecesOfPlays(join(suites, 'corpora/drama'), PIECES);
  test('against TEI All', () => fuzz('tei-all', join(suites, 'schemas/tei/tei_all-4.9.0.rng'), pieces), SOAK_TIMEOUT);
});

async function fuzz(name: keyof typeof MUTANTS, path: string, more: readonly Buffer[] = []): Promise<void> {
  const grammar = grammarAt(path);
  const documents = [...documentsOnDisk(), ...randomDocuments(grammar, RANDOM_DOCUMENTS), ...more];
  const watchdog = new Watchdog(`fuzzing with ${name} from seed ${firstSeed}`);
  try {
    const { faults, slowest, growth } = run({ schema: referenceSchema(grammar), documents, watchdog }, MUTANTS[name]);
    console.info(
      `${name}: ${MUTANTS[name]} mutants; slowest seed ${slowest.seed}: ${slowest.time.toFixed(0)} ms; heap +${growth >> 20} MB`,
    );
    expect(faults).toEqual([]);
    expect(slowest.time, `seed ${slowest.seed}`).toBeLessThan(MAX_TIME);
    expect(growth).toBeLessThan(MAX_GROWTH);
  } finally {
    await watchdog.stop();
  }
}

type Setting = { readonly schema: ReferenceSchema; readonly documents: readonly Buffer[]; readonly watchdog: Watchdog };
type Outcome = {
  readonly faults: readonly string[];
  readonly slowest: { readonly seed: number; readonly time: number };
  /** Bytes. */
  readonly growth: number;
};

/** Faults beyond these say nothing new. */
const MAX_FAULTS = 10;

function run({ schema, documents, watchdog }: Setting, count: number): Outcome {
  const faults: string[] = [];
  let slowest = { seed: 0, time: 0 };
  let heapBefore = heapInUse();
  for (let index = 0; index < count && faults.length < MAX_FAULTS; index++) {
    if (index === Math.floor(count * WARM_UP)) heapBefore = heapInUse();
    watchdog.enter(index + 1);
    const seed = firstSeed + index;
    const mutant = mutantOf(documents, seed);
    const used = startCpuTime();
    faults.push(...faultsIn(mutant, schema).map((fault) => `seed ${seed}: ${fault}`));
    const time = used();
    if (time > slowest.time) slowest = { seed, time };
  }
  return { faults, slowest, growth: heapInUse() - heapBefore };
}

function mutantOf(documents: readonly Buffer[], seed: number): Buffer {
  const random = new Random(seed);
  const sources: MutationSources = { others: documents, tokens: TOKENS };
  return mutateBytes(random.pick(documents), random, sources);
}

function faultsIn(bytes: Buffer, schema: ReferenceSchema): readonly string[] {
  try {
    const decoded = decodeXml(bytes);
    if (decoded.kind !== 'decoded') return [];
    const { text, encoding } = decoded;
    return validateReference({ file: 'mutant.xml', text, encoding }, schema).flatMap((diagnostic) =>
      mistakesOf(diagnostic, text),
    );
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

function mistakesOf({ code, message, place }: Diagnostic, text: string): readonly string[] {
  if (message.trim() === '') return [`${code} without a message`];
  if (place.kind !== 'span') return [`${code} without a span`];
  const { start, end } = place.span;
  const isWithin = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
  return isWithin ? [] : [`${code} at ${start}–${end} of ${text.length}: ${message}`];
}
