// Which dates of headers records quote: days of the calendar and times of the day.

import { expect, test } from 'vitest';
import { exportText } from '../export-text.ts';
import { header } from '../header.ts';

const DAYS: readonly (readonly [string, boolean])[] = [
  ['2020-02-29', true],
  ['2021-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2021-04-31', false],
  ['2021-12-31', true],
  ['2021-12-32', false],
  ['2021-01-00', false],
  ['2021-00', false],
  ['2021-13', false],
  ['0001', true],
  ['0000', false],
  ['2021-01-01T23:59:59Z', true],
  ['2021-01-01T24:00:00Z', false],
  ['2021-01-01T23:60:00Z', false],
  ['2021-01-01T1:2:3', false],
];

test.each(DAYS)('%s: %s', async (when, isQuoted) => {
  const text = header({ titles: '<title>T</title>', creation: `<date when="${when}">words</date>` });
  const [, said] = /<dcterms:created[^>]*>([^<]*)</u.exec(await dcTerms(text)) ?? [];
  expect(said).toBe(isQuoted ? when : 'words');
});

/** The second file of `dc`. */
async function dcTerms(text: string): Promise<string> {
  const { files } = await exportText(text, 'dc');
  return files.flatMap((file) => (file.kind === 'beside' && file.extension === '.dcterms.xml' ? [file.text] : [])).join('');
}
