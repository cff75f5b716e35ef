// The grammar as a check, by the reference: it decides and explains.

import type { DocumentCheck } from '../../check/check.ts';
import type { GrammarSettings, Schema } from '../schema.ts';
import { judgeByReference } from './judge-by-reference.ts';
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
      const diagnostics = judgeByReference(subject.file, await subject.text(), schema, wanted);
      return { diagnostics, by: 'reference' };
    },
  };
}
