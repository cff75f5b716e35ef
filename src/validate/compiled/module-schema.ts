// A compiled schema by itself: it proves documents valid, and of others it can say nothing.

import type { Judgement } from '../../check/check.ts';
import { reasonWords } from '../../compile/proof-reason-words.ts';
import { readCompiledSchema } from '../../compile/read-compiled-schema.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { EnvironmentError } from '../../diagnostics/environment-error.ts';
import type { SourceDocument } from '../../source/document.ts';
import { nowhere } from '../../source/span.ts';
import type { Schema } from '../schema.ts';
import { Prover } from './prover.ts';

/** @throws {EnvironmentError} `env/bad-schema` for a module that is none of ours, or not whole */
export function moduleSchema({ file, bytes }: SourceDocument): Schema {
  const read = readCompiledSchema(bytes);
  if (read.kind === 'damaged')
    throw new EnvironmentError('env/bad-schema', `the compiled schema ${file} cannot be used: ${read.reason}`);
  const prover = new Prover(bytes);
  return {
    engine: 'compiled',
    givesFixes: false,
    refusals: read.metadata.refusals,
    holdsRules: read.metadata.rules === true ? 'elsewhere' : false,
    uris: read.metadata.uris,
    grammar: (settings = {}) => ({
      name: 'grammar',
      needs: 'bytes',
      room: (size) => prover.allocate(size),
      run: (subject): Judgement => {
        const proof = prover.prove(subject.bytes);
        subject.movedTo(proof.bytes);
        const told = subject.composition?.toldWith(settings) ?? [];
        if (proof.isValid) return { diagnostics: told, by: 'compiled' };
        const gaveUp = { reason: reasonWords[proof.reason], byte: proof.proofEnd };
        return { diagnostics: [...told, notProved(subject.file, file, gaveUp)], by: 'compiled' };
      },
    }),
  };
}

function notProved(
  document: string,
  schema: string,
  { reason, byte }: { readonly reason: string; readonly byte: number },
): Diagnostic {
  const message = `the compiled schema ${schema} does not prove the document valid (byte ${byte}: ${reason}), and cannot say what is wrong: the schema that it was made of can`;
  return { code: 'validate/no-verdict', severity: 'error', message, file: document, place: nowhere };
}
