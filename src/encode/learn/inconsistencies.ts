// Words that are marked in some places and not in others: what is left out by mistake, or by a habit, and what a word means otherwise.

import { type LearnedType, learnedTypes, type MarkedText } from './marked-text.ts';
import { isName, mostOften, NameTable, tokenise, wordsOf } from './name-occurrences.ts';

export type Inconsistency = {
  readonly words: string;
  /** That in which they are marked most often. */
  readonly type: LearnedType;
  readonly marked: number;
  readonly unmarked: number;
  /** Where they first stand unmarked: the document, and the words between brackets. */
  readonly document: string;
  readonly context: string;
};

type Draft = { readonly shown: string; types: number[]; unmarked: number; document: string; context: string };

/** Of all places, the share that must be marked: what is marked more rarely is hardly a name. */
const LEAST_SHARE = 0.05;
const CONTEXT = 30;

/** Those first whose places differ most. */
export function inconsistencies(given: readonly MarkedText[]): readonly Inconsistency[] {
  const texts = given.map(tokenise);
  const table = new NameTable<Draft>();
  for (const { text, tokens, segments } of texts) {
    for (const segment of segments) {
      if (!isName(tokens, segment)) continue;
      const words = wordsOf(tokens, segment);
      const draft = table.names.get(words) ?? {
        shown: text.text.slice(tokens.starts[segment.from], tokens.ends[segment.to - 1]),
        types: learnedTypes.map(() => 0),
        unmarked: 0,
        document: '',
        context: '',
      };
      draft.types[segment.type] = (draft.types[segment.type] ?? 0) + 1;
      if (!table.names.has(words)) table.set(words, draft);
    }
  }
  for (const text of texts) {
    for (const { from, to, words } of table.unmarked(text)) {
      const draft = table.names.get(words);
      if (draft === undefined) continue;
      draft.unmarked++;
      if (draft.unmarked > 1) continue;
      draft.document = text.text.name;
      draft.context = contextOf(text.text.text, text.tokens.starts[from] ?? 0, text.tokens.ends[to - 1] ?? 0);
    }
  }
  return [...table.names.values()].flatMap(inconsistencyOf).sort(byWeight);
}

function inconsistencyOf({ shown: words, types, unmarked, document, context }: Draft): readonly Inconsistency[] {
  const marked = types.reduce((sum, count) => sum + count, 0);
  if (unmarked === 0 || marked < LEAST_SHARE * (marked + unmarked)) return [];
  const type = learnedTypes[mostOften(types)] ?? 'person';
  return [{ words, type, marked, unmarked, document, context }];
}

function byWeight(one: Inconsistency, other: Inconsistency): number {
  return Math.min(other.marked, other.unmarked) - Math.min(one.marked, one.unmarked) || (one.words < other.words ? -1 : 1);
}

function contextOf(text: string, start: number, end: number): string {
  const words = `${text.slice(Math.max(0, start - CONTEXT), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + CONTEXT)}`;
  return words.replace(/\s+/g, ' ').trim();
}
