// Names that the lexicon has: phrases of several words, and the places of a small gazetteer.

import type { PhraseKind } from '../../lexicon/shape/language-lexicon.ts';
import { type Find, First, has, isCapital, isLower, isMark, type Rule, type Scene } from './scene.ts';
import { Form, Gap, type Token } from './tokens.ts';
import { Is } from './vocabulary.ts';

export function place(from: number, to: number, evidence: Find['evidence']): Find {
  return { from, to, type: 'place', evidence };
}

/** Where a phrase of the lists ends that begins at a token; hyphens and full stops between its words count for nothing. */
export function afterPhrase(scene: Scene, at: number, kind: PhraseKind): number {
  const { tokens } = scene;
  const first = tokens[at];
  if (first?.isListed !== true || !(isCapital(first) || first.form === Form.initial)) return at;
  for (const phrase of scene.words.phrasesFrom(first.key)) {
    if (phrase.kind !== kind) continue;
    const to = afterWords(tokens, at + 1, phrase.rest);
    if (to > 0) return to;
  }
  return at;
}

function afterWords(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let i = at;
  for (const word of words) {
    while (isMark(tokens[i], '-.‐')) i++;
    const token = tokens[i];
    if (token === undefined || token.key !== word || token.gap === Gap.block) return 0;
    if (isLower(token) && word.length > 3 && !has(token, Is.placeHead | Is.placeNoun)) return 0;
    i++;
  }
  return i;
}

/** `Red Cross` and other names of bodies without a head noun. */
export function afterOrganisationPhrase(scene: Scene, at: number): number {
  return afterPhrase(scene, at, 'org');
}

/** `Social Revolutionaries` and other phrases for followers. */
export function afterGroupPhrase(scene: Scene, at: number): number {
  return afterPhrase(scene, at, 'group');
}

function phrase(scene: Scene, at: number): Find | undefined {
  const to = afterPhrase(scene, at, 'place');
  return to > at ? place(at, to, 'phrase of the gazetteer') : undefined;
}

/** Before all others: `Soviet Union` is no union. */
export const placePhraseRules: readonly Rule[] = [{ name: 'phrase', first: First.NAMES, find: phrase }];

/** A place of the gazetteer. */
export function gazetteerPlace(scene: Scene, at: number): Find | undefined {
  const token = scene.tokens[at];
  if (token === undefined || token.form === Form.lower || token.form === Form.mark) return undefined;
  const to = afterPhrase(scene, at, 'place');
  if (to > at) return place(at, to, 'phrase of the gazetteer');
  if (!isCapital(token) || !has(token, Is.place) || has(token, Is.functionWord)) return undefined;
  const isAlsoOther = has(token, Is.given | Is.surname | Is.common);
  return place(at, at + 1, isAlsoOther ? 'gazetteer, and also a name or word' : 'gazetteer');
}
