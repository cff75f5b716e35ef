// A run works on what has changed, and on nothing else: all that an outcome rests on is tried.

import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RunOptions } from '../../src/library/run-options.ts';
import { type Project, project, tei } from './project.ts';

const PAGES = `output: out
pipelines:
  - name: pages
    files: tei/**/*.xml
    steps:
      - validate
      - transform: { to: text }
`;

const INCLUDING = tei('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="../parts/one.txt" parse="text"/>');

describe('a second run', () => {
  test('opens nothing, and tells the same', async () => {
    const made = project({
      'teikit.config.yaml': PAGES,
      'tei/a.xml': tei('one'),
      'tei/b/c.xml': tei('two'),
      'tei/wrong.xml': '<a>',
    });
    const first = await made.run();
    expect(first).toMatchObject({ documents: 3, worked: 3 });
    expect(made.outputs()).toEqual(['a.txt', 'b/c.txt']);
    const second = await made.run();
    expect(second).toMatchObject({ documents: 3, worked: 0, opened: 0 });
    const told = second.outcomes.map(({ facts, ...outcome }) => {
      expect(facts?.['run']).toEqual({ isFresh: true });
      const { run: _, ...others } = facts ?? {};
      return Object.keys(others).length === 0 ? outcome : { ...outcome, facts: others };
    });
    expect(told).toEqual(first.outcomes);
  });

  test('opens what was only touched, and not again', async () => {
    const made = project({ 'teikit.config.yaml': PAGES, 'tei/a.xml': tei('one') });
    await made.run();
    for (const name of ['tei/a.xml', 'out/a.txt'])
      utimesSync(join(made.folder, name), new Date(0), new Date(1_000_000_000_000));
    expect(await made.run()).toMatchObject({ worked: 0, opened: 2 });
    expect(await made.run()).toMatchObject({ worked: 0, opened: 0 });
  });
});

