// A grammar → one WebAssembly module: the engine with the tables of the grammar, and what it was made of.
import type { Grammar } from '../relaxng/pattern/intern-grammar.ts';
import { uriAttributes } from '../relaxng/pattern/uri-attributes.ts';
import { speaksOfSchematron } from '../source/speaks-of-schematron.ts';
import { compileGrammar } from './compile-grammar.ts';
import { INTERFACE_VERSION } from './compiled-schema.ts';
import { SCHEMA_SECTION } from './read-compiled-schema.ts';
import { type SchemaFile, type SchemaMetadata, writeMetadata } from './schema-metadata.ts';
import { sealModule } from './seal-module.ts';
import { sha256Hex } from './sha256.ts';
import { addTables } from './wasm/add-tables.ts';

/** A file of the schema; the first one is the main file. `path`: from the main file's folder. */
export type SchemaFileBytes = { readonly path: string; readonly bytes: Uint8Array };

export type SchemaInput = {
  readonly grammar: Grammar;
  readonly files: readonly SchemaFileBytes[];
  readonly engine: Uint8Array;
  readonly compiler: string;
};

export type CompiledModuleFile = {
  readonly module: Uint8Array;
  readonly metadata: SchemaMetadata;
  /** Bytes of the module that are the schema's own. */
  readonly tablesSize: number;
};

/** The name that TEI's stylesheets write into every schema they make. */
const TEI_EDITION = /TEI Edition:[^\n]*?\bVersion\s+(\d[\w.-]*\w)/;
/** Bytes of the main file in which it is looked for. */
const TEI_EDITION_WITHIN = 8192;

/** @throws {Error} when the grammar is too large to be compiled */
export function compileSchema({ grammar, files, engine, compiler }: SchemaInput): CompiledModuleFile {
  const { tables, refusals, undecided } = compileGrammar(grammar);
  const metadata = describe(files, compiler, { refusals, undecided, uris: uriAttributes(grammar) });
  const module = addTables(engine, tables, [{ name: SCHEMA_SECTION, payload: writeMetadata(metadata) }]);
  return { module: sealModule(module), metadata, tablesSize: tables.length };
}

type OfGrammar = Pick<SchemaMetadata, 'refusals' | 'undecided' | 'uris'>;

function describe(files: readonly SchemaFileBytes[], compiler: string, ofGrammar: OfGrammar): SchemaMetadata {
  const [main, ...others] = files.map(({ path, bytes }): SchemaFile => ({ path, digest: sha256Hex(bytes) }));
  if (main === undefined) throw new Error('a schema has a file');
  const listed = [main, ...others.toSorted((a, b) => (a.path < b.path ? -1 : 1))];
  const tei = teiVersion(files[0]?.bytes ?? new Uint8Array());
  return {
    name: main.path,
    digest: sha256Hex(listed.map(({ path, digest }) => `${digest}  ${path}\n`).join('')),
    files: listed,
    ...(tei === undefined ? {} : { tei }),
    ...(files.some(({ bytes }) => speaksOfSchematron(bytes)) ? { rules: true } : {}),
    compiler,
    interface: INTERFACE_VERSION,
    ...ofGrammar,
  };
}

function teiVersion(main: Uint8Array): string | undefined {
  return TEI_EDITION.exec(new TextDecoder().decode(main.subarray(0, TEI_EDITION_WITHIN)))?.[1];
}
