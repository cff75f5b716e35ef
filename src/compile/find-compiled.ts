// A schema that has been compiled before: the one that came with the package, or one of the cache. It serves only while every
// file that it was made of is what it was then.
import type { SourceDocument } from '../source/document.ts';
import type { CompilerHost } from './compiler-host.ts';
import { readCompiledSchema } from './read-compiled-schema.ts';
import type { SchemaMetadata } from './schema-metadata.ts';
import { sha256Hex } from './sha256.ts';

export type FoundSchema = {
  readonly origin: 'shipped' | 'cache';
  readonly module: Uint8Array;
  readonly metadata: SchemaMetadata;
  readonly grammar: KeptBytes;
};

/** The grammar that is kept beside a module. */
export type KeptBytes = {
  /** Undefined where there is none. */
  readonly read: () => Uint8Array | undefined;
  /** In place of one that is missing or damaged. */
  readonly write: (bytes: Uint8Array) => unknown;
};

/** `main`: the schema's main file. */
export function findCompiled(main: SourceDocument, host: CompilerHost): FoundSchema | undefined {
  const compiler = host.compilerVersion();
  if (compiler === undefined) return undefined;
  const mainDigest = sha256Hex(main.bytes);
  const use = (origin: FoundSchema['origin'], module: Uint8Array | undefined, grammar: KeptBytes): FoundSchema | undefined => {
    if (module === undefined) return undefined;
    const read = readCompiledSchema(module);
    if (read.kind === 'damaged' || read.metadata.compiler !== compiler) return undefined;
    return isCurrent(read.metadata, mainDigest, (path) => host.readFrom(main.file, path))
      ? { origin, module, metadata: read.metadata, grammar }
      : undefined;
  };
  const key = { compiler, path: host.absolutePath(main.file), mainDigest };
  return (
    use('shipped', host.readShipped(main.file, 'module'), {
      read: () => host.readShipped(main.file, 'grammar'),
      write: async () => undefined,
    }) ??
    use('cache', host.cache.read(entryName(key)), {
      read: () => host.cache.read(grammarName(key)),
      write: (bytes) => host.cache.write(grammarName(key), bytes),
    })
  );
}

export type EntryKey = { readonly compiler: string; readonly path: string; readonly mainDigest: string };

/** The name of a schema's module in the cache. */
export function entryName(key: EntryKey): string {
  return `${keyDigest(key)}.wasm`;
}

/** The name of the grammar that is kept beside it. */
export function grammarName(key: EntryKey): string {
  return `${keyDigest(key)}.grammar`;
}

function keyDigest({ compiler, path, mainDigest }: EntryKey): string {
  return sha256Hex([compiler, path, mainDigest].join('\0'));
}

function isCurrent({ files }: SchemaMetadata, mainDigest: string, readFile: (path: string) => Uint8Array | undefined): boolean {
  const [main, ...others] = files;
  if (main?.digest !== mainDigest) return false;
  return others.every(({ path, digest }) => {
    const bytes = readFile(path);
    return bytes !== undefined && sha256Hex(bytes) === digest;
  });
}
