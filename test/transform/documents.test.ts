// What documents may be: broken ones are diagnostics with a place, deep, large and many ones work.

import { describe, expect, test } from 'vitest';
import type { Code } from '../../src/diagnostics/codes.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatNames } from '../../src/transform/formats.ts';
import { MAX_DEPTH_ELEMENTS, MAX_EXPANSION_CHARACTERS } from '../../src/transform/read-document.ts';
import { transform } from '../../src/transform/transform.ts';
import { readEvents } from '../../src/xml/read/read-events.ts';
import { builtStylesheets, output, teiAround } from './stylesheets.ts';

type Broken = { readonly idea: string; readonly text: string; readonly code: Code; readonly line: number };

const TEI = 'xmlns="http://www.tei-c.org/ns/1.0"';

/** What cannot be read: what is said of it is what validating says. */
const unreadable: readonly Broken[] = [
  { idea: 'an empty document', text: '', code: 'xml/empty', line: 1 },
  { idea: 'white space only', text: ' \n', code: 'xml/empty', line: 2 },
  { idea: 'no XML', text: 'Dear Sir,\n', code: 'xml/not-well-formed', line: 1 },
  { idea: 'an unclosed tag', text: `<TEI ${TEI}>\n<text>\n</TEI>`, code: 'xml/not-well-formed', line: 3 },
  { idea: 'a document that ends too soon', text: `<TEI ${TEI}>\n<text>`, code: 'xml/not-well-formed', line: 2 },
  { idea: 'an attribute twice', text: `<TEI ${TEI}>\n<p a="1" a="2"/></TEI>`, code: 'xml/not-well-formed', line: 2 },
  { idea: 'two roots', text: `<TEI ${TEI}/>\n<TEI ${TEI}/>`, code: 'xml/not-well-formed', line: 2 },
  { idea: 'text after the root', text: `<TEI ${TEI}/>\na`, code: 'xml/not-well-formed', line: 2 },
  {
    idea: 'an attribute twice by two prefixes',
    text: `<TEI ${TEI}>\n<p xmlns:a="u" xmlns:b="u" a:x="1" b:x="2"/></TEI>`,
    code: 'xml/not-well-formed',
    line: 2,
  },
  { idea: 'a prefix not declared', text: `<TEI ${TEI}>\n<x:p/></TEI>`, code: 'xml/not-well-formed', line: 2 },
  { idea: 'an unknown entity', text: `<TEI ${TEI}>\n&nbsp;</TEI>`, code: 'xml/not-well-formed', line: 2 },
  {
    idea: 'an entity in a file',
    text: `<!DOCTYPE TEI [<!ENTITY a SYSTEM "a.txt">]>\n<TEI ${TEI}>&a;</TEI>`,
    code: 'xml/external',
    line: 2,
  },
  {
    idea: 'an entity declared in a file',
    text: `<!DOCTYPE TEI [<!ENTITY % p SYSTEM "p"> %p;]>\n<TEI ${TEI}>&a;</TEI>`,
    code: 'xml/external',
    line: 2,
  },
];

test.each(unreadable)('$idea is the diagnostic of validating', async ({ text, code, line }) => {
  const read = readEvents(text, { startElement: () => {}, endElement: () => {}, text: () => {} });
  if (read.kind === 'read') throw new Error('read');
  const { message, advice } = read.problem;
  const expected = { code, severity: 'fatal', file: 'a.xml', message, ...(advice === undefined ? {} : { advice }) };
  for (const diagnostic of await diagnosticsOf(text)) {
    expect(diagnostic).toMatchObject(expected);
    expect(lineOf(diagnostic, text)).toBe(line);
  }
});

const foreign: readonly (readonly [idea: string, text: string, says: RegExp, line: number])[] = [
  ['another root', '<html xmlns="http://www.w3.org/1999/xhtml"/>', /<html> in the namespace/, 1],
  ['TEI in no namespace', '<TEI/>', /<TEI> in no namespace/, 1],
  ['another root in the namespace', `\n<text ${TEI}/>`, /the root element is <text>,/, 2],
];

test.each(foreign)('%s is a diagnostic', async (_, text, says, line) => {
  for (const diagnostic of await diagnosticsOf(text)) {
    expect(diagnostic).toMatchObject({ code: 'transform/not-tei', severity: 'fatal', message: expect.stringMatching(says) });
    expect(lineOf(diagnostic, text)).toBe(line);
  }
});

/** The one diagnostic of each format. */
async function diagnosticsOf(text: string): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const to of formatNames) {
    const result = await transform({ text, name: 'a.xml' }, { to, stylesheets: builtStylesheets });
    if (result.kind === 'ok') throw new Error('transformed');
    expect(result.diagnostics).toHaveLength(1);
    diagnostics.push(...result.diagnostics);
  }
  return diagnostics;
}

function lineOf({ place }: Diagnostic, text: string): number | undefined {
  return place.kind === 'span' ? text.slice(0, place.span.start).split('\n').length : undefined;
}

