// Titles of newspapers and books: they look like names, and are neither persons nor places nor bodies.
import { Is } from './lexicon.ts';
import { type Find, has, isCapital, type Rule, type Scene } from './scene.ts';
import { Gap } from './tokens.ts';

function newspaper(scene: Scene, at: number): Find | undefined {
  const { tokens } = scene;
  if (!isCapital(tokens[at]) || has(tokens[at], Is.functionWord | Is.given | Is.title)) return undefined;
  let to = at;
  for (let i = at; i < at + 6; i++) {
    const token = tokens[i];
    if (!isCapital(token) || (i > at && token.gap === Gap.block) || has(token, Is.functionWord)) break;
    if (i > at && has(token, Is.publication)) to = i + 1;
  }
  return to === at ? undefined : { from: at, to, type: 'none', cert: 'medium', rule: 'title of a publication' };
}

export const publicationRules: readonly Rule[] = [{ name: 'newspaper', find: newspaper }];
