// What was written without waiting is waited for at the end; what is gone by then is no fault, what cannot be had is one.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { flushFiles } from '../../src/host/flush-files.ts';
import { makeFolder } from '../cli/make-folder.ts';

const place = makeFolder();

test('files that are there, and one that is gone', async () => {
  const paths = Array.from({ length: 20 }, (_, index) => join(place, String(index)));
  for (const path of paths.slice(1)) writeFileSync(path, path);
  await expect(flushFiles(paths)).resolves.toBeUndefined();
});

test('a path that leads through a file is told', async () => {
  writeFileSync(join(place, 'file'), '');
  await expect(flushFiles([join(place, 'file/in')])).rejects.toThrow('cannot write');
});
