// Listed names beside what was learned: who is meant, how far the mark goes, and what a collection never marks.

import { describe, expect, test } from 'vitest';
import { listedBeside } from '../../../src/encode/learn/listed-beside.ts';
import type { Mention, MentionType } from '../../../src/encode/model/mention.ts';

function mention(type: MentionType, start: number, end: number, key?: string): Mention {
  const entities = key === undefined ? {} : { entities: [key] };
  return { span: { start, end }, type, cert: 'high', evidence: key === undefined ? 'learned' : 'listed', ...entities };
}

const shown = ({ type, span, entities = [] }: Mention): string => [type, `${span.start}-${span.end}`, ...entities].join(' ');

type Case = readonly [
  string,
  {
    readonly listed: readonly Mention[];
    readonly learned: readonly Mention[];
    readonly decides?: true;
    readonly isSure?: true;
  },
  { readonly listed: readonly string[]; readonly learned: readonly string[]; readonly doubtful: readonly string[] },
];

const orne = mention('person', 5, 9, 'orne');

describe('a listed name', () => {
  test.each<Case>([
    [
      'gives its entry to the learned mark around it',
      { listed: [orne], learned: [mention('person', 0, 9)] },
      { listed: [], learned: ['person 0-9 orne'], doubtful: [] },
    ],
    [
      'stands where nothing was learned',
      { listed: [orne], learned: [] },
      { listed: ['person 5-9 orne'], learned: [], doubtful: [] },
    ],
    [
      'is doubtful where nothing is ever marked',
      { listed: [orne], learned: [], isSure: true },
      { listed: [], learned: [], doubtful: ['person 5-9 orne'] },
    ],
    [
      'comes before a learned mark of another type',
      { listed: [orne], learned: [mention('place', 5, 9)], isSure: true },
      { listed: ['person 5-9 orne'], learned: ['place 5-9'], doubtful: [] },
    ],
    [
      'stands where it covers two learned marks',
      { listed: [mention('org', 0, 9, 'bank')], learned: [mention('org', 0, 4), mention('org', 5, 9)] },
      { listed: ['org 0-9 bank'], learned: ['org 0-4', 'org 5-9'], doubtful: [] },
    ],
    [
      'of a type that was not learned stands',
      { listed: [mention('group', 5, 9, 'g')], learned: [], decides: true, isSure: true },
      { listed: ['group 5-9 g'], learned: [], doubtful: [] },
    ],
    [
      'is a hint only, where a model knows the authority',
      { listed: [orne], learned: [], decides: true },
      { listed: [], learned: [], doubtful: ['person 5-9 orne'] },
    ],
    [
      'yields to such a model',
      { listed: [orne], learned: [mention('place', 5, 9)], decides: true },
      { listed: [], learned: ['place 5-9'], doubtful: [] },
    ],
    [
      'brings what stands in it',
      { listed: [mention('org', 0, 9, 'bank'), mention('place', 5, 9, 'rome')], learned: [] },
      { listed: ['org 0-9 bank', 'place 5-9 rome'], learned: [], doubtful: [] },
    ],
  ])('%s', (_, { listed, learned, decides = false, isSure = false }, right) => {
    const found = listedBeside(listed, learned, {
      types: ['person', 'org', 'place'],
      modelDecides: decides,
      isSurelyUnmarked: () => isSure,
    });
    expect({ listed: found.listed.map(shown), learned: found.learned.map(shown), doubtful: found.doubtful.map(shown) }).toEqual(
      right,
    );
  });
});
