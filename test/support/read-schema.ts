// Reads schemas from disk, or from memory, into grammars.
import { readFileSync } from 'node:fs';
import type { DatatypeRules } from '../../src/datatypes/datatype.ts';
import { datatypeLibrariesBy } from '../../src/datatypes/libraries.ts';
import type { Grammar } from '../../src/relaxng/pattern/intern-grammar.ts';
import { type GrammarServices, type ReadGrammar, readGrammar } from '../../src/relaxng/read-grammar.ts';
import { parseSchema } from '../../src/relaxng/syntax/parse-schema.ts';

type Read = GrammarServices['files']['read'];

/** @throws {Error} when the schema is incorrect, or a file of it is not there */
export function grammarAt(path: string, rules: DatatypeRules = 'standard'): Grammar {
  const read = readWith(path, (location) => ({ kind: 'text', text: readFileSync(location, 'utf8') }), rules);
  if (read.kind === 'grammar') return read.grammar;
  throw new Error(`${path}: ${read.diagnostics.map(({ message }) => message).join('; ')}`);
}

/** Reads a schema whose files are held in memory, by location. */
export function readFromMemory(location: string, texts: ReadonlyMap<string, string>): ReadGrammar {
  return readWith(location, (wanted) => {
    const text = texts.get(wanted);
    return text === undefined ? { kind: 'missing', reason: 'no such file' } : { kind: 'text', text };
  });
}

function readWith(location: string, read: Read, rules: DatatypeRules = 'standard'): ReadGrammar {
  return readGrammar(location, { files: { read }, parse: parseSchema, libraries: datatypeLibrariesBy(rules) });
}
