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

async function workOf(count: number, idOf: (index: number) => string): Promise<number> {
  const anchors = Array.from({ length: count }, (_, index) => `<anchor xml:id="${idOf(index)}"/>`);
  const text = teiAround(`<p>${anchors.join('')}</p>`);
  const used = startCpuTime();
  await output(text, 'html');
  return used();
}
