// Which project file applies: the nearest above a document, up to the top of its checkout.

import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { configFinder } from '../../src/host/find-config.ts';
import { makeFolder } from '../cli/make-folder.ts';

const base = realpathSync(makeFolder());

function layOut(...files: readonly string[]): string {
  const folder = mkdtempSync(join(base, 'case-'));
  for (const name of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), '');
  }
  return folder;
}

test.each<readonly [string, readonly string[], string | undefined]>([
  ['beside the document', ['a/teikit.config.yaml'], 'a/teikit.config.yaml'],
  ['above it', ['teikit.config.yml'], 'teikit.config.yml'],
  ['the nearest', ['teikit.config.yaml', 'a/teikit.config.json'], 'a/teikit.config.json'],
  ['YAML before JSON', ['a/teikit.config.json', 'a/teikit.config.yaml'], 'a/teikit.config.yaml'],
  ['at the top of the checkout', ['.git/HEAD', 'teikit.config.yaml'], 'teikit.config.yaml'],
  ['not above it', ['teikit.config.yaml', 'a/.git/HEAD'], undefined],
  ['not beside it', ['b/teikit.config.yaml', '.git/HEAD'], undefined],
  ['not by another name', ['a/teikit.config.toml', 'a/teikit.yaml', '.git/HEAD'], undefined],
])('%s', (_, files, expected) => {
  const folder = layOut(...files, 'a/b/d.xml');
  const found = configFinder()(join(folder, 'a/b/d.xml'));
  expect(found).toBe(expected === undefined ? undefined : join(folder, expected));
});

test('it is named as the document is', () => {
  const folder = layOut('teikit.config.yaml', 'a/d.xml');
  expect(configFinder()(relative('.', join(folder, 'a/d.xml')))).toBe(relative('.', join(folder, 'teikit.config.yaml')));
});

test('a folder is looked at once', () => {
  const folder = layOut('.git/HEAD', 'a/d.xml', 'a/e.xml');
  const find = configFinder();
  expect(find(join(folder, 'a/d.xml'))).toBeUndefined();
  writeFileSync(join(folder, 'a/teikit.config.yaml'), '');
  expect(find(join(folder, 'a/e.xml'))).toBeUndefined();
  expect(configFinder()(join(folder, 'a/e.xml'))).toBeDefined();
});
