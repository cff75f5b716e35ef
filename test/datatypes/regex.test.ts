// Regular expressions of XML Schema: the parser, the automaton and their character classes.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classHas, rangesOfClass } from '../../src/datatypes/character-class.ts';
import { rangesHave } from '../../src/datatypes/code-point-ranges.ts';
import { RegexAutomaton } from '../../src/datatypes/regex-automaton.ts';
import { CountedSteps } from '../../src/datatypes/regex-counters.ts';
import { StepRunner } from '../../src/datatypes/regex-runner.ts';
import { sampleOf } from '../../src/datatypes/regex-sample.ts';
import { WrittenOutSteps } from '../../src/datatypes/regex-steps.ts';
import { countSteps, parseRegex, type RegexNode } from '../../src/datatypes/regex-syntax.ts';
import { blockNames } from '../../src/datatypes/unicode-blocks.ts';
import { categoryNames } from '../../src/datatypes/unicode-categories.ts';
import { startCpuTime } from '../support/cpu-time.ts';
import { patterns, wrongPatterns } from './patterns.ts';

function nodeOf(pattern: string): RegexNode {
  const node = parseRegex(pattern);
  if (node.kind === 'problem') throw new Error(`${pattern}: ${node.message}`);
  return node;
}

describe.each(patterns)('%s', (pattern, matched, unmatched) => {
  const automaton = new RegexAutomaton(nodeOf(pattern));
  test('matches what it should and nothing else', () => {
    expect(matched.filter((text) => !automaton.accepts(text))).toEqual([]);
    expect(unmatched.filter((text) => automaton.accepts(text))).toEqual([]);
  });

  test('has a sample that it matches, where it has one', () => {
    const sample = sampleOf(nodeOf(pattern));
    if (sample !== undefined) expect(automaton.accepts(sample)).toBe(true);
  });
});

describe('wrong patterns', () => {
  test.each(wrongPatterns)('%s: at character %i, %s', (pattern, character, word) => {
    const problem = parseRegex(pattern);
    expect(problem).toMatchObject({ kind: 'problem' });
    if (problem.kind !== 'problem') return;
    expect(problem.message).toContain(word);
    expect(problem.message).toContain(`(character ${character} of the pattern)`);
    expect([...pattern.slice(0, problem.offset)]).toHaveLength(character - 1);
  });

  test.each([
    ['[-a]', '-'],
    ['[a-]', '-'],
    ['[^-]', 'a'],
    ['[\\w-]', '-'],
  ])('%s: a hyphen first or last in a class is itself', (pattern, text) => {
    expect(new RegexAutomaton(nodeOf(pattern)).accepts(text)).toBe(true);
  });
});

describe('limits', () => {
  test.each([
    '((((a{20}){20}){20}){20}){20}',
    '((a{2}){1000}b){101}',
    '(a|(b{3}){100001})',
  ])('%s has counts too large', (pattern) => {
    expect(parseRegex(pattern)).toMatchObject({ kind: 'problem', isLimit: true, message: expect.stringContaining('counts') });
  });

  test.each([
    '((a{2}){1000}b){100}',
    '(a{100000}){100000}',
    'a{99999999999}',
    '(((a{2}|b)*)+){100000}',
  ])('%s is within them', (pattern) => {
    expect(nodeOf(pattern).kind).not.toBe('problem');
  });

  test.each([
    '('.repeat(10_000),
    `${'('.repeat(10_000)}${')'.repeat(10_000)}`,
    `${'[a-'.repeat(10_000)}`,
  ])('deep nesting is refused', (pattern) => {
    expect(parseRegex(pattern)).toMatchObject({ kind: 'problem', message: expect.stringContaining('deep') });
  });

  test('a long pattern without counts is not', () => {
    const words = Array.from({ length: 5000 }, (_, index) => `word${index}`);
    const automaton = new RegexAutomaton(nodeOf(words.join('|')));
    expect([automaton.accepts('word4999'), automaton.accepts('word5000')]).toEqual([true, false]);
  });

  test.each([
    ['(x+x+)+y', 'x'.repeat(100_000)],
    ['((a*)*)*b', 'a'.repeat(100_000)],
    ['(a|aa|aaa)*c', 'a'.repeat(100_000)],
    ['(a?){500}a{500}', 'a'.repeat(2_000)],
    ['(.*a.{14}|.*b.{13})c', 'abbabaa'.repeat(5_000)],
  ])('%s does not backtrack', (pattern, text) => {
    const used = startCpuTime();
    expect(new RegexAutomaton(nodeOf(pattern)).accepts(text)).toBe(false);
    expect(used()).toBeLessThan(5_000);
  });

  test('more states than are kept give the same verdicts', () => {
    const automaton = new RegexAutomaton(nodeOf('(a|b)*a(a|b){15}'));
    const native = /^[ab]*a[ab]{15}$/u;
    let seed = 1;
    const texts = Array.from({ length: 60 }, () =>
      Array.from({ length: 1500 }, () => {
        seed = (seed * 48_271) % 0x7fffffff;
        return seed % 2 === 0 ? 'a' : 'b';
      }).join(''),
    );
    expect(texts.filter((text) => automaton.accepts(text) !== native.test(text))).toEqual([]);
  });
});

