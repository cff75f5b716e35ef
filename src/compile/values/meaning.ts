// What a pattern of values asks, in terms of regular languages and of what automata cannot do.

import { complementOfLanguage, intersectionOf, type Language, unionOf } from './language.ts';
import type { ValueMatcher } from './value-matcher.ts';

export type Meaning =
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'matcher'; readonly matcher: ValueMatcher }
  | { readonly kind: 'list'; readonly list: ListMeaning }
  | { readonly kind: 'all' | 'some'; readonly items: readonly Meaning[] }
  | { readonly kind: 'not'; readonly item: Meaning };

export type ListMeaning = { readonly start: number; readonly states: readonly ListMeaningState[] };

/** As `ListState`, with indices into `ListMeaning.states`. */
export type ListMeaningState = {
  readonly isComplete: boolean;
  readonly items: readonly Meaning[];
  readonly next: readonly number[];
};

export const nothing: Meaning = { kind: 'matcher', matcher: { kind: 'none' } };
export const anything: Meaning = { kind: 'matcher', matcher: { kind: 'any' } };

export function askBecause(reason: string): Meaning {
  return { kind: 'matcher', matcher: { kind: 'ask', reason } };
}

export function languageMeaning(language: Language): Meaning {
  return { kind: 'language', language };
}

export function someOf(items: readonly Meaning[]): Meaning {
  const flat = items.flatMap((item) => (item.kind === 'some' ? item.items : [item]));
  if (flat.some((item) => isMatcher(item, 'any'))) return anything;
  return combined(
    'some',
    flat.filter((item) => !isMatcher(item, 'none')),
    nothing,
  );
}

export function allOf(items: readonly Meaning[]): Meaning {
  const flat = items.flatMap((item) => (item.kind === 'all' ? item.items : [item]));
  if (flat.some((item) => isMatcher(item, 'none'))) return nothing;
  return combined(
    'all',
    flat.filter((item) => !isMatcher(item, 'any')),
    anything,
  );
}

export function notOf(item: Meaning): Meaning {
  if (isMatcher(item, 'any')) return nothing;
  if (isMatcher(item, 'none')) return anything;
  if (item.kind === 'language') return languageMeaning(complementOfLanguage(item.language));
  return item.kind === 'not' ? item.item : { kind: 'not', item };
}

/** Languages become one; they come first, since an automaton is the quickest to say no. */
function combined(kind: 'all' | 'some', items: readonly Meaning[], ifNone: Meaning): Meaning {
  const languages = items.flatMap((item) => (item.kind === 'language' ? [item.language] : []));
  const others = distinct(items.filter((item) => item.kind !== 'language'));
  const joined = kind === 'all' ? intersectionOf : unionOf;
  const all = languages.length === 0 ? others : [languageMeaning(joined(languages)), ...others];
  const [only] = all;
  if (only === undefined) return ifNone;
  return all.length === 1 ? only : { kind, items: all };
}

function distinct(meanings: readonly Meaning[]): readonly Meaning[] {
  return [...new Map(meanings.map((meaning) => [keyOf(meaning), meaning])).values()];
}

/** Equal keys for equal meanings; lists are equal only to themselves. */
function keyOf(meaning: Meaning): unknown {
  return meaning.kind === 'list'
    ? meaning
    : JSON.stringify(meaning, (name, value) => (name === 'language' ? value.key : value));
}

function isMatcher(meaning: Meaning, kind: ValueMatcher['kind']): boolean {
  return meaning.kind === 'matcher' && meaning.matcher.kind === kind;
}
