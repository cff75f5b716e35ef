// Names of bodies, groups and places in a text, with the words that complete them: "of the USSR", "of the GUGB of the NKVD".

import { classWords } from '../../lexicon/lexicon.ts';
import { closestSpelling } from './closest-spelling.ts';
import type { Hit, Reading } from './hit.ts';
import { LIKENESS } from './read-persons.ts';
import type { SearchIndex } from './search-index.ts';
import type { TextWords } from './text-words.ts';

/** What follows a name and completes it; words by number. */
type Completion =
  | { readonly kind: 'named'; readonly by: Reading }
  /** Capitalised words that no list has. */
  | { readonly kind: 'unknown'; readonly last: number; readonly isClass: boolean };

/** Bodies in bodies; a longer chain of words with "of" is cut. */
const DEEPEST = 8;
const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
);

/** `hits` in the order of the text, of any type but persons. The result has several readings of overlapping words. */
export function readBodies(hits: readonly Hit[], words: TextWords): readonly Reading[] {
  return new BodyReader(words).read(hits);
}

class BodyReader {
  readonly #words: TextWords;
  readonly #index: SearchIndex;
  /** The longest reading that begins at a word, and how many completions it has. */
  readonly #longest = new Map<number, { readonly reading: Reading; readonly depth: number }>();

  constructor(words: TextWords) {
    this.#words = words;
    this.#index = words.index;
  }

