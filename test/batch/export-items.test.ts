// Items for DSpace are written over those of an earlier run: what tells that an item is whole goes first, and comes last.

import { expect, test } from 'vitest';
import { runJobs } from '../../src/batch/run-jobs.ts';
import { header } from '../export/header.ts';
import { memoryServices } from './memory-services.ts';

test('the metadata of an earlier run are removed before anything is written', async () => {
  const calls: string[] = [];
  const services = memoryServices(
    { 'a.xml': header({ titles: '<title>T</title>' }) },
    {
      write: async (path) => void calls.push(`write ${path}`),
      remove: async (path) => void calls.push(`remove ${path}`),
    },
  );
  const job = {
    input: { kind: 'path', path: 'a.xml' },
    steps: [{ kind: 'export', to: ['saf', 'mods'], output: 'out/a', directory: { path: 'out', name: 'a' } }],
  } as const;
  await runJobs([job], () => undefined, { services });
  expect(calls).toEqual([
    'remove out/saf/a/dublin_core.xml',
    'write out/saf/a/a.xml',
    'write out/saf/a/contents',
    'write out/saf/a/dublin_core.xml',
    'write out/a.mods.xml',
  ]);
});
