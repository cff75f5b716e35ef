// A schema that was read → its module, or why there is none.

import { type CompiledModuleFile, compileSchema } from '../../compile/compile-schema.ts';
import type { CompilerHost } from '../../compile/compiler-host.ts';
import { entryName, grammarName } from '../../compile/find-compiled.ts';
import { writeKeptGrammar } from '../../compile/kept-grammar.ts';
import { sha256Hex } from '../../compile/sha256.ts';
import type { SourceDocument } from '../../source/document.ts';
import type { ReadSchema } from '../reference/read-schema-files.ts';

export type BuiltModule =
  | { readonly kind: 'built'; readonly file: CompiledModuleFile; readonly entries: readonly CacheEntry[] }
  | { readonly kind: 'not built'; readonly reason: string };

/** What the cache is to keep. */
export type CacheEntry = { readonly name: string; readonly bytes: Uint8Array };

export function buildModule(main: SourceDocument, { grammar, files }: ReadSchema, host: CompilerHost): BuiltModule {
  const engine = host.readEngine();
  const compiler = host.compilerVersion();
  if (engine === undefined || compiler === undefined)
    return { kind: 'not built', reason: 'teikit was built without its engine' };
  try {
    const inputs = [...files].map(([location, bytes]) => ({ path: host.pathFrom(main.file, location), bytes }));
    const file = compileSchema({ grammar, files: inputs, engine, compiler });
    const key = { compiler, path: host.absolutePath(main.file), mainDigest: sha256Hex(main.bytes) };
    const entries = [
      { name: grammarName(key), bytes: writeKeptGrammar(grammar, file.metadata) },
      { name: entryName(key), bytes: file.module },
    ];
    return { kind: 'built', file, entries };
  } catch (error) {
    return { kind: 'not built', reason: error instanceof Error ? error.message : String(error) };
  }
}
