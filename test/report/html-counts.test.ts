// The figures of the page agree: what is shown and what is not shown add up to the figures at its head.

import { expect, test } from 'vitest';
import { reportFormats } from '../../src/report/formats.ts';
import { outcomeOf, reportOf, sampleOutcomes, sampleSettings } from './sample-run.ts';

const NOUNS = ['finding', 'warning', 'note'] as const;
const many = outcomeOf(
  'many.xml',
  '<a ⟦b⟧>',
  Array.from({ length: 152 }, (_, at) => ({
    message: 'x',
    severity: (['error', 'warning', 'error', 'note'] as const)[at % 4] ?? 'error',
  })),
);

test.each([0, 1, 3])('with at most %i of a document', async (maxFindings) => {
  const make = await reportFormats.html.load();
  const outcomes = [...sampleOutcomes, many];
  const page = reportOf(make({ ...sampleSettings, maxFindings }), { outcomes });
  const sum = (text: RegExp, noun: string): number =>
    [...page.matchAll(text)].reduce(
      (total, [part]) => total + Number(new RegExp(`(\\d+) (?:more )?${noun}`).exec(part)?.[1] ?? 0),
      0,
    );
  for (const noun of NOUNS) {
    const figure = Number(new RegExp(`<dt>${noun}s</dt><dd>(\\d+)</dd>`).exec(page)?.[1]);
    expect(sum(/<h3 .*<\/h3>/g, noun), noun).toBe(figure);
    const level = noun === 'finding' ? 'error' : noun;
    const shown = page.match(new RegExp(`class="finding ${level}"`, 'g'))?.length ?? 0;
    const machine =
      noun === 'finding' ? (page.match(/>(?:env\/[a-z-]+|teikit\/fault)<\/code><\/p>\n<p class="message">/g)?.length ?? 0) : 0;
    const leftOut = sum(/<p class="rest">.* not shown on this page/g, noun);
    expect(shown - machine + leftOut, noun).toBe(figure);
    expect(sum(/<p class="rest">.* of this document not shown/g, noun), noun).toBe(leftOut);
  }
});