describe('large counts', () => {
  const of = (text: string, count: number): string => text.repeat(count);

  test.each<[pattern: string, matched: string[], unmatched: string[]]>([
    ['.{0,10000}', ['', 'aaa', of('é', 10_000)], [of('a', 10_001), `${of('a', 9_999)}\n`]],
    ['(ab){0,5000}', ['', of('ab', 5_000)], [of('ab', 5_001), `${of('ab', 100)}a`]],
    ['(a{1,100}){1,100}', ['a', of('a', 10_000)], ['', of('a', 10_001), 'ab']],
    ['(a{1,100}b){1,100}', ['ab', of(`${of('a', 100)}b`, 100)], [of('ab', 101), `${of('a', 101)}b`]],
    ['[a-z]{32767}', [of('x', 32_767)], [of('x', 32_766), of('x', 32_768)]],
    ['(a|aaa){1200}', [], [of('a', 150)]],
    ['(a{50,60}){20,30}', [of('a', 1_000), of('a', 1_800), of('a', 1_111)], [of('a', 999), of('a', 1_801)]],
    ['(a{50}|a{70}){200,}', [of('a', 10_000), of('a', 14_000)], [of('a', 9_990), of('a', 10_010)]],
    ['a{5000,}b{0,5000}', [of('a', 5_000), of('a', 6_000) + of('b', 5_000)], [of('a', 4_999), of('a', 5_000) + of('b', 5_001)]],
    ['(a?){0,50000}', ['', of('a', 50_000)], [of('a', 50_001)]],
    ['((a?b?){0,300}c?){0,300}', ['', of('ab', 300), of('ba', 300), of('c', 300)], [of('c', 301), 'd']],
    ['(.{1,5000}\\.){1,3}', ['a.', 'a.b.c.', `${of('x', 5_000)}.`], ['.', `${of('x', 15_003)}.`]],
  ])('%s', (pattern, matched, unmatched) => {
    const used = startCpuTime();
    const automaton = new RegexAutomaton(nodeOf(pattern));
    expect(matched.map((text) => automaton.accepts(text))).toEqual(matched.map(() => true));
    expect(unmatched.map((text) => automaton.accepts(text))).toEqual(unmatched.map(() => false));
    expect(used()).toBeLessThan(20_000);
  });

  test('counted and written out are the same', () => {
    const counts = fc.constantFrom('', '?', '*', '+', '{2}', '{1,2}', '{0,3}', '{2,}', '{3,5}', '{0,9}', '{4}', '{0}');
    const { pattern } = fc.letrec<{ pattern: string; piece: string; atom: string }>((tie) => ({
      atom: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('a', 'b', '.', '[^a]', '()'),
        tie('pattern').map((inner) => `(${inner})`),
      ),
      piece: fc.tuple(tie('atom'), counts).map((parts) => parts.join('')),
      pattern: fc.oneof(
        { depthSize: 'small' },
        fc.array(tie('piece'), { maxLength: 4 }).map((pieces) => pieces.join('')),
        fc.tuple(tie('pattern'), tie('pattern')).map((parts) => parts.join('|')),
      ),
    }));
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 }).map((parts) => parts.join(''));
    const run = fc.property(pattern, fc.array(text, { minLength: 1, maxLength: 8 }), (each, texts) => {
      const node = nodeOf(each);
      if (countSteps(node) > 5_000) return;
      const counted = new StepRunner(new CountedSteps(node));
      const writtenOut = new StepRunner(new WrittenOutSteps(node));
      const runs = texts.flatMap((one) => [one, 'a'.repeat(one.length), 'ab'.repeat(one.length)]);
      expect(runs.filter((one) => counted.accepts(one) !== writtenOut.accepts(one))).toEqual([]);
    });
    fc.assert(run, { numRuns: 3_000 });
  });
});

