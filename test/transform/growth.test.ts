// Documents of thousands of the same part, or of ids that are all the same: the work grows with the document.

import { expect, test } from 'vitest';
import { formatNames } from '../../src/transform/formats.ts';
import { startCpuTime } from '../support/cpu-time.ts';
import { MOST_TIMES_LONGER, SPOILED } from '../support/growth.ts';
import { output, teiAround } from './stylesheets.ts';

const FEW = 3_000;
const MANY = 8 * FEW;

const idsOf: Readonly<Record<string, (index: number) => string>> = {
  'the same id': () => 'a',
  'its own id': (index) => `a${index}`,
};

test.each(Object.entries(idsOf))('elements that each have %s', { ...SPOILED, timeout: 600_000 }, async (_, idOf) => {
  await workOf(FEW, idOf);
  const few = await workOf(FEW, idOf);
  expect((await workOf(MANY, idOf)) / few).toBeLessThan(MOST_TIMES_LONGER);
});

/** Words, each with its tag, its id and what an analysis says of it, twenty in a paragraph. */
const taggedWords = (count: number, idOf: (index: number) => string): string => {
  const word = (index: number) => `<w xml:id="${idOf(index)}" lemma="word" pos="NN">word</w>`;
  const paragraph = (at: number) => `<p>${Array.from({ length: 20 }, (_, index) => word(20 * at + index)).join(' ')}</p>`;
  return teiAround(Array.from({ length: count / 20 }, (_, at) => paragraph(at)).join(''));
};

test.each(Object.entries(idsOf))('words that each have %s', { ...SPOILED, timeout: 600_000 }, async (_, idOf) => {
  const [few, many] = [taggedWords(1_000, idOf), taggedWords(8_000, idOf)];
  await timeOf(few, 'html');
  expect((await timeOf(many, 'html')) / (await timeOf(few, 'html'))).toBeLessThan(MOST_TIMES_LONGER);
});

test('a page of tagged words takes at most three times what their text takes', { ...SPOILED, timeout: 600_000 }, async () => {
  const words = taggedWords(10_000, (index) => `a${index}`);
  for (const to of ['html', 'text'] as const) await timeOf(teiAround('<p>a</p>'), to);
  expect((await timeOf(words, 'html')) / (await timeOf(words, 'text'))).toBeLessThan(3);
});

/** The part by its number, and what stands around all of them. */
type Part = readonly [part: (index: number) => string, open?: string, close?: string];
const inParagraph = (part: (index: number) => string): Part => [part, '<p>', '</p>'];

const parts: Readonly<Record<string, Part>> = {
  p: [(index) => `<p xml:id="p${index}">a</p>`],
  lb: inParagraph((index) => `a<lb n="${index}"/>`),
  pb: inParagraph((index) => `a<pb n="${index}"/>`),
  hi: inParagraph(() => '<hi rend="italic">a</hi> '),
  w: inParagraph(() => '<w>a</w>'),
  q: inParagraph(() => '<q>a</q> '),
  note: inParagraph((index) => `a<note xml:id="n${index}">b</note> `),
  ref: inParagraph((index) => `<ref xml:id="r${index}" target="#r${index}">a</ref> `),
  app: inParagraph(() => '<app><lem wit="#A">a</lem><rdg wit="#B">b</rdg></app> '),
  l: [(index) => `<l n="${index}">a</l>`, '<lg>', '</lg>'],
  sp: [() => '<sp who="#a"><speaker>A</speaker><p>b</p></sp>'],
  row: [() => '<row><cell>a</cell></row>', '<table>', '</table>'],
  entry: [() => '<entry><form><orth>a</orth></form><sense n="1"><def>b</def></sense></entry>'],
  'zone and what points to it': [
    (index) => `<zone xml:id="z${index}"><line facs="#z${index}">a</line></zone>`,
    '<sourceDoc><surface><graphic url="a.jpg"/>',
    '</surface></sourceDoc>',
  ],
  figure: [(index) => `<figure><head>a</head><graphic url="a${index}.png"/></figure>`],
};

const FEW_PARTS = 300;
/** Of eight times the parts: what is linear takes eight times the work, and some more for memory. */
const MOST_OF_PARTS = 18;

test.each(Object.entries(parts))('many of %s', { ...SPOILED, timeout: 600_000 }, async (_, part) => {
  await expectGrowth(crowdOf(part), { few: FEW_PARTS, most: MOST_OF_PARTS });
});

/** What could be counted anew for each: the more of them, the more a little of it shows. */
const counted: Readonly<Record<string, Part>> = {
  headings: [() => '<div><head>a</head></div>'],
  'headings of one division': [() => '<head>a</head>'],
  items: [() => '<item>a</item>', '<list>', '</list>'],
  'items with labels': [() => '<label>1</label><item>a</item>', '<list>', '</list>'],
  'cells of one row': [() => '<cell>a</cell>', '<table><row>', '</row></table>'],
};

const FEW_COUNTED = 600;
const MOST_OF_COUNTED = 12;

test.each(Object.entries(counted))('very many %s', { ...SPOILED, timeout: 600_000 }, async (_, part) => {
  await expectGrowth(crowdOf(part), { few: FEW_COUNTED, most: MOST_OF_COUNTED });
});

test('many entries and relations', { ...SPOILED, timeout: 600_000 }, async () => {
  const text = (count: number): string => {
    const numbers = Array.from({ length: count }, (_, index) => index);
    const entries = numbers.map((n) => `<person xml:id="n${n}"><persName>${n}</persName></person>`).join('');
    const relations = numbers.map((n) => `<relation name="knows" active="#n${n}" passive="#n1"/>`).join('');
    const people = `<standOff><listPerson>${entries}<listRelation>${relations}</listRelation></listPerson></standOff>`;
    return teiAround('<p>a <persName ref="#n1">b</persName></p>'.repeat(count), people);
  };
  await expectGrowth(text, { few: 200, most: MOST_OF_COUNTED });
});

function crowdOf([part, open = '', close = '']: Part): (count: number) => string {
  return (count) => teiAround(open + Array.from({ length: count }, (_, index) => part(index)).join('') + close);
}

type Growth = { readonly few: number; readonly most: number };

/** In each format, eight times as many take at most `most` times the work of `few`. */
async function expectGrowth(text: (count: number) => string, { few, most }: Growth): Promise<void> {
  for (const to of formatNames) {
    const [small, large] = [text(few), text(8 * few)];
    await output(small, to);
    const used = startCpuTime();
    await output(small, to);
    const ofFew = used();
    const usedByMany = startCpuTime();
    await output(large, to);
    expect(usedByMany() / ofFew).toBeLessThan(most);
  }
}

async function workOf(count: number, idOf: (index: number) => string): Promise<number> {
  const anchors = Array.from({ length: count }, (_, index) => `<anchor xml:id="${idOf(index)}"/>`);
  return timeOf(teiAround(`<p>${anchors.join('')}</p>`), 'html');
}

async function timeOf(text: string, to: 'html' | 'text'): Promise<number> {
  const used = startCpuTime();
  await output(text, to);
  return used();
}
