// What is found where nothing is marked stands in the review table with the reason, and a decision on it is not lost in silence.
import { expect, test } from 'vitest';
import { encodeText } from '../../../src/encode/encode.ts';
import type { ReviewRow } from '../../../src/encode/review/review-row.ts';
import { loadSchema } from '../../../src/index.ts';

const TEXT = `Archive: AP RF. F. 3. Op. 58. D. 6. L. 30-31. Copied in Boston.

The Board met in Boston on 3 May 1901. It resolved:

Article 1. To write to Mr. Thomas Green.
Article 2. To meet again in Boston.
`;

async function encoded(decisions: readonly ReviewRow[] = []): Promise<{ rows: readonly ReviewRow[]; told: readonly string[] }> {
  const result = await encodeText('a.txt', TEXT, { language: 'en', schema: await loadSchema(), version: '1', decisions });
  if (result.kind === 'refused') throw new Error(result.diagnostics[0]?.message);
  return { rows: result.rows(), told: result.diagnostics.map(({ code }) => code) };
}

test('names of a line that goes to the header', async () => {
  const { rows } = await encoded();
  const inHeader = rows.filter(({ evidence, line }) => evidence.includes('describes the document') && line === 1);
  expect(inHeader.map(({ type, text }) => `${type} ${text}`)).toContain('place Boston');
  expect(
    rows.filter(({ text, line, evidence }) => text === 'Boston' && line === 3 && evidence.startsWith('not marked')),
  ).toEqual([]);
});

test('left alone they change nothing, and one that is accepted is told to have no place', async () => {
  const { rows } = await encoded();
  expect((await encoded(rows)).told).toEqual((await encoded()).told);
  const accepted = rows.map((row) => (row.line === 1 && row.text === 'Boston' ? { ...row, decision: 'accept' as const } : row));
  expect((await encoded(accepted)).told).toContain('encode/decision-place');
});
