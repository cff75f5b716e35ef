// What a page says of its document: titles, correspondence, manuscripts, indexes, the language of its own words; and that no word of the description is lost.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { UiLanguage } from '../../src/transform/formats.ts';
import { describeWith } from '../support/programs.ts';
import { type Element, isElement, parseTree } from '../support/tree.ts';
import { headerWords, lostWords, wordsOfText } from './header-words.ts';
import { byClass, classesOf, collapsed, elementsOf, faultsOf, parsePage, wordsOf } from './html-tree.ts';
import { output } from './stylesheets.ts';

const TEI = 'xmlns="http://www.tei-c.org/ns/1.0"';

type Parts = {
  readonly titles?: string;
  readonly source?: string;
  readonly profile?: string;
  readonly text?: string;
  readonly attributes?: string;
};

function tei({
  titles = '<title>A</title>',
  source = '<p>s</p>',
  profile = '',
  text = '<p>t</p>',
  attributes = '',
}: Parts): string {
  return `<TEI ${TEI}${attributes}><teiHeader><fileDesc><titleStmt>${titles}</titleStmt><publicationStmt><p>p</p></publicationStmt><sourceDesc>${source}</sourceDesc></fileDesc>${profile}</teiHeader><text><body>${text}</body></text></TEI>`;
}

async function pageOf(parts: Parts, uiLang?: UiLanguage): Promise<Element> {
  const page = parsePage(await output(tei(parts), 'html', uiLang === undefined ? {} : { uiLang }));
  expect(faultsOf(page)).toEqual([]);
  return page;
}

const wordsIn = (elements: readonly Element[]): readonly string[] => elements.map((element) => collapsed(wordsOf(element)));
const named = (page: Element, name: string): readonly string[] =>
  wordsIn([...elementsOf(page)].filter((element) => element.name === name));

/** Labels with what they say, of the outermost list. */
function rowsOf(page: Element): readonly (readonly [string, ...string[]])[] {
  const list = [...elementsOf(page)].find(({ name }) => name === 'dl');
  return (list?.children ?? []).filter(isElement).map((row) => {
    const [label = '', ...said] = wordsIn(row.children.filter(isElement));
    return [label, ...said] as const;
  });
}

test.each<readonly [string, string, string]>([
  ['a letter in a series', '<title level="s">Letters</title><title level="a">To B</title>', 'To B'],
  ['a date beside a title', '<title type="iso-date">1890-01-01</title><title level="a">To B</title>', 'To B'],
  ['a main title and a subtitle', '<title type="sub">b</title><title type="main">a</title>', 'a'],
  ['a collection named second', '<title>MS 1</title><title type="collection">MSS</title>', 'MS 1'],
  ['a collection named first', '<title type="collection">MSS</title><title>MS 1</title>', 'MS 1'],
  ['a part of a volume', '<title level="m">Works</title><title level="a">Poem</title>', 'Poem'],
  ['a journal and an article', '<title level="j">News</title><title level="a">Item</title>', 'Item'],
  ['a main title that is the series', '<title type="main" level="s">S</title><title level="m">M</title>', 'M'],
  ['nothing but a series', '<title level="s">S</title>', 'S'],
])('the heading of %s', async (_, titles, heading) => {
  expect(named(await pageOf({ titles }), 'h1')).toEqual([heading]);
});

describe('what a header says', () => {
  test('who wrote to whom, from where and when', async () => {
    const profile = `<profileDesc><correspDesc>
      <correspAction type="sent"><persName>Ada</persName><placeName>Bonn</placeName><date when="1890-01-02"/></correspAction>
      <correspAction type="received"><persName>Bea</persName><placeName>Graz</placeName></correspAction></correspDesc></profileDesc>`;
    expect(rowsOf(await pageOf({ profile })).slice(0, 2)).toEqual([
      ['Sent', 'by Ada from Bonn on 2 January 1890'],
      ['Received', 'by Bea at Graz'],
    ]);
  });

  test('a manuscript with all its items and measures', async () => {
    const source = `<msDesc><msIdentifier><settlement>Oslo</settlement><idno>MS 1</idno></msIdentifier>
      <msContents><msItem n="1"><title>First</title><rubric>Rubr</rubric><incipit>Inc</incipit><explicit>Expl</explicit>
        <msItem n="a"><locus from="1r" to="2v"/><title>Inner</title></msItem></msItem></msContents>
      <physDesc><objectDesc><supportDesc><extent>3 leaves <dimensions unit="mm"><height>20</height><width>30</width></dimensions></extent></supportDesc></objectDesc>
        <handDesc><handNote medium="ink"/></handDesc></physDesc><history><provenance>Bought</provenance></history></msDesc>`;
    const rows = rowsOf(await pageOf({ source }));
    expect(rows.slice(0, 5)).toEqual([
      ['Archival reference', 'Oslo, MS 1'],
      ['Contents', '1 First Rubric Rubr Incipit Inc Explicit Expl a 1r–2v, Inner'],
      ['Extent', '3 leaves 20 × 30 mm'],
      ['Hand', 'ink'],
      ['Provenance', 'Bought'],
    ]);
  });

  test('a part that nothing is known of has a row', async () => {
    expect(rowsOf(await pageOf({ profile: '<profileDesc><zzzDesc>news</zzzDesc></profileDesc>' }))).toContainEqual([
      'Zzz desc',
      'news',
    ]);
  });

  test.each<readonly [string, string, boolean]>([
    ['an empty paragraph', '<p/>', false],
    ['blanks', '<p> \n </p>', false],
    ['a word', '<p>a</p>', true],
    ['a page', '<pb n="1"/>', true],
    ['a gap', '<p><gap/></p>', true],
  ])('a text of %s', async (_, text, isShown) => {
    expect(byClass(await pageOf({ text }), 'edition')).toHaveLength(isShown ? 1 : 0);
  });
});

