// Documents of several files through each step, by each engine, and within their bounds.

import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Job, PartSettings, Step } from '../../../src/batch/job.ts';
import { type FileSettings, fix, loadSchema, runJobs, transform, validate } from '../../../src/index.ts';
import type { Outcome } from '../../../src/report/outcome.ts';
import { compose } from '../../../src/xml/compose/compose.ts';
import type { ComposeLimits } from '../../../src/xml/compose/compose-settings.ts';
import { memoryReader } from '../../fuzz/file-sets.ts';

let top = '';
const at = (name: string): string => join(top, name);
const write = (name: string, text: string): string => {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
  return at(name);
};
beforeAll(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'teikit-parts-')));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

const XI = 'xmlns:xi="http://www.w3.org/2001/XInclude"';
const including = (href: string, rest = ''): string => `<r ${XI}><xi:include href="${href}"/>${rest}</r>`;
const SCHEMA = `
start = element r { (p | attribute id { xsd:ID } | xi)* }
p = element p { attribute xml:base { text }?, attribute xml:id { xsd:ID }?, attribute to { xsd:IDREF }?, (text | p)* }
xi = element xi:include { attribute href { text } }
`;
const schemaText = `namespace xi = "http://www.w3.org/2001/XInclude"\n${SCHEMA.replace('attribute id { xsd:ID } | ', '')}`;

type Wish = { readonly steps?: readonly Step[]; readonly parts?: PartSettings; readonly files?: FileSettings };

async function run(path: string, { steps, parts, files }: Wish = {}): Promise<Outcome> {
  const schema = write('schema.rnc', schemaText);
  const job: Job = {
    input: { kind: 'path', path },
    steps: steps ?? [{ kind: 'validate', schema, jingPositions: true }],
    ...(parts === undefined ? {} : { parts }),
  };
  const outcomes: Outcome[] = [];
  await runJobs([job], (outcome) => void outcomes.push(outcome), files);
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error('a job has an outcome');
  return outcome;
}

const placesOf = ({ diagnostics }: Outcome): readonly string[] =>
  diagnostics.map(({ file, location }) => `${relative(top, file)}:${location?.line}:${location?.column}`);

describe('where the schema allows xi:include', () => {
  test('an included part is judged all the same', async () => {
    write('allowed/p.xml', '<wrong/>');
    expect(placesOf(await run(write('allowed/doc.xml', including('p.xml'))))).toEqual(['allowed/p.xml:1:2']);
  });

  test('the element itself is, with xinclude: false', async () => {
    write('allowed/p.xml', '<wrong/>');
    const outcome = await run(write('allowed/doc.xml', including('p.xml')), { parts: { xinclude: false } });
    expect(outcome.status).toBe('clean');
  });
});

describe('a valid document of parts', () => {
  test('is decided by the module', async () => {
    write('valid/p.xml', '<p>x</p>');
    const { status, decidedBy } = await run(write('valid/doc.xml', including('p.xml', '<p>ж</p>')));
    expect([status, decidedBy.map(({ by }) => by)]).toEqual(['clean', ['compiled']]);
  });

  test('is so by the reference', async () => {
    write('valid/p.xml', '<p>x</p>');
    const steps: Step[] = [{ kind: 'validate', schema: write('schema.rnc', schemaText), engine: 'reference' }];
    expect((await run(write('valid/doc.xml', including('p.xml')), { steps })).status).toBe('clean');
  });
});

test('libxml2 says in which file it is', async () => {
  const schema = write(
    'schema.rng',
    `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><element name="r"><zeroOrMore><element name="p"><optional>
<attribute name="xml:base"/></optional><text/></element></zeroOrMore></element></start></grammar>`,
  );
  write('libxml2/p.xml', '<p>x\n\n<wrong/></p>');
  const steps: Step[] = [{ kind: 'validate', schema, engine: 'libxml2' }];
  const { diagnostics } = await run(write('libxml2/doc.xml', including('p.xml')), { steps });
  expect(diagnostics.map(({ file }) => relative(top, file))).toContain('libxml2/p.xml');
});

describe('identifiers over parts', () => {
  test('one that is given in two', async () => {
    write('ids/a.xml', '<p xml:id="i"/>');
    write('ids/b.xml', '<p>\n<p xml:id="i"/></p>');
    const outcome = await run(write('ids/doc.xml', including('a.xml', '<xi:include href="b.xml"/>')));
    expect(outcome.diagnostics.map(({ code }) => code)).toEqual(['schema/duplicate-id']);
    expect(placesOf(outcome)).toEqual(['ids/b.xml:2:12']);
    const related = outcome.diagnostics[0]?.related?.map(({ file, message }) => `${relative(top, file)} ${message}`);
    expect(related?.at(-1)).toBe('ids/doc.xml included from here');
  });

  test('a reference to another part, and one to none', async () => {
    write('ids/a.xml', '<p xml:id="i" to="j"/>');
    write('ids/b.xml', '<p xml:id="j" to="k"/>');
    const outcome = await run(write('ids/doc.xml', including('a.xml', '<xi:include href="b.xml"/>')));
    expect(outcome.diagnostics.map(({ code }) => code)).toEqual(['schema/dangling-idref']);
    expect(placesOf(outcome)[0]).toMatch(/^ids\/b\.xml/);
  });
});