/** What is changed after the first run; which documents are worked on then, and why. */
const CHANGES: readonly {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly change: (made: Project) => void;
  readonly would: readonly string[];
  readonly options?: RunOptions;
}[] = [
  {
    name: 'a document',
    files: { 'teikit.config.yaml': PAGES, 'tei/a.xml': tei('one'), 'tei/b.xml': tei('two') },
    change: ({ write }) => write('tei/b.xml', tei('other')),
    would: ['tei/b.xml: it has changed'],
  },
  {
    name: 'a document that keeps its size and its time',
    files: { 'teikit.config.yaml': PAGES, 'tei/a.xml': tei('one') },
    change: ({ write, folder }) => {
      write('tei/a.xml', tei('two'));
      utimesSync(join(folder, 'tei/a.xml'), new Date(0), new Date(1_000_000_000_000));
    },
    would: ['tei/a.xml: it has changed'],
  },
  {
    name: 'a new document',
    files: { 'teikit.config.yaml': PAGES, 'tei/a.xml': tei('one') },
    change: ({ write }) => write('tei/new.xml', tei('new')),
    would: ['tei/new.xml: it is new'],
  },
  {
    name: 'an output that is gone',
    files: { 'teikit.config.yaml': PAGES, 'tei/a.xml': tei('one'), 'tei/b.xml': tei('two') },
    change: ({ remove }) => remove('out/a.txt'),
    would: ['tei/a.xml: out/a.txt is not there'],
  },
  {
    name: 'a part that is included',
    files: { 'teikit.config.yaml': PAGES, 'tei/a.xml': INCLUDING, 'tei/b.xml': tei('two'), 'parts/one.txt': 'one' },
    change: ({ write }) => write('parts/one.txt', 'two'),
    would: ['tei/a.xml: parts/one.txt, which it needs, has changed'],
  },
  {
    name: 'a part that was not there',
    files: { 'teikit.config.yaml': PAGES, 'tei/a.xml': INCLUDING, 'tei/b.xml': tei('two') },
    change: ({ write }) => write('parts/one.txt', 'two'),
    would: ['tei/a.xml: parts/one.txt, which it needs, has changed'],
  },
  {
    name: 'an external entity',
    files: {
      'teikit.config.yaml': PAGES,
      'tei/a.xml': tei('&part;').replace('<TEI', '<!DOCTYPE TEI [<!ENTITY part SYSTEM "../parts/one.txt">]>\n<TEI'),
      'parts/one.txt': 'one',
    },
    change: ({ write }) => write('parts/one.txt', 'two'),
    would: ['tei/a.xml: parts/one.txt, which it needs, has changed'],
    options: { parts: { externalEntities: true } },
  },
  {
    name: 'a document that links lead to',
    files: {
      'teikit.config.yaml': PAGES,
      'tei/a.xml': tei('<ref target="../register.xml#p">he</ref>'),
      'tei/b.xml': tei('<ref target="../register.xml#p">he</ref>'),
      'tei/c.xml': tei('nobody'),
      'register.xml': '<list xmlns="http://www.tei-c.org/ns/1.0"><item xml:id="p">he</item></list>',
    },
    change: ({ write }) => write('register.xml', '<list xmlns="http://www.tei-c.org/ns/1.0"><item xml:id="q">he</item></list>'),
    would: ['tei/a.xml: register.xml, which it needs, has changed', 'tei/b.xml: register.xml, which it needs, has changed'],
  },
  {
    name: 'a file that a link looked for',
    files: { 'teikit.config.yaml': PAGES, 'tei/a.xml': tei('<ref target="b.pdf">he</ref>') },
    change: ({ write }) => write('tei/b.pdf', ''),
    would: ['tei/a.xml: tei/b.pdf, which it needs, has changed'],
  },
  {
    name: 'the schema',
    files: {
      'teikit.config.yaml': PAGES.replace('- validate', '- validate: { schema: any.rnc, checks: [grammar] }'),
      'any.rnc': 'include "more.rnc"',
      'more.rnc': 'start = any any = element * { (attribute * { text } | text | any)* }',
      'tei/a.xml': tei('one'),
    },
    change: ({ write }) => write('more.rnc', 'start = any any = element * { (attribute * { text } | text | any)* } # more'),
    would: ['tei/a.xml: more.rnc has changed'],
  },
  {
    name: 'a schema that a document names',
    files: {
      'teikit.config.yaml': PAGES,
      'any.rnc': 'start = any any = element * { (attribute * { text } | text | any)* }',
      'tei/a.xml': tei('one').replace(
        '<TEI',
        '<?xml-model href="../any.rnc" type="application/relax-ng-compact-syntax"?>\n<TEI',
      ),
    },
    change: ({ write }) => write('any.rnc', 'start = any any = element * { (attribute * { text } | text | any)* } #'),
    would: ['tei/a.xml: any.rnc has changed'],
  },
  {
    name: 'a module of a stylesheet',
    files: {
      'teikit.config.yaml': PAGES.replace('{ to: text }', '{ xslt: sheets/a.xsl }'),
      'sheets/a.xsl':
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:import href="b.xsl"/></xsl:stylesheet>',
      'sheets/b.xsl':
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><a/></xsl:template></xsl:stylesheet>',
      'tei/a.xml': tei('one'),
    },
    change: ({ write, read }) => write('sheets/b.xsl', read('sheets/b.xsl').replace('<a/>', '<b/>')),
    would: ['tei/a.xml: sheets/b.xsl has changed'],
  },
  {
    name: 'what a stylesheet reads',
    files: {
      'teikit.config.yaml': PAGES.replace('{ to: text }', '{ xslt: a.xsl }'),
      'a.xsl':
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><a n="{doc(\'words.xml\')/*}"/></xsl:template></xsl:stylesheet>',
      'words.xml': '<w>one</w>',
      'tei/a.xml': tei('one'),
    },
    change: ({ write }) => write('words.xml', '<w>two</w>'),
    would: ['tei/a.xml: words.xml has changed'],
  },
  {
    name: 'a new file in a folder that a stylesheet lists',
    files: {
      'teikit.config.yaml': PAGES.replace('{ to: text }', '{ xslt: a.xsl }'),
      'a.xsl':
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><a n="{count(collection(\'words?select=*.xml\'))}"/></xsl:template></xsl:stylesheet>',
      'words/a.xml': '<w>one</w>',
      'tei/a.xml': tei('one'),
    },
    change: ({ write }) => write('words/b.xml', '<w>two</w>'),
    would: ['tei/a.xml: words has changed'],
  },
  {
    name: 'CSS of the user',
    files: {
      'teikit.config.yaml': PAGES.replace('{ to: text }', '{ to: html, css: own.css }'),
      'own.css': 'p { color: red }',
      'tei/a.xml': tei('one'),
    },
    change: ({ write }) => write('own.css', 'p { color: blue }'),
    would: ['tei/a.xml: own.css has changed'],
  },
  {
    name: 'an authority file',
    files: {
      'teikit.config.yaml':
        'pipelines: [{ files: "*.txt", steps: [{ encode: { lang: en, authority: names.csv } }, validate] }]',
      'names.csv': 'id,name,type\np1,John Brown,person\n',
      'a.txt': 'I met John Brown and Mary Green.\n',
    },
    change: ({ write }) => write('names.csv', 'id,name,type\np1,John Brown,person\np2,Mary Green,person\n'),
    would: ['a.txt: names.csv has changed'],
  },
  {
    name: 'an option',
    files: { 'teikit.config.yaml': PAGES, 'tei/a.xml': tei('one') },
    change: ({ write }) => write('teikit.config.yaml', PAGES.replace('{ to: text }', '{ to: text, wrap: 40 }')),
    would: ['tei/a.xml: the steps, their options or teikit itself have changed'],
  },
];

