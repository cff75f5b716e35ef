// The table of formats, and each format's report of one run: reviewed files.

import { describe, expect, test } from 'vitest';
import { type ReportName, reportFormats } from '../../src/report/formats.ts';
import type { ReporterSettings } from '../../src/report/reporter.ts';
import { reportOf, type SampleRun, sampleOutcomes, sampleSettings } from './sample-run.ts';

/** All that a terminal or a reader would obey, but line ends and tabs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const names = Object.keys(reportFormats) as readonly ReportName[];

async function report(name: ReportName, settings: Partial<ReporterSettings> = {}, run: SampleRun = {}): Promise<string> {
  const make = await reportFormats[name].load();
  return reportOf(make({ ...sampleSettings, ...settings }), run);
}

test('the order is that in which they are offered', () => {
  expect(names).toEqual(['pretty', 'line', 'jing', 'json', 'jsonl', 'sarif', 'junit', 'github', 'html']);
});

const EXTENSIONS: Partial<Record<ReportName, string>> = {
  json: 'json',
  jsonl: 'jsonl',
  sarif: 'sarif',
  junit: 'xml',
  html: 'html',
};

describe.each(names)('%s', (name) => {
  test('reports the run as in its file', async () => {
    await expect(await report(name)).toMatchFileSnapshot(`./expected/${name}.${EXTENSIONS[name] ?? 'txt'}`);
  });

  test('is the same when it is made again', async () => {
    expect(await report(name)).toBe(await report(name));
  });

  test('has no control character, no stack, and no text that turns the writing round', async () => {
    const text = await report(name);
    expect(text).not.toMatch(CONTROLS);
    expect(text).not.toContain('secret');
  });

  test('of a run without documents', async () => {
    await expect(await report(name, {}, { outcomes: [] })).toMatchFileSnapshot(`./expected/empty/${name}.txt`);
  });

  test('shows as many findings of a document as were asked for', async () => {
    const text = await report(name, { maxFindings: 1 });
    expect(text).toContain('3 March');
    const findings = JSON.stringify(text).match(/<?persname>? is not allowed in/g) ?? [];
    expect(findings.length).toBeLessThanOrEqual(name === 'html' || name.startsWith('json') ? 1 : 0);
    const html = /1 more finding, 1 more warning, 1 more note of this document/;
    const other = name === 'html' ? html : /[34] more findings?/;
    if (reportFormats[name].tellsLeftOut) expect(text).toMatch(name.startsWith('json') ? /"leftOut":3/ : other);
  });
});

test('codes stand at the end of a line where they are wanted', async () => {
  const text = await report('line', { showsCodes: true }, { outcomes: sampleOutcomes.slice(0, 2) });
  expect(text.split('\n').map((line) => line.slice(line.lastIndexOf('[')))).toEqual([
    '[schema/attribute-value]',
    '[schema/unknown-element]',
    '[schema/attribute-not-allowed]',
    '[schema/invalid]',
    '',
  ]);
});
