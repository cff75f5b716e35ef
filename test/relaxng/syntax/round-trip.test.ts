// What is written reads as what was read: in the same syntax all of it, in the other one all that both can say.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { syntaxOf } from '../../../src/relaxng/syntax/parse-schema.ts';
import type { SchemaTree } from '../../../src/relaxng/syntax/schema-tree.ts';
import { writeCompactSyntax } from '../../../src/relaxng/syntax/write-compact-syntax.ts';
import { writeXmlSyntax } from '../../../src/relaxng/syntax/write-xml-syntax.ts';
import { describeWith } from '../../support/programs.ts';
import { annotationLines, asMeant, asWritten } from './normal-form.ts';
import { compactTree, mistakesOf, treeOf, xmlTree } from './parsed.ts';
import { randomSchema } from './random-schema.ts';

const RANDOM_SCHEMAS = 600;

function expectRoundTrip(tree: SchemaTree, syntax: 'xml' | 'compact'): void {
  const [write, read] = syntax === 'xml' ? ([writeXmlSyntax, xmlTree] as const) : ([writeCompactSyntax, compactTree] as const);
  const text = write(tree);
  const back = read(text);
  expect(asWritten(back)).toEqual(asWritten(tree));
  expect(write(back)).toBe(text);
}

function expectConversion(tree: SchemaTree, to: 'xml' | 'compact'): void {
  const converted = to === 'xml' ? xmlTree(writeXmlSyntax(tree)) : compactTree(writeCompactSyntax(tree));
  expect(asMeant(converted)).toEqual(asMeant(tree));
  expect(annotationLines(converted)).toEqual(annotationLines(tree));
}

function expectBoth(text: string, location: string): void {
  const tree = treeOf(text, location);
  const syntax = syntaxOf(text, location);
  expectRoundTrip(tree, syntax);
  expectConversion(tree, syntax === 'xml' ? 'compact' : 'xml');
}

test(`${RANDOM_SCHEMAS} random schemas survive every way there and back`, () => {
  for (let seed = 1; seed <= RANDOM_SCHEMAS; seed++) {
    const text = randomSchema(seed, 3);
    try {
      const tree = xmlTree(text);
      expectRoundTrip(tree, 'xml');
      expectConversion(tree, 'compact');
      const compact = compactTree(writeCompactSyntax(tree));
      expectRoundTrip(compact, 'compact');
      expectConversion(compact, 'xml');
    } catch (cause) {
      throw new Error(`seed ${seed}: ${text}`, { cause });
    }
  }
});

test.each(['tei-archive.rnc', 'tei-archive.rng'])('our own schema, %s', (name) => {
  const path = join('schema', name);
  if (existsSync(path)) expectBoth(readFileSync(path, 'utf8'), name);
});

describeWith(['suites'], 'schemas of the suites', (suites) => {
  test('TEI All', () => {
    expectBoth(readFileSync(join(suites, 'schemas', 'tei', 'tei_all-4.9.0.rng'), 'utf8'), 'tei_all.rng');
  });

  test.each(['relaxng', 'relaxng-compact'])('%s', (suite) => {
    const folder = join(suites, 'conformance', suite);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.rn[cg]$/u.test(name));
    const correct = files.filter((name) => mistakesOf(readFileSync(join(folder, name), 'utf8'), name).length === 0);
    expect(correct.length).toBeGreaterThan(30);
    for (const name of correct) {
      try {
        expectBoth(readFileSync(join(folder, name), 'utf8'), name);
      } catch (cause) {
        throw new Error(name, { cause });
      }
    }
  });
});
