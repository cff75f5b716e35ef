// Witnesses beside an apparatus, and participants that standOff says more of: each once, and every link finds its place.

import { describe, expect, test } from 'vitest';
import { byClass, collapsed, faultsOf, parsePage, wordsOf } from './html-tree.ts';
import { output } from './stylesheets.ts';

const page = async ({ source = '', profile = '', rest = '', body = '' }) => {
  const text = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A</title></titleStmt><sourceDesc>${source}</sourceDesc></fileDesc>${profile}</teiHeader>${rest}<text><body>${body}</body></text></TEI>`;
  const html = await output(text, 'html');
  const tree = parsePage(html);
  expect(faultsOf(tree)).toEqual([]);
  return { html, tree, text };
};

const said = (tree: Awaited<ReturnType<typeof page>>['tree'], name: string): readonly string[] =>
  byClass(tree, name).map((element) => collapsed(wordsOf(element)));

const APP = '<p><app><lem wit="#A">a</lem><rdg wit="#B #C">b</rdg></app></p>';

describe('witnesses', () => {
  test.each<readonly [idea: string, witnesses: string, legend: string, sigla: string]>([
    [
      'by their ids',
      '<witness xml:id="A">Paris</witness><witness xml:id="B">Oslo</witness>',
      'Witnesses A Paris B Oslo',
      'A B C',
    ],
    ['by a siglum', '<witness xml:id="A"><abbr type="siglum">α</abbr> Paris</witness>', 'Witnesses α α Paris', 'α B C'],
    [
      'by a siglum as an identifier',
      '<witness xml:id="B"><idno type="siglum">β</idno> Oslo</witness>',
      'Witnesses β β Oslo',
      'A β C',
    ],
    [
      'in a list in a list',
      '<listWit><witness xml:id="A">Paris</witness></listWit><witness xml:id="B">Oslo</witness>',
      'Witnesses A Paris B Oslo',
      'A B C',
    ],
    ['with a number', '<witness xml:id="A" n="1">Paris</witness>', 'Witnesses A Paris', 'A B C'],
  ])('%s', async (_, witnesses, legend, sigla) => {
    const { tree, html, text } = await page({ source: `<listWit>${witnesses}</listWit>`, body: APP });
    expect(said(tree, 'legend')).toEqual([legend]);
    const shown = [...html.matchAll(/<span class="apparatus witnesses">(.*?)<\/span>/gu)].map(([, inner = '']) =>
      inner.replace(/<[^>]*>/gu, '').trim(),
    );
    expect(shown.join(' ')).toBe(sigla);
    const [first = '', ...others] = sigla.split(' ');
    expect(await output(text, 'text', { notes: 'inline' })).toBe(`a [${first}; b ${others.join(' ')}]\n`);
  });

  test('have no legend where no apparatus is', async () => {
    const { tree } = await page({ source: '<listWit><witness xml:id="A">Paris</witness></listWit>', body: '<p>a</p>' });
    expect(said(tree, 'legend')).toEqual([]);
  });

  test('are links within a name that is one', async () => {
    const { html } = await page({
      source: '<listWit><witness xml:id="A">Paris</witness></listWit>',
      rest: '<standOff><listPerson><person xml:id="p"><persName>P</persName></person></listPerson></standOff>',
      body: `<p><persName ref="#p">x ${APP.slice(3, -4)}</persName></p>`,
    });
    expect(html).toContain('<a href="#witness:A">A</a>');
  });
});

describe('a participant with an entry in standOff', () => {
  const standing =
    '<standOff><listPerson><person xml:id="s"><persName>Ada</persName><birth>1815</birth></person></listPerson></standOff>';
  test.each<readonly [idea: string, person: string, entries: readonly string[]]>([
    [
      'by sameAs',
      '<person xml:id="p" sameAs="#s"><persName>Ada</persName><age>30</age></person>',
      ['Ada Born 1815 Age 30 2 mentions text (2)'],
    ],
    [
      'by corresp',
      '<person xml:id="p" corresp="#s"><persName>A. L.</persName></person>',
      ['Ada Also A. L. Born 1815 2 mentions text (2)'],
    ],
    ['by the name', '<person xml:id="p"><persName ref="#s">Ada</persName></person>', ['Ada Born 1815 2 mentions text (2)']],
    ['by copyOf', '<person xml:id="p" copyOf="#s"/>', ['Ada Born 1815 2 mentions text (2)']],
    [
      'by nothing',
      '<person xml:id="p"><persName>Bob</persName></person>',
      ['Ada Born 1815 1 mention text', 'Bob 1 mention text'],
    ],
  ])('%s', async (_, person, entries) => {
    const { tree } = await page({
      profile: `<profileDesc><particDesc><listPerson>${person}</listPerson></particDesc></profileDesc>`,
      rest: standing,
      body: '<p><persName ref="#p">x</persName> <persName ref="#s">y</persName></p>',
    });
    const lists = byClass(tree, 'entries').flatMap(({ children }) => children);
    expect(lists.filter((item) => typeof item !== 'string').map((item) => collapsed(wordsOf(item)))).toEqual(entries);
  });
});
