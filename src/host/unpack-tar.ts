// A TAR archive, entry by entry (POSIX.1-2017, pax; the long names of GNU).

import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { DamagedArchive, type UnpackTarget } from './unpack-target.ts';

const BLOCK = 512;
/** Bytes of a header that goes on. */
const LONGEST_HEADER = 1_000_000;

export type TarSettings = { readonly isGzipped: boolean };

/** @throws {DamagedArchive | EnvironmentError} */
export async function unpackTar(path: string, { isGzipped }: TarSettings, target: UnpackTarget): Promise<void> {
  const file = createReadStream(path, { highWaterMark: 2 ** 20 });
  const stream = isGzipped ? file.pipe(createGunzip({ chunkSize: 2 ** 20 })) : file;
  file.once('error', (error) => stream.destroy(error));
  try {
    await unpackEntries(new Blocks(stream), target);
  } finally {
    file.destroy();
    stream.destroy();
  }
}

/** Reads so many bytes as are asked for. */
class Blocks {
  readonly #pieces: AsyncIterator<unknown>;
  #rest: Uint8Array = new Uint8Array();

  constructor(stream: AsyncIterable<unknown>) {
    this.#pieces = stream[Symbol.asyncIterator]();
  }

  /** At most so many bytes of what comes next; undefined at the end. */
  async some(most: number): Promise<Uint8Array | undefined> {
    if (this.#rest.length === 0) {
      const next = await this.#next();
      if (next === undefined) return undefined;
      this.#rest = next;
    }
    const some = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(some.length);
    return some;
  }

  /** @throws {DamagedArchive} when it ends before */
  async exactly(size: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; ) {
      const some = await this.some(size - at);
      if (some === undefined) throw new DamagedArchive('it ends in the middle of an entry');
      bytes.set(some, at);
      at += some.length;
    }
    return bytes;
  }

  async *piecewise(size: number): AsyncGenerator<Uint8Array> {
    for (let left = size; left > 0; ) {
      const some = await this.some(left);
      if (some === undefined) throw new DamagedArchive('it ends in the middle of an entry');
      left -= some.length;
      yield some;
    }
  }

  async #next(): Promise<Uint8Array | undefined> {
    try {
      for (;;) {
        const { done, value } = await this.#pieces.next();
        if (done === true) return undefined;
        if ((value as Uint8Array).length > 0) return value as Uint8Array;
      }
    } catch (error) {
      throw new DamagedArchive(error instanceof Error ? error.message : String(error));
    }
  }
}

type Header = { readonly name: string; readonly size: number; readonly type: string };

/** What headers before an entry say of it. */
type Ahead = { path?: string; size?: number };

async function unpackEntries(blocks: Blocks, target: UnpackTarget): Promise<void> {
  let ahead: Ahead = {};
  for (let count = 0; ; count++) {
    const first = await blocks.some(BLOCK);
    if (first === undefined) {
      if (count === 0) throw new DamagedArchive('it is empty');
      return;
    }
    const block =
      first.length === BLOCK ? first.slice() : concatenated(first.slice(), await blocks.exactly(BLOCK - first.length));
    if (block.every((byte) => byte === 0)) return;
    const header = readHeader(block);
    const size = sizeOf(ahead.size ?? header.size);
    const name = ahead.path ?? header.name;
    if (header.type === 'x' || header.type === 'L') {
      ahead = { ...ahead, ...(await readAhead(blocks, header)) };
      continue;
    }
    if (header.type === '5') target.addFolder(name);
    else if (header.type === '1' || header.type === '2') target.addLink(name);
    else if (header.type === '0' || header.type === '\0' || header.type === '7')
      await target.addFile(name, blocks.piecewise(size));
    else if (header.type === 'g' || header.type === 'K') for await (const _ of blocks.piecewise(size)) void _;
    else throw new DamagedArchive(`${name} is neither a file nor a folder nor a link (type ${header.type})`);
    if (header.type !== '1' && header.type !== '2' && header.type !== '5')
      await blocks.exactly((BLOCK - (size % BLOCK)) % BLOCK);
    ahead = {};
  }
}

/** @throws {DamagedArchive} */
function sizeOf(size: number): number {
  if (Number.isSafeInteger(size) && size >= 0) return size;
  throw new DamagedArchive('the size of an entry cannot be read');
}

function readHeader(block: Uint8Array): Header {
  const sum = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0);
  if (numberIn(block, 148, 8) !== sum)
    throw new DamagedArchive('the sum of a header is not right: it is damaged, or no TAR archive');
  const isUstar = textIn(block, 257, 5) === 'ustar';
  const prefix = isUstar && block[263] === 0x30 ? textIn(block, 345, 155) : '';
  const name = textIn(block, 0, 100);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size: numberIn(block, 124, 12),
    type: String.fromCharCode(block[156] ?? 0),
  };
}

function textIn(block: Uint8Array, start: number, length: number): string {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}

/** In octal digits, or where the first bit is set in binary. */
function numberIn(block: Uint8Array, start: number, length: number): number {
  const first = block[start] ?? 0;
  if ((first & 0x80) === 0) {
    const digits = textIn(block, start, length).trim();
    return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : Number.NaN;
  }
  return block.subarray(start + 1, start + length).reduce((number, byte) => number * 256 + byte, first & 0x7f);
}

async function readAhead(blocks: Blocks, { size: given, type }: Header): Promise<Ahead> {
  const size = sizeOf(given);
  if (size > LONGEST_HEADER) throw new DamagedArchive(`a header is longer than ${LONGEST_HEADER} bytes`);
  const bytes = await blocks.exactly(size);
  await blocks.exactly((BLOCK - (size % BLOCK)) % BLOCK);
  return type === 'L' ? { path: textIn(bytes, 0, size) } : readPax(bytes);
}

/** Lines `LENGTH KEY=VALUE`; the length is that of the whole line, in bytes. */
function readPax(bytes: Uint8Array): Ahead {
  const ahead: Ahead = {};
  for (let at = 0; at < bytes.length; ) {
    const length = Number.parseInt(textIn(bytes, at, 20), 10);
    if (!(length > 0)) throw new DamagedArchive('a header of pax cannot be read');
    const [, key, value = ''] = /^\d+ ([^=]+)=(.*)\n$/s.exec(new TextDecoder().decode(bytes.subarray(at, at + length))) ?? [];
    if (key === 'path') ahead.path = value;
    if (key === 'size') ahead.size = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    at += length;
  }
  return ahead;
}

function concatenated(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
