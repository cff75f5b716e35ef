// Mutants of valid documents, in one piece or split by XInclude, through Jing and through the reference engine, side by side.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Diagnostic, isFinding } from '../../src/diagnostics/diagnostic.ts';
import { loadSchema, type Schema, validate } from '../../src/index.ts';
import { type JingFinding, runJing } from '../support/jing.ts';
import { elementSpans, MUTATION_KINDS, type MutationKind, mutate } from '../support/mutate.ts';
import { Random } from '../support/random.ts';
import { sliceOf } from '../support/soak.ts';
import { splitDocument } from './split-document.ts';

/** `part`: another file, which the document includes. */
export type Source = { readonly name: string; readonly text: string; readonly part?: Part };
type Part = { readonly name: string; readonly text: string };

/** Mutants of a kind that Jing must reject before no more are made: of documents in one piece, and of split ones. */
export type Wanted = Readonly<Record<MutationKind, { readonly whole: number; readonly split: number }>>;

export type DifferentialSettings = {
  readonly jing: string;
  readonly schema: string;
  readonly documents: readonly Source[];
  readonly seed: number;
  readonly wanted: Wanted;
};

/** What a validator has against a document: its findings, each with `file:line:column`. */
type Finding = { readonly place: string; readonly message: string };

export type Comparison = {
  readonly kind: MutationKind | 'unchanged';
  readonly isSplit: boolean;
  readonly what: string;
  readonly jing: readonly Finding[];
  readonly ours: readonly Finding[];
};

/** Rounds of mutants; a kind may still be short of rejected ones after them, such as one that leaves out attributes that need not be. */
const MOST_ROUNDS = sliceOf(6, 2);
/** Share of mutants of a kind that Jing is taken to reject at the least, and mutants of a kind made in one round. */
const LEAST_RATE = sliceOf(0.03, 0.2);
const MOST_OF_KIND = sliceOf(400, 30);
/** Ways of splitting that are tried: many schemas do not take the xml:base that an included element gets. */
const SPLITS_TRIED = sliceOf(200, 40);

