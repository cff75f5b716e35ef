// The grammar of a compiled schema, kept beside its module: so the reference, when it is asked, need not read the schema anew.
// One line with the SHA-256 of the rest, then JSON.
import type { DatatypeLibrary } from '../datatypes/datatype.ts';
import { type GrammarRecord, grammarFromRecord, recordGrammar } from '../relaxng/pattern/grammar-record.ts';
import type { Grammar } from '../relaxng/pattern/intern-grammar.ts';
import type { SchemaMetadata } from './schema-metadata.ts';
import { sha256Hex } from './sha256.ts';

/** Of which schema it is, and what wrote it. */
type Origin = Pick<SchemaMetadata, 'compiler' | 'digest'>;
type Kept = Origin & { readonly grammar: GrammarRecord };

export function writeKeptGrammar(grammar: Grammar, { compiler, digest }: Origin): Uint8Array {
  const kept: Kept = { compiler, digest, grammar: recordGrammar(grammar) };
  const json = JSON.stringify(kept);
  return new TextEncoder().encode(`${sha256Hex(json)}\n${json}`);
}

/** Undefined for anything but what was written for this schema by this compiler. */
export function readKeptGrammar(
  bytes: Uint8Array,
  { compiler, digest }: Origin,
  libraries: ReadonlyMap<string, DatatypeLibrary>,
): Grammar | undefined {
  const text = new TextDecoder().decode(bytes);
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  if (end < 0 || sha256Hex(json) !== text.slice(0, end)) return undefined;
  try {
    const kept = JSON.parse(json) as Kept;
    return kept.compiler === compiler && kept.digest === digest ? grammarFromRecord(kept.grammar, libraries) : undefined;
  } catch {
    // whole, and yet not of our making
    return undefined;
  }
}
