// From a schema file and all it refers to, to a grammar to validate with, or to what is wrong with it.
import type { DatatypeLibrary } from '../datatypes/datatype.ts';
import type { Code } from '../diagnostics/codes.ts';
import { type Diagnostic, isFinding } from '../diagnostics/diagnostic.ts';
import { type Grammar, internGrammar } from './pattern/intern-grammar.ts';
import { checkRestrictions } from './restrictions/check-restrictions.ts';
import { type SchemaFiles, SchemaLoader, type SchemaParser } from './simplify/load-schema.ts';
import { simplify } from './simplify/simplify.ts';
import { SchemaProblems } from './syntax/schema-problems.ts';

export type ReadGrammar =
  | {
      readonly kind: 'grammar';
      readonly grammar: Grammar;
      /** Every file that was read, the main one first. */
      readonly locations: readonly string[];
    }
  | { readonly kind: 'incorrect'; readonly diagnostics: readonly Diagnostic[] };

export type GrammarServices = {
  readonly files: SchemaFiles;
  readonly parse: SchemaParser;
  readonly libraries: ReadonlyMap<string, DatatypeLibrary>;
};

export function readGrammar(location: string, services: GrammarServices): ReadGrammar {
  const problems = new SchemaProblems();
  try {
    return readWith(location, services, problems);
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    problems.report(
      'rng/limit',
      { file: location, span: { start: 0, end: 0 } },
      { message: 'patterns are nested too deeply to be read' },
    );
    return { kind: 'incorrect', diagnostics: problems.diagnostics };
  }
}

function readWith(location: string, { files, parse, libraries }: GrammarServices, problems: SchemaProblems): ReadGrammar {
  const loader = new SchemaLoader(files, parse, problems);
  const simple = simplify(location, { loader, libraries, problems });
  if (simple !== undefined && !problems.diagnostics.some(isFinding)) checkRestrictions(simple, problems);
  if (simple === undefined || problems.diagnostics.some(isFinding)) {
    const { diagnostics } = problems;
    return { kind: 'incorrect', diagnostics: loader.isIncomplete ? diagnostics.filter(isNoConsequence) : diagnostics };
  }
  return { kind: 'grammar', grammar: internGrammar(simple), locations: loader.locations };
}

/** What a schema seems to lack while a part of it could not be read. */
const CONSEQUENCES: ReadonlySet<Code> = new Set<Code>(['rng/missing-start', 'rng/undefined-ref', 'rng/override-missing']);

function isNoConsequence({ code }: Diagnostic): boolean {
  return !CONSEQUENCES.has(code);
}

/** V8 throws a RangeError of this wording when the stack is full; schemas nested that deeply are not written by people. */
function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && /call stack/iu.test(error.message);
}
