// What git says was changed, in checkouts made for it.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changedFiles } from '../../src/host/changed-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'teikit-changed-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const IDENTITY = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
const git = (...words: readonly string[]): string =>
  execFileSync('git', [...IDENTITY, ...words], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

const put = (text: string, ...names: readonly string[]): void => {
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};
const commit = (): void => {
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', 'a state');
};
const begin = (...names: readonly string[]): void => {
  git('init', '-q', '-b', 'main');
  put('old', ...names);
  commit();
};

type Asked = { readonly paths?: readonly string[]; readonly ref?: string; readonly from?: string };
const changed = ({ paths = [], ref = 'HEAD', from = '' }: Asked = {}): readonly string[] =>
  changedFiles({ ref, paths, name: /\.xml$/i, directory: join(folder, from) }).files;

test('changed, staged and new files; not deleted or ignored ones, not those of another name', () => {
  begin('same.xml', 'edited.xml', 'staged.xml', 'gone.xml', 'notes.txt');
  put('new', 'edited.xml', 'staged.xml', 'fresh.XML', 'notes.txt', 'ignored.xml', '.hidden.xml', '.git-not/a.xml');
  put('ignored.xml\n', '.gitignore');
  git('add', 'staged.xml');
  rmSync(join(folder, 'gone.xml'));
  expect(changed()).toEqual(['edited.xml', 'fresh.XML', 'staged.xml']);
});

test('a file that was touched and is the same is not changed', () => {
  begin('a.xml');
  rmSync(join(folder, 'a.xml'));
  put('old', 'a.xml');
  expect(changed()).toEqual([]);
});

test('a file with a new name is that file', () => {
  begin('a.xml');
  renameSync(join(folder, 'a.xml'), join(folder, 'b.xml'));
  git('add', '-A');
  expect(changed()).toEqual(['b.xml']);
});

test('order is that of a search: a directory before the file that goes on after its name', () => {
  begin();
  put('new', 'a.xml', 'a/z.xml', 'a/b/c.xml', 'B.xml');
  expect(changed()).toEqual(['B.xml', 'a/b/c.xml', 'a/z.xml', 'a.xml']);
});

test('only what the paths mean, in their order, by their names', () => {
  begin('a/x.xml', 'b/y.xml', 'c/z.xml', 'same.xml');
  put('new', 'a/x.xml', 'b/y.xml', 'c/z.xml', 'list.txt');
  expect(changed({ paths: ['c', './a/', 'same.xml', 'list.txt', 'c/z.xml'] })).toEqual(['c/z.xml', 'a/x.xml', 'list.txt']);
  expect(changed({ paths: ['../b', '.'], from: 'a' })).toEqual(['../b/y.xml', 'x.xml']);
  expect(changed({ from: 'a' })).toEqual(['x.xml', '../b/y.xml', '../c/z.xml']);
});

test('a folder whose name begins like that of another is another', () => {
  begin('tei/a.xml', 'tei-old/a.xml');
  put('new', 'tei/a.xml', 'tei-old/a.xml');
  expect(changed({ paths: ['tei'] })).toEqual(['tei/a.xml']);
});

test('names are taken as they are', () => {
  const names = ['"a".xml', '$(a).xml', '-x.xml', 'a\nb.xml', 'a b.xml', 'ä.xml'];
  begin();
  put('new', ...names);
  expect(changed()).toEqual(names);
});

test('a commit by any name', () => {
  begin('a.xml', 'b.xml');
  git('tag', 'first');
  put('new', 'a.xml');
  commit();
  put('newer', 'b.xml');
  expect(changed()).toEqual(['b.xml']);
  expect(changed({ ref: 'first' })).toEqual(['a.xml', 'b.xml']);
  expect(changed({ ref: 'HEAD~1' })).toEqual(['a.xml', 'b.xml']);
  expect(changed({ ref: git('rev-parse', 'HEAD').trim() })).toEqual(['b.xml']);
});

test('before the first commit everything is new', () => {
  git('init', '-q');
  put('new', 'a.xml', 'b.xml');
  git('add', 'a.xml');
  expect(changed()).toEqual(['a.xml', 'b.xml']);
});

test('paths of two checkouts', () => {
  begin('a.xml');
  put('new', 'a.xml');
  mkdirSync(join(folder, 'inner'));
  execFileSync('git', ['init', '-q'], { cwd: join(folder, 'inner') });
  put('new', 'inner/b.xml');
  expect(changed({ paths: ['inner', 'a.xml'] })).toEqual(['inner/b.xml', 'a.xml']);
});

test('a checkout entered by a link', () => {
  put('', 'real/.keep');
  execFileSync('git', ['init', '-q'], { cwd: join(folder, 'real') });
  put('new', 'real/tei/a.xml');
  symlinkSync('real', join(folder, 'link'));
  expect(changed({ paths: ['link/tei', 'link/tei/a.xml'] })).toEqual(['link/tei/a.xml']);
});

test('variables of a hook do not lead elsewhere', () => {
  begin('a/x.xml');
  put('new', 'a/x.xml');
  vi.stubEnv('GIT_DIR', join(folder, '.git'));
  vi.stubEnv('GIT_INDEX_FILE', join(folder, 'no-index'));
  expect(changed({ paths: ['a'] })).toEqual(['a/x.xml']);
});

test('no program that the checkout names is run', () => {
  begin('a.xml');
  put('new', 'a.xml');
  put('*.xml diff=spy\n', '.gitattributes');
  put(`#!/bin/sh\ntouch '${join(folder, 'ran')}'\n`, 'spy');
  execFileSync('chmod', ['+x', join(folder, 'spy')]);
  for (const name of ['core.fsmonitor', 'diff.external', 'diff.spy.textconv', 'diff.spy.command', 'core.pager']) {
    git('config', name, join(folder, 'spy'));
  }
  rmSync(join(folder, 'ran'), { force: true });
  expect(changed()).toEqual(['a.xml']);
  expect(changed({ paths: ['ran'] })).toEqual([]);
});

describe('what cannot be told', () => {
  const failure = (asked: Asked): string => {
    try {
      return `no failure: ${changed(asked)}`;
    } catch (error) {
      return (error as Error).message.replaceAll(folder, 'HERE');
    }
  };

  test('a directory in no checkout', () => {
    vi.stubEnv('GIT_CEILING_DIRECTORIES', tmpdir());
    mkdirSync(join(folder, 'tei'));
    expect(failure({})).toBe('the working directory is in no git checkout, so nothing tells what was changed');
    expect(failure({ paths: ['tei'] })).toBe('tei is in no git checkout, so nothing tells what was changed');
  });

  test('a commit that is not there', () => {
    begin('a.xml');
    expect(failure({ ref: 'v9' })).toBe('git knows no commit v9 in HERE (a shallow clone holds only the last ones)');
    expect(failure({ ref: 'main..main' })).toContain('git knows no commit main..main');
    expect(failure({ ref: 'HEAD:a.xml' })).toContain('git knows no commit HEAD:a.xml');
  });

  test('git is not there', () => {
    vi.stubEnv('PATH', folder);
    expect(failure({})).toBe('git cannot be run, so nothing tells what was changed: it is not installed');
  });

  test('a path that is not there; the others are still done', () => {
    begin('a.xml');
    put('new', 'a.xml');
    const { files, faults } = changedFiles({ ref: 'HEAD', paths: ['b.xml', 'a.xml'], name: /\.xml$/, directory: folder });
    expect(files).toEqual(['a.xml']);
    expect(faults.map(({ message }) => message)).toEqual(['b.xml: no such file or directory']);
  });
});
