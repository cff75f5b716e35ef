// Every example of the catalogue: what is wrong in it gives this code, and what is right does not.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { Subject } from '../../src/check/subject.ts';
import { datatypeLibraries } from '../../src/datatypes/libraries.ts';
import { codes, type Example, type ExampleFiles } from '../../src/diagnostics/catalogue.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { SchemaError } from '../../src/diagnostics/schema-error.ts';
import { encodeDocument } from '../../src/encode/encode.ts';
import { readMetadata } from '../../src/encode/header/metadata.ts';
import { readAuthorities } from '../../src/encode/read-authorities.ts';
import { readReview } from '../../src/encode/review/review-table.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { readReading } from '../../src/evaluate/read-reading.ts';
import { exportDocument } from '../../src/export/export-document.ts';
import { exportFormatNames } from '../../src/export/export-formats.ts';
import { loadSchema, runJobs, type Schema, transform, validate } from '../../src/index.ts';
import { verifyPackage } from '../../src/packages/verify-package.ts';
import { readGrammar } from '../../src/relaxng/read-grammar.ts';
import type { SchemaFiles } from '../../src/relaxng/simplify/load-schema.ts';
import { parseSchema } from '../../src/relaxng/syntax/parse-schema.ts';
import { loadSchematron } from '../../src/schematron/load-schematron.ts';
import { schematronCheck } from '../../src/schematron/schematron-check.ts';
import { convertSchema } from '../../src/validate/convert-schema.ts';
import { schemaOfLibxml2 } from '../../src/validate/libxml2/libxml2-check.ts';
import { gatherSchema } from '../../src/validate/libxml2/schema-source.ts';
import { decodeSchemaFiles } from '../../src/validate/reference/decode-schema-files.ts';
import { schemaOfReference } from '../../src/validate/reference/reference-check.ts';
import { makeFolder } from '../cli/make-folder.ts';
import { linksOf } from '../support/links-of.ts';
import { memoryPackage } from '../support/memory-package.ts';
import { schemaOf } from '../support/memory-schema.ts';

const base = makeFolder();

type Run = (example: Example, files: ExampleFiles) => Promise<readonly Diagnostic[]>;