const PERSON =
  '<person xml:id="p"><persName><forename>Ada</forename><surname>Lov</surname></persName><birth>1815</birth></person>';

test.each<readonly [string, string]>([
  [
    'standOff',
    `<standOff><listPerson>${PERSON}</listPerson></standOff><text><body><p><persName ref="#p">x</persName></p></body></text>`,
  ],
  [
    'the back of the text',
    `<text><body><p><persName ref="#p">x</persName></p></body><back><listPerson>${PERSON}</listPerson></back></text>`,
  ],
  [
    'a division of the back',
    `<text><body><p><persName ref="#p">x</persName></p></body><back><div><listPerson>${PERSON}</listPerson></div></back></text>`,
  ],
])('a person of %s is an entry with a mention and no text', async (_, rest) => {
  const page = parsePage(await output(`<TEI ${TEI}><teiHeader/>${rest}</TEI>`, 'html'));
  expect(faultsOf(page)).toEqual([]);
  expect(wordsIn(byClass(page, 'entries'))).toEqual(['Lov, Ada Born 1815 1 mention text']);
  expect(wordsIn([...elementsOf(page)].filter(({ name }) => name === 'article'))).toEqual(['x']);
});

test('works, events and places of the back are entries; a printed bibliography is text', async () => {
  const back = `<listBibl><bibl xml:id="b"><title>Opus</title><author>Ada</author></bibl></listBibl><listEvent><event xml:id="e"><label>Fair</label></event></listEvent>
    <listPlace><place xml:id="l"><placeName>Bonn</placeName></place></listPlace><div><listBibl><bibl>Printed</bibl></listBibl></div>`;
  const page = parsePage(await output(`<TEI ${TEI}><text><body><p>x</p></body><back>${back}</back></text></TEI>`, 'html'));
  expect(wordsIn(byClass(page, 'entry-name'))).toEqual(['Bonn', 'Opus', 'Fair']);
  expect(wordsIn([...elementsOf(page)].filter(({ name }) => name === 'article')).join()).toBe('x Printed');
});

test.each<readonly [UiLanguage | undefined, string, string]>([
  [undefined, '', 'About this document'],
  [undefined, ' xml:lang="de-AT"', 'Über dieses Dokument'],
  [undefined, ' xml:lang="la"', 'About this document'],
  ['fr', ' xml:lang="de"', 'À propos de ce document'],
  ['ru', '', 'Об этом документе'],
  ['es', '', 'Acerca de este documento'],
])('with --ui-lang %s, a document%s has the heading %s', async (uiLang, attributes, heading) => {
  expect(named(await pageOf({ attributes }, uiLang), 'h2')[0]).toBe(heading);
});

/**
 * The words of the header equal those of the page about it, in any order. Words of the page's own are labels and what stands in
 * `entry-term`, `item-number`, `repeated`; identifiers of persons stand in the folded part. Not compared: entries, which are the index.
 */
/** Their entries are the index. */
const ENTRY_LISTS = ['listPerson', 'listPlace', 'listOrg', 'listEvent', 'listRelation'];

const OWN = ['entry-term', 'item-number', 'repeated', 'supplied-title'];

function pageWords(page: Element): readonly string[] {
  const of = (element: Element): string =>
    ['dt', 'h2', 'h3', 'summary'].includes(element.name) || classesOf(element).some((name) => OWN.includes(name))
      ? ' '
      : element.children.map((child) => (isElement(child) ? ` ${of(child)} ` : child)).join('');
  return wordsOfText(['masthead', 'content-note', 'description'].flatMap((name) => byClass(page, name).map(of)).join(' '));
}

async function expectNothingLost(text: string): Promise<void> {
  const header = [...elementsOf(parseTree(text))].find(({ name }) => name === 'teiHeader');
  if (header === undefined) throw new Error('no header');
  const page = parsePage(await output(text, 'html'));
  expect(faultsOf(page)).toEqual([]);
  expect(lostWords(headerWords(header, ENTRY_LISTS), pageWords(page))).toEqual([]);
}

describeWith(['suites'], 'headers of others', (suites) => {
  const files = ['manuscripts', 'letters'].flatMap((folder) =>
    readdirSync(join(suites, 'corpora', folder))
      .filter((name) => name.endsWith('.xml'))
      .map((name) => join(folder, name)),
  );
  test.each(files)('no word of the header of %s is lost', async (file) => {
    await expectNothingLost(readFileSync(join(suites, 'corpora', file), 'utf8'));
  });
});
