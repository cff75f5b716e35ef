// A grammar → the tables of the engine.
import type { Refusal } from '../relaxng/automaton/automaton.ts';
import { buildAutomaton } from '../relaxng/automaton/build-automaton.ts';
import { idTypesOf } from '../relaxng/identity/id-types-of.ts';
import type { Grammar } from '../relaxng/pattern/intern-grammar.ts';
import { writeTables } from './tables/write-tables.ts';
import { undecidedValues } from './undecided-values.ts';
import { compileValues } from './values/compile-values.ts';

export type CompiledGrammar = {
  readonly tables: Uint8Array;
  /** Elements that are left to the reference. */
  readonly refusals: readonly Refusal[];
  /** Values that are. */
  readonly undecided: readonly Refusal[];
};

/** @throws {Error} when the grammar is too large to be compiled */
export function compileGrammar(grammar: Grammar): CompiledGrammar {
  const automaton = buildAutomaton(grammar);
  const values = compileValues(automaton.values);
  const { alphabet } = grammar;
  const tables = writeTables({ automaton, values, alphabet, idTypes: idTypesOf(grammar) });
  return { tables, refusals: automaton.refusals, undecided: undecidedValues(automaton, values, alphabet) };
}
