// Writes a ZIP archive (APPNOTE 6.3.10), entry by entry, with ZIP64 where it is needed. The libraries that there are look through all
// entries for each that they write, or take milliseconds for each, and give the time of the clock's zone: a bag has a hundred thousand
// files, and is the same bytes everywhere.

import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import type { ArchiveWriter } from './archive-writer.ts';
import { Compression } from './compression.ts';
import type { TemporaryArchive } from './temporary-archive.ts';

/** Sizes, places and numbers of entries from which the old fields are too short. */
const MOST_32 = 0xffff_ffff;
const MOST_16 = 0xffff;
/** Version 4.5 has ZIP64; 3 is Unix. */
const VERSION = 45;
const MADE_BY = (3 << 8) | VERSION;
/** Names are in UTF-8. */
const FLAGS = 0x800;
const DEFLATED = 8;
const FILE_MODE = 0o100644;
const FOLDER_MODE = 0o040755;
/** Of MS-DOS. */
const IS_FOLDER = 0x10;

type Sizes = { readonly crc: number; readonly size: number; readonly packed: number };

const NOTHING: Sizes = { crc: 0, size: 0, packed: 0 };

export class ZipWriter implements ArchiveWriter {
  readonly #file: TemporaryArchive;
  readonly #time: number;
  readonly #directory: Uint8Array[] = [];

  constructor(file: TemporaryArchive, moment: Date) {
    this.#file = file;
    this.#time = dosTime(moment);
  }

  async addFolder(path: string): Promise<void> {
    const name = new TextEncoder().encode(`${path}/`);
    const offset = this.#file.position;
    this.#file.append(this.#localHeader(name, { ...NOTHING, isLarge: false, method: 0 }));
    this.#directory.push(this.#record({ name, offset, method: 0, mode: FOLDER_MODE, ...NOTHING }));
  }

  async addFile(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const name = new TextEncoder().encode(path);
    const offset = this.#file.position;
    const pieces = content[Symbol.asyncIterator]();
    const { value: first = new Uint8Array(), done } = (await pieces.next()) as IteratorResult<Uint8Array, undefined>;
    const small = done === true ? first : first.slice();
    const second = done === true ? undefined : await pieces.next();
    const sizes =
      second === undefined || second.done === true
        ? this.#addSmall(name, small)
        : await this.#addLarge(name, piecesFrom([small, second.value], pieces));
    this.#directory.push(this.#record({ name, offset, method: DEFLATED, mode: FILE_MODE, ...sizes }));
  }

  async finish(): Promise<void> {
    const start = this.#file.position;
    for (const record of this.#directory) this.#file.append(record);
    this.#file.append(endOf(this.#directory.length, start, this.#file.position - start));
  }

  #addSmall(name: Uint8Array, bytes: Uint8Array): Sizes {
    const packed = deflateRawSync(bytes);
    const sizes = { crc: crc32(bytes), size: bytes.length, packed: packed.length };
    this.#file.append(this.#localHeader(name, { ...sizes, isLarge: false, method: DEFLATED }));
    this.#file.append(packed);
    return sizes;
  }

  /** The sizes are known at the end, and go into the header then: no program needs a descriptor behind the data. */
  async #addLarge(name: Uint8Array, pieces: AsyncIterable<Uint8Array>): Promise<Sizes> {
    const offset = this.#file.position;
    const header = (sizes: Sizes): Uint8Array => this.#localHeader(name, { ...sizes, isLarge: true, method: DEFLATED });
    this.#file.append(header(NOTHING));
    const start = this.#file.position;
    const deflating = new Compression(createDeflateRaw());
    let crc = 0;
    let size = 0;
    for await (const piece of pieces) {
      crc = crc32(piece, crc);
      size += piece.length;
      for (const packed of await deflating.add(piece)) this.#file.append(packed);
    }
    for (const packed of await deflating.end()) this.#file.append(packed);
    const sizes = { crc, size, packed: this.#file.position - start };
    this.#file.patch(header(sizes), offset);
    return sizes;
  }