let ourSchema: Schema;
beforeAll(async () => {
  ourSchema = await loadSchema();
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function entriesOf(files: ExampleFiles, main: string): readonly (readonly [name: string, text: string])[] {
  return typeof files === 'string' ? [[main, files]] : Object.entries(files);
}

async function runDocument(example: Example, files: ExampleFiles): Promise<readonly Diagnostic[]> {
  if (example.kind !== 'document') return [];
  const schema: Schema =
    example.engine === 'libxml2'
      ? schemaOfLibxml2(gatherSchema({ file: 's.rng', bytes: bytesOf(inXml(example.schema)) }, () => undefined))
      : schemaOfReference(schemaOf(example.schema));
  const documents = entriesOf(files, 'document.xml').map(([file, text]) => ({ file, bytes: bytesOf(text) }));
  const found: Diagnostic[] = [];
  for await (const { diagnostics } of validate(documents, schema)) found.push(...diagnostics);
  return found;
}

function inXml(compact: string): string {
  const files: SchemaFiles = { read: () => ({ kind: 'text', text: compact }) };
  return convertSchema('s.rnc', { files, to: 'xml', name: 's.rng', isFlat: true }).files[0]?.text ?? '';
}

async function runSchema(_: Example, given: ExampleFiles): Promise<readonly Diagnostic[]> {
  const isXml = typeof given === 'string' && given.startsWith('<');
  const entries = entriesOf(given, isXml ? 'main.rng' : 'main.rnc');
  const files = decodeSchemaFiles((location) => {
    const text = new Map(entries).get(location);
    return text === undefined ? { kind: 'missing', reason: 'no such file' } : { kind: 'bytes', bytes: bytesOf(text) };
  });
  const read = readGrammar(entries[0]?.[0] ?? '', { files, parse: parseSchema, libraries: datatypeLibraries });
  return read.kind === 'incorrect' ? read.diagnostics : [];
}

async function runEncode(_: Example, files: ExampleFiles): Promise<readonly Diagnostic[]> {
  const [[file, text] = ['', ''], ...others] = entriesOf(files, 'letter.txt');
  const beside = Object.fromEntries(others);
  const metadata = readMetadata(JSON.parse(beside['metadata.json'] ?? '{}'));
  if (metadata.kind !== 'metadata') throw new Error(metadata.messages.join());
  const decisions = beside['decisions.csv'] === undefined ? undefined : readReview(beside['decisions.csv'], 'csv');
  if (decisions?.kind === 'problem') throw new Error(decisions.message);
  const lists = others.filter(([name]) => name.startsWith('authority.')).map(([name, list]) => ({ file: name, text: list }));
  const reading = readAuthorities(lists);
  if (reading.kind === 'unreadable') return reading.diagnostics;
  const settings = { schema: ourSchema, version: '1', metadata: metadata.metadata } as const;
  const { diagnostics } = await encodeDocument(
    { file, bytes: bytesOf(text) },
    { ...settings, authorities: reading.authorities, ...(decisions === undefined ? {} : { decisions: decisions.rows }) },
  );
  return diagnostics;
}

async function runLinks(_: Example, files: ExampleFiles): Promise<readonly Diagnostic[]> {
  const entries = entriesOf(files, 'document.xml');
  const [main = ''] = entries.map(([name]) => name);
  return linksOf(main, Object.fromEntries(entries), { bareNames: true });
}

async function runTransform(_: Example, files: ExampleFiles): Promise<readonly Diagnostic[]> {
  const [[file, text] = ['', '']] = entriesOf(files, 'document.xml');
  const result = await transform({ file, bytes: bytesOf(text) }, { to: 'text' });
  return result.kind === 'ok' ? result.warnings : result.diagnostics;
}

async function runEvaluate(_: Example, files: ExampleFiles): Promise<readonly Diagnostic[]> {
  const read = entriesOf(files, '').map(([file, text]) => readReading(file, text));
  const unread = read.flatMap((one) => (one.kind === 'diagnostics' ? one.diagnostics : []));
  const [gold, system] = read.flatMap((one) => (one.kind === 'reading' ? [one.reading] : []));
  if (gold === undefined || system === undefined) return unread;
  const result = evaluate(gold, system);
  return result.kind === 'diagnostics' ? result.diagnostics : [];
}

async function runExport(example: Example, files: ExampleFiles): Promise<readonly Diagnostic[]> {
  const [[name, text] = ['', '']] = entriesOf(files, 'document.xml');
  const to = exportFormatNames.filter((format) => example.kind === 'export' && example.to === format);
  const { diagnostics } = await exportDocument({ name, text }, { to });
  return diagnostics;
}

async function runPackage(example: Example, files: ExampleFiles): Promise<readonly Diagnostic[]> {
  if (example.kind !== 'package') return [];
  const { diagnostics } = await verifyPackage(memoryPackage(Object.fromEntries(entriesOf(files, 'bagit.txt'))), {
    name: 'package',
    // what a bag or an object is, is to be seen also where something is wrong with it
    ...(example.of === 'bag' ? {} : { kind: example.of }),
  });
  return diagnostics;
}

async function runSchematron(example: Example, files: ExampleFiles): Promise<readonly Diagnostic[]> {
  if (example.kind !== 'schematron') return [];
  const rules = loadSchematron({ file: 'rules.sch', text: example.rules });
  const [[file, text] = ['', '']] = entriesOf(files, 'document.xml');
  if (rules === undefined) return [];
  return (await schematronCheck(rules).run(new Subject({ file, bytes: bytesOf(text) }))).diagnostics;
}

async function runRules(_: Example, files: ExampleFiles): Promise<readonly Diagnostic[]> {
  const [[file, text] = ['', '']] = entriesOf(files, 'rules.sch');
  try {
    return loadSchematron({ file, text })?.remarks ?? [];
  } catch (error) {
    if (error instanceof SchemaError) return error.diagnostics;
    throw error;
  }
}

/** What is told of the rules alone: the documents are no TEI. */
async function runNamedRules(_: Example, files: ExampleFiles): Promise<readonly Diagnostic[]> {
  const entries = entriesOf(files, 'letter.xml');
  const folder = mkdtempSync(join(base, 'rules-'));
  for (const [name, text] of entries) writeFileSync(join(folder, name), text);
  const catalogs = entries.flatMap(([name]) => (name === 'catalog.xml' ? [join(folder, name)] : []));
  const found: Diagnostic[] = [];
  const input = { kind: 'path', path: join(folder, entries[0]?.[0] ?? '') } as const;
  await runJobs([{ input, steps: [{ kind: 'validate', rules: { catalogs } }] }], ({ diagnostics }) => {
    for (const { fixes: _fixes, related: _related, ...one } of diagnostics) found.push(one);
  });
  return found.filter(({ code }) => /^(?:rules|schematron)\//.test(code));
}

async function runStylesheet(_: Example, files: ExampleFiles): Promise<readonly Diagnostic[]> {
  const [[, sheet] = ['', '']] = entriesOf(files, 'sheet.xsl');
  const folder = mkdtempSync(join(base, 'sheet-'));
  const path = join(folder, 'sheet.xsl');
  writeFileSync(path, sheet);
  const found: Diagnostic[] = [];
  const input = { kind: 'text', file: 'letter.xml', text: '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>' } as const;
  const out = join(folder, 'out');
  await runJobs(
    [{ input, steps: [{ kind: 'stylesheet', path, folder: out, output: join(out, 'a.txt') }] }],
    ({ diagnostics }) => {
      for (const { fixes: _fixes, related: _related, ...one } of diagnostics) found.push(one);
    },
  );
  return found.filter(({ code }) => /^(?:stylesheet|transform|teikit)\//.test(code));
}

const runs: Readonly<Record<Exclude<Example['kind'], 'none' | 'ocfl'>, Run>> = {
  document: runDocument,
  schema: runSchema,
  encode: runEncode,
  transform: runTransform,
  evaluate: runEvaluate,
  export: runExport,
  links: runLinks,
  package: runPackage,
  schematron: runSchematron,
  rules: runRules,
  'named-rules': runNamedRules,
  stylesheet: runStylesheet,
};

/** Codes for which no example can be written down. */
const WITHOUT = [
  'rng/limit',
  'encode/too-large',
  'validate/no-verdict',
  'transform/failed',
  'export/no-image',
  'run/output-changed',
  'teikit/fault',
  /^env\//,
  /^ocfl\/(?:E008|E009|E011|E012|E013|E014|E020|E022|E027|E028|E034|E039|E045|E047|E048|E063|E074|E075|E083|E087|E089|E090|E096|E103|E104|E105|E106|E107|W001|W003|W004|W008|W010|W014|W015)$/,
  /^package\/(?:archive|link|special-file|unchecked|more|invalid-xml|no-schema)$/,
];

describe.each(Object.entries(codes))('%s', (code, { title, explanation, example }) => {
  test('is explained', () => {
    expect(title).toMatch(/^\S.*[^.\s]$/);
    expect(explanation).toMatch(/^\S.*(?:[.!]|<\S+>)$/);
    expect(example.kind === 'none').toBe(WITHOUT.some((one) => (typeof one === 'string' ? one === code : one.test(code))));
  });

  // those of OCFL are tried in ocfl-examples.test.ts
  if (example.kind === 'none' || example.kind === 'ocfl') return;
  const run = runs[example.kind];

  test('comes of what is wrong, and of nothing else in it', async () => {
    const found = (await run(example, example.wrong)).filter((one) => !isBeside(one, code));
    expect(found.map((one) => one.code)).toContain(code);
    expect(new Set(found.map((one) => one.code))).toEqual(new Set([code]));
  });

  test('does not come of what is right', async () => {
    const found = (await run(example, example.right)).filter((one) => !isBeside(one, code));
    expect(found.map(({ code: other, message }) => `${other}: ${message}`)).toEqual([]);
  });
});

/** An example of encoding is short: it lacks a header, and notes on its lines say nothing against it. */
function isBeside(found: Diagnostic, code: string): boolean {
  return found.code !== code && (found.severity === 'note' || found.code.startsWith('encode/no-'));
}
