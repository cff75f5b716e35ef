// `teikit/browser`: a compiled schema in a page or a worker. It needs nothing but WebAssembly.

import { CompiledSchema } from '../compile/compiled-schema.ts';
import { type CompiledModule, webAssembly } from '../compile/web-assembly.ts';

export { CompiledSchema, NO_MEMORY, type Proof } from '../compile/compiled-schema.ts';
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
  const given = await source;
  if (given instanceof Uint8Array || given instanceof ArrayBuffer) return compiled(given);
  if (!('arrayBuffer' in given)) return new CompiledSchema(given);
  if (!given.ok) throw new Error(`the compiled schema was not loaded: status ${given.status}`);
  return compiled(await given.arrayBuffer());
}

async function compiled(bytes: Uint8Array | ArrayBuffer): Promise<CompiledSchema> {
  return new CompiledSchema(await webAssembly.compile(bytes));
}
