// Readings for tests of the evaluation, made from the body of a document or from columns.
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Evaluation, EvaluationSettings, Miss } from '../../src/evaluate/evaluation.ts';
import { readReading } from '../../src/evaluate/read-reading.ts';
import type { Reading } from '../../src/evaluate/reading.ts';

/** `extras`: header and entries. */
export function teiReading(body: string, extras = ''): Reading {
  return readingOf('tei.xml', `<TEI xmlns="http://www.tei-c.org/ns/1.0">${extras}<text><body>${body}</body></text></TEI>`);
}

export function readingOf(file: string, text: string): Reading {
  const result = readReading(file, text);
  if (result.kind !== 'reading') throw new Error(JSON.stringify(result));
  return result.reading;
}

export function evaluated(gold: Reading, system: Reading, settings: EvaluationSettings = {}): Evaluation {
  const result = evaluate(gold, system, settings);
  if (result.kind === 'diagnostics') throw new Error(JSON.stringify(result));
  return result;
}

/** In short: `kind type: gold → system`. */
export function missesInShort({ misses }: Evaluation): readonly string[] {
  return misses.map(({ kind, type, gold, system }: Miss) => {
    return `${kind}${type === undefined ? '' : ` ${type}`}: ${gold ?? '–'} → ${system ?? '–'}`;
  });
}
