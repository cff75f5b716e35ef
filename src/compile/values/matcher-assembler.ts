// From what patterns ask to matchers. Where one automaton would be too large its parts have their own; what cannot be done
// is left to the reference, with the reason.

import { AutomatonRefusal } from './automaton-refusal.ts';
import type { DfaCompiler } from './dfa-compiler.ts';
import { type Language, processedLanguage, unionOf } from './language.ts';
import { allOf, type ListMeaning, type Meaning, someOf } from './meaning.ts';
import type { ListState, ValueMatcher } from './value-matcher.ts';

const NO_STATE = -1;

/** Texts from which on they are looked up. */
const MANY_WORDS = 60;

export class MatcherAssembler {
  readonly lists: ListState[] = [];
  readonly #dfas: DfaCompiler;
  /** Matchers by their text, so that equal ones are one object. */
  readonly #matchers = new Map<string, ValueMatcher>();
  readonly #byMeaning = new Map<Meaning, ValueMatcher>();
  readonly #listStarts = new Map<string, number>();

  constructor(dfas: DfaCompiler) {
    this.#dfas = dfas;
  }

  assemble(meaning: Meaning): ValueMatcher {
    const known = this.#byMeaning.get(meaning);
    if (known !== undefined) return known;
    const made = this.#make(meaning);
    this.#byMeaning.set(meaning, made);
    return made;
  }

  #make(meaning: Meaning): ValueMatcher {
    switch (meaning.kind) {
      case 'language':
        return this.#language(meaning.language);
      case 'matcher':
        return this.#shared(meaning.matcher);
      case 'list':
        return this.#shared({ kind: 'list', start: this.#list(meaning.list) });
      case 'not':
        return this.#not(this.assemble(meaning.item));
      case 'all':
      case 'some':
        return this.#several(
          meaning.kind,
          meaning.items.map((item) => this.assemble(item)),
        );
      default:
        return meaning satisfies never;
    }
  }

  #language(language: Language): ValueMatcher {
    const words = this.#words(language);
    if (words !== undefined) return words;
    try {
      const made = this.#dfas.compile(language);
      return this.#shared(typeof made === 'number' ? { kind: 'dfa', dfa: made } : { kind: made });
    } catch (error) {
      if (!(error instanceof AutomatonRefusal)) throw error;
      return this.#inParts(language) ?? this.#shared({ kind: 'ask', reason: error.message });
    }
  }

  /** A choice of many texts: their automaton would be large, and looking them up is quick. */
  #words(language: Language): ValueMatcher | undefined {
    const whiteSpace = language.kind === 'processed' ? language.whiteSpace : 'preserve';
    const inner = language.kind === 'processed' ? language.of : language;
    if (inner.kind !== 'union') return undefined;
    const literals = inner.members.flatMap((member) => (member.kind === 'literal' ? [member.text] : []));
    if (literals.length < MANY_WORDS) return undefined;
    const others = inner.members.filter(({ kind }) => kind !== 'literal');
    const words = this.#shared({ kind: 'words', whiteSpace, words: inOrderOfBytes(literals) });
    if (others.length === 0) return words;
    return this.#several('some', [words, this.#language(processedLanguage(whiteSpace, unionOf(others)))]);
  }

  #inParts(language: Language): ValueMatcher | undefined {
    const around = (member: Language): Language =>
      language.kind === 'processed' ? processedLanguage(language.whiteSpace, member) : member;
    const inner = language.kind === 'processed' ? language.of : language;
    switch (inner.kind) {
      case 'intersection':
        return this.#several(
          'all',
          inner.members.map((member) => this.#language(around(member))),
        );
      case 'complement':
        return this.#not(this.#language(around(inner.of)));
      default:
        return undefined;
    }
  }

  #several(kind: 'all' | 'some', items: readonly ValueMatcher[]): ValueMatcher {
    const meanings = items.map((matcher): Meaning => ({ kind: 'matcher', matcher }));
    const combined = kind === 'all' ? allOf(meanings) : someOf(meanings);
    if (combined.kind === 'matcher') return this.#shared(combined.matcher);
    if (combined.kind !== kind) return this.#shared({ kind, items });
    return this.#shared({ kind, items: combined.items.flatMap((item) => (item.kind === 'matcher' ? [item.matcher] : [])) });
  }

  #not(item: ValueMatcher): ValueMatcher {
    if (item.kind === 'any') return this.#shared({ kind: 'none' });
    if (item.kind === 'none') return this.#shared({ kind: 'any' });
    return item.kind === 'ask' ? item : this.#shared({ kind: 'not', item });
  }

  /** The index of its start; equal lists are one. */
  #list({ start, states }: ListMeaning): number {
    const assembled = states.map(
      ({ isComplete, items, next }): ListState => ({
        isComplete,
        matchers: items.map((item) => this.assemble(item)),
        next,
      }),
    );
    const key = JSON.stringify([start, assembled]);
    const known = this.#listStarts.get(key);
    if (known !== undefined) return known;
    const first = this.lists.length;
    for (const state of assembled)
      this.lists.push({ ...state, next: state.next.map((next) => (next === NO_STATE ? NO_STATE : first + next)) });
    this.#listStarts.set(key, first + start);
    return first + start;
  }

  #shared(matcher: ValueMatcher): ValueMatcher {
    const key = JSON.stringify(matcher);
    const known = this.#matchers.get(key);
    if (known !== undefined) return known;
    this.#matchers.set(key, matcher);
    return matcher;
  }
}

/** UTF-8 has the order of code points, and UTF-16, which JavaScript sorts by, has not. */
function inOrderOfBytes(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(byCodePoints);
}

function byCodePoints(a: string, b: string): number {
  for (let index = 0; index < a.length && index < b.length; index++) {
    const difference = (a.codePointAt(index) ?? 0) - (b.codePointAt(index) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
