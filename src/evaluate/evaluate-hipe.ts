// Measures a finder of names on documents of HIPE: each document is searched for itself.
import type { Span } from '../source/span.ts';
import type { DateAttributes, MentionType } from '../tei/tei-reading.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation, EvaluationSettings } from './evaluation.ts';
import { type HipeDocument, readingOfHipe } from './read-hipe.ts';
import type { Mark } from './reading.ts';

/** What a finder of names says of a text. */
export type FoundMark = {
  readonly span: Span;
  /** Works are not measured. */
  readonly type: MentionType;
  readonly entities?: readonly string[];
  readonly date?: DateAttributes;
};

export function evaluateHipe(
  documents: readonly HipeDocument[],
  findNames: (text: string) => readonly FoundMark[],
  settings: EvaluationSettings = {},
): Evaluation {
  const found = documents.map((document) => ({ ...document, marks: findNames(document.text).flatMap(marksOfMention) }));
  const result = evaluate(readingOfHipe('HIPE', documents), readingOfHipe('system', found), settings);
  if (result.kind === 'diagnostics') throw new Error('a document differs from itself');
  return result;
}

export function marksOfMention({ span, type, entities = [], date }: FoundMark): readonly Mark[] {
  if (type === 'work') return [];
  return [{ span, type, refs: entities, ...(date === undefined ? {} : { date }), isRedirected: false }];
}
