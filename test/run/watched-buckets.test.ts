// Buckets that are watched: they are looked at again and again, and what has changed there sets off a round, and nothing else does.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EnvironmentError } from '../../src/diagnostics/environment-error.ts';
import { watch } from '../../src/library/watch.ts';
import type { RunCounts } from '../../src/run/run-wish.ts';
import { ObjectStore } from '../support/object-store.ts';
import { type Project, project, tei } from './project.ts';

/** Seconds between two looks. */
const EVERY = 0.02;

let store: ObjectStore;
let closing: (() => Promise<void>) | undefined;

beforeEach(async () => {
  store = await ObjectStore.start();
  for (const name of ['AWS_REGION', 'AWS_PROFILE', 'AWS_ENDPOINT_URL']) vi.stubEnv(name, undefined);
  vi.stubEnv('AWS_ENDPOINT_URL_S3', store.address);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'someone');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'hunter2');
});
afterEach(async () => {
  await closing?.();
  closing = undefined;
  vi.unstubAllEnvs();
});

type Round = { readonly changed: readonly string[]; readonly counts?: RunCounts; readonly error?: EnvironmentError };

type Watching = {
  /** The next round that has come to its end. */
  readonly next: () => Promise<Round>;
  /** Resolves when the buckets were looked at so many times more. */
  readonly looks: (count: number) => Promise<void>;
  readonly rounds: () => number;
};

function watching(made: Project): Watching {
  const stop = new AbortController();
  const rounds: Round[] = [];
  let taken = 0;
  const ended = watch(
    `${made.folder}/teikit.config.yaml`,
    { signal: stop.signal, checkEvery: EVERY, jobs: 1 },
    async ({ changed }, work) => {
      try {
        rounds.push({ changed, counts: await work({}) });
      } catch (error) {
        if (!(error instanceof EnvironmentError)) throw error;
        rounds.push({ changed, error });
      }
    },
  );
  closing = async () => {
    stop.abort();
    await ended;
  };
  return {
    next: async () => {
      await expect.poll(() => rounds.length, { timeout: 60_000 }).toBeGreaterThan(taken);
      taken += 1;
      return rounds[taken - 1] as Round;
    },
    looks: async (count) => {
      store.asked = [];
      const listings = (): number => store.asked.filter(({ kind }) => kind === 'list').length;
      await expect.poll(listings, { timeout: 60_000 }).toBeGreaterThanOrEqual(count);
    },
    rounds: () => rounds.length,
  };
}

const config = (files: string, output: string): string =>
  `output: ${output}\npipelines: [{ files: "${files}", steps: [{ transform: { to: text } }] }]\n`;

const including = (file: string): string =>
  tei(`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${file}" parse="text"/>`);

test('each change sets off one round, and what does not change sets off none', async () => {
  store.put('tei/a.xml', tei('one'));
  store.put('tei/b.xml', including('../parts/part.txt'));
  store.put('parts/part.txt', 'a part');
  const made = project({ 'teikit.config.yaml': config('s3://archive/tei/*.xml', 's3://archive/out') });
  const { next, looks, rounds } = watching(made);
  expect(await next()).toMatchObject({ changed: [], counts: { documents: 2, worked: 2 } });
  await looks(3);
  expect(rounds()).toBe(1);
  const changes: readonly (readonly [string, () => void, readonly string[], object])[] = [
    ['a document', () => store.put('tei/a.xml', tei('three')), ['tei/a.xml'], { documents: 2, worked: 1 }],
    ['a new document', () => store.put('tei/c.xml', including('late.txt')), ['tei/c.xml'], { documents: 3, worked: 1 }],
    ['what was missing', () => store.put('tei/late.txt', 'late'), ['tei/late.txt'], { documents: 3, worked: 1 }],
    ['a part elsewhere', () => store.put('parts/part.txt', 'another'), ['parts/part.txt'], { documents: 3, worked: 1 }],
    ['one that is gone', () => void store.objects.delete('tei/a.xml'), ['tei/a.xml'], { documents: 2, worked: 0 }],
  ];
  for (const [name, change, keys, counts] of changes) {
    change();
    const round = await next();
    expect(round, name).toMatchObject({ changed: keys.map((key) => `s3://archive/${key}`), counts });
  }
  // what somebody does to an output is not looked for, as in a folder
  store.put('out/b.txt', 'mine');
  const before = rounds();
  await looks(3);
  expect(rounds()).toBe(before);
  expect(store.asked.filter(({ kind }) => kind === 'fetch')).toEqual([]);
});

test('outputs beside the documents set off nothing', async () => {
  store.put('all/a.xml', tei('one'));
  const made = project({ 'teikit.config.yaml': config('s3://archive/all/*.xml', 's3://archive/all/made') });
  const { next, looks, rounds } = watching(made);
  await next();
  await looks(3);
  expect(store.keys()).toEqual(['all/a.xml', 'all/made/a.txt']);
  expect(rounds()).toBe(1);
});

test('a store that is away is told, and looked at again', async () => {
  store.put('tei/a.xml', tei('one'));
  const made = project({ 'teikit.config.yaml': config('s3://archive/tei/*.xml', 'out') });
  const { next } = watching(made);
  await next();
  store.onAsked = () => 403;
  expect((await next()).error?.message).toContain('access is denied');
  store.put('tei/a.xml', tei('two'));
  store.onAsked = () => undefined;
  // it may have been away for several rounds
  let round = await next();
  while (round.error !== undefined) round = await next();
  expect(round.counts).toMatchObject({ documents: 1, worked: 1 });
  expect(made.read('out/a.txt')).toContain('two');
});

test('a project whose buckets come later is looked at then, and a change of a file is heard meanwhile', async () => {
  store.put('tei/a.xml', tei('one'));
  const made = project({ 'teikit.config.yaml': config('tei/*.xml', 'out'), 'tei/here.xml': tei('here') });
  const { next, looks, rounds } = watching(made);
  expect(await next()).toMatchObject({ counts: { documents: 1 } });
  expect(store.asked).toEqual([]);
  made.write('teikit.config.yaml', config('s3://archive/tei/*.xml', 'out'));
  expect(await next()).toMatchObject({ counts: { documents: 1, worked: 1 } });
  await looks(2);
  store.put('tei/a.xml', tei('two'));
  expect(await next()).toMatchObject({ changed: ['s3://archive/tei/a.xml'], counts: { worked: 1 } });
  const before = rounds();
  made.write('teikit.config.yaml', `${config('s3://archive/tei/*.xml', 'out')}# changed\n`);
  expect((await next()).changed).toEqual([`${made.folder}/teikit.config.yaml`]);
  expect(rounds()).toBe(before + 1);
});
