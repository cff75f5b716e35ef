// TEI to one page: structure, readings, links, index, escaping; and what every page must be.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Element, isElement, readTree } from '../support/tree.ts';
import { byClass, classesOf, collapsed, elementsOf, faultsOf, parsePage, textOf, wordsOf } from './html-tree.ts';
import { editionPath, output, teiAround } from './stylesheets.ts';
import { expectWhole, isInText } from './whole-page.ts';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));

type Case = { readonly idea: string; readonly body: string; readonly html: string };

/** What stands inside the article, without its mark-up of no interest. */
const cases: readonly Case[] = [
  {
    idea: 'a list in a paragraph does not stand in p',
    body: '<p>A<list><item>b</item></list></p>',
    html: '<div class="p">A<div class="list"><ul class="bulleted" role="list"><li class="item">b</li></ul></div></div>',
  },
  {
    idea: 'a page break between items',
    body: '<list><item>a</item><pb n="2"/><item>b</item></list>',
    html: '<li class="item"> <span class="apparatus break">[page 2]</span> b</li>',
  },
  {
    idea: 'table, head, spans',
    body: '<table><head>T</head><row role="label"><cell cols="2">a</cell></row></table>',
    html: '<table><caption><span>T</span></caption><tr><th colspan="2">a</th></tr></table>',
  },
  { idea: 'a verse', body: '<lg><l>a</l></lg>', html: '<div class="tei-lg"><div class="l">a</div></div>' },
  {
    idea: 'a speech',
    body: '<sp><speaker>A</speaker><p>b <stage>c</stage></p></sp>',
    html: '<div class="tei-sp"><div class="tei-speaker">A</div><p class="p">b <span class="tei-stage">c</span></p></div>',
  },
  {
    idea: 'a block quotation and a phrase',
    body: '<quote><p>a</p></quote><p><quote>b</quote></p>',
    html: '<blockquote><p class="p">a</p></blockquote><p class="p"><span class="tei-quote">b</span></p>',
  },
  {
    idea: 'an unknown block and an unknown phrase',
    body: '<zzz><p>a</p></zzz><p><zzz>b</zzz></p>',
    html: '<div class="tei-zzz"><p class="p">a</p></div><p class="p"><span class="tei-zzz">b</span></p>',
  },
  {
    idea: 'how it looked',
    body: '<p><hi rend="bold italic">a</hi></p>',
    html: '<span class="tei-hi rend-bold rend-italic">a</span>',
  },
  {
    idea: 'a gap says so',
    body: '<p><gap reason="illegible"/></p>',
    html: '[…]<span class="unseen"> gap in the text: illegible</span>',
  },
  {
    idea: 'a picture is named, not fetched',
    body: '<figure><graphic url="http://example.org/a.png"/></figure>',
    html: '<span class="apparatus graphic">[picture: http://example.org/a.png]</span>',
  },
  {
    idea: 'a language with its direction',
    body: '<p xml:lang="ar">a <foreign xml:lang="en">b</foreign></p>',
    html: '<p class="p" lang="ar" dir="rtl">a <i class="tei-foreign" lang="en" dir="ltr">b</i></p>',
  },
  { idea: 'a language tag that is none', body: '<p xml:lang="not a tag">a</p>', html: '<p class="p">a</p>' },
  { idea: 'a script in Latin letters', body: '<p xml:lang="ar-Latn">a</p>', html: '<p class="p" lang="ar-Latn">a</p>' },
  {
    idea: 'mark-up in words stays words',
    body: '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;</p>',
    html: '&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;',
  },
  {
    idea: 'an address that would run is no link',
    body: '<p><ref target="javascript:alert(1)">a</ref></p>',
    html: '<p class="p"><span class="tei-ref">a</span></p>',
  },
  {
    idea: 'a web address is a link',
    body: '<p><ref target="https://example.org/?a=1&amp;b=2">a</ref></p>',
    html: '<a href="https://example.org/?a=1&amp;b=2">a</a>',
  },
  {
    idea: 'a name without an entry is no link',
    body: '<p><persName ref="#nobody">a</persName></p>',
    html: '<span class="tei-persName">a</span>',
  },
  { idea: 'control characters that HTML has not', body: '<p>a&#x85;b</p>', html: 'a\uFFFDb' },
  {
    idea: 'a choice of neither kind shows all',
    body: '<p><choice><unclear>a</unclear><unclear>b</unclear></choice></p>',
    html: '<span class="tei-unclear">a</span><span class="apparatus"> / </span><span class="tei-unclear">b</span>',
  },
  {
    idea: 'variants of an apparatus',
    body: '<p><app><lem>a</lem><rdg>b</rdg></app></p>',
    html: '<span class="tei-lem">a</span><span class="apparatus"> [</span><span class="tei-rdg">b</span><span class="apparatus">]</span>',
  },
];

