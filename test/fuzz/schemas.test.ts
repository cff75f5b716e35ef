// Spoiled schemas in both syntaxes: a grammar or diagnostics, soon, and within bounded memory.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { startCpuTime } from '../support/cpu-time.ts';
import { describeWith } from '../support/programs.ts';
import { Random } from '../support/random.ts';
import { readFromMemory } from '../support/read-schema.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../support/soak.ts';
import { heapInUse } from './heap.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateCompactSchema, mutateXmlSchema, piecesOfXmlSchema } from './mutate-schema.ts';
import { Watchdog } from './watchdog.ts';

/** Over both syntaxes and all schemas 20,000. */
const MUTANTS = { ours: sliceOf(1000, 20), small: sliceOf(4000, 80), xml: sliceOf(8000, 160), compact: sliceOf(7000, 140) };
/** Milliseconds of the processor for one schema. */
const MAX_TIME = 2000;
/** Bytes that may be held more at the end than at the start. */
const MAX_GROWTH = 60 * 2 ** 20;
const MAX_FAULTS = 10;

const XML_TOKENS = [
  '<text/>',
  '<empty/>',
  '<notAllowed/>',
  '<element name="a">',
  '</element>',
  '<choice>',
  '</choice>',
  '<interleave>',
  '</interleave>',
  '<oneOrMore>',
  '</oneOrMore>',
  '<list>',
  '<grammar>',
  '</grammar>',
  '<start>',
  '<define name="a">',
  '</define>',
  '<ref name="a"/>',
  '<parentRef name="a"/>',
  '<externalRef href="s.rng"/>',
  '<include href="s.rng"/>',
  '<data type="ID"/>',
  '<data type="string"><param name="pattern">(a*)*b[</param></data>',
  '<value type="QName">a:b</value>',
  '<anyName/>',
  '<nsName/>',
  '<except>',
  '<attribute name="xmlns"><text/></attribute>',
  ' combine="choice"',
  ' ns="urn:x"',
  ' datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"',
  ' datatypeLibrary="#"',
  ' xml:base="::"',
  'foo',
  '<?xml version="1.0"?>',
  '<!DOCTYPE grammar [<!ENTITY a "b">]>',
  '&a;',
  '__proto__',
];

const COMPACT_TOKENS = [
  ...[
    'element',
    'attribute',
    'list',
    'mixed',
    'empty',
    'notAllowed',
    'text',
    'grammar',
    'start',
    'div',
    'include',
    'external',
    'parent',
  ],
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ',',
    '&',
    '|',
    '?',
    '*',
    '+',
    '-',
    '=',
    '|=',
    '&=',
    '~',
    '>>',
    ':*',
    '\\',
    '"',
    "'",
    '"""',
    "'''",
    '#',
    '##',
  ],
  ...['a', 'a:b', '\\element', 'xsd:string', 'xsd:ID', 'token', 'string "x"', 'inherit', 'default namespace = "urn:x"'],
  ...[
    'namespace a = "b"',
    'datatypes xsd = "urn:x"',
    'include "s.rnc"',
    'external "s.rnc"',
    '\\x{41}',
    '\\x{110000}',
    '\\x{}',
    '\n',
    '__proto__',
  ],
  ...[
    '[ a:b = "c" ]',
    '>> a:x [ "y" ]',
    'xsd:string { pattern = "(a*)*b[" }',
    'element * - (a | *) { text }',
    '((((((((',
    '{{{{{{{{',
  ],
];

describe('spoiled schemas', () => {
  test('ours', () => fuzz('ours', [...schemasIn('schema')]), SOAK_TIMEOUT);
  test('one with every pattern', () => fuzz('small', schemasIn('test/fuzz')), SOAK_TIMEOUT);
});

describeWith(['suites'], 'spoiled schemas of the conformance suites', (suites) => {
  test('in the XML syntax', () => fuzz('xml', schemasBelow(join(suites, 'conformance/relaxng'))), SOAK_TIMEOUT);
  test('in the compact syntax', () => fuzz('compact', schemasBelow(join(suites, 'conformance/relaxng-compact'))), SOAK_TIMEOUT);
});

/** A main schema, and the files that it may refer to. */
type Schema = { readonly main: string; readonly files: ReadonlyMap<string, Buffer> };

function schemasIn(folder: string): readonly Schema[] {
  const names = readdirSync(folder).filter((name) => /\.rn[cg]$/u.test(name));
  const files = new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
  return names.map((main) => ({ main, files }));
}

