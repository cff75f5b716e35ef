// Every broken copy of the edition is rejected: exit 1, and a finding that names the file and a line of it.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenCopies } from './broken-copies.ts';
import { type Ending, PACKAGE_ROOT, runTeikit } from './run-teikit.ts';

const EDITION = join(PACKAGE_ROOT, 'tei', 'resolution-1937-03-03.xml');
const FINDING = /^(.+?):(\d+): error: (.+)$/;

let folder = '';
let together: Ending = { stdout: '', stderr: '', exitCode: null };

const fileOf = (name: string): string => `${name.replaceAll(/[^A-Za-z0-9@-]+/g, '_')}.xml`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'teikit-broken-'));
  const edition = readFileSync(EDITION, 'utf8');
  for (const { name, make } of brokenCopies) writeFileSync(join(folder, fileOf(name)), make(edition));
  together = runTeikit(['validate', '.'], { cwd: folder });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('there are at least thirty, under names of their own', () => {
  expect(new Set(brokenCopies.map(({ name }) => fileOf(name))).size).toBeGreaterThanOrEqual(30);
  expect(new Set(brokenCopies.map(({ name }) => fileOf(name))).size).toBe(brokenCopies.length);
});

test('the edition itself, unbroken, is accepted', () => {
  expect(runTeikit(['validate', EDITION])).toEqual({ stdout: '', stderr: 'teikit: 1 document valid\n', exitCode: 0 });
});

test('all in one run: exit 1, a count, nothing but findings on standard output', () => {
  expect(together.exitCode).toBe(1);
  expect(together.stderr).toMatch(new RegExp(`^teikit: 0 documents valid, ${brokenCopies.length} not, with \\d+ findings\n$`));
  for (const line of together.stdout.trimEnd().split('\n')) expect(line).toMatch(/^\S+\.xml(:\d+)?: (error|warning): \S/);
});

describe.each(brokenCopies)('$name', ({ name, make, says }) => {
  const file = fileOf(name);

  test('is rejected with a line that the file has', () => {
    const findings = together.stdout.split('\n').flatMap((line) => {
      const [, path, number, message] = FINDING.exec(line) ?? [];
      return path === file ? [{ line: Number(number), message: message ?? '' }] : [];
    });
    expect(findings).not.toEqual([]);
    const lines = Buffer.from(make(readFileSync(EDITION, 'utf8')))
      .toString('latin1')
      .split('\n').length;
    for (const { line } of findings) expect(line).toBeLessThanOrEqual(lines);
    if (says !== undefined) expect(findings.map(({ message }) => message).join('\n')).toMatch(says);
  });
});

test('alone, a broken copy gets the verdict it gets among the others', () => {
  for (const file of [fileOf('persName without @ref'), fileOf('unclosed tag'), fileOf('empty file')]) {
    const alone = runTeikit(['validate', file], { cwd: folder });
    expect(alone.exitCode).toBe(1);
    expect(together.stdout).toContain(alone.stdout);
  }
});
