// The program among others: a reader that goes away, a full disk, a signal.

import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';
import { PROGRAM } from './run-teikit.ts';

/** Elements of a document that takes some seconds to validate. */
const LONG = 4_000_000;

const folder = makeFolder();
const SCHEMA = join(folder, 's.rng');
writeFileSync(
  SCHEMA,
  '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><mixed><zeroOrMore><element name="b"><empty/></element></zeroOrMore></mixed></element>',
);

/** Runs a line of the shell; `teikit` in it is the program. */
function shell(line: string): { stdout: string; stderr: string; exitCode: number | null } {
  const script = `teikit() { '${process.execPath}' '${PROGRAM}' "$@"; }\n${line}`;
  const { stdout, stderr, status } = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
  return { stdout, stderr, exitCode: status };
}

test('a reader that goes away is a normal end', () => {
  for (let index = 0; index < 300; index++) writeFileSync(join(folder, `${index}.xml`), `<a>${'<c/>\n'.repeat(20)}</a>`);
  const { stdout, stderr } = shell('{ teikit validate --schema s.rng .; echo "exit $?" >&2; } | head -n 1');
  expect(stdout).toMatch(/^0\.xml:1:5: error: <c> is not .+\n$/);
  expect(stderr).toMatch(/^(teikit: .*\n)?exit [01]\n$/);
});

test.skipIf(process.platform !== 'linux')('a full disk is not', () => {
  writeFileSync(join(folder, 'bad.xml'), '<c/>');
  const { stderr, exitCode } = shell('teikit validate --schema s.rng bad.xml > /dev/full');
  expect(exitCode).toBe(3);
  expect(stderr).toContain('teikit: cannot write standard output');
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('an interrupt ends a run after the document in hand, and leaves nothing behind', async () => {
  writeFileSync(join(folder, 'first.xml'), '<c/>');
  writeFileSync(join(folder, 'long.xml'), `<a>${'x<b/>'.repeat(LONG)}</a>`);
  const before = readdirSync(folder);
  const words = ['validate', '--schema', SCHEMA, join(folder, 'first.xml'), join(folder, 'long.xml')];
  const run = spawn(process.execPath, [PROGRAM, ...words], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ending = new Promise((resolve) => run.on('exit', (code, signal) => resolve(code ?? signal)));
  run.stdout.once('data', () => run.kill('SIGINT'));
  expect(await ending).toBe(130);
  expect(readdirSync(folder)).toEqual(before);
});
