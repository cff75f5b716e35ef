// What documents may be: broken ones are diagnostics with a place, deep, large and many ones work.

import { describe, expect, test } from 'vitest';
import type { Code } from '../../src/diagnostics/codes.ts';
import { formatNames } from '../../src/transform/formats.ts';
import { MAX_DEPTH_ELEMENTS } from '../../src/transform/read-document.ts';
import { transform } from '../../src/transform/transform.ts';
import { builtStylesheets, output, teiAround } from './stylesheets.ts';

type Broken = {
  readonly idea: string;
  readonly text: string;
  readonly code: Code;
  readonly says: RegExp;
  readonly line?: number;
};

const TEI = 'xmlns="http://www.tei-c.org/ns/1.0"';

const broken: readonly Broken[] = [
  { idea: 'an empty document', text: '', code: 'xml/empty', says: /empty/ },
  { idea: 'white space only', text: ' \n', code: 'xml/empty', says: /empty/ },
  { idea: 'no XML', text: 'Dear Sir,\n', code: 'xml/not-well-formed', says: /text/, line: 1 },
  { idea: 'an unclosed tag', text: `<TEI ${TEI}>\n<text>\n</TEI>`, code: 'xml/not-well-formed', says: /tag/, line: 3 },
  {
    idea: 'a document that ends too soon',
    text: `<TEI ${TEI}>\n<text>`,
    code: 'xml/not-well-formed',
    says: /unclosed tag/,
    line: 2,
  },
  {
    idea: 'an attribute twice',
    text: `<TEI ${TEI}>\n<p a="1" a="2"/></TEI>`,
    code: 'xml/not-well-formed',
    says: /duplicate attribute/,
    line: 2,
  },
  {
    idea: 'a prefix not declared',
    text: `<TEI ${TEI}>\n<x:p/></TEI>`,
    code: 'xml/not-well-formed',
    says: /unbound namespace prefix/,
    line: 2,
  },
  {
    idea: 'an unknown entity',
    text: `<TEI ${TEI}>\n&nbsp;</TEI>`,
    code: 'xml/not-well-formed',
    says: /undefined entity/,
    line: 2,
  },
  {
    idea: 'another root',
    text: '<html xmlns="http://www.w3.org/1999/xhtml"/>',
    code: 'transform/failed',
    says: /<html> in the namespace/,
    line: 1,
  },
  { idea: 'TEI in no namespace', text: '<TEI/>', code: 'transform/failed', says: /<TEI> in no namespace/, line: 1 },
  {
    idea: 'another root in the namespace',
    text: `\n<text ${TEI}/>`,
    code: 'transform/failed',
    says: /the root element is <text>,/,
    line: 2,
  },
];

test.each(broken)('$idea is a diagnostic', async ({ text, code, says, line }) => {
  for (const to of formatNames) {
    const result = await transform({ text, name: 'a.xml' }, { to, stylesheets: builtStylesheets });
    if (result.kind === 'ok') throw new Error('transformed');
    expect(result.diagnostics).toHaveLength(1);
    const [diagnostic] = result.diagnostics;
    expect(diagnostic).toMatchObject({ code, severity: 'fatal', file: 'a.xml', message: expect.stringMatching(says) });
    expect(diagnostic?.message).not.toMatch(/^\d+:\d+|\.$/);
    expect(diagnostic?.place.kind === 'span' ? lineAt(text, diagnostic.place.span.start) : undefined).toBe(line);
  }
});

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

describe('entities of a document', () => {
  const declared = (subset: string, body: string): string => `<!DOCTYPE TEI [${subset}]>${teiAround(`<p>${body}</p>`)}`;

  test('those for plain text are read; the first declaration binds', async () => {
    expect(
      await output(declared('<!-- <!ENTITY a "no"> --><!ENTITY a "one"><!ENTITY a "two"><!ENTITY b \'2\'>', '&a; &b;'), 'text'),
    ).toBe('one 2\n');
  });

  test.each([
    '<!ENTITY a SYSTEM "a.txt">',
    '<!ENTITY a "<hi/>">',
    '<!ENTITY b "b"><!ENTITY a "&b;&b;">',
    '<!ENTITY % p SYSTEM "p"> %p;',
  ])('others are not: %s', async (subset) => {
    const result = await transform(
      { text: declared(subset, '&a;'), name: 'a.xml' },
      { to: 'text', stylesheets: builtStylesheets },
    );
    expect(result).toMatchObject({
      kind: 'diagnostics',
      diagnostics: [{ code: 'transform/failed', advice: expect.any(String) }],
    });
  });
});

