// Lines that describe a document, in the forms of several countries, and lines that do not.

import { expect, test } from 'vitest';
import { readStatement } from '../../../src/encode/header/read-statements.ts';
import { sourceText } from '../../../src/encode/model/source-text.ts';
import { statementOf } from '../structure/show-outline.ts';

type ArchiveCase = { readonly line: string; readonly repository: string; readonly parts: string; readonly remarks?: string };

const archives: readonly ArchiveCase[] = [
  {
    line: 'Archive: AP RF. F. 3. Op. 58. D. 6. L. 30-31. Original version. Typescript.',
    repository: 'AP RF',
    parts: 'fond 3, opis 58, delo 6, locus 30-31',
    remarks: 'Original version. Typescript.',
  },
  { line: 'RGASPI, f. 17, op. 3, d. 983, l. 12', repository: 'RGASPI', parts: 'fond 17, opis 3, delo 983, locus 12' },
  {
    line: 'RGASPI. F. 17. Op. 162. D. 21. Ll. 4, 6–7. Copy.',
    repository: 'RGASPI',
    parts: 'fond 17, opis 162, delo 21, locus 4, 6–7',
    remarks: 'Copy.',
  },
  { line: 'GARF. F. R-9401. Op. 2. D. 93. L. 1ob.', repository: 'GARF', parts: 'fond R-9401, opis 2, delo 93, locus 1ob.' },
  {
    line: 'Source: GARF. F. 5446. Op. 12a. D. 214. L. 7-9.',
    repository: 'GARF',
    parts: 'fond 5446, opis 12a, delo 214, locus 7-9',
  },
  { line: 'F. 89. Op. 48. D. 2. L. 1.', repository: '', parts: 'fond 89, opis 48, delo 2, locus 1' },
  { line: 'TNA, FO 371/2090', repository: 'TNA', parts: 'series FO 371, piece 2090' },
  { line: 'The National Archives, CAB 23/86', repository: 'The National Archives', parts: 'series CAB 23, piece 86' },
  { line: 'BArch R 58/3, Bl. 12', repository: 'BArch', parts: 'series R 58, piece 3, locus 12' },
  { line: 'NARA, RG 59, Box 12, Folder 3', repository: 'NARA', parts: 'recordGroup 59, box 12, folder 3' },
  { line: 'Archives nationales, F/7/12345', repository: 'Archives nationales', parts: 'series F/7, piece 12345' },
  {
    line: 'ГАРФ. Ф. 9401. Оп. 2. Д. 93. Л. 1-5. Копия.',
    repository: 'ГАРФ',
    parts: 'fond 9401, opis 2, delo 93, locus 1-5',
    remarks: 'Копия.',
  },
  { line: 'Archive: Archive of the Academy', repository: 'Archive of the Academy', parts: '' },
];

test.each(archives)('$line', ({ line, repository, parts, remarks }) => {
  const found = readStatement(line, { start: 0, end: line.length });
  expect(found?.kind).toBe('archive');
  if (found?.kind !== 'archive') return;
  const said = (span?: { readonly start: number; readonly end: number }): string =>
    span === undefined ? '' : line.slice(span.start, span.end);
  expect(said(found.repository)).toBe(repository);
  expect(found.parts.map(({ unit, value }) => `${unit} ${said(value)}`).join(', ')).toBe(parts);
  expect(said(found.remarks)).toBe(remarks ?? '');
});

test('leaves have a first and a last', () => {
  const line = 'RGASPI, f. 17, op. 3, d. 983, ll. 12-14ob';
  const found = readStatement(line, { start: 0, end: line.length });
  expect(found?.kind === 'archive' && found.parts.at(-1)).toMatchObject({ unit: 'locus', from: '12', to: '14ob' });
});

test.each([
  [
    'Source: Lubyanka. Documents. - Moscow: MFD, 2004, pp. 109-114.',
    { kind: 'printed-source', citation: 'Lubyanka. Documents. - Moscow: MFD, 2004, pp. 109-114.' },
  ],
  [
    'Published by: Questions of History. 1995. No. 2.',
    { kind: 'printed-source', citation: 'Questions of History. 1995. No. 2.' },
  ],
  [
    'Published in Questions of History, 1995, no. 2, p. 4',
    { kind: 'printed-source', citation: 'Questions of History, 1995, no. 2, p. 4' },
  ],
  ['Source: https://example.org/node/1.', { kind: 'online-source', url: 'https://example.org/node/1' }],
  ['https://example.org/node/1', { kind: 'online-source', url: 'https://example.org/node/1' }],
  ['Available at: http://example.org/a?b=c (in Russian)', { kind: 'online-source', url: 'http://example.org/a?b=c' }],
  ['Origin of Language: Russian', { kind: 'original-language', language: 'Russian', code: 'ru' }],
  ['Original language: Klingon', { kind: 'original-language', language: 'Klingon' }],
  ['Translated from the German', { kind: 'original-language', language: 'German', code: 'de' }],
  ['Translation by Yandex Translate', { kind: 'translator', name: 'Yandex Translate' }],
  ['Translated from the Russian by A. Smith', { kind: 'translator', name: 'A. Smith' }],
  ['Title: On the harvest', { kind: 'title', title: 'On the harvest' }],
  ['Date: 3 March 1937', { kind: 'date', date: '3 March 1937' }],
])('%s', (line, statement) => {
  const source = sourceText('line.txt', line);
  const found = readStatement(line, { start: 0, end: line.length });
  expect(found && statementOf(source, found)).toEqual(statement);
});

test.each([
  'The source of the evil was haste.',
  'Source:',
  'March 3, 1937',
  'See p. 5 of the report of the commission, and p. 7.',
  'I. F. Op said nothing on 3 March.',
  'The archive was moved to Omsk in 1941.',
  'Published widely, the letter was read in 1936 by all.',
  'Translated by the interpreter, the words sounded harmless',
  '5/3 of the plan',
  'L. 5 roubles',
  'In 1937 the trust sold 12/13 of it',
  '',
])('%j is text', (line) => {
  expect(readStatement(line, { start: 0, end: line.length })).toBeUndefined();
});
