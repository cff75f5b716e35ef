// Random valid documents: our customisation accepts nothing that TEI All rejects, and the reference engine accepts what Jing does.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Grammar } from '../../src/relaxng/pattern/intern-grammar.ts';
import { referenceSchema, validateReference } from '../../src/validate/reference/validate-reference.ts';
import { DocumentGenerator } from '../support/generate.ts';
import { runJing } from '../support/jing.ts';
import { describeWith } from '../support/programs.ts';
import { Random } from '../support/random.ts';
import { grammarAt } from '../support/read-schema.ts';
import { firstSeed, isSoak, SOAK_TIMEOUT, sliceOf } from '../support/soak.ts';

const OURS = 'schema/tei-archive.rng';
/** Below the folder of test data. */
const TEI_ALL = 'schemas/tei/tei_all-4.9.0.rng';
const SUITES = ['conformance/relaxng', 'conformance/relaxng-compact'];

const OUR_DOCUMENTS = sliceOf(1000, 200);
const TEI_DOCUMENTS = sliceOf(300, 60);
const DOCUMENTS_PER_CASE = 3;
/** Jing starts anew for each schema. */
const SCHEMAS_SKIPPED = isSoak ? 0 : 9;

type Written = { readonly file: string; readonly seed: number; readonly text: string };

/** Makes each document a way to one of the grammar's elements, in turn. */
function writeDocuments(grammar: Grammar, folder: string, count: number): readonly Written[] {
  const generator = new DocumentGenerator(grammar);
  if (!generator.canMake) return [];
  const { goals } = generator;
  return Array.from({ length: count }, (_, index) => {
    const seed = firstSeed + index;
    const random = new Random(seed);
    const goal = goals[seed % goals.length];
    const text = generator.make(goal === undefined ? { random } : { random, goal });
    const file = join(folder, `seed-${seed}.xml`);
    writeFileSync(file, text);
    return { file, seed, text };
  });
}

/** What each validator has against the documents: nothing, where they are valid. */
function rejectedByJing(jing: string, schema: string, documents: readonly Written[]): readonly string[] {
  const judged = runJing(
    jing,
    schema,
    documents.map(({ file }) => file),
  );
  return documents.flatMap(({ file, seed }) => {
    const [first] = judged.get(file) ?? [];
    return first === undefined ? [] : [`seed ${seed}, ${first.line}:${first.column}: ${first.message}`];
  });
}

function rejectedByReference(grammar: Grammar, documents: readonly Written[]): readonly string[] {
  const schema = referenceSchema(grammar);
  return documents.flatMap(({ file, seed, text }) => {
    const [first] = validateReference({ file, encoding: 'utf-8', text }, schema);
    return first === undefined ? [] : [`seed ${seed}, ${JSON.stringify(first.place)}: ${first.message}`];
  });
}

describeWith(['jing', 'suites'], 'random valid documents', (jing, suites) => {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-subset-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const folderFor = (name: string): string => mkdtempSync(join(folder, `${name}-`));

  test(
    `${OUR_DOCUMENTS} of our customisation are valid against it and against TEI All`,
    () => {
      const grammar = grammarAt(OURS, 'jing');
      const documents = writeDocuments(grammar, folderFor('ours'), OUR_DOCUMENTS);
      expect(rejectedByJing(jing, OURS, documents)).toEqual([]);
      expect(rejectedByJing(jing, join(suites, TEI_ALL), documents)).toEqual([]);
      expect(rejectedByReference(grammar, documents)).toEqual([]);
      expect(rejectedByReference(grammarAt(join(suites, TEI_ALL), 'jing'), documents)).toEqual([]);
    },
    SOAK_TIMEOUT,
  );

  test(
    `${TEI_DOCUMENTS} of TEI All are valid, for Jing and the reference`,
    () => {
      const path = join(suites, TEI_ALL);
      const grammar = grammarAt(path, 'jing');
      const documents = writeDocuments(grammar, folderFor('tei'), TEI_DOCUMENTS);
      expect(rejectedByJing(jing, path, documents)).toEqual([]);
      expect(rejectedByReference(grammar, documents)).toEqual([]);
    },
    SOAK_TIMEOUT,
  );

  const cases = SUITES.flatMap((suite) =>
    correctSchemas(join(suites, suite)).map((schema) => [schema.name, schema.path] as const),
  );
  test.each(
    cases.filter((_, index) => index % (SCHEMAS_SKIPPED + 1) === 0),
  )('those of conformance schema %s are valid, for Jing and the reference', (name, path) => {
    const grammar = grammarAt(path, 'jing');
    const documents = writeDocuments(grammar, folderFor(name), DOCUMENTS_PER_CASE);
    expect(rejectedByReference(grammar, documents)).toEqual([]);
    if (documents.length > 0) expect(rejectedByJing(jing, path, documents)).toEqual([]);
  });
});

type ConformanceCase = { readonly id: string; readonly correct: boolean; readonly schema?: string };

/** Schemas that the syntax tests call correct but that no engine can use: they have no start, or one without an element. */
const NOT_USABLE: ReadonlySet<string> = new Set([
  'relaxng-compact-045',
  'relaxng-compact-067',
  'relaxng-compact-075',
  'relaxng-compact-083',
]);

function correctSchemas(suite: string): readonly { readonly name: string; readonly path: string }[] {
  const cases = JSON.parse(readFileSync(join(suite, 'index.json'), 'utf8')) as readonly ConformanceCase[];
  return cases
    .filter(({ correct }) => correct)
    .map(({ id, schema = 'schema.rnc' }) => ({ name: `${suite.replace(/^.*\//u, '')}-${id}`, path: join(suite, id, schema) }))
    .filter(({ name }) => !NOT_USABLE.has(name));
}
