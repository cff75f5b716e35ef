// Documents and outputs in buckets of an S3-compatible store: as on a disk, nothing is fetched twice, nothing of others is written over.

import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { connectBuckets } from '../../src/host/bucket-client.ts';
import { namesMeantBy } from '../../src/host/names-meant-by.ts';
import type { RunOptions } from '../../src/library/run-options.ts';
import { type Fault, ObjectStore } from '../support/object-store.ts';
import { type Project, project, type Ran, tei } from './project.ts';

vi.mock('../../src/host/names-meant-by.ts', { spy: true });

const STEPS = '[validate, { transform: { to: text } }, { export: { to: [dc, csv] } }]';
const ALL_STEPS = STEPS.replace('{ export', '{ transform: { to: html } }, { export');
const config = (files: string, output: string, steps = STEPS): string =>
  `output: ${output}\npipelines:\n  - { name: pages, files: "${files}", steps: ${steps} }\n`;

const IN_BUCKET = config('s3://archive/tei/**/*.xml', 's3://archive/out');

const including = (file: string): string =>
  tei(`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${file}" parse="text"/>`);

const DOCUMENTS = {
  'tei/a.xml': tei('one'),
  'tei/b/c.xml': tei('two'),
  'tei/b-c.xml': including('parts/one.txt'),
  'tei/parts/one.txt': 'a part',
  'tei/wrong.xml': tei('<unknown/>'),
};

let store: ObjectStore;

beforeEach(async () => {
  store = await ObjectStore.start();
  for (const name of ['AWS_REGION', 'AWS_PROFILE', 'AWS_ENDPOINT_URL']) vi.stubEnv(name, undefined);
  vi.stubEnv('AWS_ENDPOINT_URL_S3', store.address);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'someone');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'hunter2');
  return () => vi.unstubAllEnvs();
});

function fill(objects: Readonly<Record<string, string>> = DOCUMENTS): void {
  for (const [key, text] of Object.entries(objects)) store.put(key, text);
}

function inBucket(): Project {
  return project({ 'teikit.config.yaml': IN_BUCKET });
}

function outputs(): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(store.keys('out/').map((key) => [key, store.text(key)]));
}

function told({ outcomes }: Ran): readonly string[] {
  return outcomes.flatMap(({ diagnostics }) => diagnostics.map(({ code, file, message }) => `${file} ${code}: ${message}`));
}

const notes = ({ events }: Ran): readonly string[] => events.flatMap((one) => (one.kind === 'bucket' ? [one.words] : []));

describe('a run', () => {
  test.each<readonly [string, RunOptions]>([
    ['in this thread', { jobs: 1 }],
    ['by workers', { jobs: 2 }],
  ])('%s makes the bytes that it makes on a disk, and tells the same', async (_, options) => {
    fill();
    const disk = project({ 'teikit.config.yaml': config('tei/**/*.xml', 'out', ALL_STEPS), ...DOCUMENTS });
    const onDisk = await disk.run(options);
    const made = project({ 'teikit.config.yaml': config('s3://archive/tei/**/*.xml', 's3://archive/out', ALL_STEPS) });
    const ran = await made.run(options);
    const plain = (outcomes: Ran['outcomes'], top: string): string => JSON.stringify(outcomes).replaceAll(top, '');
    expect(plain(ran.outcomes, 's3://archive/')).toBe(plain(onDisk.outcomes, `${disk.folder}/`));
    expect(store.keys('out/')).toEqual(disk.outputs().map((name) => `out/${name}`));
    for (const name of disk.outputs())
      expect(store.text(`out/${name}`)?.replaceAll('s3://archive/', `${disk.folder}/`), name).toBe(disk.read(`out/${name}`));
    expect(told(ran).join()).toContain('s3://archive/tei/wrong.xml ');
  });

  test('that comes second asks for listings only, and tells the same', async () => {
    fill();
    const made = inBucket();
    const first = await made.run();
    store.asked = [];
    const second = await made.run();
    expect(second).toMatchObject({ documents: 4, worked: 0, opened: 0 });
    expect(told(second)).toEqual(told(first));
    expect(new Set(store.asked.map(({ kind }) => kind))).toEqual(new Set(['list']));
    expect(notes(first)).toEqual([]);
  });

  test('fetches what documents name, in other folders of the bucket too, and asks for it again without opening it', async () => {
    fill({ 'tei/a.xml': including('../shared/one%20part.txt'), 'shared/one part.txt': 'far away', 'shared/other.txt': '' });
    const made = inBucket();
    await made.run();
    expect(store.text('out/a.txt')).toContain('far away');
    expect(store.take('fetch')).toEqual(['shared/one part.txt', 'tei/a.xml']);
    expect(await made.run()).toMatchObject({ worked: 0, opened: 0 });
    expect(store.take('fetch')).toEqual([]);
    store.put('shared/one part.txt', 'far and new');
    expect(await made.dry()).toHaveLength(1);
    await made.run();
    expect(store.text('out/a.txt')).toContain('far and new');
  });
});

