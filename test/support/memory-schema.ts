// Schemas and documents held in memory: what a test writes down is all there is.
import { datatypeLibraries } from '../../src/datatypes/libraries.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type ReadGrammar, readGrammar } from '../../src/relaxng/read-grammar.ts';
import { parseSchema } from '../../src/relaxng/syntax/parse-schema.ts';
import {
  type ReferenceSchema,
  type ReferenceSettings,
  referenceSchema,
  validateReference,
} from '../../src/validate/reference/validate-reference.ts';

export type Files = Readonly<Record<string, string>>;

/** `main` names the schema among the files. */
export function readFrom(files: Files, main: string): ReadGrammar {
  return readGrammar(main, {
    files: {
      read: (location) => {
        const text = files[location];
        return text === undefined ? { kind: 'missing', reason: 'no such file or directory' } : { kind: 'text', text };
      },
    },
    parse: parseSchema,
    libraries: datatypeLibraries,
  });
}

/** @throws {Error} with the messages when the schema is incorrect */
export function schemaOf(compact: string): ReferenceSchema {
  const read = readFrom({ 'schema.rnc': compact }, 'schema.rnc');
  if (read.kind === 'grammar') return referenceSchema(read.grammar);
  throw new Error(read.diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n'));
}

export function messagesOf(schema: ReferenceSchema, text: string): readonly string[] {
  return diagnosticsOf(schema, text).map(({ message }) => message);
}

export function codesOf(schema: ReferenceSchema, text: string): readonly string[] {
  return diagnosticsOf(schema, text).map(({ code }) => code);
}

export function diagnosticsOf(schema: ReferenceSchema, text: string, settings: ReferenceSettings = {}): readonly Diagnostic[] {
  const document = { file: 'document.xml', text, encoding: 'utf-8', hasByteOrderMark: false };
  return validateReference(document, schema, settings);
}
