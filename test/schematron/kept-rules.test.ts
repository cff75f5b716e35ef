// Rules that are kept from run to run say the same as those that are found anew, and what was spoiled is found anew.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Subject } from '../../src/check/subject.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { RuleKeeper } from '../../src/schematron/kept-rules.ts';
import { loadSchematron } from '../../src/schematron/load-schematron.ts';
import type { Schematron } from '../../src/schematron/schematron.ts';
import { schematronCheck } from '../../src/schematron/schematron-check.ts';
import { describeWith } from '../support/programs.ts';

const GRAMMAR = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" xmlns:s="http://purl.oclc.org/dsdl/schematron">
<s:ns prefix="t" uri="urn:t"/><start><element name="a" ns="urn:t"><zeroOrMore><ref name="b"/></zeroOrMore></element></start>
<define name="b"><s:pattern id="p"><s:rule context="t:b"><s:let name="n" value="@n"/><s:assert test="$n" role="warning">a <s:name/> &amp; no n</s:assert>
<s:report test="format-number(1, '0')">never run</s:report></s:rule></s:pattern><element name="b" ns="urn:t"><optional><attribute name="n"/></optional></element></define></grammar>`;

/** What was written is read next time. `reads`: how often it was there. */
class MemoryKeeper implements RuleKeeper {
  text: string | undefined;
  reads = 0;

  read(): string | undefined {
    if (this.text !== undefined) this.reads++;
    return this.text;
  }

  write(text: string): void {
    this.text = text;
  }
}

function load(text: string, keeper?: RuleKeeper): Schematron {
  const rules = loadSchematron({ file: 'g.rng', text }, keeper === undefined ? {} : { keeper });
  if (rules === undefined) throw new Error('there are no rules');
  return rules;
}

async function findings(rules: Schematron, document: string): Promise<readonly Diagnostic[]> {
  const subject = new Subject({ file: 'd.xml', bytes: new TextEncoder().encode(document) });
  return (await schematronCheck(rules, { fixes: true }).run(subject)).diagnostics;
}

async function expectSame(grammar: string, documents: readonly string[]): Promise<void> {
  const anew = load(grammar);
  const keeper = new MemoryKeeper();
  load(grammar, keeper);
  const kept = load(grammar, keeper);
  expect(keeper.reads).toBe(1);
  const { plan: _plan, textOf: _textOf, ...facts } = anew;
  expect(kept).toMatchObject(facts);
  expect(kept.textOf('g.rng')).toBe(anew.textOf('g.rng'));
  for (const document of documents) expect(await findings(kept, document)).toEqual(await findings(anew, document));
}

test('of a small grammar', async () => {
  const document = '<a xmlns="urn:t"><b/><b n="1"/></a>';
  expect(await findings(load(GRAMMAR), document)).toHaveLength(1);
  expect(load(GRAMMAR).remarks).toHaveLength(1);
  await expectSame(GRAMMAR, [document]);
});

test.each([
  '',
  '{',
  'null',
  '{"version":1}',
  '{"version":0,"elements":[],"roots":[]}',
  '{"version":1,"elements":[],"roots":[0]}',
])('what is spoiled is found anew: %j', (text) => {
  const keeper = new MemoryKeeper();
  keeper.text = text;
  expect(load(GRAMMAR, keeper).counts).toEqual(load(GRAMMAR).counts);
  expect(keeper.text).not.toBe(text);
});

describe('nothing is kept', () => {
  test('of rules in a file of their own', () => {
    const keeper = new MemoryKeeper();
    load('<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern/></schema>', keeper);
    expect(keeper.text).toBeUndefined();
  });

  test('of a grammar that is made of several files', () => {
    const keeper = new MemoryKeeper();
    const text = GRAMMAR.replace('<start>', '<include href="b.rng"/><start>');
    const part = GRAMMAR.replace('id="p"', 'id="q"');
    const rules = loadSchematron({ file: 'g.rng', text }, { keeper, read: (file) => ({ kind: 'read', file, text: part }) });
    expect(rules?.counts.patterns).toBe(2);
    expect(keeper.text).toBeUndefined();
  });
});

describeWith(['suites'], 'of large grammars', (suites) => {
  test.each([
    ['tei/tei_all-4.9.0.rng', 'testms.xml'],
    ['others/msdesc.rng', 'testms.xml'],
    ['others/mei-all-5.1.rng', 'testtranscr.xml'],
  ])('%s', { timeout: 120_000 }, async (schema, document) => {
    const grammar = readFileSync(join(suites, 'schemas', schema), 'utf8');
    await expectSame(grammar, [readFileSync(join(suites, 'corpora/tei-tests', document), 'utf8')]);
  });
});
