// Ctrl-C while a stylesheet of the user's is at work: where it holds the thread, no listener runs; where workers run it, one does.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROGRAM } from './run-teikit.ts';

/** Of `<slow/>` it would be years before it ends. */
const SHEET = `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/">
<o><xsl:if test="slow"><xsl:value-of select="sum(for $a in 1 to 999999, $b in 1 to 999999 return 1)"/></xsl:if></o>
</xsl:template></xsl:stylesheet>`;

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'teikit-signals-'));
  writeFileSync(join(cwd, 's.xsl'), SHEET);
  writeFileSync(join(cwd, '1.xml'), '<quick/>');
  writeFileSync(join(cwd, '2.xml'), '<slow/>');
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test.each([
  ['in this thread', '1'],
  ['in workers', '2'],
])('%s: a second Ctrl-C ends the program, and nothing is half-written', { timeout: 120_000 }, async (_, jobs) => {
  rmSync(join(cwd, 'out'), { recursive: true, force: true });
  const words = ['transform', '1.xml', '2.xml', '--xslt', 's.xsl', '-o', 'out/', '--jobs', jobs];
  const child = spawn(process.execPath, [PROGRAM, ...words], { cwd });
  const ended = new Promise((resolve) => child.on('close', (code, by) => resolve({ code, by })));
  while (!existsSync(join(cwd, 'out', '1.xml'))) await pause(50);
  await pause(1500);
  child.kill('SIGINT');
  await pause(700);
  child.kill('SIGINT');
  expect(await ended).toEqual({ code: 130, by: null });
  expect(readdirSync(join(cwd, 'out'))).toEqual(['1.xml']);
});

test('one Ctrl-C: what the workers have in hand is finished, and nothing more is begun', { timeout: 120_000 }, async () => {
  const names = Array.from({ length: 400 }, (_, index) => `q${index}.xml`);
  for (const name of names) writeFileSync(join(cwd, name), '<quick/>');
  const child = spawn(process.execPath, [PROGRAM, 'transform', ...names, '--xslt', 's.xsl', '-o', 'many/', '--jobs', '2'], {
    cwd,
  });
  const ended = new Promise((resolve) => child.on('close', (code, by) => resolve({ code, by })));
  while (!existsSync(join(cwd, 'many', 'q0.xml'))) await pause(2);
  child.kill('SIGINT');
  expect(await ended).toEqual({ code: 130, by: null });
  const written = readdirSync(join(cwd, 'many'));
  expect(written.toSorted()).toEqual(names.slice(0, written.length).toSorted());
  expect(new Set(written.map((name) => readFileSync(join(cwd, 'many', name), 'utf8'))).size).toBe(1);
});