const CHANGES: readonly { readonly name: string; readonly change: () => void; readonly would: readonly string[] }[] = [
  {
    name: 'an object',
    change: () => store.put('tei/a.xml', tei('three')),
    would: ['tei/a.xml: it has changed'],
  },
  {
    name: 'a new one',
    change: () => store.put('tei/new.xml', tei('new')),
    would: ['tei/new.xml: it is new'],
  },
  {
    name: 'a part',
    change: () => store.put('tei/parts/one.txt', 'another'),
    would: ['tei/b-c.xml: tei/parts/one.txt, which it needs, has changed'],
  },
  {
    name: 'an output that is gone',
    change: () => store.objects.delete('out/a.txt'),
    would: ['tei/a.xml: out/a.txt is not there'],
  },
  { name: 'nothing', change: () => {}, would: [] },
];

describe('what has changed is fetched and worked on, and nothing else', () => {
  test.each(CHANGES)('$name', async ({ change, would }) => {
    fill();
    const made = inBucket();
    await made.run();
    change();
    store.asked = [];
    const dry = await made.run({ isDry: true });
    const names = dry.events.flatMap((one) => (one.kind === 'would' ? [`${one.file}: ${one.reason}`] : []));
    expect(names.map((one) => one.replaceAll('s3://archive/', ''))).toEqual(would);
    expect(store.take('fetch')).toEqual([]);
    expect(store.take('put')).toEqual([]);
    expect(await made.run()).toMatchObject({ worked: would.length });
    expect(store.take('fetch').length).toBeLessThanOrEqual(would.length);
    expect(await made.dry()).toEqual([]);
    const after = outputs();
    // what was made is what a run from the beginning makes
    for (const key of store.keys('out/')) store.objects.delete(key);
    await inBucket().run();
    expect(outputs()).toEqual(after);
  });
});

test('a document is looked through for names once, and again when it has changed', async () => {
  fill();
  const made = inBucket();
  const looked = async (): Promise<readonly string[]> => {
    vi.mocked(namesMeantBy).mockClear();
    await made.run();
    return vi
      .mocked(namesMeantBy)
      .mock.calls.map(([name]) => name.replace('s3-copies/archive/', ''))
      .toSorted();
  };
  expect(await looked()).toEqual(Object.keys(DOCUMENTS).toSorted());
  expect(await looked()).toEqual([]);
  store.put('tei/b-c.xml', including('parts/one.txt').replace('A letter', 'Another letter'));
  expect(await looked()).toEqual(['tei/b-c.xml']);
});

test('a part that comes later is found', async () => {
  fill({ 'tei/a.xml': including('parts/one.txt') });
  const made = inBucket();
  expect(told(await made.run()).join()).toContain('parts/one.txt');
  store.put('tei/parts/one.txt', 'there now');
  await made.run();
  expect(store.text('out/a.txt')).toContain('there now');
});

