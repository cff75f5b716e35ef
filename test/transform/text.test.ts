// TEI to plain text: one line a block, both readings, wrapping.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { editionPath, output, teiAround } from './stylesheets.ts';

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
