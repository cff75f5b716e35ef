// Asks a compiled schema for a proof, wherever the document stands: in the module's memory, where it was read to, or elsewhere.

import { CompiledSchema } from '../compile/compiled-schema.ts';

export class Prover {
  readonly #schema: CompiledSchema;
  #room: Uint8Array | undefined;

  /** @throws {TypeError} for a module that is no compiled schema */
  constructor(module: Uint8Array) {
    this.#schema = new CompiledSchema(module);
  }

  /** Room to read a document to; good until the next call. Undefined where there is none. */
  allocate(size: number): Uint8Array | undefined {
    this.#room = this.#schema.allocate(size);
    return this.#room;
  }

  /** True when the document is valid; false says nothing against it. */
  isProved(bytes: Uint8Array): boolean {
    const isInside = bytes.buffer === this.#room?.buffer;
    return (isInside ? this.#schema.validateAt(bytes) : this.#schema.validate(bytes)).isValid;
  }
}
