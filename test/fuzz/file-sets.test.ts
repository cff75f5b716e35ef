// Documents of several files: what was one document before it was split is judged as it was; and sets that were spoiled end with
// diagnostics in their own files, soon.
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { decodeXml } from '../../src/source/decode.ts';
import { judgeByReference, judgeComposed } from '../../src/validate/reference/judge-by-reference.ts';
import { composeBytes } from '../../src/xml/compose/compose-bytes.ts';
import type { Composition } from '../../src/xml/compose/composition.ts';
import { startCpuTime } from '../support/cpu-time.ts';
import { readFrom, schemaOf } from '../support/memory-schema.ts';
import { Random } from '../support/random.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../support/soak.ts';
import {
  byEntity,
  byXInclude,
  type FileSet,
  MAIN,
  memoryReader,
  randomTree,
  splitTree,
  textOf,
  withDeclarations,
} from './file-sets.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { Watchdog } from './watchdog.ts';

const SPLIT = sliceOf(20_000, 300);
const SPOILED = sliceOf(20_000, 500);
const SCHEMAS = sliceOf(20_000, 300);
/** Milliseconds of the processor for one set. */
const MAX_TIME = 4000;

const XI = ' xmlns:xi="http://www.w3.org/2001/XInclude"';
const SCHEMA = `
start = element r { any }
any = (p | q | \\list | text)*
base = attribute xml:base { text }?, attribute xml:lang { text }?, attribute xml:id { xsd:ID }?, attribute n { xsd:integer }?
p = element p { base, any }
q = element q { base, any }
\\list = element list { base, element item { base, any }* }
`;
const schema = schemaOf(SCHEMA);
const settings = { jingPositions: true };

const bytesOf = (files: FileSet): ReadonlyMap<string, Uint8Array> =>
  new Map([...files].map(([name, text]) => [name, Buffer.from(text)]));

function composed(files: ReadonlyMap<string, Uint8Array>): Composition | undefined {
  const bytes = files.get(MAIN) ?? new Uint8Array();
  return composeBytes({ file: MAIN, bytes }, { reader: memoryReader(files), xinclude: true, externalEntities: true });
}

/** What a finding says, and the text that it points at. */
function saidOf({ code, message, place, file }: Diagnostic, textIn: (file: string) => string | undefined): string {
  const text = textIn(file);
  const culprit = place.kind === 'span' ? text?.slice(place.span.start, place.span.end) : '';
  return `${code}: ${message}: ${culprit}`;
}

test('what is split into entities is judged as in one piece', { timeout: SOAK_TIMEOUT }, () => {
  for (let seed = firstSeed; seed < firstSeed + SPLIT; seed++) {
    const random = new Random(seed);
    const tree = randomTree(random);
    const text = textOf(tree);
    const whole = judgeByReference(MAIN, decodeXml(Buffer.from(text)), schema, settings).map((one) => saidOf(one, () => text));
    const files = withDeclarations(splitTree(tree, random, byEntity));
    const composition = composed(bytesOf(files));
    if (composition === undefined) throw new Error('a document with a DTD is composed');
    expect(composition.text, `seed ${seed}`).toBe(withoutSections(text));
    const split = judgeComposed(composition, schema, settings).map((one) => saidOf(one, (file) => files.get(file)));
    expect(split, `seed ${seed}`).toEqual(whole);
  }
});

/** Sections become text where a DOCTYPE is taken off. */
function withoutSections(text: string): string {
  return text.replaceAll('<![CDATA[<x>]]>', '&lt;x&gt;');
}

test('what is split into included files is one piece again', { timeout: SOAK_TIMEOUT }, () => {
  for (let seed = firstSeed; seed < firstSeed + SPLIT; seed++) {
    const random = new Random(seed);
    const tree = randomTree(random);
    const files = splitTree(tree, random, byXInclude, XI);
    const text = textOf(tree, XI);
    const composition = composed(bytesOf(files));
    const made = (composition?.text ?? files.get(MAIN) ?? '').replace(/ xml:base="[^"]*"| xmlns:xi="[^"]*"/g, '');
    expect(made, `seed ${seed}`).toBe(text.replace(XI, ''));
    if (composition === undefined) continue;
    const whole = judgeByReference(MAIN, decodeXml(Buffer.from(text)), schema, settings);
    const split = judgeComposed(composition, schema, settings);
    expect(split.map(withoutChoices), `seed ${seed}`).toEqual(whole.map(withoutChoices));
  }
});

/** An element that was included has xml:base already. */
function withoutChoices({ code, message }: Diagnostic): string {
  return `${code} ${message.replace(/: it can have .*$/, '')}`;
}