test('a chain of files tells where each was included', async () => {
  write('chain/a.xml', `<p ${XI}><xi:include href="b.xml"/></p>`);
  write('chain/b.xml', '<p>\n <wrong/></p>');
  const { diagnostics } = await run(write('chain/doc.xml', including('a.xml')));
  const [found] = diagnostics;
  expect(found?.related?.map(({ file, location }) => `${relative(top, file)}:${location?.column}`)).toEqual([
    'chain/a.xml:47',
    'chain/doc.xml:47',
  ]);
});

describe('fixes', () => {
  const P = '<p>a &uuml; b</p>';
  test('are made in the file that was named, and told of in a part', async () => {
    write('fix/p.xml', '<p><pp>x</pp></p>');
    const path = write('fix/doc.xml', including('p.xml', P));
    const schema = write('schema.rnc', schemaText);
    const steps: Step[] = [{ kind: 'validate', schema, fix: { certainty: 'suggested', action: 'write' } }];
    const { facts } = await run(path, { steps });
    expect(readFileSync(path, 'utf8')).toBe(including('p.xml', '<p>a ü b</p>'));
    expect(readFileSync(at('fix/p.xml'), 'utf8')).toBe('<p><pp>x</pp></p>');
    expect(facts?.['fix']).toMatchObject({ applied: 1 });
  });

  test('by the library', async () => {
    write('fix/p.xml', '<p>y</p>');
    const file = write('fix/doc.xml', including('p.xml', P));
    const schema = await loadSchema(write('schema.rnc', schemaText), { cache: false });
    const fixed = await fix({ file, bytes: readFileSync(file) }, schema, 'suggested');
    expect(fixed.after).toBe(including('p.xml', '<p>a ü b</p>'));
  });
});

describe('secrets', () => {
  const SECRET = 'squeamish ossifrage';
  const hrefs: readonly (readonly [string, () => string])[] = [
    ['two folders up', () => '../secret.txt'],
    ['an absolute path', () => at('secret.txt')],
    ['a URL', () => pathToFileURL(at('secret.txt')).href],
    ['percent signs', () => '%2e%2e/secret.txt'],
    ['a slash in percent signs', () => '..%2fsecret.txt'],
    ['a link', () => 'link.txt'],
    ['a linked folder', () => 'up/secret.txt'],
    ['a hidden file', () => '.secret.txt'],
  ];
  beforeAll(() => {
    write('secret.txt', SECRET);
    write('secret/.secret.txt', SECRET);
    symlinkSync('../secret.txt', at('secret/link.txt'));
    symlinkSync('..', at('secret/up'));
  });

  const ways: readonly (readonly [string, (href: string) => string])[] = [
    ['as text', (href) => `<r ${XI}><p><xi:include href="${href}" parse="text"/></p></r>`],
    ['as XML', (href) => `<r ${XI}><p><xi:include href="${href}"/></p></r>`],
    ['by xml:base', (href) => `<r ${XI}><p xml:base="${href}"><xi:include href="${href}" parse="text"/></p></r>`],
    ['as an entity', (href) => `<!DOCTYPE r [<!ENTITY e SYSTEM "${href}">]><r><p>&e;</p></r>`],
    ['as a DTD', (href) => `<!DOCTYPE r SYSTEM "${href}"><r><p/></r>`],
    ['as a parameter entity', (href) => `<!DOCTYPE r [<!ENTITY % e SYSTEM "${href}">%e;]><r><p/></r>`],
    [
      'by an entity in the href',
      (href) =>
        `<!DOCTYPE r [<!ENTITY h "${href.replaceAll('%', '&#37;')}">]><r ${XI}><xi:include href="&h;" parse="text"/></r>`,
    ],
  ];
  const rows = hrefs.flatMap(([name, href]) => ways.map(([way, make]) => [`${name}, ${way}`, href, make] as const));

  test.each(rows)('%s', async (_, href, make) => {
    const path = write('secret/doc.xml', make(href()));
    const outcome = await run(path, { parts: { externalEntities: true } });
    expect(outcome.status).not.toBe('clean');
    expect(JSON.stringify(outcome)).not.toMatch(/squeamish|ossifrage/);
    expect(JSON.stringify(outcome.diagnostics)).toMatch(/--root DIR|begins with a dot|not a local file|was not read/);
  });

  test('are none under a root', async () => {
    const path = write('secret/doc.xml', `<r ${XI}><p><xi:include href="../secret.txt" parse="text"/></p></r>`);
    expect((await run(path, { files: { roots: [top] } })).status).toBe('clean');
  });

  test('a document in memory has no folder', async () => {
    const schema = await loadSchema(write('schema.rnc', schemaText), { cache: false });
    const bytes = Buffer.from(`<r ${XI}><p><xi:include href="secret.txt" parse="text"/></p></r>`);
    const document = { file: at('upload.xml'), bytes };
    const found: string[] = [];
    for await (const { diagnostics } of validate([document], schema)) found.push(...diagnostics.map(({ message }) => message));
    expect(found).toEqual([expect.stringMatching(/--root/)]);
    const allowed: string[] = [];
    for await (const { diagnostics } of validate([document], schema, { roots: [top] }))
      allowed.push(...diagnostics.map(({ message }) => message));
    expect(allowed).toEqual([]);
  });
});

