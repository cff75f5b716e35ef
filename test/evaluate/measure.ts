// Evaluates what `teikit encode` made of a text: against a gold reading.
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Evaluation } from '../../src/evaluate/evaluation.ts';
import { readReading } from '../../src/evaluate/read-reading.ts';
import type { Reading } from '../../src/evaluate/reading.ts';

export type Measured = { readonly title: string; readonly evaluation: Evaluation };
/** A text that was refused, or whose words are not those of the gold. */
export type Unmeasured = { readonly title: string; readonly why: string };

export function measure(title: string, gold: Reading, tei: string | undefined): Measured | Unmeasured {
  if (tei === undefined) return { title, why: 'it was refused' };
  const result = evaluate(gold, readingOf('encoded', tei));
  if (result.kind === 'evaluated') return { title, evaluation: result };
  return { title, why: result.diagnostics.map(({ message }) => message).join('; ') };
}

export function readingOf(file: string, text: string): Reading {
  const result = readReading(file, text);
  if (result.kind === 'reading') return result.reading;
  throw new Error(`${file} cannot be read`);
}
