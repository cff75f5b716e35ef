// A store of others (s3rver, which ignores conditions): runs over its buckets make what they make on a disk.

import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type BucketClient, connectBuckets } from '../../src/host/bucket-client.ts';
import { type Project, project, tei } from './project.ts';

type Rver = {
  readonly run: () => Promise<AddressInfo>;
  readonly close: () => Promise<void>;
};
type RverSettings = {
  readonly address: string;
  readonly port: number;
  readonly silent: boolean;
  readonly directory: string;
  readonly configureBuckets: readonly { readonly name: string }[];
};
const S3rver = createRequire(import.meta.url)('s3rver') as new (settings: RverSettings) => Rver;

const BUCKET = 'archive';
const STEPS = '[validate, { transform: { to: text } }, { export: { to: [dc] } }]';
const DOCUMENTS: Readonly<Record<string, string>> = {
  'tei/a.xml': tei('one'),
  'tei/b/ä é.xml': tei('two'),
  'tei/c.xml': tei('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="parts/one.txt" parse="text"/>'),
  'tei/parts/one.txt': 'a part',
};

let server: Rver;
let client: BucketClient;
const directory = mkdtempSync(join(tmpdir(), 'teikit-s3rver-'));

beforeAll(async () => {
  server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: BUCKET }] });
  const { port } = await server.run();
  vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${port}`);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'S3RVER');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'S3RVER');
  client = await connectBuckets();
});

afterAll(async () => {
  client.end();
  vi.unstubAllEnvs();
  await server.close();
  rmSync(directory, { recursive: true, force: true });
});

const put = (key: string, text: string): Promise<unknown> =>
  client.put({ bucket: BUCKET, key }, new TextEncoder().encode(text), { kind: 'any' });

async function keys(prefix: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { key } of client.list(BUCKET, prefix)) found.push(key.slice(prefix.length));
  return found.toSorted();
}

const config = (files: string, output: string): string =>
  `output: ${output}\npipelines: [{ files: "${files}", steps: ${STEPS} }]\n`;

/** What is in the bucket now, as another project sees it. */
async function outputs(name: string): Promise<string | undefined> {
  const made = project({
    'teikit.config.yaml': `pipelines: [{ files: "s3://${BUCKET}/out/${name}", steps: [validate] }]`,
  });
  await made.run();
  return made.has(`s3-copies/${BUCKET}/out/${name}`) ? made.read(`s3-copies/${BUCKET}/out/${name}`) : undefined;
}

test('the same bytes as on a disk; then only what has changed; what is gone is pruned', async () => {
  for (const [key, text] of Object.entries(DOCUMENTS)) await put(key, text);
  const disk = project({ 'teikit.config.yaml': config('tei/**/*.xml', 'out'), ...DOCUMENTS });
  await disk.run();
  const made: Project = project({ 'teikit.config.yaml': config(`s3://${BUCKET}/tei/**/*.xml`, `s3://${BUCKET}/out`) });
  const first = await made.run();
  expect(first).toMatchObject({ documents: 3, worked: 3 });
  expect(first.events.flatMap((one) => (one.kind === 'bucket' ? [one.words] : []))).toEqual([
    expect.stringContaining('has no conditional writes'),
  ]);
  expect(await keys('out/')).toEqual(disk.outputs());
  for (const name of disk.outputs()) expect(await outputs(name), name).toBe(disk.read(`out/${name}`));
  expect(await made.run()).toMatchObject({ documents: 3, worked: 0, opened: 0 });

  await put('tei/parts/one.txt', 'another part');
  expect(await made.run()).toMatchObject({ documents: 3, worked: 1 });
  expect(await outputs('c.txt')).toContain('another part');

  await client.remove({ bucket: BUCKET, key: 'tei/a.xml' }, { kind: 'any' });
  await put('out/c.txt', 'mine');
  await made.run({ prunes: true });
  expect(await keys('out/')).toEqual(disk.outputs().filter((name) => !name.startsWith('a.')));
  expect(await outputs('c.txt')).toBe('mine');
});
