// A schema that was read → its module, or why there is none.

import { type CompiledModuleFile, compileSchema } from '../compile/compile-schema.ts';
import type { CompilerHost } from '../compile/compiler-host.ts';
import { entryName } from '../compile/find-compiled.ts';
import { sha256Hex } from '../compile/sha256.ts';
import type { SourceDocument } from '../source/document.ts';
import type { ReadSchema } from './read-schema-files.ts';

export type BuiltModule =
  | { readonly kind: 'built'; readonly file: CompiledModuleFile; readonly cacheName: string }
  | { readonly kind: 'not built'; readonly reason: string };

export function buildModule(main: SourceDocument, { grammar, files }: ReadSchema, host: CompilerHost): BuiltModule {
  const engine = host.readEngine();
  const compiler = host.compilerVersion();
  if (engine === undefined || compiler === undefined)
    return { kind: 'not built', reason: 'teikit was built without its engine' };
  try {
    const inputs = [...files].map(([location, bytes]) => ({ path: host.pathFrom(main.file, location), bytes }));
    const file = compileSchema({ grammar, files: inputs, engine, compiler });
    const key = { compiler, path: host.absolutePath(main.file), mainDigest: sha256Hex(main.bytes) };
    return { kind: 'built', file, cacheName: entryName(key) };
  } catch (error) {
    return { kind: 'not built', reason: error instanceof Error ? error.message : String(error) };
  }
}