describe('documents that are gone', () => {
  test('are told, and what was made of them is removed where that is asked for', async () => {
    fill();
    const made = inBucket();
    await made.run();
    store.objects.delete('tei/a.xml');
    const leftOvers = ({ events }: Ran): readonly string[] =>
      events.flatMap((one) => (one.kind === 'left over' ? [`${one.path}${one.removed ? ' removed' : ''}`] : []));
    expect(leftOvers(await made.run())).toContain('s3://archive/out/a.txt');
    expect(store.text('out/a.txt')).toBeDefined();
    expect(made.has('s3-copies/archive/tei/a.xml')).toBe(false);
    store.put('out/a.oai_dc.xml', 'mine');
    expect(leftOvers(await made.run({ prunes: true }))).toEqual(
      expect.arrayContaining(['s3://archive/out/a.oai_dc.xml', 's3://archive/out/a.txt removed']),
    );
    expect(store.text('out/a.txt')).toBeUndefined();
    expect(store.text('out/a.oai_dc.xml')).toBe('mine');
  });
});

describe('outputs', () => {
  test('that somebody has written over are told and left, and written over with --force only', async () => {
    fill();
    const made = inBucket();
    await made.run();
    store.put('out/a.txt', 'mine');
    expect(told(await made.run())).toContain(
      's3://archive/tei/a.xml run/output-changed: s3://archive/out/a.txt was changed since it was made, and is left as it is (--force makes it anew)',
    );
    store.put('tei/a.xml', tei('three'));
    expect(told(await made.run())).toContain(
      's3://archive/tei/a.xml env/output-changed: s3://archive/out/a.txt is left as it is: it was changed since it was made (--force writes over it)',
    );
    expect(store.text('out/a.txt')).toBe('mine');
    await made.run({ isForced: true });
    expect(store.text('out/a.txt')).toContain('three');
  });

  test('that no run has made are left, and those that are what would be made are taken as they are', async () => {
    fill();
    await inBucket().run();
    const before = outputs();
    store.put('out/a.txt', 'mine');
    store.asked = [];
    // another machine, which knows nothing
    const other = inBucket();
    expect(told(await other.run())).toContain(
      's3://archive/tei/a.xml env/output-changed: s3://archive/out/a.txt is left as it is: it is there already, and no run of this project has made it (--force writes over it)',
    );
    expect(store.take('put')).toEqual([]);
    expect(outputs()).toEqual({ ...before, 'out/a.txt': 'mine' });
  });

  test.each<readonly [string, (key: string) => void]>([
    ['made', (key) => store.put(key, 'mine')],
    ['changed', (key) => store.put(key, 'mine')],
    ['removed', (key) => store.objects.delete(key)],
  ])('that somebody has %s at the same moment are not written over', async (what, change) => {
    fill();
    const made = inBucket();
    if (what !== 'made') await made.run();
    store.put('tei/a.xml', tei('three'));
    store.onAsked = ({ kind, key }) => {
      if (kind === 'put' && key === 'out/a.txt') change(key);
      return undefined;
    };
    const ran = await made.run();
    expect(told(ran)).toContain(
      's3://archive/tei/a.xml env/output-changed: s3://archive/out/a.txt is not written: somebody has changed it meanwhile (--force does not mind)',
    );
    expect(ran.outcomes.find(({ file }) => file.endsWith('a.xml'))?.status).toBe('failed');
    expect(store.text('out/a.txt')).toBe(what === 'removed' ? undefined : 'mine');
  });

  test('can be what the next pipeline takes', async () => {
    fill({ 'texts/a.txt': 'I met John Brown in Paris on 3 May 1890.\n' });
    const made = project({
      'teikit.config.yaml': `pipelines:
  - { name: first, files: "s3://archive/texts/*.txt", output: s3://archive/made, steps: [{ encode: { lang: en } }] }
  - { name: second, files: "s3://archive/made/*.xml", steps: [{ transform: { to: text, output: s3://archive/out } }] }
`,
    });
    expect(await made.run()).toMatchObject({ documents: 2, worked: 2 });
    expect(store.keys()).toEqual(['made/a.xml', 'out/a.txt', 'texts/a.txt']);
    expect(await made.run()).toMatchObject({ documents: 2, worked: 0, opened: 0 });
    expect(store.take('fetch')).toEqual(['texts/a.txt']);
  });

  test.each<readonly [string, string, string]>([
    ['in the bucket, of documents in the folder', 'tei/**/*.xml', 's3://archive/out'],
    ['in the folder, of documents in the bucket', 's3://archive/tei/**/*.xml', 'out'],
  ])('%s', async (_, files, output) => {
    fill();
    const made = project({ 'teikit.config.yaml': config(files, output), ...(files.startsWith('s3') ? {} : DOCUMENTS) });
    expect(await made.run()).toMatchObject({ documents: 4, worked: 4 });
    const text = output === 'out' ? made.read('out/b-c.txt') : store.text('out/b-c.txt');
    expect(text).toContain('a part');
    expect(await made.run()).toMatchObject({ documents: 4, worked: 0, opened: 0 });
  });
});