  /** 4.3.7; `isLarge`: with the field of ZIP64, which holds the sizes then. */
  #localHeader(name: Uint8Array, { crc, size, packed, isLarge, method }: Sizes & LocalHeader): Uint8Array {
    const fields = new Fields(30 + name.length + (isLarge ? 20 : 0));
    fields.four(0x04034b50).two(VERSION).two(FLAGS).two(method).four(this.#time).four(crc);
    fields.four(isLarge ? MOST_32 : packed).four(isLarge ? MOST_32 : size);
    fields
      .two(name.length)
      .two(isLarge ? 20 : 0)
      .bytes(name);
    if (isLarge) fields.two(1).two(16).eight(size).eight(packed);
    return fields.all;
  }

  /** 4.3.12 */
  #record({ name, offset, method, mode, crc, size, packed }: Entry): Uint8Array {
    const large = [size, packed, offset].filter((number) => number >= MOST_32);
    const extra = large.length === 0 ? 0 : 4 + 8 * large.length;
    const fields = new Fields(46 + name.length + extra);
    fields.four(0x02014b50).two(MADE_BY).two(VERSION).two(FLAGS).two(method).four(this.#time).four(crc);
    fields.four(Math.min(packed, MOST_32)).four(Math.min(size, MOST_32)).two(name.length).two(extra);
    fields.two(0).two(0).two(0);
    fields.four(mode * 0x1_0000 + (mode === FOLDER_MODE ? IS_FOLDER : 0)).four(Math.min(offset, MOST_32));
    fields.bytes(name);
    if (extra > 0) fields.two(1).two(extra - 4);
    for (const number of large) fields.eight(number);
    return fields.all;
  }
}

type LocalHeader = { readonly isLarge: boolean; readonly method: number };

type Entry = Sizes & {
  readonly name: Uint8Array;
  readonly offset: number;
  readonly method: number;
  readonly mode: number;
};

async function* piecesFrom(first: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* first;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** 4.3.14 to 4.3.16; `start`, `size`: of the directory. */
function endOf(count: number, start: number, size: number): Uint8Array {
  const isLarge = count >= MOST_16 || start >= MOST_32 || size >= MOST_32;
  const fields = new Fields(22 + (isLarge ? 76 : 0));
  if (isLarge) {
    fields.four(0x06064b50).eight(44).two(MADE_BY).two(VERSION).four(0).four(0);
    fields.eight(count).eight(count).eight(size).eight(start);
    fields
      .four(0x07064b50)
      .four(0)
      .eight(start + size)
      .four(1);
  }
  const short = Math.min(count, MOST_16);
  fields.four(0x06054b50).two(0).two(0).two(short).two(short);
  fields.four(Math.min(size, MOST_32)).four(Math.min(start, MOST_32)).two(0);
  return fields.all;
}

/** 4.4.6, in UTC; the years are those that fit in. */
function dosTime(moment: Date): number {
  const year = moment.getUTCFullYear();
  if (year < 1980) return dosTime(new Date(Date.UTC(1980, 0)));
  if (year > 2107) return dosTime(new Date(Date.UTC(2107, 11, 31)));
  const date = ((year - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate();
  const time = (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1);
  return date * 0x1_0000 + time;
}

/** Numbers with the lowest byte first, one after the other. */
class Fields {
  readonly all: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(length: number) {
    this.all = new Uint8Array(length);
    this.#view = new DataView(this.all.buffer);
  }

  two(number: number): this {
    this.#view.setUint16(this.#at, number, true);
    return this.#on(2);
  }

  four(number: number): this {
    this.#view.setUint32(this.#at, number, true);
    return this.#on(4);
  }

  eight(number: number): this {
    this.#view.setBigUint64(this.#at, BigInt(number), true);
    return this.#on(8);
  }

  bytes(bytes: Uint8Array): this {
    this.all.set(bytes, this.#at);
    return this.#on(bytes.length);
  }

  #on(length: number): this {
    this.#at += length;
    return this;
  }
}
