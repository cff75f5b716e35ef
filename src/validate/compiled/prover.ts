// Asks a compiled schema for a proof, wherever the document stands: in the module's memory, where it was read to, or elsewhere.

import { CompiledSchema, type Proof } from '../../compile/compiled-schema.ts';

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

  /**
   * `isValid`: false says nothing against the document. `bytes`: the document, where it is now: memory that grows moves what
   * was read into it.
   */
  prove(bytes: Uint8Array): Proof & { readonly bytes: Uint8Array } {
    if (bytes.buffer !== this.#room?.buffer) return { ...this.#schema.validate(bytes), bytes };
    const { byteOffset, length } = bytes;
    const proof = this.#schema.validateAt(bytes);
    return { ...proof, bytes: bytes.length === length ? bytes : this.#schema.memoryAt(byteOffset, length) };
  }
}
