// `make bench`, Schematron: the tree of a document and TEI All's rules on it, beside saxes reading the same bytes in the same
// process; interleaved, medians of the ratios run by run. And how long the rules take to be compiled, beside their grammar.
// TEIKIT_BENCH_RUNS: how many runs, 15 unless given.
import { readFileSync, statSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { datatypeLibraries } from '../../src/datatypes/libraries.ts';
import { readGrammar } from '../../src/relaxng/read-grammar.ts';
import { parseSchema } from '../../src/relaxng/syntax/parse-schema.ts';
import { loadSchematron } from '../../src/schematron/load-schematron.ts';
import { runPlan } from '../../src/schematron/run-plan.ts';
import { buildPlainTree } from '../../src/xml/tree/build-plain-tree.ts';
import { parseMoment } from '../../src/xpath/values/moments.ts';
import { findCorpus } from './corpus.ts';
import { median, ratio, tell, tellAgainst } from './measure.ts';

const RUNS = Number(process.env['TEIKIT_BENCH_RUNS'] ?? 15);
const { schemaPath, plays } = findCorpus();
const schema = readFileSync(schemaPath, 'utf8');
const bytesOf = new Map(plays.map((path) => [path, new Uint8Array(readFileSync(path))]));
const decoder = new TextDecoder();

const load = (): NonNullable<ReturnType<typeof loadSchematron>> => {
  const rules = loadSchematron({ file: schemaPath, text: schema });
  if (rules === undefined) throw new Error('TEI All has rules');
  return rules;
};

const rules = load();
const now = parseMoment('dateTime', '2026-06-01T12:00:00Z');
const host = now === undefined ? {} : { now };

function judge(bytes: Uint8Array): number {
  const tree = buildPlainTree(bytes);
  if (tree === undefined) throw new Error('a play is plain XML');
  return runPlan(rules.plan, tree, host).findings.length;
}

function read(bytes: Uint8Array): number {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let tags = 0;
  parser.on('opentag', () => tags++);
  parser.write(decoder.decode(bytes)).close();
  return tags;
}

/** Milliseconds of processor time of one call, of so many that they can be measured. */
function timeOf(work: () => void, repeats: number): number {
  const start = process.cpuUsage();
  for (let at = 0; at < repeats; at++) work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / repeats;
}

type Row = { readonly name: string; readonly files: readonly Uint8Array[]; readonly most: number; readonly repeats: number };

function nearest(size: number): Uint8Array {
  const distance = (path: string): number => Math.abs(statSync(path).size - size);
  const [path = ''] = plays.toSorted((a, b) => distance(a) - distance(b));
  return bytesOf.get(path) as Uint8Array;
}

/** A document of 10 MB: the content of a play's body many times over. */
function large(): Uint8Array {
  const text = decoder.decode(nearest(295_000));
  const start = text.indexOf('>', text.indexOf('<body')) + 1;
  const end = text.lastIndexOf('</body>');
  const content = text.slice(start, end);
  const times = Math.ceil((10_000_000 - text.length) / content.length) + 1;
  const unnamed = content.replace(/ xml:id="[^"]*"/g, '');
  return new TextEncoder().encode(text.slice(0, start) + content + unnamed.repeat(times) + text.slice(end));
}

const parts = (path: string): number => decoder.decode(bytesOf.get(path)).split(' part="').length;
const [partHeavy = ''] = plays.toSorted((a, b) => parts(b) - parts(a));
const all = [...bytesOf.values()];

const rows: readonly Row[] = [
  { name: 'a play of 295 kB', files: [nearest(295_000)], most: 0.8, repeats: 20 },
  { name: '10 MB', files: [large()], most: 0.8, repeats: 1 },
  { name: `${plays.length} plays`, files: all, most: 1, repeats: 1 },
  { name: `the play with ${parts(partHeavy) - 1} @part`, files: [bytesOf.get(partHeavy) as Uint8Array], most: 2, repeats: 10 },
];

// the same elements are read
for (const { files } of rows) for (const bytes of files) if (read(bytes) === 0) throw new Error('nothing was read');

for (const { name, files, most, repeats } of rows) {
  const ours: number[] = [];
  const theirs: number[] = [];
  const workOfRules = (): void => files.forEach((bytes) => void judge(bytes));
  const workOfSaxes = (): void => files.forEach((bytes) => void read(bytes));
  timeOf(workOfRules, repeats);
  timeOf(workOfSaxes, repeats);
  for (let run = 0; run < RUNS; run++) {
    ours.push(timeOf(workOfRules, repeats));
    theirs.push(timeOf(workOfSaxes, repeats));
  }
  const times = ratio(ours, theirs);
  const figure = `${median(ours).toFixed(2)} ms, saxes ${median(theirs).toFixed(2)} ms: ${times.toFixed(2)}×`;
  tellAgainst(`tree and rules of TEI All, ${name}`, figure, times <= most, `${most}×`);
}

const compiled: number[] = [];
const grammars: number[] = [];
for (let run = 0; run < Math.min(RUNS, 5); run++) {
  compiled.push(timeOf(load, 1));
  const files = { read: (): { readonly kind: 'text'; readonly text: string } => ({ kind: 'text', text: schema }) };
  grammars.push(timeOf(() => readGrammar(schemaPath, { files, parse: parseSchema, libraries: datatypeLibraries }), 1));
}
const share = ratio(compiled, grammars);
const figure = `${median(compiled).toFixed(0)} ms, its grammar ${median(grammars).toFixed(0)} ms: ${share.toFixed(2)}×`;
tellAgainst('the rules of TEI All, compiled', figure, share <= 0.5, '0.5×');
tell('rules that are run', `${rules.counts.checks} checks of ${rules.counts.rules} rules`);
