// Pipes, devices and endless inputs in the place of files: named ones are read or refused, found ones passed over; Ctrl-C ends waiting.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';
import { PROGRAM, runTeikit } from './run-teikit.ts';

const cwd = makeFolder();
writeFileSync(join(cwd, 's.rnc'), 'start = element a { text }');
writeFileSync(join(cwd, 'good.xml'), '<a/>');
mkdirSync(join(cwd, 'folder'));
writeFileSync(join(cwd, 'folder', 'b.xml'), '<a/>');

const isPosix = process.platform !== 'win32';
if (isPosix) for (const name of ['folder/p.xml', 'silent']) execFileSync('mkfifo', [join(cwd, name)]);

function shell(line: string): { readonly stdout: string; readonly stderr: string; readonly status: number | null } {
  const program = `'${process.execPath}' '${PROGRAM}'`;
  return spawnSync('bash', ['-c', line.replaceAll('teikit', program)], { cwd, encoding: 'utf8', timeout: 50_000 });
}

/** Runs until `isReady` holds of what came out, is interrupted then, and gives its end. */
function interrupted(
  words: readonly string[],
  isReady: (said: string) => boolean,
): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    let said = '';
    let isSent = false;
    const take = (chunk: Buffer): void => {
      said += chunk.toString();
      if (isSent || !isReady(said)) return;
      isSent = true;
      setTimeout(() => child.kill('SIGINT'), 200);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('close', (code) => resolve({ code, said }));
  });
}

describe.runIf(isPosix)('special files', () => {
  test('a pipe that a search meets is passed over, and told', () => {
    const { stderr, exitCode } = runTeikit(['validate', '-s', 's.rnc', 'folder'], { cwd });
    expect(stderr).toContain('teikit: folder/p.xml is passed over: it is not a regular file\n');
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining('1 document valid')]);
  });

  test.each([
    ['a document', 'teikit validate -s s.rnc <(echo "<a/>")', 0],
    ['a document that is not valid', 'teikit validate -s s.rnc <(echo "<b/>")', 1],
    ['a schema', 'teikit validate -s <(cat s.rnc) good.xml', 0],
    ['a list of names', 'teikit validate -s s.rnc --files-from <(echo good.xml)', 0],
    ['standard input by the name of its device', 'cat good.xml | teikit validate -s s.rnc /dev/stdin', 0],
  ])('a pipe that is named is read: %s', (_, line, code) => {
    expect(shell(line).status).toBe(code);
  });

  test.each([
    ['a document', 'teikit validate -s s.rnc /dev/zero good.xml', '1 document valid, 1 could not be read'],
    ['a schema', 'teikit validate -s /dev/zero good.xml', 'cannot read the schema: /dev/zero is a device'],
    ['standard input', 'teikit validate -s s.rnc - < /dev/zero', 'standard input is a device, which is not read'],
    ['an authority file', 'teikit encode good.xml --authority /dev/zero -o out.xml', '/dev/zero is a device'],
    ['decisions', 'teikit encode good.xml --decisions /dev/zero -o out.xml', '/dev/zero is a device'],
    ['one of two encodings', 'teikit evaluate good.xml /dev/zero', '/dev/zero is a device'],
    ['a document to be transformed', 'teikit transform /dev/zero --to text', '/dev/zero is a device'],
  ])('a device is refused: %s', (_, line, words) => {
    const { status, stderr } = shell(line);
    expect([status, stderr]).toEqual([3, expect.stringContaining(words)]);
  });

  test.each(['silent', '-'])('Ctrl-C ends waiting for %s', async (input) => {
    const { code, said } = await interrupted(['validate', '-s', 's.rnc', '-f', 'jsonl', 'good.xml', input], (text) => {
      return text.includes('"status":"clean"');
    });
    expect(code).toBe(130);
    expect(said).toMatch(/interrupted before its end/);
    expect(said).toContain('1 document valid, 1 could not be read');
  });
});
