// Digest algorithms by the names that packages give them, and several digests of a file in one reading.

import { createHash } from 'node:crypto';

export type Algorithm = {
  /** As node:crypto calls it. */
  readonly hash: string;
  /** Hexadecimal digits of a digest. */
  readonly digits: number;
};

/** By the names of OCFL, and those of manifests of bags, which leave the `-` out. */
export const algorithms: Readonly<Record<string, Algorithm>> = {
  md5: { hash: 'md5', digits: 32 },
  sha1: { hash: 'sha1', digits: 40 },
  sha224: { hash: 'sha224', digits: 56 },
  sha256: { hash: 'sha256', digits: 64 },
  sha384: { hash: 'sha384', digits: 96 },
  sha512: { hash: 'sha512', digits: 128 },
  'sha512/256': { hash: 'sha512-256', digits: 64 },
  sha512256: { hash: 'sha512-256', digits: 64 },
  'sha3-224': { hash: 'sha3-224', digits: 56 },
  'sha3-256': { hash: 'sha3-256', digits: 64 },
  'sha3-384': { hash: 'sha3-384', digits: 96 },
  'sha3-512': { hash: 'sha3-512', digits: 128 },
  sha3224: { hash: 'sha3-224', digits: 56 },
  sha3256: { hash: 'sha3-256', digits: 64 },
  sha3384: { hash: 'sha3-384', digits: 96 },
  sha3512: { hash: 'sha3-512', digits: 128 },
  'blake2b-512': { hash: 'blake2b512', digits: 128 },
  blake2b512: { hash: 'blake2b512', digits: 128 },
};

export function algorithmOf(name: string): Algorithm | undefined {
  return Object.hasOwn(algorithms, name) ? algorithms[name] : undefined;
}

/** Takes the bytes of one file and gives its digests, in hexadecimal with small letters; single use. */
export class Digester {
  readonly #hashes: readonly { readonly name: string; readonly hash: ReturnType<typeof createHash> }[];
  #bytes = 0;

  /** `names`: of algorithms that there are. */
  constructor(names: Iterable<string>) {
    this.#hashes = [...new Set(names)].flatMap((name) => {
      const algorithm = algorithmOf(name);
      return algorithm === undefined ? [] : [{ name, hash: createHash(algorithm.hash) }];
    });
  }

  update(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    for (const { hash } of this.#hashes) hash.update(chunk);
  }

  finish(): Digested {
    return { bytes: this.#bytes, digests: new Map(this.#hashes.map(({ name, hash }) => [name, hash.digest('hex')])) };
  }
}

export type Digested = { readonly bytes: number; readonly digests: ReadonlyMap<string, string> };

export async function digestOf(chunks: AsyncIterable<Uint8Array>, names: Iterable<string>): Promise<Digested> {
  const digester = new Digester(names);
  for await (const chunk of chunks) digester.update(chunk);
  return digester.finish();
}

export function digestOfBytes(bytes: Uint8Array | string, name: string): string {
  return createHash(algorithmOf(name)?.hash ?? name)
    .update(bytes)
    .digest('hex');
}