describe('transformation and encoding', () => {
  const TEI = 'xmlns="http://www.tei-c.org/ns/1.0"';
  const header =
    '<teiHeader><fileDesc><titleStmt><title>t</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>';
  const edition = (href: string): string =>
    `<TEI ${TEI} ${XI}>${header}<text><body><xi:include href="${href}"/></body></text></TEI>`;

  test('present the parts', async () => {
    write('tei/part.xml', `<div ${TEI}><p>Included words</p></div>`);
    const outcome = await run(write('tei/doc.xml', edition('part.xml')), { steps: [{ kind: 'transform', to: 'text' }] });
    expect(outcome.outputs).toMatchObject([{ kind: 'text', text: expect.stringContaining('Included words') }]);
  });

  test('refuse what cannot be had', async () => {
    const path = write('tei/doc.xml', edition('missing.xml'));
    const outcome = await run(path, { steps: [{ kind: 'transform', to: 'text' }] });
    expect(outcome).toMatchObject({ status: 'findings', outputs: [], diagnostics: [{ code: 'xml/include' }] });
    const result = await transform({ file: path, bytes: readFileSync(path) }, { to: 'text' });
    expect(result).toMatchObject({ kind: 'diagnostics', diagnostics: [{ code: 'xml/include' }] });
  });
});

describe('bounds', () => {
  const main = (text: string) => ({
    file: 'doc.xml',
    uri: 'file:///set/doc.xml',
    text,
    encoding: 'utf-8',
    declared: undefined,
    hasByteOrderMark: false,
  });
  const reader = (files: Readonly<Record<string, string>>) =>
    memoryReader(new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])));
  const composed = (text: string, files: Readonly<Record<string, string>>, limits: Partial<ComposeLimits> = {}) =>
    compose(main(text), { reader: reader(files), xinclude: true, externalEntities: false, limits });
  const chain = (length: number): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Array.from({ length }, (_, index) => [
        `${index + 1}.xml`,
        index + 1 === length ? '<p/>' : `<p ${XI}><xi:include href="${index + 2}.xml"/></p>`,
      ]),
    );

  test.each([
    [1000, undefined],
    [1001, /more than 1000 deep/],
  ])('%i files deep', (length, words) => {
    const composition = composed(including('1.xml'), chain(length));
    if (words === undefined) expect(composition?.problem).toBeUndefined();
    else expect(composition?.problem).toMatchObject({ code: 'xml/limit', message: expect.stringMatching(words) });
  });

  test.each([
    [5, undefined],
    [6, /more than 5 inclusions/],
  ])('%i inclusions where 5 may be', (count, words) => {
    const text = `<r ${XI}>${'<xi:include href="p.xml"/>'.repeat(count)}</r>`;
    const composition = composed(text, { 'p.xml': '<p/>' }, { maxIncludes: 5 });
    expect(composition?.problem?.message).toEqual(words === undefined ? undefined : expect.stringMatching(words));
  });

  test('files that double one another are cut off', () => {
    const files = Object.fromEntries(
      Array.from({ length: 61 }, (_, index) => [
        `${index}.xml`,
        index === 60 ? '<p/>' : `<p ${XI}>${`<xi:include href="${index + 1}.xml"/>`.repeat(2)}</p>`,
      ]),
    );
    const composition = composed(including('0.xml'), files, { maxIncludes: 2000 });
    expect(composition?.problem?.code).toBe('xml/limit');
    const long = composed(
      `<r ${XI}>${'<xi:include href="p.xml"/>'.repeat(30)}</r>`,
      { 'p.xml': `<p>${'x'.repeat(100)}</p>` },
      { maxLength: 2000 },
    );
    expect(long?.problem?.code).toBe('xml/limit');
    expect(long?.text.length).toBeLessThan(3000);
  });

  test('10,000 parts and pointers cost in proportion', () => {
    const count = 10_000;
    const ids = `<s>${Array.from({ length: count }, (_, index) => `<p xml:id="i${index}"/>`).join('')}</s>`;
    const pointing = Array.from({ length: count }, (_, index) => `<xi:include href="s.xml" xpointer="i${index}"/>`).join('');
    const files = reader({ 's.xml': ids });
    const composition = compose(main(`<r ${XI}>${pointing}</r>`), { reader: files, xinclude: true, externalEntities: false });
    expect(composition?.text.match(/<p /g)?.length).toBe(count);
    expect(files.asked()).toBe(1);
  });
});
