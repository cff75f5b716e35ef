// What a worker at a queue really makes of jobs: in the sender's folder, with the sender's stylesheets, by threads of its own.

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Job, Step } from '../../src/batch/job.ts';
import { type QueuedJob, type QueuedResult, type QueuedRun, unpackJob } from '../../src/batch/queued-job.ts';
import { FileRules } from '../../src/host/file-rules.ts';
import { RefusedJob } from '../../src/host/refused-job.ts';
import { makeRunFolder, RUN_FILE, readInFolder, removeRunFolder, writeInFolder } from '../../src/host/run-folder.ts';
import { loadStylesheet } from '../../src/library/load-stylesheet.ts';
import { QueueDesk } from '../../src/library/queue-desk.ts';
import { ownKind } from '../../src/library/queue-kind.ts';

const place = realpathSync(mkdtempSync(join(tmpdir(), 'teikit-desk-')));
const gone = new Set<string>();
const desk = new QueueDesk(1, async (folder) => !gone.has(folder));
afterAll(async () => {
  await desk.end();
  rmSync(place, { recursive: true, force: true });
});

const tei = (text: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>${text}</p></body></text></TEI>`;

/** A sender with a document `a.xml`. */
async function sender(name: string, text: string): Promise<{ readonly from: string; readonly folder: string }> {
  const from = join(place, name);
  mkdirSync(from);
  writeFileSync(join(from, 'a.xml'), tei(text));
  const folder = makeRunFolder(join(from, 'out/.teikit/queue'));
  const run: QueuedRun = { files: { named: ['.'] }, limits: {}, tellsAsked: true };
  await writeInFolder(folder, RUN_FILE, run);
  return { from, folder };
}

const toText: Step = { kind: 'transform', to: 'text', output: 'a.txt' };
const jobWith = (...steps: readonly Step[]): Job => ({ input: { kind: 'path', path: 'a.xml' }, steps });

type Sender = Awaited<ReturnType<typeof sender>>;
const queued = (from: Sender, job: Job, sheets: readonly string[] = []): QueuedJob => ({
  ...from,
  environment: {},
  job,
  sheets,
});

function outputOf(result: QueuedResult, folder = ''): string {
  const packed = result.kind === 'file' ? readInFolder(folder, result.name) : result.kind === 'here' && result.packed;
  const back = unpackJob(packed as Parameters<typeof unpackJob>[0]);
  const [one] = back.kind === 'worked' ? back.deferred : [];
  return one?.kind === 'output' ? String(one.data) : one?.kind === 'results' ? one.made.principal : '';
}

test('the same path is another document for each sender, however their jobs come', async () => {
  const senders = await Promise.all(['one', 'two', 'three', 'four'].map((name) => sender(name, name)));
  const many = [...senders, ...senders.toReversed()];
  const results = await Promise.all(many.map((from) => desk.work(queued(from, jobWith(toText)))));
  expect(results.map((result) => outputOf(result).trim())).toEqual(many.map(({ from }) => from.slice(place.length + 1)));
  const [first] = results;
  const back = first?.kind === 'here' ? unpackJob(first.packed) : undefined;
  expect(back?.kind === 'worked' && back.asked?.map(({ path }) => path)).toContain(join(place, 'one/a.xml'));
});

test('the day that counts as today is that of the sender', async () => {
  const toRecord: Step = { kind: 'export', to: ['datacite'] };
  const resultOn = async (day: string): Promise<QueuedResult> => {
    const from = await sender(`day ${day}`, 'x');
    return desk.work({ ...queued(from, jobWith(toRecord)), environment: { SOURCE_DATE_EPOCH: day } });
  };
  expect(process.env['SOURCE_DATE_EPOCH']).toBeUndefined();
  expect(JSON.stringify(await resultOn('no day'))).toContain('SOURCE_DATE_EPOCH is no day, and no number');
  expect(JSON.stringify(await resultOn('0'))).not.toContain('SOURCE_DATE_EPOCH');
});

test('what is large lies in a file', async () => {
  const from = await sender('large', 'word '.repeat(20_000));
  const result = await desk.work(queued(from, jobWith(toText)));
  expect(result.kind).toBe('file');
  expect(outputOf(result, from.folder).match(/word/g)).toHaveLength(20_000);
});

test('a stylesheet of the sender’s is run as it was compiled there', async () => {
  const from = await sender('sheet', 'ten');
  const path = join(from.from, 's.xsl');
  writeFileSync(
    path,
    `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="text"/><xsl:param name="n"/>
      <xsl:template match="/"><xsl:value-of select="$n, normalize-space()"/></xsl:template></xsl:stylesheet>`,
  );
  const wish = { path, parameters: { n: ['7'] }, isUntrusted: false };
  const { toRun, extension } = await loadStylesheet(wish, new FileRules({ named: [path], roots: [] }), {});
  await writeInFolder(from.folder, 'sheet-1.json', { wish, toRun, extension });
  const step: Step = { kind: 'stylesheet', path, parameters: { n: ['7'] } };
  expect(outputOf(await desk.work(queued(from, jobWith(step), ['sheet-1.json'])))).toBe('7 ten');
  await expect(desk.work(queued(from, jobWith(step), ['sheet-2.json']))).rejects.toThrow(/sheet-2\.json/);
});

test('what is not seen here is refused with the reason', async () => {
  const from = { from: join(place, 'nowhere'), folder: join(place, 'nowhere/out') };
  await expect(desk.work(queued(from, jobWith(toText)))).rejects.toThrow(
    new RefusedJob(`there is no folder ${from.from} here`),
  );
  const other = await sender('other', 'x');
  removeRunFolder(other.folder);
  await expect(desk.work(queued(other, jobWith(toText)))).rejects.toThrow(RefusedJob);
});

test('a job that nobody waits for is let go', async () => {
  const from = await sender('gone', 'x');
  gone.add(from.folder);
  expect(await desk.work(queued(from, jobWith(toText)))).toEqual({ kind: 'gone' });
});

test('who has other schemas in the store is of another kind', () => {
  const before = process.env['TEIKIT_STORE'];
  try {
    process.env['TEIKIT_STORE'] = join(place, 'store');
    const kind = ownKind();
    expect(ownKind()).toEqual(kind);
    mkdirSync(join(place, 'store/mine'), { recursive: true });
    const other = ownKind();
    expect(other.tool).toBe(kind.tool);
    expect(other.schemas).not.toBe(kind.schemas);
  } finally {
    if (before === undefined) delete process.env['TEIKIT_STORE'];
    else process.env['TEIKIT_STORE'] = before;
  }
});
