// A compiled schema at work: one instance of its module, which is asked about one document after another.

import { type ProofReason, proofReasons } from './proof-reasons.ts';
import { type CompiledModule, webAssembly } from './web-assembly.ts';

/** The interface of modules that this class knows. */
export const INTERFACE_VERSION = 1;

/** False says nothing against the document: it is for the reference then. */
export type Proof = {
  readonly isValid: boolean;
  /** Byte offset up to which the document was proved. */
  readonly proofEnd: number;
  /** Why the proof ended there; `none` for a valid document. */
  readonly reason: ProofReason;
};

type ModuleExports = {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly allocate: (size: number) => number;
  readonly validate: (address: number, size: number) => number;
  readonly proofEnd: () => number;
  readonly reason: () => number;
  readonly engineVersion: () => number;
  readonly interfaceVersion: () => number;
};

const FUNCTIONS = ['allocate', 'validate', 'proofEnd', 'reason', 'engineVersion', 'interfaceVersion'] as const;
/** Bytes that a module of 32-bit addresses could hold if it held nothing else. */
const MAX_SIZE = 2 ** 32 - 1;

/**
 * Call order: (validate | allocate, validateAt)*. What `allocate` gave is good until the next call of `allocate` or `validate`.
 * @throws {TypeError} by the constructor, for a module that is no compiled schema or has another interface
 */
export class CompiledSchema {
  readonly module: CompiledModule;
  readonly #exports: ModuleExports;

  constructor(module: CompiledModule | Uint8Array) {
    this.module = module instanceof Uint8Array ? new webAssembly.Module(module) : module;
    this.#exports = exportsOf(new webAssembly.Instance(this.module).exports);
  }

  get engineVersion(): number {
    return this.#exports.engineVersion();
  }

  /** Bytes of memory that the instance holds; it never gives any back. */
  get memorySize(): number {
    return this.#exports.memory.buffer.byteLength;
  }

  /** `document`: its bytes. @throws {TypeError} for anything else */
  validate(document: Uint8Array | ArrayBuffer): Proof {
    const bytes = bytesOf(document);
    const room = this.allocate(bytes.length);
    if (room === undefined) return { isValid: false, proofEnd: 0, reason: 'memory' };
    room.set(bytes);
    return this.validateAt(room);
  }

  /** Room for a document of `size` bytes in the module's memory, in place of the one before; undefined where there is none. */
  allocate(size: number): Uint8Array | undefined {
    if (size > MAX_SIZE) return undefined;
    const address = this.#exports.allocate(size) >>> 0;
    return address === 0 ? undefined : new Uint8Array(this.#exports.memory.buffer, address, size);
  }

  /** What stands in the module's memory now; good until that grows. */
  memoryAt(address: number, size: number): Uint8Array {
    return new Uint8Array(this.#exports.memory.buffer, address, size);
  }

  /** Judges what has been written to `room`, which may be the beginning of what `allocate` gave. */
  validateAt(room: Uint8Array): Proof {
    const { memory, validate, proofEnd, reason } = this.#exports;
    if (room.buffer !== memory.buffer) throw new TypeError('not room that the module gave, or given before it gave other room');
    const { length } = room;
    if (validate(room.byteOffset, length) === 1) return { isValid: true, proofEnd: length, reason: 'none' };
    return { isValid: false, proofEnd: proofEnd() >>> 0, reason: proofReasons[reason()] ?? 'limit' };
  }
}

/** Whatever realm they come from. */
function bytesOf(document: Uint8Array | ArrayBuffer): Uint8Array {
  const tag = Object.prototype.toString.call(document);
  if (tag === '[object Uint8Array]') return document as Uint8Array;
  if (tag === '[object ArrayBuffer]') return new Uint8Array(document as ArrayBuffer);
  throw new TypeError('a document is given as bytes: a Uint8Array, such as new TextEncoder().encode(text)');
}

function exportsOf(exports: Readonly<Record<string, unknown>>): ModuleExports {
  const { interfaceVersion, memory } = exports;
  const hasAll = FUNCTIONS.every((name) => typeof exports[name] === 'function') && memory !== undefined;
  if (!hasAll || typeof interfaceVersion !== 'function') throw new TypeError('the module is no compiled schema');
  const version: unknown = interfaceVersion();
  if (version === INTERFACE_VERSION) return exports as unknown as ModuleExports;
  throw new TypeError(`the compiled schema has interface ${String(version)}, and not ${INTERFACE_VERSION}: compile it again`);
}