const shapes: Readonly<Record<string, readonly [open: string, close: string, levels: number]>> = {
  hi: ['<hi>', '</hi>', 1],
  div: ['<div>', '</div>', 1],
  item: ['<list><item>', '</item></list>', 2],
  labelled: ['<list><item><label>l</label><p>p</p>', '</item></list>', 2],
  cast: ['<castList><castGroup>', '</castGroup></castList>', 2],
  cell: ['<table><row><cell>', '</cell></row></table>', 3],
  name: ['<orgName ref="#o">n ', '</orgName>', 1],
  quote: ['<quote>', '</quote>', 1],
  note: ['<note>', '</note>', 1],
  unknown: ['<zzz>', '</zzz>', 1],
  correction: ['<choice><sic>s</sic><corr>', '</corr></choice>', 2],
};

describe('depth', () => {
  /** TEI, text, body, p, and a leaf beside what is nested. */
  const OUTER_LEVELS = 5;
  const nested = (shape: string, elements: number): string => {
    const [open, close, levels] = shapes[shape] ?? ['', '', 1];
    const times = Math.floor((elements - OUTER_LEVELS) / levels);
    return teiAround(
      `<p>${open.repeat(times)}innermost${close.repeat(times)}</p>`,
      '<standOff><listOrg><org xml:id="o"><orgName>o</orgName></org></listOrg></standOff>',
    );
  };

  test.each(Object.keys(shapes))('%s nested to the limit is transformed whole', async (shape) => {
    expect(await output(nested(shape, MAX_DEPTH_ELEMENTS), 'html')).toContain('innermost');
    expect(await output(nested(shape, MAX_DEPTH_ELEMENTS), 'text', { reading: 'corrected' })).toContain('innermost');
  });

  test.each([MAX_DEPTH_ELEMENTS + 2, 50_000])('%d levels are a diagnostic', async (elements) => {
    const result = await transform(
      { text: nested('hi', elements), name: 'a.xml' },
      { to: 'html', stylesheets: builtStylesheets },
    );
    expect(result).toMatchObject({
      kind: 'diagnostics',
      diagnostics: [{ code: 'transform/failed', message: expect.stringMatching(/nested more than/) }],
    });
  });
});

test('a document of megabytes', async () => {
  const paragraph = `<p>${'A line of words with a <hi>phrase</hi>. '.repeat(20)}</p>`;
  const times = Math.ceil(5_000_000 / paragraph.length);
  const text = await output(teiAround(paragraph.repeat(times)), 'text');
  expect(text.split('\n')).toHaveLength(times + 1);
});

test('many documents at once', async () => {
  const outputs = await Promise.all(
    Array.from({ length: 100 }, (_, index) => output(teiAround(`<p>${index}</p>`), index % 2 ? 'text' : 'html')),
  );
  for (const [index, text] of outputs.entries()) expect(text).toContain(index % 2 ? `${index}\n` : `<p class="p">${index}</p>`);
});

test('a stylesheet that cannot be read is asked for again', async () => {
  let calls = 0;
  const stylesheets = {
    read: (fileName: string) => (calls++ === 0 ? Promise.reject(new Error('not yet')) : builtStylesheets.read(fileName)),
  };
  const run = () => transform({ text: teiAround('<p>a</p>'), name: 'a.xml' }, { to: 'text', stylesheets });
  await expect(run()).rejects.toThrow('not yet');
  expect(await run()).toEqual({ kind: 'ok', output: 'a\n' });
  await run();
  expect(calls).toBe(2);
});
