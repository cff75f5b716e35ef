// Proposals of several stages as one set: priorities, nesting, and that nothing crosses.

import { describe, expect, test } from 'vitest';
import { mergeMentions } from '../../../src/encode/identity/merge-mentions.ts';
import type { Mention, MentionType } from '../../../src/encode/model/mention.ts';
import { Random } from '../../support/random.ts';

const TEXT = 'Comrade A. Orlov of the NKVD of Ukraine wrote on May 5 to the Moscow Timber Trust';

function mention(type: MentionType, words: string, more: Partial<Mention> = {}): Mention {
  const start = TEXT.indexOf(words);
  return { span: { start, end: start + words.length }, type, cert: 'high', evidence: 'test', ...more };
}

const surname = { start: TEXT.indexOf('Orlov'), end: TEXT.indexOf('Orlov') + 5 };
const show = (mentions: readonly Mention[]): readonly string[] =>
  mentions.map(
    ({ type, span, entities }) =>
      `${type} ${TEXT.slice(span.start, span.end)}${entities === undefined ? '' : ` = ${entities.join('/')}`}`,
  );

describe('priorities', () => {
  test.each<[string, readonly (readonly Mention[])[], readonly string[]]>([
    [
      'the same span: the earlier',
      [[mention('org', 'NKVD', { entities: ['n'] })], [mention('place', 'NKVD')]],
      ['org NKVD = n'],
    ],
    ['crossing: the earlier', [[mention('org', 'Moscow Timber')], [mention('org', 'Timber Trust')]], ['org Moscow Timber']],
    [
      'a longer body: both, nested',
      [[mention('place', 'Moscow', { entities: ['m'] })], [mention('org', 'Moscow Timber Trust')]],
      ['org Moscow Timber Trust', 'place Moscow = m'],
    ],
    [
      'the head of a longer body goes',
      [[mention('org', 'NKVD', { entities: ['n'] })], [mention('org', 'NKVD of Ukraine')]],
      ['org NKVD of Ukraine'],
    ],
    [
      'the head is not marked inside',
      [[mention('org', 'NKVD of Ukraine')], [mention('org', 'NKVD'), mention('place', 'Ukraine')]],
      ['org NKVD of Ukraine', 'place Ukraine'],
    ],
    [
      'a longer personal name takes the entities',
      [
        [mention('person', 'Orlov', { entities: ['o'] })],
        [mention('person', 'Comrade A. Orlov', { parts: [{ kind: 'surname', span: surname }] })],
      ],
      ['person Comrade A. Orlov = o'],
    ],
    [
      'one without parts does not',
      [[mention('person', 'Orlov', { entities: ['o'] })], [mention('person', 'Orlov of the NKVD')]],
      ['person Orlov = o'],
    ],
    ['a longer date goes before a name in it', [[mention('person', 'May')], [mention('date', 'May 5')]], ['date May 5']],
    [
      'a longer place goes before a place in it',
      [[mention('place', 'Moscow')], [mention('place', 'Moscow Timber')]],
      ['place Moscow Timber'],
    ],
    ['nothing stands in a place', [[mention('place', 'Moscow Timber')], [mention('org', 'Moscow')]], ['place Moscow Timber']],
    [
      'a person around a place: the earlier',
      [[mention('place', 'Ukraine')], [mention('person', 'Ukraine wrote')]],
      ['place Ukraine'],
    ],
    [
      'inside a name that was settled nothing goes',
      [
        [mention('org', 'NKVD of Ukraine wrote'), mention('org', 'NKVD', { entities: ['n'] })],
        [mention('org', 'NKVD of Ukraine')],
      ],
      ['org NKVD of Ukraine wrote', 'org NKVD = n'],
    ],
    ['nothing at all', [[], []], []],
  ])('%s', (_, proposals, expected) => {
    expect(show(mergeMentions(proposals, TEXT))).toEqual(expected);
  });
});

test('whatever is proposed, the result is in order, nested, never crossing, and stable', () => {
  for (let seed = 0; seed < 3000; seed++) {
    const random = new Random(seed);
    const types: readonly MentionType[] = ['person', 'org', 'place', 'date', 'group'];
    const proposals = Array.from({ length: 3 }, () =>
      Array.from({ length: random.below(12) }, (): Mention => {
        const start = random.below(TEXT.length);
        const span = { start, end: start + random.below(20) };
        return {
          span,
          type: random.pick(types),
          cert: 'low',
          evidence: `${seed}`,
          ...(random.chance(0.5) ? { entities: [random.pick(['a', 'b'])] } : {}),
        };
      }),
    );
    const merged = mergeMentions(proposals, TEXT);
    const open: Mention[] = [];
    for (const one of merged) {
      while ((open.at(-1)?.span.end ?? Number.POSITIVE_INFINITY) <= one.span.start) open.pop();
      const outer = open.at(-1);
      expect(one.span.start).toBeLessThan(one.span.end);
      expect(one.span.start).toBeGreaterThanOrEqual(outer?.span.start ?? 0);
      expect(one.span.end).toBeLessThanOrEqual(outer?.span.end ?? TEXT.length + 20);
      expect(one.span).not.toEqual(outer?.span);
      open.push(one);
    }
    expect(mergeMentions([merged], TEXT)).toEqual(merged);
  }
});
