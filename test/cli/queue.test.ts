// A run by two workers at a queue, as people start them: the same files and the same words as without.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { TestRedis } from '../support/redis.ts';
import { makeFolder } from './make-folder.ts';
import { runTeikit } from './run-teikit.ts';
import { type Started, startTeikit } from './start-teikit.ts';

const PROJECT = `
output: out
pipelines:
  - name: texts
    files: in/*.xml
    steps:
      - validate: { schema: s.rnc }
      - transform: { to: text }
`;

const SCHEMA = `
default namespace = "http://www.tei-c.org/ns/1.0"
start = any
any = element * - persname { (attribute * { text } | text | any)* }
`;

const tei = (text: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader><text><body>${text}</body></text></TEI>`;

describeWith(['redis-server'], 'run --queue', (program) => {
  const folder = makeFolder();
  const secret = 'not-to-be-told';
  let redis: TestRedis;
  const workers: Started[] = [];

  beforeAll(async () => {
    redis = await TestRedis.start(program, ['--requirepass', secret]);
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 's.rnc'), SCHEMA);
    writeFileSync(join(folder, 'teikit.config.yaml'), PROJECT);
    for (let at = 0; at < 12; at++) writeFileSync(join(folder, `in/${at}.xml`), tei(`<p>Number ${at}</p>`));
    writeFileSync(join(folder, 'in/5.xml'), tei('<persname>no</persname>'));
    writeFileSync(join(folder, 'in/7.xml'), '<TEI');
  });
  afterAll(async () => {
    for (const { child } of workers) child.kill('SIGKILL');
    await redis.end();
  });

  const url = (): string => `redis://:${secret}@127.0.0.1:${redis.port}`;

  test('two workers make of the documents what one process makes', async () => {
    const { stdout, exitCode } = runTeikit(['run', '--format', 'json'], { cwd: folder });
    const files = filesBelow(join(folder, 'out'));
    expect(files.size).toBe(10);
    rmSync(join(folder, 'out'), { recursive: true });

    for (let count = 0; count < 2; count++) workers.push(startTeikit(['worker', '--queue', url(), '--jobs', '1'], folder));
    for (const { saysReady } of workers) await saysReady;
    const run = startTeikit(['run', '--format', 'json', '--queue', url()], folder);
    expect(await run.ended).toBe(exitCode);
    expect(withoutTime(run.stdout())).toEqual(withoutTime(stdout));
    expect(filesBelow(join(folder, 'out'))).toEqual(files);
    expect(readdirSync(join(folder, 'out/.teikit'))).toEqual(['journal.jsonl', 'settled']);

    const again = startTeikit(['run', '--queue', url()], folder);
    await again.ended;
    expect(again.stderr()).toContain('12 documents of 12 unchanged');

    for (const { child } of workers) child.kill('SIGTERM');
    for (const { ended } of workers) expect(await ended).toBe(0);
    const words = workers.map(({ stderr }) => /(\d+) documents? done\n$/.exec(stderr())?.[1]);
    expect(words.reduce((sum, count) => sum + Number(count), 0)).toBe(12);
    for (const { stderr, stdout: said } of [...workers, run, again]) {
      expect(stderr() + said()).not.toContain(secret);
      for (const line of stderr().trim().split('\n')) expect(line).toMatch(/^teikit: /);
    }
  });

  test.each([
    ['run', '--queue'],
    ['watch', '--queue'],
    ['worker', '--queue'],
  ])('the address of a queue that is none is wrong use of %s, whatever there is to do', (...words) => {
    const { exitCode, stderr, stdout } = runTeikit([...words, `http://someone:${secret}@queue.example.org`], { cwd: folder });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^teikit: the address of the queue does not begin with redis:[^\n]*\n$/);
    expect(stderr).not.toContain(secret);
  });

  test('a queue that cannot be used is one line, and exit code 3', async () => {
    const wrong = startTeikit(['queue', 'failed', '--queue', `redis://:other-secret@127.0.0.1:${redis.port}`], folder);
    expect(await wrong.ended).toBe(3);
    expect(wrong.stderr()).toMatch(/^teikit: the queue at redis:\/\/127\.0\.0\.1:\d+ cannot be used: WRONGPASS.*\n$/);
    const empty = startTeikit(['queue', 'retry', 'in/5.xml', '--queue', url()], folder);
    expect(await empty.ended).toBe(3);
    expect(empty.stderr()).toBe(
      'teikit: in/5.xml is not among the documents that failed\nteikit: 0 documents will be tried again by the next run\n',
    );
  });
});

function withoutTime(report: string): string {
  return report.replace(/"seconds":\s*[\d.]+/g, '');
}

function filesBelow(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  return new Map(names.toSorted().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