test.each(cases)('$idea', async ({ body, html }) => {
  const page = await output(teiAround(body), 'html');
  expect(page.slice(page.indexOf('<article'))).toContain(html);
  expect(faultsOf(parsePage(page))).toEqual([]);
});

const names = readdirSync(fixtures).filter((name) => name.endsWith('.xml'));

test.each(names)('fixture %s is a page without faults that holds the whole text', async (name) => {
  await expectWhole(readFileSync(join(fixtures, name), 'utf8'));
});

test('ids of the document and of the page do not meet, and a doubled id is used once', async () => {
  const page = parsePage(
    await output(
      teiAround('<p xml:id="text">a</p><p xml:id="text">b</p><p xml:id="index">c</p><p xml:id="page:text">d</p>'),
      'html',
    ),
  );
  expect(faultsOf(page)).toEqual([]);
  expect([...elementsOf(page)].filter(({ attributes }) => attributes['id'] === 'text').map(wordsOf)).toEqual([' a ']);
});

test('a document with nothing but its root is a page', async () => {
  const html = await output('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', 'html');
  expect(html).toContain('<title>Untitled document</title>');
  expect(faultsOf(parsePage(html))).toEqual([]);
});

/** Entries that a name can lead to: two persons, one of them in a group, and a paragraph that is no entry. */
const ENTRIES =
  '<standOff><listPerson><person xml:id="j"><persName>Jacob</persName></person><person xml:id="w"><persName><forename>Wilhelm</forename><surname>Grimm</surname></persName></person></listPerson></standOff>';

test.each<readonly [string, string, readonly string[]]>([
  [
    'two entries',
    '<persName ref="#j #w">the Grimms</persName>',
    ['<a href="#j">the Grimms</a>', 'href="#w"', 'Also: Grimm, Wilhelm'],
  ],
  ['three, one of them a paragraph', '<rs ref="#j #w #p">they</rs>', ['<a href="#j">they</a>', 'href="#w"', 'href="#p"']],
  ['an entry and what is not there', '<persName ref="#nobody #w">he</persName>', ['<a href="#w">he</a>']],
  ['one entry twice', '<persName ref="#j #j">he</persName>', ['<a href="#j">he</a></span> ']],
  ['two in a note', '<note><persName ref="#w #j">they</persName></note>', ['<a href="#w">they</a>', 'Also: Jacob']],
  [
    'two around a name of two',
    '<rs ref="#j #w">a <persName ref="#w #j">b</persName></rs>',
    ['Also: Jacob', 'Also: Grimm, Wilhelm'],
  ],
])('a name of %s leads to all that are there', async (_, name, wanted) => {
  const html = await output(teiAround(`<p xml:id="p">A ${name} Z</p>`, ENTRIES), 'html');
  for (const part of wanted) expect(html).toContain(part);
  expect(faultsOf(parsePage(html))).toEqual([]);
});

test('the title is escaped and keeps its language', async () => {
  const html = await output(
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title xml:lang="he">&lt;/title&gt; א</title></titleStmt></fileDesc></teiHeader></TEI>',
    'html',
  );
  expect(html).toContain('<title lang="he" dir="rtl">&lt;/title&gt; א</title>');
});