describe('entities of a document', () => {
  const declared = (subset: string, body: string): string => `<!DOCTYPE TEI [${subset}]>${teiAround(`<p>${body}</p>`)}`;

  test.each([
    ['the first declaration binds', '<!-- <!ENTITY a "no"> --><!ENTITY a "one"><!ENTITY a "two">', '&a;', 'one'],
    ['single quotes', "<!ENTITY a '2'>", '&a;', '2'],
    ['entities of entities', '<!ENTITY b "b"><!ENTITY a "&b;&b;">', '&a;', 'bb'],
    ['declared later', '<!ENTITY a "&b;"><!ENTITY b "b">', '&a;', 'b'],
    ['mark-up', '<!ENTITY a "<hi>x</hi> <lb/>y">', '&a;', 'x y'],
    ['a sign that XML escapes', '<!ENTITY a "x &lt; y">', '&a;', 'x < y'],
    ['an ampersand escaped twice', '<!ENTITY a "Smith &#38;amp; Sons">', '&a;', 'Smith & Sons'],
    ['parameter entities', `<!ENTITY % d "<!ENTITY a 'd'>"> %d;`, '&a;', 'd'],
    ['in an attribute', '<!ENTITY a "b">', '<choice><sic n="&a;">s</sic></choice>', 's'],
    ['an attribute by default', '<!ATTLIST lb break CDATA "no">', 'hy<lb/> phen', 'hyphen'],
    ['an external subset that is not needed', '<!ENTITY % p SYSTEM "p"> %p; <!ENTITY a "x">', 'a', 'a'],
  ])('%s', async (_, subset, body, text) => {
    expect(await output(declared(subset, body), 'text')).toBe(`${text}\n`);
    expect(await output(declared(subset, body), 'html')).toContain('<article');
  });

  const long = 'x'.repeat(100_000);
  test.each([
    ['one many times', declared(`<!ENTITY a "${long}">`, '&a;'.repeat(20_000))],
    ['entities in entities', declared(`<!ENTITY a "${long}"><!ENTITY b "${'&a;'.repeat(500)}">`, '&b;'.repeat(500))],
    ['values by default', declared(`<!ATTLIST hi rend CDATA "${long}">`, '<hi/>'.repeat(1000))],
  ])('that grow without measure are a diagnostic: %s', async (_, text) => {
    for (const diagnostic of await diagnosticsOf(text)) {
      expect(diagnostic).toMatchObject({
        code: 'xml/limit',
        severity: 'fatal',
        message: expect.stringMatching(/ add more than /),
      });
    }
  });

  test('that grow with measure are read', async () => {
    const times = MAX_EXPANSION_CHARACTERS / long.length;
    const text = await output(declared(`<!ENTITY a "${long}">`, '&a;'.repeat(times)), 'text');
    expect(text).toHaveLength(MAX_EXPANSION_CHARACTERS + 1);
  });
});

test('comments and processing instructions part no words', async () => {
  const text = 'one<!-- c -->two <?pi?> three<lb break="no"/><!-- c --> four';
  expect(await output(teiAround(`<p>${text}</p>`), 'text')).toBe('onetwo threefour\n');
});

test('a document without text is empty output with a warning', async () => {
  const without = `<TEI ${TEI}><teiHeader/><facsimile/></TEI>`;
  const run = (text: string) => transform({ text, name: 'a.xml' }, { to: 'text', stylesheets: builtStylesheets });
  const warning = { code: 'transform/no-text', severity: 'warning', file: 'a.xml' };
  expect(await run(without)).toMatchObject({ kind: 'ok', output: '', warnings: [warning] });
  expect(await run(teiAround(' '))).toMatchObject({ kind: 'ok', output: '', warnings: [warning] });
  expect(await run(teiAround('<p>a</p>'))).toMatchObject({ kind: 'ok', output: 'a\n', warnings: [] });
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
    expect(await output(nested(shape, MAX_DEPTH_ELEMENTS), 'markdown', { reading: 'corrected' })).toContain('innermost');
  });

  test.each([MAX_DEPTH_ELEMENTS + 8, 500, 5_000, 100_000])('%d levels of anything are a diagnostic', async (elements) => {
    for (const shape of Object.keys(shapes)) {
      for (const diagnostic of await diagnosticsOf(nested(shape, elements))) {
        expect(diagnostic).toMatchObject({ code: 'transform/failed', message: expect.stringMatching(/nested more than/) });
      }
    }
  });
});

test('a document of megabytes', async () => {
  const paragraph = `<p>${'A line of words with a <hi>phrase</hi>. '.repeat(20)}</p>`;
  const times = Math.ceil(2_000_000 / paragraph.length);
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
  expect(await run()).toEqual({ kind: 'ok', output: 'a\n', warnings: [] });
  await run();
  expect(calls).toBe(2);
});