function schemasBelow(folder: string): readonly Schema[] {
  const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return cases.flatMap(({ name }) => schemasIn(join(folder, name)));
}

async function fuzz(name: keyof typeof MUTANTS, schemas: readonly Schema[]): Promise<void> {
  const count = MUTANTS[name];
  const watchdog = new Watchdog(`fuzzing schemas (${name}) from seed ${firstSeed}`);
  const faults: string[] = [];
  const outcomes = { grammar: 0, incorrect: 0 };
  let slowest = { seed: 0, time: 0 };
  const heapBefore = heapInUse();
  try {
    for (let index = 0; index < count && faults.length < MAX_FAULTS; index++) {
      watchdog.enter(index + 1);
      const seed = firstSeed + index;
      const mutant = mutantOf(schemas, seed);
      const used = startCpuTime();
      const { outcome, mistakes } = judge(mutant);
      const time = used();
      if (time > slowest.time) slowest = { seed, time };
      outcomes[outcome] += 1;
      faults.push(...mistakes.map((mistake) => `seed ${seed}: ${mistake}`));
    }
  } finally {
    await watchdog.stop();
  }
  const growth = heapInUse() - heapBefore;
  console.info(
    `${name}: ${JSON.stringify(outcomes)}; slowest seed ${slowest.seed}: ${slowest.time.toFixed(0)} ms; heap +${growth >> 20} MB`,
  );
  expect(faults).toEqual([]);
  expect(slowest.time, `seed ${slowest.seed}`).toBeLessThan(MAX_TIME);
  expect(growth).toBeLessThan(MAX_GROWTH);
  // Spoiling is gentle enough to leave some correct, and rough enough to spoil most.
  expect(outcomes.grammar).toBeGreaterThan(0);
  expect(outcomes.incorrect).toBeGreaterThan(0);
}

type Mutant = { readonly main: string; readonly texts: ReadonlyMap<string, string> };

function mutantOf(schemas: readonly Schema[], seed: number): Mutant {
  const random = new Random(seed);
  const { main, files } = random.pick(schemas);
  const spoiled = random.chance(0.7) ? main : random.pick([...files.keys()]);
  const texts = [...files].map(([name, bytes]): readonly [string, string] => {
    return [name, name === spoiled ? spoil({ name, bytes }, random, schemas) : bytes.toString('utf8')];
  });
  return { main, texts: new Map(texts) };
}

type SchemaFile = { readonly name: string; readonly bytes: Buffer };

function spoil({ name, bytes }: SchemaFile, random: Random, schemas: readonly Schema[]): string {
  const isCompact = name.endsWith('.rnc');
  const tokens = isCompact ? COMPACT_TOKENS : XML_TOKENS;
  const other = random.pick([...random.pick(schemas).files.values()]);
  if (random.chance(0.4)) return mutateBytes(bytes, random, { others: [other], tokens }).toString('utf8');
  const text = bytes.toString('utf8');
  if (isCompact) return mutateCompactSchema(text, random, tokens);
  return mutateXmlSchema(text, random, [...tokens, ...piecesOfXmlSchema(other.toString('utf8'))]);
}

type Judgement = { readonly outcome: 'grammar' | 'incorrect'; readonly mistakes: readonly string[] };

function judge({ main, texts }: Mutant): Judgement {
  try {
    const read = readFromMemory(main, texts);
    if (read.kind === 'grammar') return { outcome: 'grammar', mistakes: [] };
    const mistakes = read.diagnostics.flatMap((diagnostic) => mistakesOf(diagnostic, texts));
    return { outcome: 'incorrect', mistakes: read.diagnostics.length === 0 ? ['incorrect without a diagnostic'] : mistakes };
  } catch (error) {
    return { outcome: 'incorrect', mistakes: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}

function mistakesOf({ code, message, place, file }: Diagnostic, texts: ReadonlyMap<string, string>): readonly string[] {
  const text = texts.get(file);
  if (message.trim() === '') return [`${code} without a message`];
  if (text === undefined) return [`${code} in ${file}, which was not read: ${message}`];
  if (place.kind !== 'span') return [`${code} without a span`];
  const { start, end } = place.span;
  const isWithin = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
  return isWithin ? [] : [`${code} at ${start}–${end} of ${text.length}: ${message}`];
}
