// Documents and outputs in buckets, worked on by workers at a queue, who know nothing of the store: as without a queue.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { connectBuckets } from '../../src/host/bucket-client.ts';
import { type Started, startTeikit } from '../cli/start-teikit.ts';
import { ObjectStore } from '../support/object-store.ts';
import { describeWith } from '../support/programs.ts';
import { TestRedis } from '../support/redis.ts';
import { startS3rver } from '../support/s3rver.ts';
import { type Project, project, type Ran, tei } from './project.ts';

const BUCKET = 'archive';
const STEPS = '[validate, { transform: { to: text } }, { export: { to: [dc, csv] } }]';
const config = (files: string, output: string): string =>
  `output: ${output}\npipelines: [{ name: pages, files: "${files}", steps: ${STEPS} }]\n`;
const IN_BUCKET = config(`s3://${BUCKET}/tei/**/*.xml`, `s3://${BUCKET}/out`);
const DOCUMENTS: Readonly<Record<string, string>> = {
  'tei/a.xml': tei('one'),
  'tei/b/ä é.xml': tei('two'),
  'tei/c.xml': tei('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="../parts/one.txt" parse="text"/>'),
  'tei/broken.xml': '<TEI',
  'tei/wrong.xml': tei('<unknown/>'),
  'parts/one.txt': 'a part',
};

type Store = {
  readonly address: string;
  readonly put: (key: string, text: string) => Promise<void>;
  /** What is below `out/`, by key. */
  readonly outputs: () => Promise<Readonly<Record<string, string>>>;
};

async function ownStore(): Promise<Store> {
  const store = await ObjectStore.start();
  return {
    address: store.address,
    put: async (key, text) => store.put(key, text),
    outputs: async () => Object.fromEntries(store.keys('out/').map((key) => [key, store.text(key) ?? ''])),
  };
}

/** Read through another project: it has the copies. */
async function rver(): Promise<Store> {
  const { address, end } = await startS3rver(BUCKET);
  vi.stubEnv('AWS_ENDPOINT_URL_S3', address);
  const client = await connectBuckets();
  onTestFinished(async () => {
    client.end();
    await end();
  });
  return {
    address,
    put: async (key, text) => void (await client.put({ bucket: BUCKET, key }, new TextEncoder().encode(text), { kind: 'any' })),
    outputs: async () => {
      const keys: string[] = [];
      for await (const { key } of client.list(BUCKET, 'out/')) keys.push(key);
      const reader = project({
        'teikit.config.yaml': `pipelines: [{ files: "s3://${BUCKET}/out/**/*.*", steps: [validate] }]`,
      });
      await reader.run();
      return Object.fromEntries(keys.toSorted().map((key) => [key, reader.read(`s3-copies/${BUCKET}/${key}`)]));
    },
  };
}

const told = (ran: Ran): string => JSON.stringify(ran.outcomes);

describeWith(['redis-server'], 'a run over buckets with a queue', (program) => {
  let redis: TestRedis;
  let worker: Started;
  const elsewhere = mkdtempSync(join(tmpdir(), 'teikit-worker-'));

  beforeAll(async () => {
    for (const name of ['AWS_REGION', 'AWS_PROFILE', 'AWS_ENDPOINT_URL']) vi.stubEnv(name, undefined);
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'S3RVER');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'S3RVER');
    redis = await TestRedis.start(program);
    // without a way to the store
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_')));
    worker = startTeikit(['worker', '--queue', redis.url, '--jobs', '1'], elsewhere, env);
    await worker.saysReady;
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    worker.child.kill('SIGKILL');
    await redis.end();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  test.each<readonly [string, () => Promise<Store>]>([
    ['that keeps conditions', ownStore],
    ['that ignores them (s3rver)', rver],
  ])(
    'and a store %s makes what it makes on a disk, then only what has changed',
    async (_, open) => {
      const store = await open();
      vi.stubEnv('AWS_ENDPOINT_URL_S3', store.address);
      for (const [key, text] of Object.entries(DOCUMENTS)) await store.put(key, text);
      const disk = project({ 'teikit.config.yaml': config('tei/**/*.xml', 'out'), ...DOCUMENTS });
      const onDisk = await disk.run({ jobs: 1 });
      const made: Project = project({ 'teikit.config.yaml': IN_BUCKET });
      const queue = redis.url;
      const first = await made.run({ queue });
      const words = (text: string, top: string): string => text.replaceAll(top, '');
      expect(words(told(first), `s3://${BUCKET}/`)).toBe(words(told(onDisk), `${disk.folder}/`));
      const wanted = disk.outputs().map((name) => [`out/${name}`, words(disk.read(`out/${name}`), `${disk.folder}/`)]);
      const outputs = async (): Promise<readonly (readonly [string, string])[]> =>
        Object.entries(await store.outputs()).map(([key, text]) => [key, words(text, `s3://${BUCKET}/`)]);
      expect(await outputs()).toEqual(wanted);
      // what is in hand is told by its address
      const taken = first.events.flatMap((event) => (event.kind === 'begun' ? [event.file] : []));
      expect(taken.toSorted()).toEqual(first.outcomes.map(({ file }) => file).toSorted());

      expect(await made.run({ queue })).toMatchObject({ documents: 5, worked: 0, opened: 0 });
      await store.put('parts/one.txt', 'another part');
      expect(await made.run({ queue })).toMatchObject({ documents: 5, worked: 1 });
      expect(Object.fromEntries(await outputs())['out/c.txt']).toContain('another part');
      // nothing is left of it in the project
      expect(made.has('.teikit/queue')).toBe(false);
    },
    300_000,
  );
});