describe('a store without conditional writes', () => {
  test.each(['ignored', 'refused'] as const)('(%s) is told once, and used', async (conditions) => {
    fill();
    store.conditions = conditions;
    const made = inBucket();
    const words =
      'the store of s3://archive has no conditional writes: what somebody else writes at the same moment may be written over';
    expect(notes(await made.run())).toEqual([words]);
    store.put('tei/a.xml', tei('three'));
    expect(notes(await made.run())).toEqual([words]);
    expect(store.text('out/a.txt')).toContain('three');
    expect(notes(await made.run())).toEqual([]);
  });
});

describe('a store that fails', () => {
  /** Which request fails how: the first so many times. */
  const failing = (kind: string, key: string, fault: Fault, times: number): void => {
    let left = times;
    store.onAsked = (asked) => (asked.kind === kind && asked.key.startsWith(key) && left-- > 0 ? fault : undefined);
  };

  test.each<readonly [string, string, Fault]>([
    ['list', 'tei/', 503],
    ['list', 'tei/', 'cut'],
    ['fetch', 'tei/a.xml', 503],
    ['fetch', 'tei/a.xml', 'cut'],
    ['put', 'out/a.txt', 503],
    ['put', 'out/a.txt', 'lost'],
    ['put', 'out/b', 'lost'],
  ])('once, at %s %s (%s), is asked again', async (kind, key, fault) => {
    fill();
    await inBucket().run();
    const before = outputs();
    for (const one of store.keys('out/')) store.objects.delete(one);
    failing(kind, key, fault, 1);
    const ran = await inBucket().run();
    expect(told(ran).filter((one) => one.includes('env/'))).toEqual([]);
    expect(outputs()).toEqual(before);
  });

  test.each<readonly [string, string, Fault, string]>([
    ['list', 'tei/', 403, 'access is denied'],
    ['list', 'tei/', 503, 'it answers with 503'],
    ['list', 'out/', 'cut', 'the connection was cut'],
    ['fetch', 'tei/b/', 403, 'access is denied'],
    ['fetch', 'tei/b/', 'cut', 'the connection was cut'],
    ['put', 'out/b', 503, 'it answers with 503'],
    ['put', 'out/a.oai_dc.xml', 'cut', 'the connection was cut'],
    ['put', 'out/', 403, 'access is denied'],
  ])('each time, at %s %s (%s), is told in a line, and the next run makes what would have been made', async (...row) => {
    const [kind, key, fault, reason] = row;
    fill();
    await inBucket().run();
    const before = outputs();
    for (const one of store.keys('out/')) store.objects.delete(one);
    failing(kind, key, fault, Number.POSITIVE_INFINITY);
    const made = inBucket();
    const lines = await made.run().then(
      (ran) => told(ran).filter((one) => one.includes('env/bucket')),
      (error: unknown) => [`${(error as { code: string }).code}: ${(error as Error).message}`],
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(new RegExp(`env/bucket: s3://archive/\\S* \\(at 127\\S+\\): ${reason}$`));
    store.onAsked = () => undefined;
    await made.run();
    expect(outputs()).toEqual(before);
    expect(await made.run()).toMatchObject({ worked: 0, opened: 0 });
  });

  test.each<readonly [string, () => void, string]>([
    ['no such bucket', () => Object.assign(store, { bucket: 'another' }), 'there is no such bucket'],
    ['nobody there', () => store.end(), 'connection refused'],
    ['no credentials', () => vi.stubEnv('AWS_ACCESS_KEY_ID', ''), 'there are no credentials'],
  ])('%s', async (_, spoil, reason) => {
    fill();
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/dev/null');
    vi.stubEnv('AWS_CONFIG_FILE', '/dev/null');
    spoil();
    const failed = await inBucket()
      .run()
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'env/bucket' });
    expect(String(failed)).toContain(reason);
    expect(String(failed)).not.toContain('hunter2');
    expect(String(failed)).not.toContain('\n');
  });

  test('objects that are gone between the listing and the reading are not there', async () => {
    fill();
    store.onAsked = ({ kind, key }) => {
      if (kind === 'fetch' && key === 'tei/a.xml') store.objects.delete(key);
      return undefined;
    };
    expect(await inBucket().run()).toMatchObject({ documents: 3 });
  });
});

