// What is read of what the user names: files and pipes, up to a bound, and no device.

import { execFileSync } from 'node:child_process';
import { createWriteStream, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readNamed } from '../../src/host/named-file.ts';
import { MOST_BYTES } from '../../src/host/read-bounds.ts';
import { readStream } from '../../src/host/read-stream.ts';
import { interruptReading } from '../../src/host/waiting.ts';
import { makeFolder } from '../cli/make-folder.ts';

const folder = makeFolder();
const inFolder = (name: string): string => join(folder, name);
const isPosix = process.platform !== 'win32';

describe('files', () => {
  test('up to the bound, and not one byte more', async () => {
    const file = inFolder('large.xml');
    writeFileSync(file, '');
    truncateSync(file, MOST_BYTES);
    expect((await readNamed(file)).length).toBe(MOST_BYTES);
    truncateSync(file, MOST_BYTES + 1);
    await expect(readNamed(file)).rejects.toThrow(/large\.xml: 536870889 bytes, where up to 536870888 are read$/);
  });

  test('larger ones for who has room for them', async () => {
    const file = inFolder('roomy.xml');
    writeFileSync(file, '');
    truncateSync(file, MOST_BYTES + 1);
    const sizes: number[] = [];
    const reading = readNamed(file, (size) => {
      sizes.push(size);
      return new Uint8Array(size);
    });
    expect((await reading).length).toBe(MOST_BYTES + 1);
    expect(sizes).toEqual([MOST_BYTES + 1]);
    truncateSync(file, 0);
  });
});

describe('streams', () => {
  const streamOf = (...chunks: readonly string[]): PassThrough => {
    const stream = new PassThrough();
    for (const chunk of chunks) stream.write(chunk);
    stream.end();
    return stream;
  };

  test('up to the bound, and not one byte more', async () => {
    expect(Buffer.from(await readStream(streamOf('<a>', '</a>'), '-', 7)).toString()).toBe('<a></a>');
    const reading = readStream(streamOf('<a>', '</a>'), '-', 6);
    await expect(reading).rejects.toThrow('standard input: more than 6 bytes, which is the most that is read');
  });

  test('until they are interrupted', async () => {
    const stream = new PassThrough();
    stream.write('<a>');
    const reading = readStream(stream, 'a.xml');
    expect(interruptReading()).toBe(true);
    await expect(reading).rejects.toThrow('a.xml: interrupted before its end');
    expect(interruptReading()).toBe(false);
  });
});

describe.runIf(isPosix)('special files', () => {
  test.each(['/dev/zero', '/dev/urandom', '/dev/full'])('%s is refused', async (file) => {
    await expect(readNamed(file)).rejects.toThrow(
      `${file} is a device, which is not read: give a file, or - for standard input`,
    );
  });

  test('the null device is an empty file', async () => {
    expect(await readNamed('/dev/null')).toHaveLength(0);
  });

  test('a pipe is read to its end, though its writer comes late', async () => {
    const pipe = inFolder('pipe');
    execFileSync('mkfifo', [pipe]);
    const reading = readNamed(pipe);
    setTimeout(() => {
      const writer = createWriteStream(pipe);
      writer.write('<a>');
      setTimeout(() => writer.end('</a>'), 50);
    }, 50);
    expect(Buffer.from(await reading).toString()).toBe('<a></a>');
  });

  test('a pipe that nobody writes to is let go', async () => {
    const pipe = inFolder('silent');
    execFileSync('mkfifo', [pipe]);
    const reading = expect(readNamed(pipe)).rejects.toThrow(/silent: interrupted before its end$/);
    while (!interruptReading()) await new Promise((resolve) => setTimeout(resolve, 5));
    await reading;
  });
});
