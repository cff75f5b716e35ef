// `teikit/browser`: a compiled schema in a page or a worker. It needs nothing but WebAssembly.

import { CompiledSchema } from '../compile/compiled-schema.ts';
import { type CompiledModule, webAssembly } from '../compile/web-assembly.ts';

export { CompiledSchema, type Proof } from '../compile/compiled-schema.ts';
export { reasonWords } from '../compile/proof-reason-words.ts';
export type { ProofReason } from '../compile/proof-reasons.ts';
export type { CompiledModule } from '../compile/web-assembly.ts';

/** What `fetch` gives. */
export type ResponseLike = {
  readonly ok: boolean;
  readonly status: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
};

/** The bytes of a compiled schema, a response that brings them, or the module of one that was loaded elsewhere. */
export type SchemaModuleSource = Uint8Array | ArrayBuffer | ResponseLike | CompiledModule;

/**
 * A schema that was compiled by `teikit schema compile`; its `module` can be sent to workers.
 * @throws {Error} when the response brings no file
 * @throws {TypeError} when the module is no compiled schema, or one for another version of this package
 */
export async function loadCompiledSchema(source: SchemaModuleSource | Promise<SchemaModuleSource>): Promise<CompiledSchema> {
  const given: unknown = await source;
  if (given instanceof Uint8Array || given instanceof ArrayBuffer) return compiled(given);
  if (isModule(given)) return new CompiledSchema(given);
  if (!isResponse(given)) throw new TypeError('a compiled schema is given as its bytes, its module, or what fetch gives');
  if (!given.ok) throw new Error(`the compiled schema was not loaded: status ${given.status}`);
  return compiled(await given.arrayBuffer());
}

function isModule(given: unknown): given is CompiledModule {
  return Object.prototype.toString.call(given) === '[object WebAssembly.Module]';
}

function isResponse(given: unknown): given is ResponseLike {
  return typeof given === 'object' && given !== null && 'arrayBuffer' in given;
}

async function compiled(bytes: Uint8Array | ArrayBuffer): Promise<CompiledSchema> {
  let module: CompiledModule;
  try {
    module = await webAssembly.compile(bytes);
  } catch (cause) {
    throw new TypeError('the bytes are no compiled schema, or this place does not let WebAssembly be compiled', { cause });
  }
  return new CompiledSchema(module);
}
