// Documents chosen by git or by a list that ends names with NUL, as a user would.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';
import { type Ending, runTeikit } from './run-teikit.ts';

const folder = makeFolder();
const git = (...words: readonly string[]): void => {
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], { cwd: folder, stdio: 'ignore' });
};
const put = (name: string, text: string): void => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const run = (line: string, input = ''): Ending => runTeikit(line.split(' '), { cwd: folder, input });

const EMPTY: Ending = { stdout: '', stderr: '', exitCode: 0 };

put('letter.rnc', 'start = element letter { empty }');
put('a.xml', '<letter/>');
put('tei/b.xml', '<letter/>');
git('init', '-q');
git('add', '-A');
git('commit', '-q', '-m', 'first');

test('nothing was changed: a word, and a clean end', () => {
  const told: Ending = { ...EMPTY, stderr: 'teikit: nothing was changed since HEAD\n' };
  expect(run('validate -s letter.rnc --changed')).toEqual(told);
  expect(run('validate -s letter.rnc --changed tei a.xml')).toEqual(told);
  expect(run('validate -s letter.rnc --changed -q')).toEqual(EMPTY);
  expect(run('transform --to text --changed -o out/')).toEqual(told);
  expect(run('encode --changed tei -o out/')).toEqual(told);
});

test('only what was changed is judged; the next word is a path, not a commit', () => {
  put('a.xml', '<letter>x</letter>');
  put('tei/new.xml', '<letter>x</letter>');
  const { stdout, stderr, exitCode } = run('validate -s letter.rnc --changed tei');
  expect({ stderr, exitCode }).toEqual({ stderr: 'teikit: 0 documents valid, 1 not, with 1 finding\n', exitCode: 1 });
  expect(stdout).toMatch(/^tei\/new\.xml:1:9: [^\n]*\n$/);
  expect(run('validate -s letter.rnc --changed').stdout).toMatch(/^a\.xml:[^\n]*\ntei\/new\.xml:[^\n]*\n$/);
  expect(run('validate -s letter.rnc --changed=HEAD a.xml').stdout).toMatch(/^a\.xml:[^\n]*\n$/);
});

test('of the names in a list, those that were changed', () => {
  put('list', 'tei\nmissing.xml\n');
  const { stdout, stderr, exitCode } = run('validate -s letter.rnc --files-from list --changed');
  expect(stdout).toMatch(/^tei\/new\.xml:1:9: [^\n]*\n$/);
  expect(stderr).toContain('teikit: missing.xml: no such file or directory\n');
  expect(exitCode).toBe(3);
});

test('what was changed is written where a search of the same directory would write it', () => {
  const document = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>A word</p></body></text></TEI>';
  put('deep/one/a.xml', document);
  put('deep/two/a.xml', document);
  for (const [words, out] of [
    ['deep --changed', 'changed'],
    ['deep', 'searched'],
  ] as const) {
    expect(run(`transform ${words} --to text -o ${out}/`).exitCode).toBe(0);
    expect(readFileSync(join(folder, out, 'one', 'a.txt'), 'utf8')).toContain('A word');
    expect(readFileSync(join(folder, out, 'two', 'a.txt'), 'utf8')).toContain('A word');
  }
});

test('a commit that is not there', () => {
  const { stderr, exitCode } = run('validate -s letter.rnc --changed=v1 tei');
  expect(stderr).toMatch(/^teikit: git knows no commit v1 in [^\n]*\n$/);
  expect(exitCode).toBe(3);
});

test('texts that were changed are encoded', () => {
  put('notes/new.txt', 'Nothing was found.\n');
  const { stderr, exitCode } = run('encode --changed notes -o out/');
  expect(stderr).toMatch(/^teikit: notes\/new\.txt: encoded as /m);
  expect(exitCode).toBe(0);
});

test('names that end with NUL may hold line breaks', () => {
  put('c\nd.xml', '<letter/>');
  expect(run('validate -s letter.rnc --files-from -', 'c\nd.xml\0tei/b.xml\0\n')).toEqual({
    ...EMPTY,
    stderr: 'teikit: 2 documents valid\n',
  });
});
