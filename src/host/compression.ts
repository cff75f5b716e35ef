// A stream of node:zlib as a function of pieces: what goes in, and what has come out by then.

import type { DeflateRaw, Gzip } from 'node:zlib';

/** Single use: `add` for each piece, then `end`. A piece is used up when `add` resolves. */
export class Compression {
  readonly #stream: DeflateRaw | Gzip;
  #made: Uint8Array[] = [];

  constructor(stream: DeflateRaw | Gzip) {
    this.#stream = stream;
    stream.on('data', (piece: Uint8Array) => this.#made.push(piece));
  }

  async add(piece: Uint8Array): Promise<readonly Uint8Array[]> {
    await new Promise<void>((resolve, reject) => {
      this.#stream.write(piece, (error) => (error ? reject(error) : resolve()));
    });
    return this.#taken();
  }

  async end(): Promise<readonly Uint8Array[]> {
    await new Promise<void>((resolve, reject) => {
      this.#stream.once('error', reject).once('end', resolve).end();
    });
    return this.#taken();
  }

  #taken(): readonly Uint8Array[] {
    const made = this.#made;
    this.#made = [];
    return made;
  }
}
