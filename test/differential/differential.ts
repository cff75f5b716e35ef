// Mutants of real documents through Jing and through the reference engine, side by side.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { loadSchema, validate } from '../../src/index.ts';
import { type JingFinding, runJing } from '../support/jing.ts';
import { elementSpans, MUTATION_KINDS, type MutationKind, mutate } from '../support/mutate.ts';
import { Random } from '../support/random.ts';

export type DifferentialSettings = {
  readonly jing: string;
  readonly schema: string;
  readonly documents: readonly string[];
  readonly seed: number;
  /** Mutants of each kind that Jing must reject before no more are made. */
  readonly rejectedPerKind: number;
};

export type Comparison = {
  readonly kind: MutationKind | 'unchanged';
  readonly id: string;
  readonly what: string;
  readonly jing: readonly JingFinding[];
  readonly ours: readonly Diagnostic[];
};

/** Rounds of mutants; a kind that is still short of rejected ones after them is reported by the test. */
const MOST_ROUNDS = 6;
/** Share of mutants of a kind that Jing is taken to reject at the least, and mutants of a kind made in one round. */
const LEAST_RATE = 0.03;
const MOST_OF_KIND = 600;

export async function compareOnMutants(settings: DifferentialSettings): Promise<readonly Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-differential-'));
  const compare = comparer(settings, folder);
  try {
    const compared = [...(await compare(settings.documents.map((path) => unchanged(path))))];
    const valid = settings.documents.filter((path) => compared.some(({ what, jing }) => what === path && jing.length === 0));
    const random = new Random(settings.seed);
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const made = MUTATION_KINDS.flatMap((kind) => {
        const ofKind = compared.filter((one) => one.kind === kind);
        const rejected = ofKind.filter((one) => one.jing.length > 0).length;
        const lacking = settings.rejectedPerKind - rejected;
        const rate = Math.max(rejected / Math.max(ofKind.length, 1), LEAST_RATE);
        const count = Math.min(Math.ceil(lacking / (round === 0 ? 1 : rate)), MOST_OF_KIND);
        return lacking <= 0 ? [] : mutantsOf(kind, valid, { random, count });
      });
      if (made.length === 0) break;
      compared.push(...(await compare(made)));
    }
    return compared;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Case = { readonly kind: Comparison['kind']; readonly what: string; readonly text: string };

function unchanged(path: string): Case {
  return { kind: 'unchanged', what: path, text: readFileSync(path, 'utf8') };
}

/** Of valid documents only: a mutant of another would be rejected for what it was before. */
function mutantsOf(kind: MutationKind, documents: readonly string[], wanted: { random: Random; count: number }): Case[] {
  return Array.from({ length: wanted.count }).flatMap(() => {
    const path = wanted.random.pick(documents);
    const text = readFileSync(path, 'utf8');
    const mutant = mutate(kind, { text, elements: elementSpans(text) }, wanted.random);
    return mutant === undefined ? [] : [{ ...mutant, what: `${path.split('/').at(-1)}: ${mutant.what}` }];
  });
}

/** Writes the cases as files, which are then what both validators read. */
function comparer({ jing, schema }: DifferentialSettings, folder: string): (cases: readonly Case[]) => Promise<Comparison[]> {
  let count = 0;
  return async (cases) => {
    const round = join(folder, String(count));
    mkdirSync(round);
    const written = cases.map((one) => ({ ...one, file: join(round, `${count++}.xml`) }));
    for (const { file, text } of written) writeFileSync(file, text);
    const theirs = runJing(
      jing,
      schema,
      written.map(({ file }) => file),
    );
    const loaded = await loadSchema(schema, { asJing: true });
    const results: Comparison[] = [];
    for (const { file, kind, what } of written) {
      for await (const verdict of validate([{ file, bytes: readFileSync(file) }], loaded, { jingPositions: true })) {
        const id = file.slice(folder.length + 1);
        results.push({ kind, id, what, jing: theirs.get(file) ?? [], ours: verdict.diagnostics });
      }
    }
    rmSync(round, { recursive: true });
    return results;
  };
}

export type Summary = {
  readonly compared: number;
  readonly rejected: number;
  readonly rejectedByKind: Readonly<Record<string, number>>;
  readonly otherVerdicts: readonly Comparison[];
  readonly otherPositions: readonly Comparison[];
  readonly samePosition: number;
  readonly oneDiagnostic: number;
  readonly oneDiagnosticOfJing: number;
};

export function summarise(compared: readonly Comparison[]): Summary {
  const rejected = compared.filter(({ kind, jing }) => kind !== 'unchanged' && jing.length > 0);
  const rejectedByKind = Object.fromEntries(
    MUTATION_KINDS.map((kind) => [kind, rejected.filter((one) => one.kind === kind).length]),
  );
  const otherVerdicts = compared.filter(({ jing, ours }) => jing.length > 0 !== ours.length > 0);
  const otherPositions = rejected.filter((one) => one.ours.length > 0 && !hasSamePosition(one));
  return {
    compared: compared.length,
    rejected: rejected.length,
    rejectedByKind,
    otherVerdicts,
    otherPositions,
    samePosition: (rejected.length - otherPositions.length) / rejected.length,
    oneDiagnostic: rejected.filter(({ ours }) => ours.length === 1).length / rejected.length,
    oneDiagnosticOfJing: rejected.filter(({ jing }) => jing.length === 1).length / rejected.length,
  };
}

function hasSamePosition({ jing, ours }: Comparison): boolean {
  const theirs = jing[0];
  const position = ours[0]?.jingPosition;
  return theirs?.line === position?.line && theirs?.column === position?.column;
}

export function describeComparison({ kind, what, jing, ours }: Comparison): string {
  const theirs = jing.map(({ line, column, severity, message }) => `${line}:${column} ${severity} ${message.slice(0, 90)}`);
  const mine = ours.map(
    ({ jingPosition, severity, message }) =>
      `${jingPosition?.line}:${jingPosition?.column} ${severity} ${message.slice(0, 90)}`,
  );
  return `${kind}: ${what}\n  jing: ${theirs.slice(0, 3).join(' | ') || 'valid'}\n  ours: ${mine.slice(0, 3).join(' | ') || 'valid'}`;
}