test('a store that does not answer is not waited for without end', async () => {
  fill();
  store.onAsked = () => 'silent';
  const client = await connectBuckets({ patience: 100 });
  onTestFinished(() => client.end());
  await expect(client.put({ bucket: 'archive', key: 'a' }, new Uint8Array(), { kind: 'new' })).rejects.toMatchObject({
    code: 'env/bucket',
    message: expect.stringMatching(/^s3:\/\/archive\/a \(at \S+\): it does not answer in time$/),
  });
  expect(store.take('put').length).toBeGreaterThan(1);
});

test('a run that is stopped fetches no more, and the next one goes on', async () => {
  fill();
  const made = inBucket();
  const stop = new AbortController();
  store.onAsked = ({ kind }) => {
    if (kind === 'fetch') stop.abort();
    return undefined;
  };
  expect(await made.run({ signal: stop.signal })).toMatchObject({ worked: 0 });
  store.onAsked = () => undefined;
  expect(await made.run()).toMatchObject({ worked: 4 });
  expect(await made.run()).toMatchObject({ worked: 0, opened: 0 });
});

describe('a run that was killed', () => {
  test('after an output was put, and before anything was known of it: the next one makes what would have been made', async () => {
    fill();
    const made = inBucket();
    await made.run();
    const index = made.read('s3-copies/.copies.jsonl');
    const lines = made.read('.teikit/journal.jsonl').split('\n').length;
    store.put('tei/a.xml', tei('three'));
    await made.run();
    const after = outputs();
    // what it was to write, it has said; what it had written, it has not
    const journal = made.read('.teikit/journal.jsonl').split('\n');
    const isKnown = (line: string, at: number): boolean => at < lines - 1 || line.includes('"kind":"begun"');
    expect(journal.filter((line, at) => !isKnown(line, at)).length).toBeGreaterThan(0);
    made.write('.teikit/journal.jsonl', `${journal.filter(isKnown).join('\n')}\n`);
    made.write('s3-copies/.copies.jsonl', index);
    const ran = await made.run();
    expect(ran).toMatchObject({ worked: 1 });
    expect(told(ran).filter((one) => one.includes('changed'))).toEqual([]);
    expect(outputs()).toEqual(after);
    expect(await made.run()).toMatchObject({ worked: 0, opened: 0 });
  });

  test('while it wrote the index of the copies anew: what it had begun is tidied away', async () => {
    fill();
    const made = inBucket();
    await made.run();
    const begun = 's3-copies/..copies.jsonl.teikit-99999999.tmp';
    made.write(begun, 'half');
    await made.run({ isDry: true });
    expect(made.has(begun)).toBe(true);
    await made.run();
    expect(made.has(begun)).toBe(false);
  });

  test('and whose copies are gone: they are fetched, and nothing is made anew', async () => {
    fill();
    const made = inBucket();
    await made.run();
    made.remove('s3-copies');
    store.asked = [];
    expect(await made.run()).toMatchObject({ documents: 4, worked: 0 });
    expect(store.take('put')).toEqual([]);
    store.asked = [];
    expect(await made.run()).toMatchObject({ worked: 0, opened: 0 });
    expect(store.take('fetch')).toEqual([]);
  });
});