test('what the header says is in the language of the document, unless it says otherwise', async () => {
  const page = await output(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="he"><teiHeader><fileDesc>
      <titleStmt><title>שם</title><title type="sub" xml:lang="en">A name</title><author>אב</author><author xml:lang="en">B</author></titleStmt>
      <notesStmt><note type="contentNote"><p>פתק</p></note></notesStmt>
      <sourceDesc><p>מקור</p></sourceDesc></fileDesc></teiHeader>
      <standOff><listPerson><person xml:id="o"><persName>איש</persName></person></listPerson></standOff>
      <text><body><p>א <persName ref="#o">איש</persName></p></body></text></TEI>`,
    'html',
  );
  for (const html of [
    '<title lang="he" dir="rtl">שם</title>',
    '<h1 lang="he" dir="rtl">שם</h1>',
    '<p class="subtitle" lang="en" dir="ltr">A name</p>',
    '<p class="author" lang="he" dir="rtl">אב, <span lang="en" dir="ltr">B</span></p>',
    '<div lang="he" dir="rtl"><p>פתק</p></div>',
    '<dd lang="he" dir="rtl">מקור</dd>',
    '<b lang="he" dir="rtl">איש</b>',
    '<article class="text" aria-label="שם" lang="he" dir="rtl">',
  ]) {
    expect(page).toContain(html);
  }
});

test('each document of a corpus has its own name', async () => {
  const document = (title: string): string => teiAround('<p>a</p>').replace('<title>A test</title>', title);
  const members = document('<title xml:lang="he">א</title>') + document('') + document('<title>C</title>');
  const header = '<teiHeader><fileDesc><titleStmt><title>All</title></titleStmt></fileDesc></teiHeader>';
  const page = await output(`<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">${header}${members}</teiCorpus>`, 'html');
  expect(page).toContain('<h1>All</h1>');
  expect([...page.matchAll(/<h3[^>]*>.*?<\/h3>/g)].map(([heading]) => heading)).toEqual([
    '<h3 lang="he" dir="rtl">א</h3>',
    '<h3>Untitled document</h3>',
    '<h3>C</h3>',
  ]);
  expect([...page.matchAll(/<article [^>]*aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
    'א',
    'Untitled document',
    'C',
  ]);
  expect(faultsOf(parsePage(page))).toEqual([]);
});

test('heads of a document in a corpus stand below its title', async () => {
  const part =
    '<TEI><teiHeader><fileDesc><titleStmt><title>t</title></titleStmt></fileDesc></teiHeader><text><body><head>h</head></body></text></TEI>';
  const page = parsePage(
    await output(`<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${part}</teiCorpus>`, 'html'),
  );
  expect(byClass(page, 'head').map(({ name }) => name)).toEqual(['h4']);
});

test('participants of whom only their entries tell stand once', async () => {
  const people = '<listPerson><person xml:id="a"><persName>A</persName></person></listPerson>';
  const profile = `</fileDesc><profileDesc><particDesc>${people}</particDesc></profileDesc><fileDesc>`;
  const text = teiAround('<u who="#a">one</u><u who="#a">two</u>').replace('</titleStmt>', `</titleStmt>${profile}`);
  const html = await output(text, 'html');
  expect(html.match(/<dt>/gu)).toHaveLength(1);
  expect(html).toContain('2 speeches');
});

test('names inside names: each word has one link', async () => {
  const html = await output(
    teiAround(
      '<p><orgName ref="#o">The O of <placeName ref="#p">P</placeName> today</orgName></p>',
      '<standOff><listOrg><org xml:id="o"><orgName>O</orgName></org></listOrg><listPlace><place xml:id="p"><placeName>P</placeName></place></listPlace></standOff>',
    ),
    'html',
  );
  expect(html).toContain(
    '<span class="name" id="mention:1"><a href="#o">The O of </a><span class="name" id="mention:2"><a href="#p">P</a></span><a href="#o"> today</a></span>',
  );
});

test('the page opens with the reading asked for', async () => {
  const body = '<p>a<choice><sic>b</sic><corr>c</corr></choice></p>';
  for (const reading of ['source', 'corrected'] as const) {
    const page = parsePage(await output(teiAround(body), 'html', { reading }));
    const checked = [...elementsOf(page)].filter(({ name, attributes }) => name === 'input' && 'checked' in attributes);
    expect(checked.map(({ attributes }) => attributes['value'])).toEqual([reading]);
  }
  expect(await output(teiAround('<p>a</p>'), 'html')).not.toContain('<fieldset');
});

describe('the edition', () => {
  const tei = readTree(editionPath);
  let html = '';
  let page: Element;
  beforeAll(async () => {
    html = await output(readFileSync(editionPath, 'utf8'), 'html');
    page = parsePage(html);
  });

  test('has no faults and is the same each time', async () => {
    expect(faultsOf(page)).toEqual([]);
    expect(await output(readFileSync(editionPath, 'utf8'), 'html')).toBe(html);
  });

  test('holds the whole text, with faults and corrections', async () => {
    await expectWhole(readFileSync(editionPath, 'utf8'));
  });

  test('holds each reading as plain text has it', async () => {
    const text = readFileSync(editionPath, 'utf8');
    for (const [reading, hidden] of [
      ['source', 'in-corrected'],
      ['corrected', 'in-source'],
    ] as const) {
      const shown = textOf(without(page, hidden));
      expect(collapsed(shown)).toBe(collapsed(await output(text, 'text', { reading })));
    }
  });

  test('links every mention to its entry and the entry back to it', () => {
    const mentions = [...elementsOf(tei)].filter(
      (element) => isInText(element) && isMention(element) && !isInCorrection(element),
    );
    const entries = byClass(page, 'mentions');
    const back = entries.flatMap((entry) =>
      [...elementsOf(entry)].filter(({ name }) => name === 'a').map(({ attributes }) => attributes['href']),
    );
    const expected = mentions
      .map((mention) => (mention.attributes['ref'] ?? '#date').split(/\s+/).length)
      .reduce((sum, count) => sum + count, 0);
    expect(back).toHaveLength(expected);
    expect(new Set(back).size).toBe(mentions.length);
  });

  test('has every paragraph under its own id with a link to it', () => {
    const ids = [...elementsOf(tei)]
      .filter((element) => element.name === 'p' && isInText(element))
      .map(({ attributes }) => `#${attributes['xml:id']}`);
    expect(byClass(page, 'paragraph-number').map(({ attributes }) => attributes['href'])).toEqual(ids);
  });

  test('shows every note and correction once', () => {
    const count = (name: string): number =>
      [...elementsOf(tei)].filter((element) => element.name === name && isInText(element)).length;
    expect(byClass(page, 'note-mark')).toHaveLength(count('note'));
    expect(byClass(page, 'note-text')).toHaveLength(count('note'));
    expect(byClass(page, 'correction')).toHaveLength(count('choice'));
  });

  test('shows what the header says', () => {
    const words = collapsed(wordsOf(page));
    for (const said of [
      'Archive of the President of the Russian Federation',
      'AP RF. F. 3. Op. 58. D. 6',
      'L. 30-31',
      '3 March 1937',
      'Typescript',
      'pp. 109-114',
      'record of repression',
    ]) {
      expect(words).toContain(said);
    }
    expect(words).not.toContain('Origin of Language');
    expect(html).toMatch(/<p class="subtitle" lang="ru">/);
  });
});

/** Plays that between them use every element of the collection. */
function without(element: Element, hiddenClass: string): Element {
  const children = element.children
    .filter((child) => !(isElement(child) && classesOf(child).includes(hiddenClass)))
    .map((child) => (isElement(child) ? without(child, hiddenClass) : child));
  return { ...element, children };
}

function isInCorrection(element: Element): boolean {
  return element.parent !== undefined && (element.parent.name === 'corr' || isInCorrection(element.parent));
}

function isMention({ name, attributes }: Element): boolean {
  return 'ref' in attributes || name === 'date';
}
