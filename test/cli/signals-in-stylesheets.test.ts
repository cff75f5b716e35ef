// Ctrl-C while a stylesheet of the user's holds the thread: no listener runs then.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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

test('a second Ctrl-C ends the program, and nothing is half-written', { timeout: 120_000 }, async () => {
  const child = spawn(process.execPath, [PROGRAM, 'transform', '1.xml', '2.xml', '--xslt', 's.xsl', '-o', 'out/'], { cwd });
  const ended = new Promise((resolve) => child.on('close', (code, by) => resolve({ code, by })));
  while (!existsSync(join(cwd, 'out', '1.xml'))) await pause(50);
  await pause(1500);
  child.kill('SIGINT');
  await pause(700);
  child.kill('SIGINT');
  expect(await ended).toEqual({ code: 130, by: null });
  expect(readdirSync(join(cwd, 'out'))).toEqual(['1.xml']);
});