const TOKENS = [
  '<xi:include href="f0.xml"/>',
  '<xi:include href="f1.xml" xpointer="element(/1/1)"/>',
  '<xi:include href="doc.xml" xpointer="i"/>',
  '<xi:include href="f0.xml" parse="text"/>',
  '<xi:include href="file:///etc/passwd"><xi:fallback><p/></xi:fallback></xi:include>',
  '<xi:include href="%2e%2e/x.xml"/>',
  '<xi:fallback>',
  '</xi:include>',
  XI,
  '<!DOCTYPE r SYSTEM "set.dtd">',
  '<!ENTITY % a "<!ENTITY f0 SYSTEM \'f1.xml\'>">%a;',
  '<!ENTITY f1 "&f0;&f0;">',
  '<![INCLUDE[',
  '<![IGNORE[',
  ']]>',
  '<!ATTLIST p n CDATA "x">',
  '&f0;',
  '&f1;',
  '%a;',
  '<?xml version="1.0" encoding="ISO-8859-1"?>',
];

test('sets that were spoiled', { timeout: SOAK_TIMEOUT }, () => {
  const watchdog = new Watchdog('file sets');
  try {
    for (let seed = firstSeed; seed < firstSeed + SPOILED; seed++) {
      watchdog.enter(seed - firstSeed + 1);
      judgeSpoiled(seed);
    }
  } finally {
    watchdog.stop();
  }
});

function judgeSpoiled(seed: number): void {
  const random = new Random(seed);
  const included = splitTree(randomTree(random), random, byXInclude, XI);
  const entities = splitTree(randomTree(random), random, byEntity, XI);
  const files = new Map(bytesOf(random.chance(0.5) ? included : withDeclarations(entities)));
  const others = [...files.values()].map((bytes) => Buffer.from(bytes));
  for (const [name, bytes] of files) {
    if (random.chance(0.6)) files.set(name, mutateBytes(Buffer.from(bytes), random, { others, tokens: TOKENS }));
  }
  const elapsed = startCpuTime();
  const composition = composed(files);
  if (composition === undefined) return;
  const diagnostics = judgeComposed(composition, schema, settings);
  expect(elapsed(), `seed ${seed}`).toBeLessThan(MAX_TIME);
  for (const diagnostic of diagnostics) checkPlace(diagnostic, composition, seed);
  expect(composition.text.includes('root:'), `seed ${seed}`).toBe(false);
}

function checkPlace({ code, file, place, related = [] }: Diagnostic, { texts }: Composition, seed: number): void {
  expect(code, `seed ${seed}`).not.toBe('teikit/fault');
  for (const one of [{ file, place }, ...related]) {
    const text = texts.get(one.file);
    expect(text, `seed ${seed}: ${one.file}`).toBeDefined();
    if (one.place.kind !== 'span') continue;
    const { start, end } = one.place.span;
    expect(start >= 0 && start <= end && end <= (text?.length ?? 0), `seed ${seed}: ${start} to ${end} in ${one.file}`).toBe(
      true,
    );
  }
}

const SCHEMA_SET: Readonly<Record<string, string>> = {
  'main.rnc': 'include "a.rnc" { p = element p { text } }\nstart |= external "b.rnc"\nq = parent p',
  'a.rnc': 'start = r\nr = element r { p*, q? }\np = element p { empty }\nq = element q { external "sub/c.rnc" }',
  'b.rnc': 'grammar { start = element s { external "sub/c.rnc" } }',
  'sub/c.rnc': 'element c { attribute n { xsd:integer }, text }',
};
const SCHEMA_TOKENS = [
  'include "a.rnc"',
  'external "main.rnc"',
  'external "b.rnc"',
  'external "/etc/passwd"',
  '{',
  '}',
  'start =',
  '..',
];

test('schemas of several files that were spoiled', { timeout: SOAK_TIMEOUT }, () => {
  for (let seed = firstSeed; seed < firstSeed + SCHEMAS; seed++) {
    const random = new Random(seed);
    const others = Object.values(SCHEMA_SET).map((text) => Buffer.from(text));
    const spoiled = Object.entries(SCHEMA_SET).map(([name, text]) => {
      const bytes = random.chance(0.5) ? mutateBytes(Buffer.from(text), random, { others, tokens: SCHEMA_TOKENS }) : text;
      return [name, bytes.toString()] as const;
    });
    const elapsed = startCpuTime();
    const read = readFrom(Object.fromEntries(spoiled), 'main.rnc');
    expect(elapsed(), `seed ${seed}`).toBeLessThan(MAX_TIME);
    if (read.kind === 'incorrect') expect(read.diagnostics.length, `seed ${seed}`).toBeGreaterThan(0);
  }
});
