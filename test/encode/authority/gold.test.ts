// The gold edition with its authority file: spans and links of all names.

import { expect, test } from 'vitest';
import { buildAuthorityIndex } from '../../../src/encode/authority/authority-index.ts';
import { findAuthorityNames } from '../../../src/encode/authority/find-authority-names.ts';
import { readAuthorityTei } from '../../../src/encode/authority/read-authority-tei.ts';
import { asGold, authorityText, readGold, score, sourceText } from './gold.ts';

const reading = readAuthorityTei('authority.xml', authorityText);
if (reading.kind !== 'read') throw new Error('the authority file of the edition can be read');
const mentions = findAuthorityNames(sourceText, buildAuthorityIndex(reading.authority.entries));
const gold = readGold();
const found = asGold(sourceText, mentions);

test('the gold has the text of the source', () => {
  expect(gold.text).toBe(sourceText.replace(/\s+/g, ''));
});

test.each([
  ['person', false],
  ['org', false],
  ['place', false],
  ['group', false],
  ['person', true],
  ['org', true],
  ['place', true],
] as const)('%s, nested %s', (type, isNested) => {
  const result = score(gold.names, found, gold.text, { type, isNested });
  if (process.env['TEIKIT_FIGURES'] !== undefined) console.log(type, isNested, result);
  expect(result.f1).toBeGreaterThanOrEqual(0.98);
  expect(result.linking).toBeGreaterThanOrEqual(0.98);
});
