// A grammar → the tables of the engine.
import type { Refusal } from '../relaxng/automaton/automaton.ts';
import type { Grammar } from '../relaxng/pattern/intern-grammar.ts';

export type CompiledGrammar = { readonly tables: Uint8Array; readonly refusals: readonly Refusal[] };

/** @throws {Error} when the grammar is too large to be compiled */
export function compileGrammar(_grammar: Grammar): CompiledGrammar {
  throw new Error('there are no tables yet');
}
