// What cannot be written is told before the work, in the words of writing it.

import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkWritable } from '../../src/host/check-writable.ts';
import { writeWhole } from '../../src/host/write-whole.ts';
import { makeFolder } from '../cli/make-folder.ts';

const folder = makeFolder();
const at = (name: string): string => join(folder, name);
mkdirSync(at('kept'));
writeFileSync(at('file'), 'old');
writeFileSync(at('mine'), 'old');
symlinkSync(at('file'), at('link'));
mkdirSync(at('closed'));
writeFileSync(at('still'), 'old');
chmodSync(at('closed'), 0o500);
chmodSync(at('still'), 0o400);

const isRoot = process.getuid?.() === 0;

function fault(path: string): string | undefined {
  try {
    checkWritable(path);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('as writing it would', () => {
  test.each(['new', 'file', 'link', 'kept', 'kept/new', 'none/new', 'file/new', 'closed/new', 'still'])('%s', async (name) => {
    const wasThere = existsSync(at(name));
    const early = fault(at(name));
    expect(existsSync(at(name))).toBe(wasThere);
    const late = await writeWhole(at(name), 'new').then(
      () => undefined,
      (error: unknown) => (error as Error).message,
    );
    expect(early).toBe(late);
  });
});

test.each<readonly [string, string | undefined]>([
  ['kept', 'is a directory'],
  ['none/new', 'no such file or directory'],
  ['mine', undefined],
  ...(isRoot ? [] : [['closed/new', 'permission denied'] as const, ['still', 'permission denied'] as const]),
])('%s: %s', (name, reason) => {
  expect(fault(at(name))).toBe(reason === undefined ? undefined : `cannot write ${at(name)}: ${reason}`);
});