/** A pattern in the syntax that XML Schema and JavaScript share, and mean alike. */
const sharedPattern: fc.Arbitrary<string> = fc.letrec<{ pattern: string; piece: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'a',
      'b',
      'c',
      '\\.',
      '[ab]',
      '[^a]',
      '[a-b]',
      '\\p{Lu}',
      '[\\p{L}]',
      '\\P{L}',
      '\\d',
      'é',
      '\u{1f600}',
      '[b-\u{1f600}]',
      '()',
    ),
    tie('pattern').map((pattern) => `(${pattern})`),
  ),
  piece: fc
    .tuple(tie('atom'), fc.constantFrom('', '', '?', '*', '+', '{2}', '{1,2}', '{0,3}', '{2,}'))
    .map((parts) => parts.join('')),
  pattern: fc.oneof(
    { depthSize: 'small' },
    fc.array(tie('piece'), { maxLength: 4 }).map((pieces) => pieces.join('')),
    fc.tuple(tie('pattern'), tie('pattern')).map((parts) => parts.join('|')),
  ),
})).pattern;

test('verdicts are those of JavaScript on what both can say', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', '.', 'A', 'é', '1', '\u{1f600}'), { maxLength: 7 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(sharedPattern, fc.array(text, { minLength: 1, maxLength: 8 }), (pattern, texts) => {
      const automaton = new RegexAutomaton(nodeOf(pattern));
      const native = new RegExp(`^(?:${pattern.replaceAll('\\d', '\\p{Nd}')})$`, 'u');
      for (const each of texts) expect(automaton.accepts(each)).toBe(native.test(each));
    }),
    { numRuns: 500 },
  );
});

test('any text is a pattern or has a problem', () => {
  const symbols = fc
    .array(fc.constantFrom(...'ab()[]{}-^\\|*+?.,0129pPLIsdwic '), { maxLength: 16 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(symbols, (pattern) => {
      const node = parseRegex(pattern);
      if (node.kind !== 'problem') expect(new RegexAutomaton(node).accepts('ab')).toBeTypeOf('boolean');
    }),
    { numRuns: 5000 },
  );
});

describe('ranges of a class', () => {
  const classes = [
    ...[...categoryNames].map((name) => `\\p{${name}}`),
    ...blockNames().map((name) => `\\p{Is${name}}`),
    ...[
      '.',
      '\\s',
      '\\S',
      '\\i',
      '\\I',
      '\\c',
      '\\C',
      '\\d',
      '\\D',
      '\\w',
      '\\W',
      '[^a-c]',
      '[a-z-[aeiou]]',
      '[\\p{L}\\d-[\\i]]',
      '[^\\P{Lu}]',
    ],
  ];
  const points = [
    ...[0, 1, 0x7f, 0x80, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff],
    ...Array.from({ length: 3000 }, (_, index) => index * 367),
  ].filter((point) => point <= 0x10ffff && (point < 0xd800 || point > 0xdfff));

  test.each(classes)('%s: sorted, apart, without surrogates, and the members it has', (pattern) => {
    const node = nodeOf(pattern);
    if (node.kind !== 'characters') throw new Error(pattern);
    const ranges = rangesOfClass(node.set);
    expect(ranges.length % 2).toBe(0);
    for (let index = 0; index < ranges.length; index++) {
      const gap = (ranges[index] ?? 0) - (ranges[index - 1] ?? -2);
      expect(gap).toBeGreaterThan(index % 2 === 0 ? 1 : -1);
    }
    expect(rangesHave(ranges, 0xd800) || rangesHave(ranges, 0xdfff)).toBe(false);
    const edges = ranges
      .flatMap((point) => [point - 1, point, point + 1])
      .filter((point) => point >= 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff));
    const wrong = [...points, ...edges].filter((point) => rangesHave(ranges, point) !== classHas(node.set, point));
    expect(wrong).toEqual([]);
  });
});

test('the tree has one node for each part', () => {
  expect(nodeOf('a(b|[cd]){2,}')).toEqual({
    kind: 'sequence',
    items: [
      { kind: 'characters', set: { kind: 'ranges', ranges: [97, 97] } },
      {
        kind: 'repeat',
        min: 2,
        max: Number.POSITIVE_INFINITY,
        item: {
          kind: 'choice',
          alternatives: [
            { kind: 'characters', set: { kind: 'ranges', ranges: [98, 98] } },
            { kind: 'characters', set: { kind: 'ranges', ranges: [99, 100] } },
          ],
        },
      },
    ],
  });
});
