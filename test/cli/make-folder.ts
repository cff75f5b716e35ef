// A folder for one test file or one test, gone when that ends.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** For `beforeAll`, `describe` or the top of a file. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
