// The files of a schema are local and under the file rules, or missing with a reason.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linkedFiles } from '../../src/host/schema-files.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'teikit-schema-'));
  writeFileSync(join(folder, 'a b.rnc'), 'text');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a path, and a file: URL', () => {
  const path = join(folder, 'a b.rnc');
  const { read, allows } = linkedFiles(join(folder, 'main.rnc'));
  for (const location of [path, pathToFileURL(path).href]) {
    const found = read(location);
    expect(found.kind === 'bytes' && new TextDecoder().decode(found.bytes)).toBe('text');
  }
  expect(allows('a b.rnc')).toBe(true);
  expect(allows('../a b.rnc')).toBe(false);
});

test.each<readonly [string, () => string, RegExp]>([
  ['a file that is not there', () => join(folder, 'b.rnc'), /no such file/],
  ['a directory', () => join(folder, '.'), /--root/],
  ['a file elsewhere', () => '/etc/passwd', /--root/],
  ['the network', () => 'https://127.0.0.1:9/a.rnc', /not a local file/],
  ['another scheme', () => 'data:text/plain,text', /not a local file/],
  ['a file: URL of another machine', () => 'file://elsewhere/a.rnc', /not a local file/],
])('%s', (_, location, reason) => {
  const { read } = linkedFiles(join(folder, 'main.rnc'));
  expect(read(location())).toEqual({ kind: 'missing', reason: expect.stringMatching(reason) });
});
