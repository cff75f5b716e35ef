// The examples of docs/reports.md are what the formats write, and its table has all formats with their titles.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type ReportName, reportFormats } from '../../src/report/formats.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { summaryText } from '../../src/report/summary-text.ts';
import { Tally } from '../../src/report/tally.ts';
import { outcomeOf, reportOf, sampleSettings } from './sample-run.ts';

const PAGE = fileURLToPath(new URL('../../docs/reports.md', import.meta.url));
const page = readFileSync(PAGE, 'utf8');
/** With TEIKIT_UPDATE=1 the page gets what the formats write now: read the difference before you keep it. */
const isUpdate = process.env['TEIKIT_UPDATE'] === '1';
const names = Object.keys(reportFormats) as readonly ReportName[];

const run = { command: 'validate', version: '0.1.0', schema: 'letter.rng' };
const message = '"3 March" is not a value of the attribute date of <letter>: wanted is a date, such as 1937-03-03';

const badOutcome = (file: string): Outcome =>
  outcomeOf(file, '<letter date="⟦3 March⟧">\n  <p>Dear reader</p>\n</letter>\n', [
    { code: 'schema/attribute-value', message, jingPosition: { line: 1, column: 24 } },
  ]);
const outcomes: readonly Outcome[] = [
  badOutcome('letters/bad.xml'),
  outcomeOf('letters/good.xml', '<letter date="1937-03-03"/>\n', []),
];

/** The block of code in the section of a format. */
function exampleOf(heading: string): string | undefined {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  return section?.match(/```\w*\n([\s\S]*?)\n```/)?.[1];
}

test.each(names.filter((name) => name !== 'html'))('the example of %s', async (name) => {
  const make = await reportFormats[name].load();
  const settled = name === 'jing' ? outcomes : outcomes.map(withoutJing);
  const report = reportOf(make(sampleSettings), { outcomes: settled, run, end: { exitCode: 1 } }).trimEnd();
  const example = exampleOf(name);
  if (isUpdate && example !== undefined)
    writeFileSync(
      PAGE,
      readFileSync(PAGE, 'utf8').replace(example, () => report),
    );
  else expect(example).toBe(report);
});

function withoutJing(outcome: Outcome): Outcome {
  return { ...outcome, diagnostics: outcome.diagnostics.map(({ jingPosition: _, ...rest }) => rest) };
}

test('the example of the summary', () => {
  const tally = new Tally();
  for (let index = 0; index < 8; index++) tally.add(badOutcome(`letters/${index}.xml`));
  for (let index = 0; index < 9; index++) tally.add(outcomeOf(`letters/${index + 8}.xml`, '', []));
  expect(exampleOf('The summary')).toBe(summaryText(tally.summary({ seconds: 2.06 }), run).join('\n'));
});

test('the table has all formats, in their order, with their titles', () => {
  const rows = [...page.matchAll(/^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$/gm)].map(([, name, title]) => [name, title]);
  expect(rows.map(([name]) => name)).toEqual(names);
  for (const [name, title = ''] of rows) {
    expect(reportFormats[name as ReportName].title).toContain(title.replace(/`/g, ''));
  }
});
