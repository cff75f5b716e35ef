// PATH… → documents, in trees made to confuse.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findDocuments } from '../../src/host/find-documents.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teikit-find-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (...names: readonly string[]): void => {
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), '');
  }
};
const find = (...names: readonly string[]): { files: readonly string[]; faults: readonly string[] } => {
  const { files, faults } = findDocuments(names.map((name) => join(folder, name)));
  return { files: files.map((file) => file.slice(folder.length + 1)), faults: faults.map(({ code }) => code) };
};

test('*.xml below a directory, sorted; hidden names and others passed over', () => {
  put('b.xml', 'a/z.xml', 'a.xml', 'B.XML', 'notes.txt', '.hidden.xml', '.git/x.xml', 'xml', 'a.xml.bak');
  expect(find('')).toEqual({ files: ['B.XML', 'a/z.xml', 'a.xml', 'b.xml'], faults: [] });
});

test('a file given by name is taken, whatever its name', () => {
  put('notes.txt', '.hidden.xml');
  expect(find('notes.txt', '.hidden.xml').files).toEqual(['notes.txt', '.hidden.xml']);
});

test('a path given twice is taken once, where it stood first', () => {
  put('a.xml', 'b.xml');
  expect(find('b.xml', '', 'b.xml').files).toEqual(['b.xml', 'a.xml']);
});

test('loops of links end', () => {
  put('sub/a.xml');
  symlinkSync('..', join(folder, 'sub', 'up'));
  symlinkSync('sub', join(folder, 'twin'));
  expect(find('').files).toEqual(['sub/a.xml']);
});

test('a link that leads nowhere is a fault if it is called *.xml', () => {
  put('a.xml');
  symlinkSync('nowhere', join(folder, 'b.xml'));
  symlinkSync('nowhere', join(folder, 'c'));
  expect(find('')).toEqual({ files: ['a.xml'], faults: ['env/missing-file'] });
});

test('a pipe in a directory is not waited for', () => {
  put('a.xml');
  execFileSync('mkfifo', [join(folder, 'pipe.xml')]);
  expect(find('').files).toEqual(['a.xml']);
});

test('nothing there, nothing in it', () => {
  mkdirSync(join(folder, 'empty'));
  expect(find('missing.xml', 'empty')).toEqual({ files: [], faults: ['env/missing-file', 'env/no-xml'] });
});
