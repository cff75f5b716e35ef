// The files of a schema are local, or missing with a reason.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSchemaBytes } from '../../src/host/schema-files.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'teikit-schema-'));
  writeFileSync(join(folder, 'a b.rnc'), 'text');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a path, and a file: URL', () => {
  const path = join(folder, 'a b.rnc');
  const bytes = Buffer.from('text');
  expect(readSchemaBytes(path)).toEqual({ kind: 'bytes', bytes });
  expect(readSchemaBytes(pathToFileURL(path).href)).toEqual({ kind: 'bytes', bytes });
});

test.each<readonly [string, () => string, RegExp]>([
  ['a file that is not there', () => join(folder, 'b.rnc'), /no such file/],
  ['a directory', () => folder, /is a directory/],
  ['the network', () => 'https://127.0.0.1:9/a.rnc', /not a local file/],
  ['another scheme', () => 'data:text/plain,text', /not a local file/],
  ['a file: URL of another machine', () => 'file://elsewhere/a.rnc', /./],
])('%s', (_, location, reason) => {
  expect(readSchemaBytes(location())).toEqual({ kind: 'missing', reason: expect.stringMatching(reason) });
});
