// Why a file is no schema that could be kept: looked at by its syntax, not by what it refers to.

import { SchemaError } from '../diagnostics/schema-error.ts';
import { parseSchema } from '../relaxng/syntax/parse-schema.ts';
import { loadSchematron } from '../schematron/load-schematron.ts';
import { decodeXml } from '../source/decode.ts';
import { foreignSchema } from '../validate/foreign-schema.ts';

/** `what`: as it was named. A clause; undefined: it is one. */
export function reasonAgainst(what: string, bytes: Uint8Array): string | undefined {
  const decoded = decodeXml(bytes);
  if (decoded.kind !== 'decoded') return `${what} is no schema: its bytes are no text`;
  const { text } = decoded;
  if (text.trim() === '') return `${what} is empty`;
  if (/\.sch(?:[?#].*)?$/i.test(what)) return againstRules(what, text);
  const foreign = foreignSchema(what, { kind: 'file', bytes }, parseSchema);
  if (foreign !== undefined) return foreign;
  const parsed = parseSchema(text, what);
  return parsed.kind === 'tree' ? undefined : `${what} is no schema: ${parsed.diagnostics[0]?.message ?? 'it cannot be read'}`;
}

function againstRules(what: string, text: string): string | undefined {
  try {
    return loadSchematron({ file: what, text }) === undefined ? `${what} is no Schematron schema` : undefined;
  } catch (error) {
    if (error instanceof SchemaError) return `${what} is no Schematron schema: ${error.diagnostics[0]?.message ?? ''}`;
    throw error;
  }
}
