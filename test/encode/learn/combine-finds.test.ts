// The marks of rules and of a model together, by each use of the rules.

import { describe, expect, test } from 'vitest';
import type { Certainty } from '../../../src/dates/found-date.ts';
import { combineFinds, type RuleUse } from '../../../src/encode/learn/combine-finds.ts';
import type { MentionType } from '../../../src/encode/model/mention.ts';

type Find = {
  readonly span: { readonly start: number; readonly end: number };
  readonly type: MentionType;
  readonly cert: Certainty;
};

/** `person 0-5 high`. */
function find(words: string): Find {
  const [type, span = '', cert = 'high'] = words.split(' ');
  const [start = 0, end = 0] = span.split('-').map(Number);
  return { span: { start, end }, type: type as MentionType, cert: cert as Certainty };
}

function shown({ span, type }: Find): string {
  return `${type} ${span.start}-${span.end}`;
}

const rules = ['person 0-5 high', 'person 10-15 medium', 'person 20-25 low', 'group 30-35 low'].map(find);
const learned = ['person 3-8', 'place 40-45'].map(find);

describe.each<readonly [RuleUse, readonly string[]]>([
  ['none', ['group 30-35', 'person 3-8', 'place 40-45']],
  ['high', ['group 30-35', 'person 3-8', 'place 40-45']],
  ['medium', ['group 30-35', 'person 10-15', 'person 3-8', 'place 40-45']],
  ['low', ['group 30-35', 'person 10-15', 'person 20-25', 'person 3-8', 'place 40-45']],
  ['first', ['group 30-35', 'person 0-5', 'person 10-15', 'person 20-25', 'place 40-45']],
  ['alone', ['group 30-35', 'person 0-5', 'person 10-15', 'person 20-25', 'place 40-45']],
])('%s', (use, right) => {
  const combined = combineFinds(rules, learned, (type) => (type === 'person' ? use : type === 'group' ? 'low' : 'none'));

  test('what is marked', () => {
    expect([...combined.learned, ...combined.rules].map(shown).toSorted()).toEqual(right);
  });

  test('all of the rest is told, but what overlaps', () => {
    const all = [...combined.learned, ...combined.rules, ...combined.unused, ...combined.yielded].map(shown);
    const covered = use === 'first' || use === 'alone' ? [] : ['person 0-5'];
    expect([...all, ...covered].toSorted()).toEqual([...rules, ...learned].map(shown).toSorted());
  });
});
