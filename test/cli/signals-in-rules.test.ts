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

/** On its own some seconds, to the limit of steps. */
const LONG = RULE.replace(
  /test="[^"]*"/,
  'test="every $i in 1 to 999999 satisfies (every $j in 1 to 99999 satisfies $j gt 0)"',
);

test('a second Ctrl-C ends the program while rules run', async () => {
  writeFileSync(join(cwd, 'long.sch'), LONG);
  const child = spawn(
    process.execPath,
    [PROGRAM, 'validate', '-s', 's.sch', '-s', 'long.sch', '-f', 'line', '0.xml', '1.xml', '2.xml'],
    { cwd },
  );
  const ended = new Promise((resolve) => child.on('close', (code, by) => resolve({ code, by })));
  let told = '';
  child.stdout.on('data', (data: Buffer) => {
    told += data.toString();
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  child.kill('SIGINT');
  await new Promise((resolve) => setTimeout(resolve, 700));
  child.kill('SIGINT');
  expect(await ended).toEqual({ code: 130, by: null });
  expect(told).not.toContain('1.xml');
});
