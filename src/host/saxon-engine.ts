// SaxonJS, as it stands in its package, loaded faster than an import loads it: Node is not left to guess its format, what V8 compiled of
// it in an earlier process is taken from the user's cache directory, and the HTTP client that it asks for is not loaded, for nothing may
// be fetched here. Measured on the edition: more than half of what loading takes.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import type { Engine } from '../transform/stylesheet-source.ts';
import { cacheDirectory } from './cache-directory.ts';

/** Bytes of a SHA-256, which stands before the code in its entry: V8 does not check what it is given. */
const DIGEST_LENGTH = 32;

type Module = { exports: unknown };
type Wrapped = (exports: unknown, require: (name: string) => unknown, module: Module, file: string, folder: string) => void;

class SaxonEngine implements Engine {
  #loaded: { readonly saxon: unknown; readonly script: Script; readonly entry: string } | undefined;
  #isKept = false;

  load(): unknown {
    this.#loaded ??= this.#load();
    return this.#loaded.saxon;
  }

  /** What was compiled by now, with the functions that a transformation used, is there for the next process. */
  async keep(): Promise<void> {
    if (this.#loaded === undefined || this.#isKept) return;
    this.#isKept = true;
    const code = this.#loaded.script.createCachedData();
    await cacheDirectory().write(this.#loaded.entry, Buffer.concat([digest(code), code]));
  }

  #load(): { readonly saxon: unknown; readonly script: Script; readonly entry: string } {
    const require = createRequire(import.meta.url);
    const file = require.resolve('saxon-js');
    const source = readFileSync(file);
    const entry = `${digest(source, `${cachedDataVersionTag()} ${process.version} ${process.arch}`).toString('hex')}.code`;
    const cachedData = keptCode(entry);
    const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
      filename: file,
      ...(cachedData !== undefined && { cachedData }),
    });
    this.#isKept = cachedData !== undefined && script.cachedDataRejected === false;
    const module: Module = { exports: {} };
    const ofSaxon = createRequire(file);
    const wrapped = script.runInThisContext() as Wrapped;
    wrapped(module.exports, (name) => (name === 'axios' ? {} : ofSaxon(name)), module, file, dirname(file));
    return { saxon: module.exports, script, entry };
  }
}

function keptCode(entry: string): Buffer | undefined {
  const bytes = cacheDirectory().read(entry);
  if (bytes === undefined) return undefined;
  const kept = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const code = kept.subarray(DIGEST_LENGTH);
  return digest(code).equals(kept.subarray(0, DIGEST_LENGTH)) ? code : undefined;
}

function digest(...parts: readonly (Uint8Array | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** One for the process: what SaxonJS keeps for itself is kept once. */
export const saxonEngine: Engine = new SaxonEngine();
