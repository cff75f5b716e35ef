// teikit encode takes care of the files it is given, and says what it did not use.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';
import { type Ending, runTeikit } from './run-teikit.ts';

const base = makeFolder();
const LETTER = 'Moscow, 3 March 1937\n\nDear Comrade Petrov,\n\nI write to you on the 5th. I. N. Smirnov was here.\n';
const FILES = {
  'letter.txt': LETTER,
  'names.csv': 'id,type,name,variants\nsmirnov,person,I. N. Smirnov,\n',
  'data.yaml': 'title: A letter\npublisher: The archive\nlanguage: en\n',
  'profile.json': '{ "name": "mine" }',
};

function lay(): string {
  const cwd = mkdtempSync(join(base, 'encode-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(cwd, name), text);
  return cwd;
}

const encode = (cwd: string, ...words: readonly string[]): Ending => runTeikit(['encode', ...words], { cwd });

test('metadata in YAML is read', () => {
  const cwd = lay();
  const { exitCode, stderr } = encode(cwd, 'letter.txt', '--metadata', 'data.yaml', '-o', 'letter.xml');
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0, stderr: expect.not.stringContaining('fault') });
  expect(readFileSync(join(cwd, 'letter.xml'), 'utf8')).toContain('>A letter</title>');
});

describe('no file that is read is written over', () => {
  test.each([
    ['letter.txt'],
    ['names.csv', '--authority'],
    ['data.yaml', '--metadata'],
    ['profile.json', '--profile'],
  ])('%s', (name, flag?: string) => {
    const cwd = lay();
    const { exitCode, stderr } = encode(cwd, 'letter.txt', ...(flag === undefined ? [] : [flag, name]), '-o', name);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/over/);
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(FILES[name as keyof typeof FILES]);
  });

  test('nor a table of decisions', () => {
    const cwd = lay();
    encode(cwd, 'letter.txt', '--review', 'table.csv', '-o', 'letter.xml');
    const table = readFileSync(join(cwd, 'table.csv'), 'utf8');
    expect(encode(cwd, 'letter.txt', '--decisions', 'table.csv', '-o', 'table.csv').exitCode).toBe(2);
    expect(readFileSync(join(cwd, 'table.csv'), 'utf8')).toBe(table);
  });
});

test('a review table is a file of a kind that is known', () => {
  const cwd = lay();
  for (const name of ['-', 'table.txt', 'letter.xml']) {
    expect(encode(cwd, 'letter.txt', '--review', name, '-o', 'letter.xml').exitCode, name).toBe(2);
  }
});

test('decisions on another document are told', () => {
  const cwd = lay();
  encode(cwd, 'letter.txt', '--review', 'table.csv', '-o', 'letter.xml');
  writeFileSync(join(cwd, 'other.txt'), LETTER);
  const { exitCode, stderr } = encode(cwd, 'other.txt', '--decisions', 'table.csv', '-o', 'other.xml');
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^teikit: decisions on other documents were not carried out: \d+ on letter\.txt$/m);
});

test('what a TEI document says of itself is kept, and that is told', () => {
  const cwd = lay();
  encode(cwd, 'letter.txt', '-o', 'letter.xml');
  const { stderr } = encode(cwd, 'letter.xml', '--title', 'New', '-o', 'again.xml');
  expect(stderr).toMatch(/^teikit: letter\.xml: --title not used: /m);
});

test.each(['<!-- a -->\n', '<?xml-model href="x"?>\n', '<!DOCTYPE TEI>\n'])('TEI after %j is no plain text', (before) => {
  const cwd = lay();
  encode(cwd, 'letter.txt', '-o', 'letter.xml');
  const tei = readFileSync(join(cwd, 'letter.xml'), 'utf8').replace(/^<\?xml[^>]*>\n/, before);
  writeFileSync(join(cwd, 'bare.xml'), tei);
  encode(cwd, 'bare.xml', '-o', 'again.xml');
  const again = (() => {
    try {
      return readFileSync(join(cwd, 'again.xml'), 'utf8');
    } catch {
      return '';
    }
  })();
  expect(again).not.toContain('&lt;TEI');
});
