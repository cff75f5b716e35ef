// The libxml2 engine: how many runs it takes, what a broken run does to the others, what real documents make of it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import type { XMLFileInfo, XMLLintOptions, XMLValidationResult } from 'xmllint-wasm';
import { judge as judgeSubjects } from '../../../src/check/judge.ts';
import { Subject } from '../../../src/check/subject.ts';
import { isValid, type Verdict } from '../../../src/check/verdict.ts';
import type { SourceDocument } from '../../../src/source/document.ts';
import { libxml2Check } from '../../../src/validate/libxml2/libxml2-check.ts';
import { gatherSchema, type SchemaSource } from '../../../src/validate/libxml2/schema-source.ts';
import { describeWith } from '../../support/programs.ts';

type Validate = (options: XMLLintOptions) => Promise<XMLValidationResult>;

/** Bytes that make the stand-in for the module run out of memory. */
const POISON = 'POISON';
const runs: (readonly XMLFileInfo[])[] = [];

vi.mock('xmllint-wasm', async (original) => {
  const { validateXML } = await original<{ validateXML: Validate }>();
  const watched: Validate = (options) => {
    const documents = options.xml as readonly XMLFileInfo[];
    runs.push(documents);
    const isPoisoned = documents.some(({ contents }) => Buffer.from(contents as Uint8Array).includes(POISON));
    return isPoisoned ? Promise.reject(Object.assign(new Error('out of memory'), { code: 9 })) : validateXML(options);
  };
  return { validateXML: watched };
});

