// The mistakes of a schema, a line each with the section of the RELAX NG specification, then one line that says so. Of very many
// only the first are told: one misplaced mark can make a mistake of every word after it.

import type { Code } from '../diagnostics/codes.ts';
import type { EnvironmentError } from '../diagnostics/environment-error.ts';
import { type SchemaCode, schemaCodes } from '../diagnostics/schema-codes.ts';
import type { SchemaError } from '../diagnostics/schema-error.ts';
import { reportLine } from '../report/line.ts';
import { type Positions, positionsIn } from '../report/positions.ts';
import { say, talk, tellFault } from './output.ts';

/** Mistakes that are printed. */
const MOST = 20;

/** A stylesheet has its mistakes told like a schema. */
type Mistakes = EnvironmentError & Pick<SchemaError, 'diagnostics' | 'textOf'>;

export function tellSchemaMistakes(error: Mistakes): void {
  tellSchemaWarnings(error);
  tellFault(error);
}

/** The lines alone: what was wanted is done all the same. */
export function tellSchemaWarnings(error: Mistakes): void {
  const known = new Map<string, Positions | undefined>();
  for (const diagnostic of error.diagnostics.slice(0, MOST)) {
    const { file, code } = diagnostic;
    if (!known.has(file)) {
      const text = error.textOf(file);
      known.set(file, text === undefined ? undefined : positionsIn(text));
    }
    say(`${reportLine(diagnostic, known.get(file))} [${code}${sectionOf(code)}]`);
  }
  const leftOut = error.diagnostics.length - MOST;
  if (leftOut > 0) talk(`${leftOut} more mistakes not printed`);
}

/** The specifications are told apart by a word before the number: RELAX NG itself has none. */
function sectionOf(code: Code): string {
  const [, companion, section] = /^(?:(.*) )?(\S+)$/.exec(schemaCodes[code as SchemaCode]?.section ?? '') ?? [];
  if (section === undefined) return '';
  return `, RELAX NG${companion === undefined ? '' : ` ${companion}`} §${section}`;
}
