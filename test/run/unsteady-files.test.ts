// Files that somebody goes on writing while runs read them: what was made of them is never taken for what would be made of them now.

import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { SOAK_TIMEOUT, sliceOf } from '../support/soak.ts';
import { project, tei } from './project.ts';

const ROUNDS = sliceOf(60, 1);
const RUNS = 3;

const CONFIG = 'pipelines: [{ files: "tei/*.xml", steps: [validate, { transform: { to: text } }] }]\n';
const including = tei('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="../part.txt" parse="text"/>');

/** Writes a document and a part again and again, in place or beside, always of the same size, until it is told to end: then it says the last number. */
const WRITER = `
import { renameSync, writeFileSync } from 'node:fs';
const [document, part, before, after, every] = process.argv.slice(1);
let number = 100000;
let isOver = false;
process.stdin.on('data', () => { isOver = true; });
while (!isOver) {
  number += 1;
  const text = before + number + after;
  if (number % 3 === 0) { writeFileSync(document + '.new', text); renameSync(document + '.new', document); }
  else writeFileSync(document, text);
  writeFileSync(part, 'part ' + number);
  await new Promise((resolve) => setTimeout(resolve, Number(every)));
}
console.log(number);
process.exit();
`;

test.each([0, 1, 7])('are worked on again: a pause of %d milliseconds between two writings', {
  timeout: SOAK_TIMEOUT,
}, async (every) => {
  const made = project({
    'teikit.config.yaml': CONFIG,
    'tei/a.xml': tei('number 100000'),
    'tei/b.xml': including,
    'part.txt': '',
  });
  const [before = '', after = ''] = tei('number #').split('#');
  for (let round = 0; round < ROUNDS; round++) {
    const words = [
      '--input-type=module',
      '--eval',
      WRITER,
      `${made.folder}/tei/a.xml`,
      `${made.folder}/part.txt`,
      before,
      after,
    ];
    const writer = spawn(process.execPath, [...words, String(every)], { stdio: ['pipe', 'pipe', 'inherit'] });
    let said = '';
    writer.stdout.on('data', (data) => {
      said += String(data);
    });
    const ended = new Promise((resolve) => writer.once('close', resolve));
    await pause(60);
    for (let count = 0; count < RUNS; count++) await made.run({ jobs: 1 });
    writer.stdin.end('end\n');
    await ended;
    const number = said.trim();
    await made.run({ jobs: 1 });
    expect(made.read('out/a.txt')).toContain(`number ${number}`);
    expect(made.read('out/b.txt')).toContain(`part ${number}`);
    expect(await made.dry()).toEqual([]);
  }
});

test('a clock that goes backwards, between runs and within one, changes nothing', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const years = (count: number): void => void vi.setSystemTime(new Date(Date.UTC(2026 + count, 5, 1)));
  const files = { 'teikit.config.yaml': CONFIG, 'tei/a.xml': tei('one'), 'tei/b.xml': including, 'part.txt': 'a part' };
  const [usual, made] = [project(files), project(files)];
  const texts = (): readonly (readonly [string, string])[] => made.outputs().map((name) => [name, made.read(`out/${name}`)]);
  await usual.run({ jobs: 1 });
  years(100);
  let outcomes = 0;
  await made.run({
    jobs: 1,
    onEvent: ({ kind }) => {
      if (kind !== 'outcome') return;
      outcomes += 1;
      years(-30 * outcomes);
    },
  });
  expect(outcomes).toBe(2);
  expect(texts()).toEqual(usual.outputs().map((name) => [name, usual.read(`out/${name}`)]));
  years(-90);
  expect(await made.run()).toMatchObject({ worked: 0, opened: 0 });
  made.write('part.txt', 'b part');
  years(-99);
  expect(await made.run()).toMatchObject({ worked: 1 });
  expect(made.read('out/b.txt')).toContain('b part');
  expect(await made.dry()).toEqual([]);
});
