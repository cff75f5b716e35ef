// A schema as an engine takes it, and the one door to the engines: each is loaded when it is used.

import type { SourceDocument } from '../source/document.ts';
import type { CompiledEngine } from './compiled/load-compiled.ts';
import { validateCompiled } from './compiled/validate-compiled.ts';
import type { SchemaSource } from './libxml2/schema-source.ts';
import { checkSize } from './reference/size-limit.ts';
import type { ReferenceSchema, ReferenceSettings } from './reference/validate-reference.ts';
import type { Verdict } from './verdict.ts';

export type EngineName = 'compiled' | 'reference' | 'libxml2';

export const engines: Readonly<Record<EngineName, string>> = {
  compiled: 'the schema as WebAssembly decides what is valid, the reference all else',
  reference: 'decides and explains, with places and repairs',
  libxml2: 'a second opinion: lines only, slow to take in a large schema',
};

/** Immutable; may be used for any number of documents, one after another. */
export type Schema =
  | { readonly engine: 'compiled'; readonly schema: CompiledEngine }
  | { readonly engine: 'reference'; readonly schema: ReferenceSchema }
  | { readonly engine: 'libxml2'; readonly schema: SchemaSource };

type Documents = Iterable<SourceDocument> | AsyncIterable<SourceDocument>;

/**
 * Verdicts in the order of the documents.
 * @throws {EnvironmentError}
 */
export async function* validateAgainst(
  schema: Schema,
  documents: Documents,
  settings: ReferenceSettings,
): AsyncGenerator<Verdict> {
  switch (schema.engine) {
    case 'compiled': {
      for await (const document of documents) yield validateCompiled(document, schema.schema, settings);
      return;
    }
    case 'reference': {
      const { judgeByReference } = await import('./reference/judge-by-reference.ts');
      for await (const document of documents) {
        checkSize(document);
        yield judgeByReference(document, schema.schema, settings);
      }
      return;
    }
    case 'libxml2': {
      const { validateLibxml2 } = await import('./libxml2/validate-libxml2.ts');
      yield* validateLibxml2(documents, schema.schema);
      return;
    }
    default:
      schema satisfies never;
      throw new TypeError('not a schema that loadSchema gave');
  }
}