describe('what has changed is worked on', () => {
  test.each(CHANGES)('$name', async ({ files, change, would, options = {} }) => {
    const made = project(files);
    await made.run(options);
    expect(await made.dry(options)).toEqual([]);
    change(made);
    expect(await made.dry(options)).toEqual(would);
    expect(await made.run(options)).toMatchObject({ worked: would.length });
    expect(await made.dry(options)).toEqual([]);
    // what was made of it is what a run from the beginning makes
    const outputs = made.outputs().map((name) => [name, made.read(`out/${name}`)]);
    made.remove('out');
    await made.run(options);
    expect(made.outputs().map((name) => [name, made.read(`out/${name}`)])).toEqual(outputs);
  });
});

test('what one pipeline makes, and another needs, is needed', async () => {
  const made = project({
    'teikit.config.yaml': `pipelines:
  - { name: styles, files: "*.style.xml", steps: [{ transform: { xslt: style.xsl } }] }
  - { name: pages, files: "tei/*.xml", steps: [{ transform: { to: html, css: out/a.style.txt } }] }
`,
    'style.xsl':
      '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="text"/><xsl:template match="/"><xsl:value-of select="."/></xsl:template></xsl:stylesheet>',
    'a.style.xml': '<a>p { color: red }</a>',
    'tei/a.xml': tei('one'),
  });
  expect(await made.run()).toMatchObject({ worked: 2 });
  expect(made.read('out/a.html')).toContain('color: red');
  expect(await made.run()).toMatchObject({ worked: 0, opened: 0 });
  made.write('a.style.xml', '<a>p { color: blue }</a>');
  expect(await made.run()).toMatchObject({ worked: 2 });
  expect(made.read('out/a.html')).toContain('color: blue');
  expect(await made.run()).toMatchObject({ worked: 0, opened: 0 });
});

describe('workers', () => {
  test('make the same of it, and are asked for the same files', async () => {
    const files = {
      'teikit.config.yaml': `${PAGES}      - export: { to: [dc, csv] }\n`,
      'parts/one.txt': 'one',
      'tei/wrong.xml': tei('<unknown/>'),
      ...Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`tei/d${at}.xml`, at % 2 === 0 ? INCLUDING : tei(`n${at}`)])),
    };
    const [alone, together] = [project(files), project(files)];
    const first = await alone.run({ jobs: 1 });
    const second = await together.run({ jobs: 2 });
    const plain = (value: unknown, { folder }: Project): string => JSON.stringify(value).replaceAll(folder, '');
    expect(plain(second.outcomes, together)).toBe(plain(first.outcomes, alone));
    const inHand = new Map<number, string>();
    const taken: string[] = [];
    for (const event of second.events) {
      if (event.kind === 'ended') expect(inHand.delete(event.id)).toBe(true);
      if (event.kind !== 'begun') continue;
      expect(inHand.has(event.id)).toBe(false);
      inHand.set(event.id, event.file);
      expect(inHand.size).toBeLessThanOrEqual(2);
      taken.push(event.file);
    }
    expect(inHand.size).toBe(0);
    expect(taken).toEqual(second.outcomes.map(({ file }) => file));
    const contents = (made: Project) => made.outputs().map((name) => [name, plain(made.read(`out/${name}`), made)]);
    expect(contents(together)).toEqual(contents(alone));
    expect(await together.run({ jobs: 2 })).toMatchObject({ worked: 0, opened: 0 });
    together.write('parts/one.txt', 'two');
    expect(await together.dry()).toEqual(
      ['0', '2', '4'].map((at) => `tei/d${at}.xml: parts/one.txt, which it needs, has changed`),
    );
  });
});

describe('a document that does not keep still', () => {
  test('is worked on again', async () => {
    const made = project({ 'teikit.config.yaml': PAGES, 'tei/a.xml': tei('one'), 'tei/b.xml': tei('two') });
    await made.run({
      onEvent: ({ kind }) => {
        // it was looked at, and is not read yet
        if (kind === 'pipeline') made.write('tei/a.xml', tei('three'));
      },
    });
    expect(await made.dry()).toEqual(['tei/a.xml: it has changed']);
    await made.run();
    expect(made.read('out/a.txt')).toContain('three');
    expect(await made.dry()).toEqual([]);
  });

  test('whatever the clock says', async () => {
    const made = project({ 'teikit.config.yaml': PAGES, 'tei/a.xml': tei('one'), 'tei/b.xml': tei('two') });
    const date = (year: number): Date => new Date(Date.UTC(year, 1, 1));
    for (const name of ['tei/a.xml', 'tei/b.xml']) utimesSync(join(made.folder, name), date(2190), date(2190));
    await made.run();
    expect(await made.run()).toMatchObject({ worked: 0, opened: 0 });
    made.write('tei/a.xml', tei('six'));
    utimesSync(join(made.folder, 'tei/a.xml'), date(1990), date(1990));
    expect(await made.dry()).toEqual(['tei/a.xml: it has changed']);
    await made.run();
    expect(made.read('out/a.txt')).toContain('six');
  });
});
