// A store of others (s3rver, which ignores conditions): runs over its buckets make what they make on a disk.

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type BucketClient, connectBuckets } from '../../src/host/bucket-client.ts';
import { type StartedStore, startS3rver } from '../support/s3rver.ts';
import { type Project, project, tei } from './project.ts';

const BUCKET = 'archive';
const STEPS = '[validate, { transform: { to: text } }, { export: { to: [dc] } }]';
const DOCUMENTS: Readonly<Record<string, string>> = {
  'tei/a.xml': tei('one'),
  'tei/b/ä é.xml': tei('two'),
  'tei/c.xml': tei('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="parts/one.txt" parse="text"/>'),
  'tei/parts/one.txt': 'a part',
};

let server: StartedStore;
let client: BucketClient;

beforeAll(async () => {
  server = await startS3rver(BUCKET);
  vi.stubEnv('AWS_ENDPOINT_URL_S3', server.address);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'S3RVER');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'S3RVER');
  client = await connectBuckets();
});

afterAll(async () => {
  client.end();
  vi.unstubAllEnvs();
  await server.end();
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
