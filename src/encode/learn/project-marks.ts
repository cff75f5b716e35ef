// Marks of a document carried over to the same words where they stand unmarked in it: many editions mark a name once in a document,
// and who learns from that learns not to mark. What an edition leaves unmarked on purpose stays so: a name after a word after which
// names are hardly ever marked (`Lieber Herr N`), and a word that is only rarely a name.

import { type LearnedMark, learnedTypes, type MarkedText } from './marked-text.ts';
import { isName, mostOften, NameTable, type Tokenised, tokenise, wordsOf } from './name-occurrences.ts';

export type Projection = {
  readonly texts: readonly MarkedText[];
  /** Marks that were added, and documents that have any. */
  readonly added: number;
  readonly documents: number;
  /** Of names that stand unmarked beside their marks, those that were left so on purpose. */
  readonly left: number;
  /** Names were carried over from one document to the others, too: marks are missing all over the collection. */
  readonly isWhole: boolean;
  /** Names that were added most often. */
  readonly examples: readonly { readonly words: string; readonly times: number }[];
};

/** Of the documents that have a word, how many must mark it somewhere. */
const LEAST_SHARE = 0.3;
/** Names unmarked after a word that make a habit, and the share of names marked after it that speaks against it. */
const HABIT = 5;
const MOST_MARKED = 0.1;
const EXAMPLES = 5;
/** Names that stand unmarked in a whole collection, as a share, from which on marks are missing at random. */
const LEAST_MISSING = 0.15;

export function projectMarks(given: readonly MarkedText[]): Projection {
  const first = carryOver(given.map(tokenise), 'document');
  const second = carryOver(first.texts.map(tokenise), 'collection');
  if (second.missing < LEAST_MISSING) return projectionOf([first]);
  return projectionOf([first, second]);
}

type Carried = {
  readonly texts: readonly MarkedText[];
  /** By words, and by documents, how many marks were added. */
  readonly times: ReadonlyMap<string, number>;
  readonly documents: ReadonlySet<number>;
  readonly left: number;
  /** Of all places of the names, the share that was not marked. */
  readonly missing: number;
};

function projectionOf(carried: readonly Carried[]): Projection {
  const times = new Map<string, number>();
  for (const one of carried) for (const [words, count] of one.times) times.set(words, (times.get(words) ?? 0) + count);
  const examples = [...times].map(([words, count]) => ({ words, times: count }));
  examples.sort((one, other) => other.times - one.times || (one.words < other.words ? -1 : 1));
  return {
    texts: carried.at(-1)?.texts ?? [],
    added: examples.reduce((sum, { times: count }) => sum + count, 0),
    documents: new Set(carried.flatMap(({ documents }) => [...documents])).size,
    left: carried.reduce((sum, one) => sum + one.left, 0),
    isWhole: carried.length > 1,
    examples: examples.slice(0, EXAMPLES),
  };
}

/** `where`: whose names are carried over, those of the document itself or of all. */
function carryOver(texts: readonly Tokenised[], where: 'document' | 'collection'): Carried {
  const tables = texts.map(namesOf);
  const all = allNames(texts);
  const isRare = rareNames(texts, tables);
  const candidates = texts.map((text, at) => {
    const table = where === 'collection' ? all : (tables[at] ?? all);
    return [...table.unmarked(text)]
      .filter(({ words }) => !isRare(words))
      .map((found) => ({ ...found, type: table.names.get(found.words) ?? 0 }));
  });
  const isHabit = habits(texts, candidates);
  const times = new Map<string, number>();
  const documents = new Set<number>();
  let left = 0;
  const carried = texts.map((text, at) => {
    const own = candidates[at] ?? [];
    const added = own.filter((candidate) => !isHabit(contextOf(text, candidate)));
    left += own.length - added.length;
    for (const { words } of added) times.set(words, (times.get(words) ?? 0) + 1);
    if (added.length > 0) documents.add(at);
    return added.length === 0 ? text.text : withMarks(text, added);
  });
  const added = [...times.values()].reduce((sum, count) => sum + count, 0);
  let marked = 0;
  for (const text of texts) for (const segment of text.segments) if (isName(text.tokens, segment)) marked++;
  return { texts: carried, times, documents, left, missing: added / Math.max(1, added + marked) };
}

function allNames(texts: readonly Tokenised[]): NameTable<number> {
  const counts = new Map<string, number[]>();
  for (const { tokens, segments } of texts) {
    for (const segment of segments) {
      if (!isName(tokens, segment)) continue;
      const words = wordsOf(tokens, segment);
      const types = counts.get(words) ?? learnedTypes.map(() => 0);
      types[segment.type] = (types[segment.type] ?? 0) + 1;
      counts.set(words, types);
    }
  }
  const table = new NameTable<number>();
  for (const [words, types] of counts) table.set(words, mostOften(types));
  return table;
}

type Candidate = { readonly from: number; readonly to: number; readonly words: string; readonly type: number };

function namesOf(text: Tokenised): NameTable<number> {
  const table = new NameTable<number>();
  for (const segment of text.segments) {
    const words = wordsOf(text.tokens, segment);
    if (isName(text.tokens, segment) && !table.names.has(words)) table.set(words, segment.type);
  }
  return table;
}

/** Words that most documents have without ever marking them. */
function rareNames(texts: readonly Tokenised[], tables: readonly NameTable<number>[]): (words: string) => boolean {
  const marked = new Map<string, number>();
  for (const { names } of tables) for (const words of names.keys()) marked.set(words, (marked.get(words) ?? 0) + 1);
  const all = allNames(texts);
  const having = new Map<string, number>();
  texts.forEach((text, at) => {
    const own = tables[at]?.names;
    const others = new Set([...all.unmarked(text)].map(({ words }) => words).filter((words) => own?.has(words) !== true));
    for (const words of others) having.set(words, (having.get(words) ?? 0) + 1);
  });
  return (words) => {
    const count = marked.get(words) ?? 0;
    return count < LEAST_SHARE * (count + (having.get(words) ?? 0));
  };
}

/** The type and the word before, where it is on the same line. */
function contextOf({ tokens }: Tokenised, { from, type }: Pick<Candidate, 'from' | 'type'>): string {
  const before = tokens.gaps[from] === 2 ? '' : (tokens.words[from - 1] ?? '').toLowerCase();
  return `${type} ${before}`;
}

function habits(texts: readonly Tokenised[], candidates: readonly (readonly Candidate[])[]): (context: string) => boolean {
  const counts = new Map<string, { marked: number; unmarked: number }>();
  const count = (context: string): { marked: number; unmarked: number } => {
    const known = counts.get(context) ?? { marked: 0, unmarked: 0 };
    counts.set(context, known);
    return known;
  };
  texts.forEach((text, at) => {
    for (const segment of text.segments) count(contextOf(text, segment)).marked++;
    for (const candidate of candidates[at] ?? []) count(contextOf(text, candidate)).unmarked++;
  });
  return (context) => {
    const { marked, unmarked } = count(context);
    return unmarked >= HABIT && marked < MOST_MARKED * (marked + unmarked);
  };
}

function withMarks({ text, tokens }: Tokenised, added: readonly Candidate[]): MarkedText {
  const marks = added.map(
    ({ from, to, type }): LearnedMark => ({
      span: { start: tokens.starts[from] ?? 0, end: tokens.ends[to - 1] ?? 0 },
      type: learnedTypes[type] ?? 'person',
    }),
  );
  return { ...text, marks: [...text.marks, ...marks].sort((one, other) => one.span.start - other.span.start) };
}
