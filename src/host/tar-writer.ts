// Writes a TAR archive (POSIX.1-2017, pax), entry by entry, with gzip or without.

import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createGzip } from 'node:zlib';
import { createTarPacker, type TarHeader } from 'modern-tar';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { ArchiveWriter } from './archive-writer.ts';
import { Compression } from './compression.ts';
import { TemporaryArchive } from './temporary-archive.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type TarWriterSettings = { readonly moment: Date; readonly isGzipped: boolean };

export class TarWriter implements ArchiveWriter {
  readonly #moment: Date;
  readonly #packer = createTarPacker();
  readonly #written: Promise<void>;
  #failure: unknown;

  constructor(file: TemporaryArchive, { moment, isGzipped }: TarWriterSettings) {
    this.#moment = moment;
    this.#written = writeAll(this.#packer.readable, { file, isGzipped });
    this.#written.catch((error: unknown) => {
      this.#failure = error;
    });
  }

  async addFolder(path: string): Promise<void> {
    await this.#add(this.#header(`${path}/`, { type: 'directory', mode: 0o755, size: 0 }), nothing());
  }

  async addFile(path: string, content: AsyncIterable<Uint8Array>, size?: number): Promise<void> {
    if (size === undefined) return this.#addOfUnknownSize(path, content);
    await this.#add(this.#header(path, { type: 'file', mode: 0o644, size }), content);
  }

  async finish(): Promise<void> {
    this.#packer.controller.finalize();
    await this.#written;
  }

  /** The size stands before the bytes: they are kept in a file meanwhile. */
  async #addOfUnknownSize(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const held = temporaryFolder();
    try {
      const spool = new TemporaryArchive(join(held.path, 'content'));
      try {
        for await (const piece of content) spool.append(piece);
        spool.place();
      } finally {
        spool.close();
      }
      await this.addFile(path, createReadStream(join(held.path, 'content')), spool.position);
    } finally {
      held.close();
    }
  }

  async #add(header: TarHeader, content: AsyncIterable<Uint8Array>): Promise<void> {
    try {
      const writer = this.#packer.controller.add(header).getWriter();
      // the packer keeps what it is given, and the piece is written over
      let size = 0;
      for await (const piece of content) {
        size += piece.length;
        if (size <= (header.size ?? 0)) await writer.write(Uint8Array.from(piece));
      }
      if (size !== header.size) throw changed(header.name);
      await writer.close();
    } catch (error) {
      throw this.#failure ?? error;
    }
  }

  #header(name: string, more: Pick<TarHeader, 'type' | 'mode' | 'size'>): TarHeader {
    // a name beyond ASCII has an encoding only in a field of pax
    const pax = /^[\x20-\x7e]*$/u.test(name) ? {} : { pax: { path: name } };
    return { name, mtime: this.#moment, uid: 0, gid: 0, uname: '', gname: '', ...more, ...pax };
  }
}

function changed(name: string): EnvironmentError {
  return new EnvironmentError('env/unreadable', `${name} was changed while it was read`);
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

type Sink = { readonly file: TemporaryArchive; readonly isGzipped: boolean };

async function writeAll(pieces: ReadableStream<Uint8Array>, { file, isGzipped }: Sink): Promise<void> {
  if (!isGzipped) {
    for await (const piece of pieces) file.append(piece);
    return;
  }
  const packing = new Compression(createGzip());
  for await (const piece of pieces) for (const packed of await packing.add(piece)) file.append(packed);
  for (const packed of await packing.end()) file.append(packed);
}
