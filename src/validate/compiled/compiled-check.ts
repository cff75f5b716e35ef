// The grammar as a check, by the compiled engine: what the schema's module proves valid is valid; all else the reference decides
// and explains.

import type { DocumentCheck, Judgement } from '../../check/check.ts';
import type { Subject } from '../../check/subject.ts';
import type { ProofReason } from '../../compile/proof-reasons.ts';
import { checkSize } from '../reference/size-limit.ts';
import type { GrammarSettings, Schema } from '../schema.ts';
import type { CompiledEngine } from './load-compiled.ts';

export function compiledSchema(engine: CompiledEngine): Schema {
  return {
    engine: 'compiled',
    givesFixes: true,
    grammar: (settings = {}) => compiledCheck(engine, settings),
    origin: engine.origin,
    refusals: engine.refusals,
    holdsRules: engine.holdsRules,
    uris: engine.uris,
  };
}

/** The check throws an `EnvironmentError` for a document too large for the reference, which would have to decide. */
export function compiledCheck({ prover, reference }: CompiledEngine, settings: GrammarSettings): DocumentCheck {
  return {
    name: 'grammar',
    needs: 'bytes',
    room: (size) => prover?.allocate(size),
    run: (subject) => {
      const proof = prover?.prove(subject.bytes);
      if (proof !== undefined) subject.movedTo(proof.bytes);
      if (proof?.isValid === true) {
        const { composition } = subject;
        return composition === undefined ? PROVED : { ...PROVED, diagnostics: composition.toldWith(settings) };
      }
      if (proof === undefined) return explain(subject, reference, settings);
      return explain(subject, reference, settings, { reason: proof.reason, byte: proof.proofEnd });
    },
  };
}

const PROVED: Judgement = { diagnostics: [], by: 'compiled' };

async function explain(
  subject: Subject,
  reference: CompiledEngine['reference'],
  settings: GrammarSettings,
  gaveUp?: { readonly reason: ProofReason; readonly byte: number },
): Promise<Judgement> {
  checkSize(subject);
  const [{ referenceCheck }, { reasonWords }, schema] = await Promise.all([
    import('../reference/reference-check.ts'),
    import('../../compile/proof-reason-words.ts'),
    reference(),
  ]);
  const judgement = await referenceCheck(schema, settings).run(subject);
  return gaveUp === undefined ? judgement : { ...judgement, gaveUp: { ...gaveUp, reason: reasonWords[gaveUp.reason] } };
}
