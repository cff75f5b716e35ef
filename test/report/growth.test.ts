// What a report costs grows with what it says: ten times the findings take about ten times as long, not a hundred times.

import { describe, expect, test } from 'vitest';
import { type ReportName, reportFormats } from '../../src/report/formats.ts';
import { Locator } from '../../src/report/locate.ts';
import type { Located, Outcome } from '../../src/report/outcome.ts';
import { tellLeftOut } from '../../src/report/shown-findings.ts';
import { atSpan } from '../../src/source/span.ts';
import { growth, MOST_TIMES_LONGER, SPOILED } from '../support/growth.ts';
import { outcomeOf, reportOf, sampleRunFacts, sampleSettings } from './sample-run.ts';

const names = Object.keys(reportFormats) as readonly ReportName[];
const UNIT = '<𝔸 b="山"/>';

/** Every finding stands on the one line of the document. */
function locateAll(count: number, frames: boolean): readonly Located[] {
  const locator = new Locator(UNIT.repeat(count), { frames });
  return Array.from({ length: count }, (_, index) => {
    const start = index * UNIT.length + 1;
    const place = atSpan(start, start + 2);
    return locator.locate({ code: 'schema/invalid', severity: 'error', message: `"${index}" is wrong`, file: 'a.xml', place });
  });
}

function outcomeWith(diagnostics: readonly Located[]): Outcome {
  return { ...outcomeOf('a.xml', '', []), status: 'findings', diagnostics };
}

test.each([true, false])('places on one line, frames: %s', SPOILED, (frames) => {
  expect(growth((count) => () => locateAll(count, frames))).toBeLessThan(MOST_TIMES_LONGER);
});

describe.each(names)('%s', (name) => {
  test('many findings of one document', SPOILED, async () => {
    const make = await reportFormats[name].load();
    const prepare = (count: number): (() => string) => {
      const outcomes = [outcomeWith(locateAll(count, true))];
      return () => reportOf(make(sampleSettings), { outcomes });
    };
    expect(growth(prepare)).toBeLessThan(MOST_TIMES_LONGER);
  });

  test('many documents', SPOILED, async () => {
    const make = await reportFormats[name].load();
    const one = outcomeOf('a.xml', '<a ⟦b⟧>', [{ message: 'x' }]);
    const prepare = (count: number): (() => string) => {
      const outcomes = Array.from({ length: count }, () => one);
      return () => reportOf(make(sampleSettings), { outcomes });
    };
    expect(growth(prepare)).toBeLessThan(MOST_TIMES_LONGER);
  });
});

test('the page is bounded, and says what it leaves out', async () => {
  const make = await reportFormats.html.load();
  const [finding] = locateAll(1, true);
  if (finding === undefined) throw new Error('no finding');
  const outcomes = Array.from({ length: 100 }, (_, index) => ({
    ...outcomeWith(Array.from({ length: 1000 }, () => finding)),
    file: `${index}.xml`,
  }));
  const page = reportOf(make(sampleSettings), { outcomes });
  expect(page.match(/class="finding /g)).toHaveLength(2000);
  expect(page).toContain('98,000 more findings not shown on this page');
  for (const { file } of outcomes) expect(page).toContain(file);
});

test('a document with more findings than a format shows has the first, and the others are counted', async () => {
  const [finding] = locateAll(1, false);
  if (finding === undefined) throw new Error('no finding');
  const outcome = outcomeWith(Array.from({ length: 100_002 }, () => finding));
  const make = await reportFormats.jsonl.load();
  const reporter = make(sampleSettings);
  reporter.begin(sampleRunFacts);
  const { diagnostics, leftOut } = JSON.parse(reporter.document(outcome));
  expect([diagnostics.length, leftOut]).toEqual([100_000, 2]);
});

test.each<readonly [number, string | undefined]>([
  [0, undefined],
  [3, undefined],
  [2, 'a.xml: 1 more not printed'],
])('of %i findings asked for, lines tell nothing, and the words beside them are %j', async (maxFindings, words) => {
  const outcome = outcomeOf('a.xml', '', [{ message: 'x' }, { message: 'y' }, { message: 'z' }]);
  expect(tellLeftOut(outcome, { maxFindings })).toBe(words);
  for (const name of ['line', 'jing'] as const) {
    const make = await reportFormats[name].load();
    const lines = reportOf(make({ ...sampleSettings, maxFindings }), { outcomes: [outcome] }).split('\n');
    expect(lines).toHaveLength((maxFindings === 0 ? 3 : maxFindings) + 1);
  }
});
