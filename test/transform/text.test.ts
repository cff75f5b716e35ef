// TEI to plain text: one line a block, both readings, wrapping.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatNames } from '../../src/transform/formats.ts';
import { transform } from '../../src/transform/transform.ts';
import { builtStylesheets, editionPath, output, teiAround } from './stylesheets.ts';

type Case = {
  readonly idea: string;
  readonly body: string;
  readonly lines: readonly string[];
  readonly corrected?: readonly string[];
};

const XI = 'xmlns:xi="http://www.w3.org/2001/XInclude"';

const cases: readonly Case[] = [
  { idea: 'a paragraph is a line', body: '<p>One\n  two.</p>\n<p>Three.</p>', lines: ['One two.', 'Three.'] },
  { idea: 'white space collapses across elements', body: '<p>A <hi>b </hi> c<hi> d</hi></p>', lines: ['A b c d'] },
  {
    idea: 'a label and the first paragraph after it are one line',
    body: '<list><item><label>5.</label>\n<p>A</p>\n<p>B</p></item></list>',
    lines: ['5. A', 'B'],
  },
  {
    idea: 'a list in an item',
    body: '<list><item><label>8.</label><p>A:</p><list><item><label>a)</label><p>b</p></item></list></item></list>',
    lines: ['8. A:', 'a) b'],
  },
  {
    idea: 'labels beside items',
    body: '<list><label>1.</label><item>A</item><label>2.</label><item><p>B</p></item></list>',
    lines: ['1. A', '2. B'],
  },
  {
    idea: 'a fault and its correction',
    body: '<p>so<choice><sic>::</sic><corr>:</corr></choice></p>',
    lines: ['so::'],
    corrected: ['so:'],
  },
  {
    idea: 'an omission and its correction',
    body: '<p>a<choice><sic/><corr> b</corr></choice> c</p>',
    lines: ['a c'],
    corrected: ['a b c'],
  },
  {
    idea: 'white space at the edge of a fault counts',
    body: "<p>Workers<choice><sic> '</sic><corr>' </corr></choice>and</p>",
    lines: ["Workers 'and"],
    corrected: ["Workers' and"],
  },
  {
    idea: 'regularised and expanded',
    body: '<p><choice><orig>vnto</orig><reg>unto</reg></choice> <choice><abbr>Mr</abbr><expan>Mister</expan></choice></p>',
    lines: ['vnto Mr'],
    corrected: ['unto Mister'],
  },
  {
    idea: 'surplus and supplied words',
    body: '<p>a <surplus>a</surplus> <supplied>b</supplied></p>',
    lines: ['a a [b]'],
    corrected: ['a b'],
  },
  {
    idea: 'notes of the edition are no text',
    body: '<p>A<note type="editorial">e</note> b<note type="translation">t</note>.</p>',
    lines: ['A b.'],
  },
  { idea: 'printed notes stay', body: '<p>A<note place="foot"><p>one</p><p>two</p></note> b.</p>', lines: ['A [one two] b.'] },
  { idea: 'a printed note between paragraphs', body: '<p>A</p><note>n</note><p>B</p>', lines: ['A', '[n]', 'B'] },
  { idea: 'lines of verse', body: '<head>Song</head><lg><l>One</l><l>two</l></lg>', lines: ['Song', 'One', 'two'] },
  {
    idea: 'a speech',
    body: '<sp><speaker>Anna.</speaker><stage>(aside)</stage><p>Yes. <stage>(goes)</stage></p></sp>',
    lines: ['Anna.', '(aside)', 'Yes. (goes)'],
  },
  {
    idea: 'cells',
    body: '<table><head>T</head><row><cell>a</cell><cell><p>b</p><p>c</p></cell></row><row><cell>d</cell><cell/></row></table>',
    lines: ['T', 'a | b c', 'd |'],
  },
  { idea: 'a line break parts words', body: '<p>one<lb/>two<pb n="3"/>three</p>', lines: ['one two three'] },
  { idea: 'a line break inside a word does not', body: '<p>hy<lb break="no"/>\n   phen</p>', lines: ['hyphen'] },
  { idea: 'a gap', body: '<p>a <gap reason="illegible"/> b</p>', lines: ['a […] b'] },
  {
    idea: 'no words are glued',
    body: '<opener><salute>Dear</salute><dateline>May</dateline></opener><closer><signed>A</signed><dateline>B</dateline></closer>',
    lines: ['Dear May', 'A B'],
  },
  { idea: 'unknown elements', body: '<p>a<zzz>b</zzz></p><yyy>c</yyy><yyy><p>d</p></yyy>', lines: ['ab', 'c', 'd'] },
  {
    idea: 'a name in a name',
    body: '<p><orgName ref="#a">A of <placeName ref="#b">B</placeName></orgName>.</p>',
    lines: ['A of B.'],
  },
  { idea: 'signs that XML escapes', body: '<p>&lt;a&gt; &amp; <![CDATA[<b>]]> &#x1F600;</p>', lines: ['<a> & <b> 😀'] },
  { idea: 'space that does not break is kept', body: '<p>5&#xA0; kg</p>', lines: ['5\u00A0 kg'] },
  { idea: 'an empty body', body: '', lines: [] },
  {
    idea: 'a deletion and what replaced it',
    body: '<p>in <subst><del>may</del> <add>june</add></subst> we</p>',
    lines: ['in ⟦may⟧june we'],
    corrected: ['in june we'],
  },
  {
    idea: 'choices in a choice',
    body: '<p><choice><choice><orig>vp</orig><corr>up</corr></choice><reg>upward</reg></choice></p>',
    lines: ['vp'],
    corrected: ['upward'],
  },
  {
    idea: 'a choice in the second place',
    body: '<p><choice><sic>x</sic><choice><corr>y</corr><corr>z</corr></choice></choice></p>',
    lines: ['x'],
    corrected: ['y'],
  },
  {
    idea: 'an apparatus',
    body: '<p>a <app><lem wit="#A #B">b</lem><rdg wit="#C">c</rdg><rdg wit="#D"/></app></p>',
    lines: ['a b [A B; c C; om. D]'],
  },
  {
    idea: 'readings in a group, without a lemma',
    body: '<p><app><rdgGrp><rdg wit="#A">a</rdg><rdg wit="#B">b</rdg></rdgGrp><rdg wit="#C">c</rdg></app></p>',
    lines: ['a [A; b B; c C]'],
  },
  {
    idea: 'numbers of items',
    body: '<list><item n="7">a</item><item n="8)">b</item></list><list type="ordered"><item>c</item><item><p>d</p></item></list><list rend="lower-alpha"><item>e</item></list>',
    lines: ['7. a', '8) b', '1. c', '2. d', 'a. e'],
  },
  { idea: 'a number that the item has itself', body: '<list><item n="1">1. a</item></list>', lines: ['1. a'] },
  {
    idea: 'terms and glosses',
    body: '<list type="gloss"><label>Amt</label><item>office</item></list>',
    lines: ['Amt: office'],
  },
  {
    idea: 'cells that span',
    body: '<table><row><cell rows="2">a</cell><cell cols="2">b</cell></row><row><cell>c</cell><cell>d</cell></row></table>',
    lines: ['a | b |', '| c | d'],
  },
  { idea: 'lines of code', body: '<eg>\nif a:\n  b\n</eg><p>x <code>a  b</code></p>', lines: ['if a:', '  b', 'x a  b'] },
  { idea: 'space that is kept', body: '<l xml:space="preserve">a   b\n  c</l>', lines: ['a   b', '  c'] },
  { idea: 'quotations', body: '<p>A <q>b <said>c</said></q> <soCalled>d</soCalled></p>', lines: ['A “b ‘c’” “d”'] },
  { idea: 'quotations in German', body: '<p xml:lang="de-AT">A <q>b <q>c</q></q></p>', lines: ['A „b ‚c‘“'] },
  {
    idea: 'quotations with marks of their own',
    body: '<p>A “<q>b</q>” <q>«c»</q> <said>— d</said></p>',
    lines: ['A “b” «c» — d'],
  },
  { idea: 'what was said in paragraphs', body: '<said><p>a</p><p>b</p></said>', lines: ['“a', 'b”'] },
  {
    idea: 'an entry of a dictionary',
    body: '<entry><form><orth>cat</orth><pron>kat</pron></form><gramGrp><pos>n</pos></gramGrp><sense n="1"><def>a beast</def><usg>coll.</usg></sense></entry>',
    lines: ['cat kat, n', '1. a beast, coll.'],
  },
  {
    idea: 'a manuscript',
    body: '<msDesc><msIdentifier><settlement>Rome</settlement><idno>Lat. 5</idno></msIdentifier><msContents><msItem n="1"><title>Ode</title><incipit>Arma</incipit></msItem></msContents><physDesc><p><dimensions unit="mm"><height>20</height><width>10</width></dimensions></p></physDesc></msDesc>',
    lines: ['Rome, Lat. 5', '1. Ode, Arma', '20 × 10 mm'],
  },
  {
    idea: 'utterances',
    body: '<u who="#x">Well <pause/> no<vocal><desc>coughs</desc></vocal></u><incident><desc>door</desc></incident><shift feature="tempo" new="f"/>',
    lines: ['x: Well [pause] no [coughs]', '[door]', '[tempo: f]'],
  },
  { idea: 'a picture', body: '<figure><head>Fig. 1</head><figDesc>A cat</figDesc></figure>', lines: ['Fig. 1', '[A cat]'] },
  {
    idea: 'breaks of which one joins',
    body: '<p>hy<pb n="2"/><lb break="no"/>phen <pb/> a</p>',
    lines: ['hyphen a'],
  },
  {
    idea: 'what is included is said to be missing',
    body: `<p>a</p><xi:include ${XI} href="b.xml"/><p>c <xi:include ${XI} href="d.xml"><xi:fallback>e</xi:fallback></xi:include></p>`,
    lines: ['a', '[not included: b.xml]', 'c [not included: d.xml]'],
  },
];

