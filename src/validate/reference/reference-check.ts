// The grammar as a check, by the reference: it decides and explains.

import type { DocumentCheck } from '../../check/check.ts';
import type { GrammarSettings, Schema } from '../schema.ts';
import { judgeByReference, judgeComposed } from './judge-by-reference.ts';
import { checkSize } from './size-limit.ts';
import type { ReferenceSchema } from './validate-reference.ts';

export function schemaOfReference(schema: ReferenceSchema): Schema {
  return { engine: 'reference', givesFixes: true, grammar: (settings = {}) => referenceCheck(schema, settings), refusals: [] };
}

/** The check throws an `EnvironmentError` for a document that is too large. */
export function referenceCheck(schema: ReferenceSchema, settings: GrammarSettings): DocumentCheck {
  return {
    name: 'grammar',
    needs: 'text',
    run: async (subject) => {
      checkSize(subject);
      const { jingPositions = false } = settings;
      const fixes = settings.fixes === true ? (await import('../fix/fix-collector.ts')).FixCollector : undefined;
      const wanted = { jingPositions, ...(fixes === undefined ? {} : { fixes }) };
      const { composition, file } = subject;
      const diagnostics =
        composition === undefined
          ? judgeByReference(file, await subject.text(), schema, wanted)
          : judgeComposed(composition, schema, wanted);
      return { diagnostics, by: 'reference' };
    },
  };
}
