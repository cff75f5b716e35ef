// Pages of documents whose ids are all the same, or all different: the work grows with the document.

import { expect, test } from 'vitest';
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

async function workOf(count: number, idOf: (index: number) => string): Promise<number> {
  const anchors = Array.from({ length: count }, (_, index) => `<anchor xml:id="${idOf(index)}"/>`);
  return timeOf(teiAround(`<p>${anchors.join('')}</p>`), 'html');
}

async function timeOf(text: string, to: 'html' | 'text'): Promise<number> {
  const used = startCpuTime();
  await output(text, to);
  return used();
}
