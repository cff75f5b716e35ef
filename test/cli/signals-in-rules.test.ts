// A signal that comes while rules hold the thread: no listener runs then.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROGRAM } from './run-teikit.ts';

/** As many documents as take much longer than a test may, if the signal ended none of them. */
const DOCUMENTS = 200;
const RULE = `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"><pattern><rule context="r">
<assert test="sum(for $i in 1 to 9999999 return $i mod 7) lt 0">slow</assert></rule></pattern></schema>`;

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'teikit-signals-'));
  writeFileSync(join(cwd, 's.sch'), RULE);
  for (let at = 0; at < DOCUMENTS; at++) writeFileSync(join(cwd, `${at}.xml`), '<r/>');
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

test.each(['SIGTERM', 'SIGHUP'] as const)('%s ends the program before the document in hand is done', async (signal) => {
  const child = spawn(process.execPath, [PROGRAM, 'validate', '-s', 's.sch', '-f', 'line', '.'], { cwd });
  const ended = new Promise((resolve) => child.on('close', (code, by) => resolve({ code, by })));
  let told = 0;
  child.stdout.on('data', (data: Buffer) => {
    told += data.toString().split('\n').length - 1;
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const before = told;
  child.kill(signal);
  expect(await ended).toEqual({ code: null, by: signal });
  expect(told).toBeLessThanOrEqual(before + 1);
});
