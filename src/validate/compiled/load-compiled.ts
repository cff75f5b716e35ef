// Makes the compiled engine's schema: found compiled, or compiled now and kept. A schema that cannot be compiled goes to the
// reference; that must never fail a run.

import type { CompilerHost } from '../../compile/compiler-host.ts';
import { type FoundSchema, findCompiled } from '../../compile/find-compiled.ts';
import type { DatatypeRules } from '../../datatypes/datatype.ts';
import type { Refusal } from '../../relaxng/automaton/automaton.ts';
import type { UriAttributes } from '../../relaxng/pattern/uri-attributes.ts';
import type { SourceDocument } from '../../source/document.ts';
import type { SchemaBytes } from '../reference/decode-schema-files.ts';
import type { ReferenceSchema } from '../reference/validate-reference.ts';
import type { SchemaOrigin } from '../schema.ts';
import { Prover } from './prover.ts';

export type CompiledEngine = {
  /** Undefined where the schema could not be compiled. */
  readonly prover: Prover | undefined;
  /** Loaded when the first document asks for it. */
  readonly reference: () => Promise<ReferenceSchema>;
  readonly origin: SchemaOrigin;
  /** Parts of the schema that the module leaves to the reference. */
  readonly refusals: readonly Refusal[];
  /** Whether its files speak of Schematron. */
  readonly holdsRules: boolean;
  readonly uris: UriAttributes | undefined;
};

export type LinkedFiles = {
  readonly read: (location: string) => SchemaBytes;
  /** `path`: from the main file's folder. */
  readonly allows: (path: string) => boolean;
};

export type SchemaServices = {
  /** How the other files of the schema are read, and which may be. Loaded when there are some, or the schema is read. */
  readonly linked: () => Promise<LinkedFiles>;
  readonly host: CompilerHost;
  readonly rules: DatatypeRules;
};

/**
 * `main`: the schema's main file, named as the user wrote it.
 * @throws {SchemaError} when the schema is incorrect
 */
export async function loadCompiled(main: SourceDocument, services: SchemaServices): Promise<CompiledEngine> {
  const found = await findAllowed(main, services);
  const prover = found === undefined ? undefined : startProver(found.module);
  if (found === undefined || !(prover instanceof Prover)) return build(main, services);
  let reference: Promise<ReferenceSchema> | undefined;
  return {
    prover,
    reference: () => {
      reference ??= loadLate(main, found, services);
      return reference;
    },
    origin: { kind: found.origin },
    refusals: found.metadata.refusals,
    holdsRules: found.metadata.rules === true,
    uris: found.metadata.uris,
  };
}

/** What was compiled of files that may not be read now does not serve. */
async function findAllowed(main: SourceDocument, { host, linked }: SchemaServices): Promise<FoundSchema | undefined> {
  const found = findCompiled(main, host);
  const others = found?.metadata.files.slice(1) ?? [];
  if (others.length === 0) return found;
  const { allows } = await linked();
  return others.every(({ path }) => allows(path)) ? found : undefined;
}

async function loadLate(main: SourceDocument, found: FoundSchema, services: SchemaServices): Promise<ReferenceSchema> {
  const kept = found.grammar.read();
  if (kept !== undefined) {
    const { keptReference } = await import('./kept-reference.ts');
    const schema = keptReference(kept, found.metadata, services.rules);
    if (schema !== undefined) return schema;
  }
  const [{ readSchemaFiles }, { writeKeptGrammar }] = await Promise.all([
    import('../reference/read-schema-files.ts'),
    import('../../compile/kept-grammar.ts'),
  ]);
  const { schema, grammar } = readSchemaFiles(main, (await services.linked()).read, services.rules);
  await found.grammar.write(writeKeptGrammar(grammar, found.metadata));
  return schema;
}

async function build(main: SourceDocument, { linked, host, rules }: SchemaServices): Promise<CompiledEngine> {
  const [{ readSchemaFiles }, { buildModule }, { uriAttributes }] = await Promise.all([
    import('../reference/read-schema-files.ts'),
    import('./build-module.ts'),
    import('../../relaxng/pattern/uri-attributes.ts'),
  ]);
  const read = readSchemaFiles(main, (await linked()).read, rules);
  const reference = async (): Promise<ReferenceSchema> => read.schema;
  const built = buildModule(main, read, host);
  const prover = built.kind === 'built' ? startProver(built.file.module) : built.reason;
  if (built.kind !== 'built' || !(prover instanceof Prover)) {
    return {
      prover: undefined,
      reference,
      origin: { kind: 'not compiled', reason: String(prover) },
      refusals: [],
      holdsRules: true,
      uris: uriAttributes(read.grammar),
    };
  }
  const kept = await Promise.all(built.entries.map(({ name, bytes }) => host.cache.write(name, bytes)));
  const notKept = kept.find((reason) => reason !== undefined);
  return {
    prover,
    reference,
    origin: { kind: 'built', notKept },
    refusals: built.file.metadata.refusals,
    holdsRules: built.file.metadata.rules === true,
    uris: built.file.metadata.uris,
  };
}

/** The prover of a module, or why it does not start. */
function startProver(module: Uint8Array): Prover | string {
  try {
    return new Prover(module);
  } catch (error) {
    return messageOf(error);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