export async function compareOnMutants(settings: DifferentialSettings): Promise<readonly Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-differential-'));
  try {
    const schema = await loadSchema(settings.schema, { asJing: true });
    return await compareAll(settings, (cases) => compare(cases, { ...settings, folder, loaded: schema }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In the order of the cases; those that Jing crashes over are left out. */
type Compare = (cases: readonly Case[]) => Promise<readonly Comparison[]>;

async function compareAll({ documents, seed, wanted }: DifferentialSettings, judge: Compare): Promise<readonly Comparison[]> {
  const random = new Random(seed);
  const whole = await judge(documents.map(unchanged));
  const valid = validOf(documents, whole);
  const splits = splitsOf(valid, random);
  const split = await judge(splits.map(unchanged));
  const validSplit = validOf(splits, split);
  const compared = [...whole, ...split];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const made = MUTATION_KINDS.flatMap((kind) =>
      [false, true].flatMap((isSplit) => {
        const ofKind = compared.filter((one) => one.kind === kind && one.isSplit === isSplit);
        const rejected = ofKind.filter(({ jing }) => jing.length > 0).length;
        const lacking = wanted[kind][isSplit ? 'split' : 'whole'] - rejected;
        const rate = Math.max(rejected / Math.max(ofKind.length, 1), LEAST_RATE);
        const count = Math.min(Math.ceil(lacking / (round === 0 ? 1 : rate)), MOST_OF_KIND);
        return lacking <= 0 ? [] : mutantsOf(kind, isSplit ? validSplit : valid, { random, count });
      }),
    );
    if (made.length === 0) break;
    compared.push(...(await judge(made)));
  }
  return compared;
}

function validOf(sources: readonly Source[], compared: readonly Comparison[]): readonly Source[] {
  const valid = new Set(compared.filter(({ jing }) => jing.length === 0).map(({ what }) => what));
  return sources.filter(({ name }) => valid.has(name));
}

type Case = Pick<Comparison, 'kind' | 'what'> & { readonly source: Source };

function unchanged(source: Source): Case {
  return { kind: 'unchanged', what: source.name, source };
}

function splitsOf(valid: readonly Source[], random: Random): readonly Source[] {
  return Array.from({ length: SPLITS_TRIED }, (_, index) => index).flatMap((index) => {
    const whole = random.pick(valid);
    const split = splitDocument(whole.text, random);
    if (split === undefined) return [];
    const part = { name: split.partName, text: split.part };
    return [{ name: `${whole.name}, split ${index} (${split.what})`, text: split.text, part }];
  });
}

/** Of valid documents only: a mutant of another would be rejected for what it was before. */
function mutantsOf(kind: MutationKind, sources: readonly Source[], wanted: { random: Random; count: number }): readonly Case[] {
  if (sources.length === 0) return [];
  return Array.from({ length: wanted.count }).flatMap(() => mutantOf(kind, wanted.random.pick(sources), wanted.random) ?? []);
}

/** An edit of either half, where there are two of elements. The root of a part may be edited like all that is in it. */
function mutantOf(kind: MutationKind, source: Source, random: Random): Case | undefined {
  const { name, text, part } = source;
  if (part?.name.endsWith('.xml') && random.chance(0.5)) {
    const elements = elementSpans(part.text).map((element) => ({ ...element, depth: element.depth + 1 }));
    const mutant = mutate(kind, { text: part.text, elements }, random);
    if (mutant === undefined) return undefined;
    return { kind, what: `${name}: in the part: ${mutant.what}`, source: { ...source, part: { ...part, text: mutant.text } } };
  }
  const mutant = mutate(kind, { text, elements: elementSpans(text) }, random);
  return mutant && { kind, what: `${name}: ${mutant.what}`, source: { ...source, text: mutant.text } };
}

type Comparer = { readonly jing: string; readonly schema: string; readonly loaded: Schema; readonly folder: string };

/** Writes the cases as files, each in a folder of its own: these are then what both validators read. */
async function compare(cases: readonly Case[], { jing, schema, loaded, folder }: Comparer): Promise<readonly Comparison[]> {
  const round = mkdtempSync(join(folder, 'round-'));
  const written = cases.map((one, index) => write(one, join(round, String(index))));
  const theirs = runJing(jing, schema, written);
  const results: Comparison[] = [];
  for (const { file, one } of written) {
    const { kind, what, source } = one;
    const { text, part } = source;
    const found = theirs.get(file);
    if (found === undefined) continue;
    const settings = { jingPositions: true, roots: [round] };
    for await (const { diagnostics } of validate([{ file, bytes: Buffer.from(text) }], loaded, settings)) {
      results.push({
        kind,
        what,
        isSplit: part !== undefined,
        jing: found.filter(({ severity }) => severity !== 'warning').map(findingOfJing),
        ours: diagnostics.filter(isFinding).map(ourFinding),
      });
    }
  }
  rmSync(round, { recursive: true });
  return results;
}

function write(one: Case, folder: string): { readonly one: Case; readonly file: string; readonly parts: readonly string[] } {
  const { text, part } = one.source;
  const file = join(folder, 'doc.xml');
  mkdirSync(folder);
  writeFileSync(file, text);
  if (part === undefined) return { one, file, parts: [] };
  writeFileSync(join(folder, part.name), part.text);
  return { one, file, parts: [join(folder, part.name)] };
}

function findingOfJing({ file, line, column, severity, message }: JingFinding): Finding {
  return { place: `${basename(file)}:${line}:${column}`, message: `${severity} ${message}` };
}

function ourFinding({ file, jingFile = file, jingPosition, severity, message }: Diagnostic): Finding {
  return { place: `${basename(jingFile)}:${jingPosition?.line}:${jingPosition?.column}`, message: `${severity} ${message}` };
}