test('copies that somebody has changed or removed are fetched anew', async () => {
  fill();
  const made = inBucket();
  await made.run();
  made.write('s3-copies/archive/tei/a.xml', tei('not mine to change'));
  made.remove('s3-copies/archive/tei/b/c.xml');
  store.asked = [];
  expect(await made.run()).toMatchObject({ worked: 0 });
  expect(store.take('fetch')).toEqual(['tei/a.xml', 'tei/b/c.xml']);
  expect(made.read('s3-copies/archive/tei/a.xml')).toBe(DOCUMENTS['tei/a.xml']);
});

describe('what cannot be', () => {
  test.each<readonly [string, string, RegExp]>([
    [
      'an address with a password',
      config('s3://me:hunter2@archive/*.xml', 'out'),
      /:3:\d+: a place in a bucket is written s3:/,
    ],
    ['a path that leads up', config('s3://archive/../x/*.xml', 'out'), /a place in a bucket is written/],
    ['an output of another form', config('s3://archive/*.xml', 's3:/archive'), /a place in a bucket is written/],
    [
      'a schema in a bucket',
      'pipelines: [{ files: "s3://archive/*.xml", steps: [{ validate: { schema: s3://archive/a.rng } }] }]',
      /only documents and outputs can lie in a bucket/,
    ],
  ])('%s', async (_, text, words) => {
    const failed = await project({ 'teikit.config.yaml': text })
      .run()
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'env/bad-setting' });
    expect(String(failed)).toMatch(words);
    expect(String(failed)).not.toContain('hunter2');
    expect(store.asked).toEqual([]);
  });

  test('a folder of the user’s where copies would be', async () => {
    fill();
    const made = project({ 'teikit.config.yaml': IN_BUCKET, 's3-copies/mine.xml': tei('mine') });
    await expect(made.run()).rejects.toMatchObject({ code: 'env/bucket' });
    expect(made.read('s3-copies/mine.xml')).toBe(tei('mine'));
  });
});

test('a pattern of the folder takes no copies, and rules of the project are for objects too', async () => {
  fill({ 'tei/wrong.xml': tei('<unknown/>') });
  const made = project({
    'teikit.config.yaml': `rules: [{ files: "s3://archive/tei/*.xml", checks: [links] }]
pipelines:
  - { name: far, files: "s3://archive/tei/*.xml", steps: [validate] }
  - { name: near, files: "**/*.xml", steps: [validate] }
`,
    'a.xml': tei('<unknown/>'),
  });
  const ran = await made.run();
  expect(ran.outcomes.map(({ file, status }) => `${file.replace(`${made.folder}/`, '')} ${status}`)).toEqual([
    's3://archive/tei/wrong.xml clean',
    'a.xml findings',
  ]);
});
