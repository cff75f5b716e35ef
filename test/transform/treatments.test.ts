// The table of treatments against the element names of TEI All.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { KINDS, rowsOfTreatments } from './treatments.ts';

const rows = rowsOfTreatments();

test('each name has one row, of a kind that the table explains', () => {
  const twice = rows.filter(({ name }, index) => rows.findIndex((row) => row.name === name) !== index);
  expect(twice).toEqual([]);
  expect([...new Set(rows.map(({ kind }) => kind))].sort()).toEqual([...KINDS].sort());
});

describeWith(['suites'], 'TEI All', (suites) => {
  test('has the names of the rows, and no others', () => {
    const schema = readFileSync(join(suites, 'schemas/tei/tei_all-4.9.0.rng'), 'utf8');
    const names = new Set([...schema.matchAll(/<element name="([^"]+)"/g)].map(([, name]) => name));
    expect(names.size).toBe(588);
    expect(rows.map(({ name }) => name).sort()).toEqual([...names].sort());
  });
});