beforeEach(() => {
  runs.length = 0;
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const documentOf = (text: string, index: number): SourceDocument => ({ file: `${index}.xml`, bytes: bytes(text) });
const rng = (pattern: string): SchemaSource => gatherSchema({ file: 's.rng', bytes: bytes(pattern) }, () => undefined);
const letters = rng(
  '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><zeroOrMore><element name="b"><attribute name="c"/><text/></element></zeroOrMore></element>',
);

async function verdictsOn(documents: readonly SourceDocument[], schema: SchemaSource): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  const subjects = documents.map((document) => new Subject(document));
  for await (const verdict of judgeSubjects(subjects, [libxml2Check(schema)])) verdicts.push(verdict);
  return verdicts;
}

async function judge(texts: readonly string[], schema = letters): Promise<readonly Verdict[]> {
  return verdictsOn(texts.map(documentOf), schema);
}

const outcome = (verdicts: readonly Verdict[]): readonly string[] =>
  verdicts.map(({ file, diagnostics }) => `${file} ${diagnostics.map(({ code }) => code).join(' ')}`.trim());

test('all documents of a call in one run, in their order', async () => {
  const verdicts = await judge(['<a/>', '<a><q/></a>', '<a>', '', '<a/>']);
  expect(outcome(verdicts)).toEqual(['0.xml', '1.xml schema/invalid', '2.xml xml/not-well-formed', '3.xml xml/empty', '4.xml']);
  expect(runs).toHaveLength(1);
});

test('the last word of libxml2 being "not well-formed" or "valid" does not change the others', async () => {
  expect(outcome(await judge(['<a/>', '<a>']))).toEqual(['0.xml', '1.xml xml/not-well-formed']);
  expect(outcome(await judge(['<a>', '<a/>']))).toEqual(['0.xml xml/not-well-formed', '1.xml']);
});

test('no documents, no run', async () => {
  expect(await judge([])).toEqual([]);
  expect(runs).toHaveLength(0);
});

test('a document that breaks the engine costs the others nothing but time', async () => {
  const texts = ['<a/>', '<a>', `<a><!-- ${POISON} --></a>`, '<a><q/></a>', '<a/>'];
  expect(outcome(await judge(texts))).toEqual([
    '0.xml',
    '1.xml xml/not-well-formed',
    '2.xml validate/no-verdict',
    '3.xml schema/invalid',
    '4.xml',
  ]);
});

test('a report without a name is settled by runs in which it can mean one document only', async () => {
  const bomb = `<!DOCTYPE a [<!ENTITY e "${'x'.repeat(1000)}">${[1, 2, 3, 4, 5, 6, 7]
    .map((n) => `<!ENTITY e${n} "${`&e${n > 1 ? n - 1 : ''};`.repeat(10)}">`)
    .join('')}]><a><b c="">&e7;</b></a>`;
  const verdicts = await judge(['<a>', bomb, '<a/>', '<a><q/></a>']);
  expect(outcome(verdicts).map((line) => line.split(' ').length > 1)).toEqual([true, true, false, true]);
  expect(verdicts[1]?.diagnostics[0]?.message).toMatch(/expand to too much text/);
});

test('a line is found where libxml2 gives none at first', async () => {
  const schema = rng(
    `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><element name="a"><ref name="many"/></element></start>
     <define name="many"><zeroOrMore><choice><ref name="b"/><ref name="d"/></choice></zeroOrMore></define>
     <define name="b"><element name="b"><attribute name="c"/><mixed><ref name="many"/></mixed></element></define>
     <define name="d"><element name="d"><mixed><ref name="many"/></mixed></element></define></grammar>`,
  );
  const [verdict] = await judge(['<a>\n<d>x\n<b>x</b></d></a>'], schema);
  expect(verdict?.diagnostics.map(({ place, message }) => ({ place, message }))).toEqual([
    { place: { kind: 'line', line: 3 }, message: '<b> lacks an attribute that the schema requires, or has a wrong one' },
  ]);
});

test('UTF-16, Latin-1 and encodings libxml2 lacks are judged as what they are', async () => {
  const declared = (encoding: string, text: string): string => `<?xml version="1.0" encoding="${encoding}"?>\n${text}`;
  const documents = [
    Buffer.from(`\ufeff${declared('UTF-16', '<a>\n<q/></a>')}`, 'utf16le'),
    Buffer.from(declared('ISO-8859-1', '<a><b c="é"/></a>'), 'latin1'),
    Buffer.from(declared('windows-1251', '<a><b c="\xef"/></a>'), 'latin1'),
    Buffer.from('<a><b c="é"/></a>', 'latin1'),
  ].map((content, index) => ({ file: `${index}.xml`, bytes: content }));
  const verdicts = await verdictsOn(documents, letters);
  expect(outcome(verdicts)).toEqual(['0.xml schema/invalid', '1.xml', '2.xml', '3.xml xml/encoding']);
  expect(verdicts[0]?.diagnostics[0]?.place).toEqual({ kind: 'line', line: 3 });
});

test('many documents are taken in batches, none twice', async () => {
  const verdicts = await judge(Array.from({ length: 1001 }, (_, index) => (index % 2 === 0 ? '<a/>' : '<a><q/></a>')));
  expect(verdicts.map(isValid)).toEqual(Array.from({ length: 1001 }, (_, index) => index % 2 === 0));
  expect(runs.map((run) => run.length)).toEqual([500, 500, 1]);
});

test('a schema libxml2 refuses is an error of the environment', async () => {
  await expect(judge(['<a/>'], rng('<a/>'))).rejects.toMatchObject({ name: 'EnvironmentError', code: 'env/bad-schema' });
});

describeWith(['suites'], '65 German plays against TEI All', (suites) => {
  test('one run; Jing’s verdicts', async () => {
    const folder = join(suites, 'corpora', 'drama');
    const files = readdirSync(folder).filter((name) => name.endsWith('.xml'));
    const documents = files.map((file) => ({ file, bytes: readFileSync(join(folder, file)) }));
    const schema = { file: 'tei_all.rng', bytes: readFileSync(join(suites, 'schemas', 'tei', 'tei_all-4.9.0.rng')) };
    const verdicts = await verdictsOn(
      documents,
      gatherSchema(schema, () => undefined),
    );
    expect(verdicts).toHaveLength(65);
    const rejected = verdicts.filter((verdict) => !isValid(verdict)).map(({ file }) => file);
    expect(rejected).toEqual([expect.stringMatching(/^gryphius-leo-armenius/)]);
    expect(runs[0]).toHaveLength(65);
  });
});
