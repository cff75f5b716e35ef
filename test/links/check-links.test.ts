// Links of documents in memory: what is told of each kind of pointer, and what is not.

import { describe, expect, test } from 'vitest';
import { Subject } from '../../src/check/subject.ts';
import { LARGEST_TREE } from '../../src/check/subject-tree.ts';
import { linkCheck } from '../../src/links/check-links.ts';
import { LinkedDocuments } from '../../src/links/linked-documents.ts';
import { teiPointers } from '../../src/links/tei-pointers.ts';
import { growthOf, MOST_TIMES_LONGER, SPOILED } from '../support/growth.ts';
import { linksOf, type MemoryFiles, memoryFiles } from '../support/links-of.ts';

function tei(body: string, header = ''): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader><text><body>${body}</body></text></TEI>`;
}

/** `severity code what-stands-at-the-place`, and ` → what the fix makes of it`. */
async function tell(file: string, files: MemoryFiles): Promise<readonly string[]> {
  const found = await linksOf(file, files);
  return found.map(({ severity, code, place, fixes = [] }) => {
    const text = files[file] ?? '';
    const at = place.kind === 'span' ? text.slice(place.span.start, place.span.end) : '?';
    const fix = fixes[0]?.edits.map((edit) => edit.text).join(', ');
    return `${severity} ${code.replace('link/', '')} ${at}${fix === undefined ? '' : ` → ${fix}`}`;
  });
}

const tellOf = (body: string, header = ''): Promise<readonly string[]> => tell('d.xml', { 'd.xml': tei(body, header) });

const anna = '<person xml:id="anna"/>';
const PREFIXES =
  '<prefixDef ident="pers" matchPattern="([a-z]+)" replacementPattern="#$1"/>' +
  '<prefixDef ident="list" matchPattern="([a-z]+)" replacementPattern="persons.xml#$1"/>' +
  '<prefixDef ident="far" matchPattern="(\\d{1,9})" replacementPattern="https://example.org/$1"/>' +
  '<prefixDef ident="loop" matchPattern="(.*)" replacementPattern="loop:$1"/>';

describe('a pointer into its own document', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['leads there, whatever comes first', `<name ref="#anna"/>${anna}<name ref="#anna"/>`, []],
    ['leads nowhere', '<name ref="#eva"/>', ['warning no-target #eva']],
    ['is near another one', `${anna}<name ref="#ana"/>`, ['warning no-target #ana → #anna', 'note? ']],
    ['differs in capitals', `${anna}<name ref="#Anna"/>`, ['warning no-target #Anna → #anna']],
    ['has another number', '<p xml:id="p1"/><ref target="#p2"/>', ['warning no-target #p2']],
    ['is one of several', `${anna}<sp who="#anna  #eva\n#anna"/>`, ['warning no-target #eva']],
    ['is one of several that references part', `${anna}<sp who="#anna&#x20;#eva"/>`, ['warning no-target #anna&#x20;#eva']],
    ['is written with a reference', `${anna}<name ref="#&#x65;va"/>`, ['warning no-target #&#x65;va']],
    ['is written with percent codes', '<p xml:id="caf\u00e9"/><ref target="#caf%C3%A9"/>', []],
    ['names nothing', '<sp who="#"/>', ['warning no-target #']],
    ['is empty', '<ref target=""/>', []],
    ['lacks its #', `${anna}<name ref="anna"/>`, ['warning missing-hash anna → #anna']],
    ['looks like an identifier, and is a file', '<name ref="eva"/>', ['note no-file eva']],
    ['stands in no attribute that points', `${anna}<name type="#eva" n="#eva" key="#eva" ref="#anna"/>`, []],
    ['stands on an element of another namespace', '<g xmlns="http://www.w3.org/2000/svg" ref="#eva"/>', []],
    ['stands in an attribute of another namespace', '<p xmlns:x="urn:x" x:ref="#eva"/>', []],
    ['is a pointer on some elements only', '<span from="#a"/><date from="1900"/>', ['warning no-target #a']],
    ['is an XPath', '<ref target="#xpath(//p[1])"/>', []],
    ['is a range', '<p xml:id="a"/><ref target="#range(a,b)"/>', ['warning no-target #range(a,b)']],
    ['does not mind xml:base', `<div xml:base="https://example.org/x">${anna}<name ref="#anna"/></div>`, []],
  ])('%s', async (_, body, expected) => {
    const told = await tellOf(body);
    expect(told.filter((one) => !one.includes('unmentioned'))).toEqual(expected.filter((one) => one !== 'note? '));
  });

  test.each([
    ['of names of Object', '<name constructor="#x" ref="#constructor"/>', ['warning no-target #constructor']],
    ['of names of a Map', '<p xml:id="__proto__"/><name ref="#__proto__"/>', []],
  ])('is not misled by keys %s', async (_, body, expected) => {
    expect(await tellOf(body)).toEqual(expected);
  });
});

describe('a pointer to another file', () => {
  const persons = tei(anna);
  test.each<readonly [string, string, readonly string[]]>([
    ['leads there', '<name ref="persons.xml#anna"/>', []],
    ['asks for what it has not', '<name ref="persons.xml#ana"/>', ['warning no-target persons.xml#ana → persons.xml#anna']],
    ['is to a file that is not there', '<name ref="people.xml#anna"/>', ['warning no-file people.xml#anna']],
    ['is to a document that is not there', '<ptr target="people.xml"/>', ['warning no-file people.xml']],
    ['is to an image that is not there', '<graphic url="img/1.jpg"/>', ['note no-file img/1.jpg']],
    ['has blanks in its name', '<graphic url="my scan.jpg"/>', []],
    ['has percent codes in its name', '<graphic url="my%20scan.jpg"/>', []],
    ['leads to what is no XML', '<ref target="my%20scan.jpg#anna"/>', ['note not-checked my%20scan.jpg#anna']],
    [
      'leads to a folder that may not be read',
      '<ref target="secret/a.xml#a"/><ref target="secret/b.xml#a"/>',
      ['note not-checked secret/a.xml#a'],
    ],
    ['is the document itself', `${anna}<name ref="d.xml#anna d.xml#eva"/>`, ['warning no-target d.xml#eva']],
    [
      'is seen from xml:base',
      '<div xml:base="sub/"><name ref="more.xml#b"/></div><name ref="more.xml#b"/>',
      ['warning no-file more.xml#b'],
    ],
    ['is on the web by xml:base', '<div xml:base="https://example.org/"><name ref="more.xml#b"/></div>', []],
    ['is on the web', '<ref target="https://example.org/a.xml#b mailto:a@b.c urn:x:1 //example.org/x"/>', []],
    ['has a query', '<ref target="persons.xml?x=1#anna"/>', []],
  ])('%s', async (_, body, expected) => {
    const files = { 'd.xml': tei(body), 'persons.xml': persons, 'my scan.jpg': 'JFIF', 'sub/more.xml': '<a xml:id="b"/>' };
    expect((await tell('d.xml', files)).filter((one) => !one.includes('unmentioned'))).toEqual(expected);
  });

  test.each<readonly [string, string, readonly string[]]>([
    ['is in a root', '<ref target="more.xml#b"/>', []],
    ['is beside the document first', '<ref target="persons.xml#anna"/>', []],
    ['is in no root', '<ref target="none.xml#b"/>', ['link/no-file']],
    ['asks a root for what it has not', '<ref target="more.xml#c"/>', ['link/no-target']],
    ['is an image in a root', '<graphic url="1.jpg"/>', []],
  ])('with roots: %s', async (_, body, expected) => {
    const files = {
      'd.xml': tei(body),
      'persons.xml': persons,
      'sub/more.xml': '<a xml:id="b"/>',
      'sub/1.jpg': '',
      'sub/persons.xml': '<a/>',
    };
    const found = await linksOf('d.xml', files, { roots: ['file:///folder/none/', 'file:///folder/sub/'] });
    expect(found.map(({ code }) => code)).toEqual(expected);
  });

  test('each is read once for all documents', async () => {
    const asked: string[] = [];
    const files = { 'd.xml': tei('<name ref="p.xml#anna p.xml#eva"/>'), 'p.xml': persons };
    const documents = new LinkedDocuments(memoryFiles(files, asked));
    const check = linkCheck({ pointers: [teiPointers], documents });
    const bytes = new TextEncoder().encode(files['d.xml']);
    for (const file of ['a.xml', 'b.xml']) await check.run(new Subject({ file, bytes }));
    expect(asked).toEqual(['file:///folder/p.xml']);
  });
});

describe('a pointer with a prefix', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['is followed', `${anna}<name ref="pers:anna"/>`, []],
    ['is followed, and leads nowhere', `${anna}<name ref="pers:eva #anna"/>`, ['warning no-target pers:eva']],
    ['is followed to another file', '<name ref="list:anna list:eva"/>', ['warning no-target list:eva']],
    ['leads out of our reach', '<name ref="far:118"/>', []],
    ['does not match', '<name ref="far:x118"/>', ['warning prefix-pattern far:x118']],
    ['must match whole', '<name ref="far:118x"/>', ['warning prefix-pattern far:118x']],
    ['runs in a circle', '<name ref="loop:x"/>', []],
    ['differs in capitals', '<name ref="Far:118"/>', ['warning no-prefix Far:118']],
    ['is nobody’s business', '<name ref="gnd:118 tag:a,2000:x"/>', []],
    [
      'is no URI',
      '<graphic url="https://example.org/a b"/><ptr target="https://example.org/%zz"/>',
      ['warning form https://example.org/a b', 'warning form https://example.org/%zz'],
    ],
  ])('%s', async (_, body, expected) => {
    const files = { 'd.xml': tei(body, PREFIXES), 'persons.xml': tei(anna) };
    expect((await tell('d.xml', files)).filter((one) => !one.includes('unmentioned'))).toEqual(expected);
  });

  test.each(['(a+)+b', '(a|a)*b', 'a*a*a*a*b', '(', 'x'.repeat(300)])('of a pattern that is not tried: %s', async (pattern) => {
    const header = `<prefixDef ident="x" matchPattern="${pattern}" replacementPattern="#$1"/>`;
    expect(await tellOf(`<name ref="x:${'a'.repeat(100)}"/>`, header)).toEqual([
      expect.stringMatching(/^note not-checked x:a+$/),
    ]);
  });
});

describe('an identifier that is no name', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'begins with a digit',
      '<p xml:id="1a"/><ref target="#1a"/><ref target="#1a #1a"/>',
      ['warning identifier-form 1a → _1a, #_1a, #_1a'],
    ],
    [
      'has a blank',
      '<p xml:id="a b"/><ptr target="#a%20b"/><span from="#a b"/>',
      ['warning identifier-form a b → a_b, #a_b, #a_b'],
    ],
    ['has a blank, in a list', '<p xml:id="a b"/><ref target="#a b"/>', ['warning identifier-form a b → a_b, #a_b']],
    [
      'would be the name of another',
      '<p xml:id="_1"/><p xml:id="1"/><p xml:id="!1"/>',
      ['warning identifier-form 1 → _1-2', 'warning identifier-form !1 → _1-3'],
    ],
    ['stands twice', '<p xml:id="1"/><p xml:id="1"/>', ['warning identifier-form 1', 'warning identifier-form 1']],
    ['is empty', '<p xml:id=""/>', ['warning identifier-form ']],
  ])('%s', async (_, body, expected) => {
    const told = await tellOf(body);
    if (body.includes('#1a #1a')) expect(told[0]).toContain('→ _1a, #_1a');
    else expect(told).toEqual(expected);
  });
});

describe('entries', () => {
  const two = `${anna}<person xml:id="eva"/>`;
  test.each<readonly [string, string, readonly string[]]>([
    ['one is never mentioned', `${two}<name ref="#anna"/>`, ['note unmentioned-entry eva']],
    ['all are', `${two}<name ref="#anna #eva"/>`, []],
    ['by a prefix', `${two}<name ref="#anna pers:eva"/>`, []],
    ['without its #', `${two}<name ref="#anna eva"/>`, ['warning missing-hash eva → #eva']],
    ['none is: they are for other documents', two, []],
    [
      'only by one another',
      '<person xml:id="anna"><p corresp="#eva"/></person><person xml:id="eva"/><person xml:id="ida"/>',
      [],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await tellOf(body, PREFIXES)).toEqual(expected);
  });

  test('names without one are told where that is asked for', async () => {
    const body = `<p><persName>A</persName><persName ref="#anna">B</persName>${anna}</p>`;
    const files = { 'd.xml': tei(body, '<persName>C</persName>') };
    expect(await linksOf('d.xml', files)).toEqual([]);
    expect((await linksOf('d.xml', files, { bareNames: true })).map(({ code }) => code)).toEqual(['link/name-without-entry']);
  });
});

test('nothing is said of what is not well-formed, and no text', async () => {
  expect(await tell('d.xml', { 'd.xml': '<TEI><name ref="#x"></TEI>' })).toEqual([]);
  const check = linkCheck({ pointers: [teiPointers] });
  const bytes = Uint8Array.of(0x3c, 0x61, 0xff, 0x3e);
  expect((await check.run(new Subject({ file: 'd.xml', bytes }))).diagnostics).toEqual([]);
});

describe('what is large takes time in proportion', () => {
  const many = (count: number, one: (index: number) => string): string =>
    Array.from({ length: count }, (_, i) => one(i)).join('');

  test.each<readonly [string, (count: number) => string]>([
    ['pointers that lead nowhere', (n) => many(n, (i) => `<p xml:id="p${i}"/><ptr target="#q${i}x"/>`)],
    ['pointers in one attribute', (n) => `<ptr target="${many(n, (i) => `#q${i} `)}"/>`],
    ['attributes of one tag', (n) => `<p ${many(n, (i) => `a${i}="#x" `)}/>`],
    ['identifiers that are no names', (n) => many(n, (i) => `<p xml:id="${i}"/><ptr target="#${i}"/>`)],
    ['bases', (n) => many(n, (i) => `<div xml:base="${i}/"><ptr target="a.xml"/></div>`)],
  ])('%s', { ...SPOILED, timeout: 300_000 }, async (_, body) => {
    const check = linkCheck({ pointers: [teiPointers] });
    const prepare = (count: number) => {
      const bytes = new TextEncoder().encode(tei(body(count)));
      return async (): Promise<unknown> => check.run(new Subject({ file: 'd.xml', bytes }));
    };
    expect(await growthOf(prepare)).toBeLessThan(MOST_TIMES_LONGER);
  });
});

test('what is too large for a tree is not followed, and that is said', { timeout: 120_000 }, async () => {
  const bytes = new Uint8Array(LARGEST_TREE + 1);
  const check = linkCheck({ pointers: [teiPointers] });
  const { diagnostics } = await check.run(new Subject({ file: 'd.xml', bytes }));
  expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['link/not-checked note']);
});
