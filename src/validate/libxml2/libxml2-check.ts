// The grammar as a check, by libxml2: many documents in one run, since it takes in a large schema slowly.

import type { SetCheck } from '../../check/check.ts';
import type { Subject } from '../../check/subject.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Schema } from '../schema.ts';
import type { SchemaSource } from './schema-source.ts';
import { judgeByLibxml2 } from './validate-libxml2.ts';

/** Bytes of documents held at once, and documents: their names are one argument list. */
const MOST = { bytes: 64 * 2 ** 20, documents: 500 } as const;

export function schemaOfLibxml2(schema: SchemaSource): Schema {
  return { engine: 'libxml2', givesFixes: false, grammar: () => libxml2Check(schema), refusals: [] };
}

/** The check throws an `EnvironmentError`: `env/bad-schema` when libxml2 refuses the schema, `env/engine-failed` when it cannot run. */
export function libxml2Check(schema: SchemaSource): SetCheck {
  return {
    name: 'grammar',
    needs: 'set',
    most: MOST,
    run: async (subjects) => {
      const judged = await judgeByLibxml2(subjects, schema);
      return judged.map((diagnostics, index) => ({ diagnostics: placed(subjects[index], diagnostics), by: 'libxml2' }));
    },
  };
}

/** What ended a document made of several files is told in the place of what libxml2 says of its end. */
function placed(subject: Subject | undefined, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const composition = subject?.composition;
  if (composition === undefined) return diagnostics;
  const { problem, remarks } = composition;
  const told = [...remarks, ...(problem === undefined ? [] : [problem])];
  const own = told.map((one) => composition.tell(one, { jingPositions: false }));
  return problem === undefined ? [...own, ...diagnostics.map((one) => composition.placed(one))] : own;
}
