// Followers named by a person or a tendency, in the plural: `Trotskyists`, `Zinovievites`, `Social Revolutionaries`.
import { afterGroupPhrase } from './listed-places.ts';
import { type Find, First, has, isCapital, isHyphenated, isLower, isOf, type Rule, type Scene } from './scene.ts';
import { Is } from './vocabulary.ts';

function group(from: number, to: number, evidence: Find['evidence']): Find {
  return { from, to, type: 'group', evidence };
}

function phrase(scene: Scene, at: number): Find | undefined {
  const to = afterGroupPhrase(scene, at);
  return to > at ? group(at, to, 'phrase for followers') : undefined;
}

/** The plural in -ists, -ites and -viks of a word that is capitalised inside a sentence. */
function followers(scene: Scene, at: number): Find | undefined {
  const token = scene.tokens[at];
  if (token === undefined || token.key.length < 5 || has(token, Is.notFollowers)) return undefined;
  if (has(token, Is.group) && isWritten(scene, at)) return group(at, at + 1, 'known followers');
  if (!isCapital(token) || !scene.words.endsAs('followers', token.key)) return undefined;
  if (scene.memory.isAlsoSmall(token) || has(token, Is.common | Is.surname) || (token.opens && token.bits === 0))
    return undefined;
  return isHyphenated(scene.tokens, at - 1) &&
    isLower(scene.tokens[at - 2]) &&
    token.bits === 0 &&
    /^anti$/u.test(scene.tokens[at - 2]?.key ?? '')
    ? undefined
    : group(at, at + 1, 'plural of followers');
}

/** Known ones also in small letters, if they end in -ists, -ites or -viks. */
function isWritten(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (isCapital(token))
    return (
      (!(token.opens && /^(?:rights|lefts|whites|ukrainians)$/u.test(token.key)) && !has(token, Is.orgHead)) ||
      token.key === 'bolsheviks'
    );
  return isLower(token) && /(?:ists|ites|viks|\p{Script=Cyrillic})$/u.test(token.key);
}

/** `the Zinovievites and the right`: a tendency beside followers. */
function tendency(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  const token = tokens[at];
  if (token === undefined || !isOf(scene, 'tendency', token) || tokens[at - 1]?.key !== 'the') return undefined;
  const after = tokens[at + 1];
  const joined = isOf(scene, 'and', tokens[at - 2]) && /(?:ists|ites|viks)$/u.test(tokens[at - 3]?.key ?? '');
  return joined && !isLower(after) ? group(at, at + 1, 'tendency beside followers') : undefined;
}

export const groupRules: readonly Rule[] = [
  { name: 'phrase', first: First.NAMES, find: phrase },
  { name: 'followers', first: First.SMALL_OR_CAPITAL, find: followers },
  { name: 'tendency', first: First.SMALL_OR_CAPITAL, find: tendency },
];