describe('text', () => {
  test.each(cases)('$idea', async ({ body, lines, corrected = lines }) => {
    const asText = (expected: readonly string[]): string => expected.map((line) => `${line}\n`).join('');
    expect(await output(teiAround(body), 'text')).toBe(asText(lines));
    expect(await output(teiAround(body), 'text', { reading: 'corrected' })).toBe(asText(corrected));
  });

  test('standOff and header are no text', async () => {
    expect(
      await output(
        teiAround('<p>A</p>', '<standOff><listPerson><person><persName>B</persName></person></listPerson></standOff>'),
        'text',
      ),
    ).toBe('A\n');
  });

  test('every text of a corpus', async () => {
    const one = teiAround('<p>A</p>');
    const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${one}${one.replace('>A<', '>B<')}</teiCorpus>`;
    expect(await output(corpus, 'text')).toBe('A\nB\n');
  });

  test.each([
    ['a text', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>INCLUDE</TEI>'],
    ['a document', '<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>INCLUDE</teiCorpus>'],
  ])('%s that is included is said to be missing', async (_, around) => {
    const document = around.replace('INCLUDE', `<xi:include ${XI} href="b.xml"/>`);
    expect(await output(document, 'text')).toBe('[not included: b.xml]\n');
    expect(await output(document, 'html')).toContain('<p class="apparatus">[not included: b.xml]</p>');
  });

  test('a header that is included is no text', async () => {
    const header = `<xi:include ${XI} href="header.xml"/>`;
    expect(await output(teiAround('<p>a</p>').replace(/<teiHeader>.*<\/teiHeader>/, header), 'text')).toBe('a\n');
  });
});

describe('notes', () => {
  const body = '<p>a<note place="foot">b <note>c</note></note> d<note type="editorial">e</note></p><p>f</p>';
  test.each([
    ['none', 'a d\nf\n'],
    ['inline', 'a [b [c]] d [e]\nf\n'],
    ['end', 'a[1] d[2]\nf\n\n[1] b [c]\n[2] e\n'],
  ] as const)('%s', async (notes, expected) => {
    expect(await output(teiAround(body), 'text', { notes })).toBe(expected);
  });
});

test('marks of quotations that the header says are in the text', async () => {
  const header = '<encodingDesc><editorialDecl><quotation marks="all"/></editorialDecl></encodingDesc></teiHeader>';
  const body = '<p>A <q>b</q></p>';
  expect(await output(teiAround(body).replace('</teiHeader>', header), 'text')).toBe('A b\n');
  expect(await output(teiAround(body).replace('</teiHeader>', header.replace('all', 'none')), 'text')).toBe('A “b”\n');
});

test('lists of entities at the end are set apart', async () => {
  const back = '</body><back><listPerson><person><persName>Ada</persName><birth>1815</birth></person></listPerson></back>';
  expect(await output(teiAround('<p>a</p>').replace('</body>', back), 'text')).toBe('a\n\nAda, 1815\n');
});

test('elements that TEI All does not have are shown and told once', async () => {
  const text = teiAround('<p>a <zzz>b</zzz> <zzz/></p><yyy>c</yyy>');
  const message = 'TEI All has no <yyy>, <zzz> (2 times): what stands in them is shown';
  for (const to of formatNames) {
    const result = await transform({ text, name: 'a.xml' }, { to, stylesheets: builtStylesheets });
    expect(result).toMatchObject({ kind: 'ok', warnings: [{ code: 'transform/unknown-element', severity: 'note', message }] });
  }
});

describe('wrap', () => {
  const wrapped = (body: string, wrap: number): Promise<string> => output(teiAround(`<p>${body}</p>`), 'text', { wrap });

  test('as many words as fit', async () => {
    expect(await wrapped('aa bb cc dd', 5)).toBe('aa bb\ncc dd\n');
    expect(await wrapped('aa bb cc dd', 4)).toBe('aa\nbb\ncc\ndd\n');
  });

  test('a longer word stays whole', async () => {
    expect(await wrapped('a bbbbbbbb c', 3)).toBe('a\nbbbbbbbb\nc\n');
  });

  test('columns are code points', async () => {
    expect(await wrapped('😀😀 😀😀 é', 7)).toBe('😀😀 😀😀 é\n');
  });

  test.each([-1, 1.5, Number.NaN])('%d columns are refused', async (wrap) => {
    await expect(wrapped('a', wrap)).rejects.toThrow(RangeError);
  });

  test('only the breaks differ', async () => {
    const edition = readFileSync(editionPath, 'utf8');
    const lines = (await output(edition, 'text', { wrap: 72 })).split('\n');
    expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(72);
    expect(lines.join(' ').trim()).toBe((await output(edition, 'text')).replace(/\n/g, ' ').trim());
  });
});

test('the source reading of the edition is the source, byte for byte', async () => {
  const source = readFileSync(editionPath.replace('.xml', '.txt'), 'utf8').split('\n').slice(2, 51);
  expect(await output(readFileSync(editionPath, 'utf8'), 'text')).toBe(`${source.join('\n')}\n`);
});

test('the corrected reading of the edition has no fault left and every correction', async () => {
  const corrected = await output(readFileSync(editionPath, 'utf8'), 'text', { reading: 'corrected' });
  for (const fault of ['::', 'Fuhrer', 'Ahlberg', 'volya', 'Foreign Affairs', "Workers 'and"])
    expect(corrected).not.toContain(fault);
  for (const correction of ['Furer', 'haphazardly', "Workers' and"]) expect(corrected).toContain(correction);
});
