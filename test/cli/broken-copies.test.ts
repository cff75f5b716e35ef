// Every broken copy of the edition is rejected by every engine: exit 1, and a finding that names the file and a line of it.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BrokenCopy, brokenCopies } from './broken-copies.ts';
import { makeFolder } from './make-folder.ts';
import { type Ending, PACKAGE_ROOT, runTeikit } from './run-teikit.ts';

const EDITION = join(PACKAGE_ROOT, 'tei', 'resolution-1937-03-03.xml');
const edition = readFileSync(EDITION, 'utf8');

type Engine = {
  readonly name: 'compiled' | 'reference' | 'libxml2';
  /** A line of standard output; its groups are the file, the line, the column if the engine has one, and the message. */
  readonly finding: RegExp;
  readonly says: (copy: BrokenCopy) => RegExp | undefined;
};

const engines: readonly Engine[] = [
  { name: 'compiled', finding: /^(.+?):(\d+):(\d+): error: (.+)$/, says: ({ says }) => says },
  { name: 'reference', finding: /^(.+?):(\d+):(\d+): error: (.+)$/, says: ({ says }) => says },
  { name: 'libxml2', finding: /^(.+?):(\d+)(?::(\d+))?: error: (.+)$/, says: ({ libxml2Says }) => libxml2Says },
];

const fileOf = (name: string): string => `${name.replaceAll(/[^A-Za-z0-9@-]+/g, '_')}.xml`;
const folder = makeFolder();

beforeAll(() => {
  for (const { name, make } of brokenCopies) writeFileSync(join(folder, fileOf(name)), make(edition));
});

test('there are at least forty, under names of their own', () => {
  expect(new Set(brokenCopies.map(({ name }) => fileOf(name))).size).toBeGreaterThanOrEqual(40);
  expect(new Set(brokenCopies.map(({ name }) => fileOf(name))).size).toBe(brokenCopies.length);
});

describe.each(engines)('by $name', ({ name: engine, finding, says }) => {
  const validate = (...paths: readonly string[]): Ending =>
    runTeikit(['validate', '--checks', 'grammar', '--engine', engine, ...paths], { cwd: folder });
  let together: Ending = { stdout: '', stderr: '', exitCode: null };
  beforeAll(() => {
    together = validate('.');
  });

  test('the edition itself, unbroken, is accepted', () => {
    expect(validate(EDITION)).toEqual({ stdout: '', stderr: 'teikit: 1 document valid\n', exitCode: 0 });
  });

  test('all in one run: exit 1, a summary, nothing but findings on standard output', () => {
    expect(together.exitCode).toBe(1);
    expect(together.stderr).toMatch(
      new RegExp(`^teikit: 0 documents valid, ${brokenCopies.length} not, with \\d+ findings\n(?:teikit: .*\n)*$`),
    );
    for (const line of together.stdout.trimEnd().split('\n')) expect(line).toMatch(finding);
  });

  test.each(brokenCopies)('$name', (copy) => {
    const findings = together.stdout.split('\n').flatMap((line) => {
      const [, file, number, column, message = ''] = finding.exec(line) ?? [];
      return file === fileOf(copy.name) ? [{ line: Number(number), column: Number(column ?? 1), message }] : [];
    });
    expect(findings).not.toEqual([]);
    const lines = textOf(copy).split('\n');
    for (const { line, column } of findings) expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
    const wanted = says(copy);
    if (wanted !== undefined) expect(findings.map(({ message }) => message).join('\n')).toMatch(wanted);
  });

  test('alone, a broken copy gets the verdict it gets among the others', () => {
    for (const file of [fileOf('persName without @ref'), fileOf('unclosed tag'), fileOf('empty file')]) {
      const alone = validate(file);
      expect(alone.exitCode).toBe(1);
      expect(together.stdout).toContain(alone.stdout);
    }
  });
});

/** A character for each byte, or for each pair of UTF-16: enough to count lines and bound columns. */
function textOf({ make }: BrokenCopy): string {
  const bytes = Buffer.from(make(edition));
  return bytes[0] === 0xff ? bytes.toString('utf16le').slice(1) : bytes.toString('latin1');
}
