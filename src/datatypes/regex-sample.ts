// A short text that a regular expression matches, for an example in a message.

import { type CharacterClass, classHas } from './character-class.ts';
import type { RegexNode } from './regex-syntax.ts';

/** Characters tried in turn for a class; a class with none of them gets no example. */
const FAMILIAR = [...'abcdefghijklmnopqrstuvwxyz123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ0-_./:#, éαあ'];

/** Longer samples are no help to anyone. */
const MAX_SAMPLE_LENGTH = 60;

/** The shortest there is, or nearly; undefined where it is too long or of characters that are not familiar. */
export function sampleOf(node: RegexNode): string | undefined {
  switch (node.kind) {
    case 'characters':
      return familiarMember(node.set);
    case 'sequence':
      return sampleOfSequence(node.items);
    case 'choice':
      return node.alternatives
        .map(sampleOf)
        .filter((text) => text !== undefined)
        .reduce<string | undefined>(
          (best, text) => (best !== undefined && best.length <= text.length ? best : text),
          undefined,
        );
    case 'repeat': {
      if (node.min === 0) return '';
      const text = sampleOf(node.item);
      return text === undefined || text.length * node.min > MAX_SAMPLE_LENGTH ? undefined : text.repeat(node.min);
    }
    default:
      return node satisfies never;
  }
}

function sampleOfSequence(items: readonly RegexNode[]): string | undefined {
  let text = '';
  for (const item of items) {
    const next = sampleOf(item);
    if (next === undefined || text.length + next.length > MAX_SAMPLE_LENGTH) return undefined;
    text += next;
  }
  return text;
}

function familiarMember(set: CharacterClass): string | undefined {
  if (set.kind === 'ranges' && set.ranges.length > 0 && set.ranges[0] === set.ranges.at(-1)) {
    return String.fromCodePoint(set.ranges[0] ?? 0);
  }
  return FAMILIAR.find((character) => classHas(set, character.codePointAt(0) ?? 0));
}
