// Stylesheets as users write them run, or fail with one clear line.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runUserSheet } from './run-user-sheet.ts';
import { userSheets } from './user-sheets.ts';

/** Compilers are slow, and machines that do much at once are slower. */
const PATIENCE = 120_000;

beforeAll(() => {
  process.env['XDG_CACHE_HOME'] = mkdtempSync(join(tmpdir(), 'teikit-cache-'));
});

describe('a stylesheet with', () => {
  test.each(userSheets)(
    '$name',
    async (row) => {
      const { outcome, written } = await runUserSheet(row);
      const told = outcome.diagnostics.map(({ code, message }) => `${code} ${message}`);
      const { told: expected = [], output, results = {} } = row;
      expect(told.map((line, at) => (line.startsWith(expected[at] ?? '?') ? expected[at] : line))).toEqual(expected);
      expect(written).toEqual({ ...results, ...(output === undefined ? {} : { 'letter.txt': output }) });
    },
    PATIENCE,
  );
});
