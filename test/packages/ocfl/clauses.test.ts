// The rules of OCFL 1.1 (and 1.0), by the codes of its specification: for each the faults that are planted to break it, or the reason why
// no package can show it. The faults themselves are tried in verify-object.test.ts and verify-storage-root.test.ts.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type OcflRule, ocflRules } from '../../../src/diagnostics/ocfl-codes.ts';
import { describeWith } from '../../support/programs.ts';
import { objectPlantings } from './object-plantings.ts';
import { rootPlantings } from './root-plantings.ts';

/** What no package in memory can show. */
const NOT_PLANTED: Readonly<Partial<Record<OcflRule, string>>> = {
  E022: 'it says what programs pass over: W002 is the warning that such a directory gets',
  E027: 'it says what programs must know: all algorithms of fixity are in a sound object (verify-object.test.ts)',
  E028: 'it says what programs pass over: a note says which digests were not checked',
  E087: 'it says what programs pass over: the sound storage root has such a file',
  E089: 'memory holds no device: test/packages/verify-folder.test.ts makes a pipe',
  E090: 'memory holds no link: test/packages/verify-folder.test.ts makes some',
};

type Clause = { readonly rule: OcflRule; readonly planted: readonly string[]; readonly because: string | undefined };

/** The table. */
const clauses: readonly Clause[] = (Object.keys(ocflRules) as OcflRule[]).map((rule) => ({
  rule,
  planted: [
    ...objectPlantings.filter((row) => row.rule === rule).map(({ what }) => `object: ${what}`),
    ...rootPlantings.filter((row) => row.rule === rule).map(({ what }) => `storage root: ${what}`),
  ],
  because: NOT_PLANTED[rule],
}));

describe('each rule is tried, or cannot be', () => {
  test.each(clauses.map((row) => [row.rule, row] as const))('%s', (_, { planted, because }) => {
    expect(planted.length > 0 || because !== undefined).toBe(true);
    expect(planted.length > 0 && because !== undefined, 'a reason that is needed no more').toBe(false);
  });
});

test('a fault has one name', () => {
  const names = [
    ...objectPlantings.map(({ rule, what }) => `${rule} ${what}`),
    ...rootPlantings.map(({ rule, what }) => `root ${rule} ${what}`),
  ];
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

describeWith(['suites'], 'by the list of the specification', (folder) => {
  test('no code is missing, and none is made up', () => {
    const text = readFileSync(join(folder, 'schemas/export/ocfl-1.1/validation-codes.md'), 'utf8');
    const listed = [...text.matchAll(/^\| ([EW]\d{3}) \|/gm)].map(([, code]) => code);
    expect(listed.length).toBeGreaterThan(100);
    expect(clauses.map(({ rule }) => rule as string).toSorted()).toEqual(listed.toSorted());
  });
});
