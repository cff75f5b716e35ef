// One schema file in the other syntax of RELAX NG. What it includes stays a reference.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { SchemaError } from '../diagnostics/schema-error.ts';
import { type SchemaFiles, type SchemaText, schemaEncodingFault, schemaTextOf } from '../relaxng/simplify/load-schema.ts';
import { parseSchema, syntaxOf } from '../relaxng/syntax/parse-schema.ts';
import type { ParsedSchema } from '../relaxng/syntax/parsed-schema.ts';
import { writeCompactSyntax } from '../relaxng/syntax/write-compact-syntax.ts';
import { writeXmlSyntax } from '../relaxng/syntax/write-xml-syntax.ts';
import { nowhere } from '../source/span.ts';

export type SchemaSyntax = 'xml' | 'compact';

/** @throws {SchemaError} when the schema breaks the syntax it is written in, or cannot be read */
export function convertSchemaText(location: string, files: SchemaFiles, to: SchemaSyntax | 'other'): string {
  const source = files.read(location);
  const parsed = parseSource(source, location);
  if (parsed.kind === 'tree') {
    const target = to === 'other' ? otherThan(source) : to;
    return target === 'xml' ? writeXmlSyntax(parsed.tree) : writeCompactSyntax(parsed.tree);
  }
  throw new SchemaError(location, parsed.diagnostics, (file) => (file === location ? schemaTextOf(source) : undefined));
}

/** What was read without a mistake is in the syntax that it begins with, whatever it is called. */
function otherThan(source: SchemaText): SchemaSyntax {
  return syntaxOf(schemaTextOf(source) ?? '', '') === 'xml' ? 'compact' : 'xml';
}

function parseSource(source: SchemaText, location: string): ParsedSchema {
  switch (source.kind) {
    case 'text':
      return parseSchema(source.text, location);
    case 'undecodable':
      return { kind: 'diagnostics', diagnostics: [schemaEncodingFault(location, source.fault)] };
    case 'missing':
      return { kind: 'diagnostics', diagnostics: [missing(location, source.reason)] };
    default:
      return source satisfies never;
  }
}

function missing(file: string, reason: string): Diagnostic {
  return { code: 'rng/missing-file', severity: 'fatal', message: `cannot be read: ${reason}`, file, place: nowhere };
}