  /** From the last word to the first, so that what completes a name has been read before it. */
  read(hits: readonly Hit[]): readonly Reading[] {
    const found: Reading[] = [];
    for (let from = hits.length; from > 0; ) {
      let start = from - 1;
      while (start > 0 && hits[start - 1]?.first === hits[from - 1]?.first) start--;
      for (const one of this.#readAt(hits.slice(start, from))) found.push(one);
      from = start;
    }
    return found.reverse();
  }

  #readAt(hits: readonly Hit[]): readonly Reading[] {
    const named = this.#named(
      hits.filter((hit) => hit.group.kind === 'name' || (hit.group.kind === 'called' && this.#isCalled(hit))),
    );
    const longest = named.at(-1);
    const sibling = this.#sibling(hits, longest);
    if (sibling !== undefined) {
      this.#longest.set(sibling.first, { reading: sibling, depth: 1 });
      return [...named.filter((reading) => reading.type !== 'org'), sibling];
    }
    if (longest === undefined) return [];
    const completed = this.#completed(longest);
    if (completed === 'class') return named.filter((reading) => reading !== longest);
    const before = named.filter((reading) => reading !== longest && reading.type !== longest.type);
    this.#longest.set(longest.first, { reading: completed.reading, depth: completed.depth });
    return [...before, ...(completed.reading.isGuess === true ? [longest] : []), completed.reading];
  }

  /** One reading for each stretch and type, shorter ones first. */
  #named(hits: readonly Hit[]): readonly Reading[] {
    const bySpan = new Map<string, Hit[]>();
    for (const hit of hits) {
      if (isUncertainWord(hit) && !this.#isEnumerated(hit)) continue;
      const key = `${hit.end} ${hit.group.type}`;
      bySpan.set(key, [...(bySpan.get(key) ?? []), hit]);
    }
    return [...bySpan.values()].map((same) => readingOf(same, this.#words)).sort((one, other) => one.end - other.end);
  }

  /** `im Griensteidl`: with the article that no town has. */
  #isCalled({ first }: Hit): boolean {
    return CONTRACTED.has(this.#words.folded(first - 1)) && this.#words.separatorAfter(first - 1) === 'space';
  }

  /** A lone word in small letters counts only beside a name of its kind: "the Zinovievites and the right". */
  #isEnumerated({ first, last }: Hit): boolean {
    const words = this.#words;
    const isOther = (word: number): boolean => words.isCapital(word) && words.beginsName(word);
    const skip = (word: number, step: number): number => (words.id(word) === this.#index.article ? word + step : word);
    const before = skip(first - 1, -1);
    const after = skip(last + 1, 1);
    const isLinked = LINKS.has(words.folded(before)) && isOther(skip(before - 1, -1));
    return isLinked || (LINKS.has(words.folded(after)) && isOther(skip(after + 1, 1)));
  }

  /** `People's Commissariat of Foreign Affairs`, where others that begin so are listed. */
  #sibling(hits: readonly Hit[], longest: Reading | undefined): Reading | undefined {
    const head = hits.filter(({ group }) => group.kind === 'head').at(-1);
    if (head === undefined || !this.#words.isCapital(head.first) || this.#words.separatorAfter(head.last) !== 'space')
      return undefined;
    if (longest !== undefined && longest.last > head.last) return undefined;
    const words = this.#words;
    if (words.id(head.last + 1) !== this.#index.of || !words.isCapital(head.last + 2) || this.#isMonthOrTitle(head.last + 2))
      return undefined;
    if (words.separatorAfter(head.last + 1) !== 'space' || this.#longest.get(head.last + 2)?.reading.type === 'org')
      return undefined;
    const last = this.#runEnd(head.last + 2);
    const evidence = 'authority: begins as bodies that are listed';
    const reading = {
      start: head.start,
      end: words.end(last),
      first: head.first,
      last,
      type: 'org',
      entries: [],
      cert: 'medium',
      evidence,
    } as const;
    const completion = this.#named2(last);
    return completion === undefined ? reading : { ...reading, end: completion.end, last: completion.last };
  }

  #completed(reading: Reading): { readonly reading: Reading; readonly depth: number } | 'class' {
    if (reading.type !== 'org') return { reading, depth: 0 };
    const completion = this.#completion(reading);
    if (completion === undefined) return { reading, depth: 0 };
    if (completion.kind === 'named') {
      const depth = (this.#longest.get(completion.by.first)?.depth ?? 0) + 1;
      return depth > DEEPEST ? { reading, depth: 0 } : { reading: this.#joined(reading, completion.by), depth };
    }
    if (completion.isClass) return 'class';
    const evidence = 'authority: a listed name that other words complete: another body';
    return {
      reading: { ...reading, end: this.#words.end(completion.last), last: completion.last, entries: [], cert: 'low', evidence },
      depth: 1,
    };
  }

  #completion(reading: Reading): Completion | undefined {
    const named = this.#named2(reading.last, reading);
    if (named !== undefined) return { kind: 'named', by: named };
    const words = this.#words;
    if (words.separatorAfter(reading.last) !== 'space' || words.id(reading.last + 1) !== this.#index.of) return undefined;
    const hasArticle = words.id(reading.last + 2) === this.#index.article;
    const at = reading.last + (hasArticle ? 3 : 2);
    if (words.separatorAfter(at - 1) !== 'space' || !words.isCapital(at) || words.beginsName(at) || this.#isMonthOrTitle(at))
      return undefined;
    const last = this.#runEnd(at);
    return { kind: 'unknown', last, isClass: !hasArticle && /[a-z]s$/.test(words.written(last)) };
  }

  #isMonthOrTitle(word: number): boolean {
    const folded = this.#words.folded(word);
    return MONTHS.has(folded) || /^(?:comrade|citizen|mr|mrs|dr|st)$/.test(folded);
  }

  /** The last of capitalised words in a row; `and` goes on to another. */
  #runEnd(from: number): number {
    const words = this.#words;
    let last = from;
    while (last - from < DEEPEST && words.separatorAfter(last) === 'space') {
      if (words.isCapital(last + 1) && !words.beginsName(last + 1)) last++;
      else if (
        words.folded(last + 1) === 'and' &&
        words.separatorAfter(last + 1) === 'space' &&
        words.isCapital(last + 2) &&
        !words.beginsName(last + 2)
      )
        last += 2;
      else break;
    }
    return last;
  }

  /** The body or place after "of (the)"; or right after, where Russian has no "of": `NKVD USSR`. */
  #named2(last: number, reading?: Reading): Reading | undefined {
    const words = this.#words;
    if (words.separatorAfter(last) !== 'space' && !words.text.startsWith(') ', words.end(last))) return undefined;
    if (words.id(last + 1) === this.#index.of && words.separatorAfter(last + 1) === 'space') {
      const at = words.id(last + 2) === this.#index.article ? last + 3 : last + 2;
      return this.#owner(at);
    }
    const beside = reading === undefined ? undefined : this.#owner(last + 1);
    if (beside === undefined || reading === undefined || !this.#words.isAllCapitals(beside.first)) return undefined;
    return reading.first === reading.last && this.#isWhole(reading.entries, beside.entries) === 'yes' ? beside : undefined;
  }

  #owner(at: number): Reading | undefined {
    const owner = this.#longest.get(at)?.reading;
    return owner?.type === 'org' || owner?.type === 'place' ? owner : undefined;
  }

  #joined(reading: Reading, owner: Reading): Reading {
    const { end, last } = owner;
    const entries = reading.entries.filter((entry) => this.#isWhole([entry], owner.entries) !== 'no');
    if (entries.length === 0) {
      const evidence = 'authority: a listed name of another owner: another body';
      return { ...reading, end, last, entries: [], cert: 'low', evidence };
    }
    const isKnown = this.#isWhole(entries, owner.entries) === 'yes';
    const cert = entries.length > 1 ? 'low' : isKnown ? reading.cert : 'medium';
    return { ...reading, end, last, entries, cert, evidence: `${reading.evidence}, completed`, isGuess: !isKnown };
  }

  /** Whether one of `owners` is a whole of an entry; `unknown` where the list says nothing of its wholes. */
  #isWhole(entries: readonly number[], owners: readonly number[]): 'yes' | 'no' | 'unknown' {
    const wholes = entries.flatMap((entry) => [...this.#index.wholes(entry)]);
    if (owners.some((owner) => wholes.includes(owner))) return 'yes';
    const typeOf = (entry: number | undefined): string | undefined =>
      entry === undefined ? undefined : this.#index.entries[entry]?.entity.type;
    if (owners.length === 0) return wholes.length === 0 ? 'unknown' : 'no';
    return wholes.some((whole) => typeOf(whole) === typeOf(owners[0])) ? 'no' : 'unknown';
  }
}

/** Entries of one name among which spellings are compared. */
const MOST_COMPARED = 200;

const CONTRACTED = classWords('contractedArticle');
const LINKS: ReadonlySet<string> = new Set(['and', 'or', 'и', 'und']);

function isUncertainWord({ group, first, last }: Hit): boolean {
  return first === last && group.pattern.cases[0] === 'any' && group.type === 'group';
}

function readingOf(hits: readonly Hit[], { text, index }: TextWords): Reading {
  const exact = hits.filter(({ likeness, group }) => likeness === 'exact' && !group.isDerived);
  const best = exact.length > 0 ? exact : hits;
  const [hit] = best;
  if (hit === undefined) throw new Error('a reading is of at least one hit');
  const all = [...new Set(best.flatMap(({ group }) => group.entries))].sort((one, other) => one - other);
  const { start, end, first, last, likeness, group } = hit;
  const entries = all.length > MOST_COMPARED ? all : closestSpelling(all, text.slice(start, end), index);
  const cert = entries.length > 1 ? 'low' : likeness === 'exact' ? 'high' : 'medium';
  const evidence = `authority: ${group.isDerived ? 'a form of a listed name' : 'listed name'}${LIKENESS[likeness]}`;
  return { start, end, first, last, type: group.type, entries, cert, evidence };
}
