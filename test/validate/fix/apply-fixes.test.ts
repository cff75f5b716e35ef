// Fixes made in a text: those that do not touch one another, in order, and nothing else.
import { describe, expect, test } from 'vitest';
import type { Certainty, Diagnostic, Fix } from '../../../src/diagnostics/diagnostic.ts';
import { atSpan } from '../../../src/source/span.ts';
import { applyFixes } from '../../../src/validate/fix/apply-fixes.ts';

type Written = readonly [start: number, end: number, text: string];

function fix(title: string, ...edits: readonly Written[]): Fix {
  return { title, certainty: 'safe', edits: edits.map(([start, end, text]) => ({ file: 'a', span: { start, end }, text })) };
}

function diagnostic(...fixes: readonly Fix[]): Diagnostic {
  return { code: 'schema/invalid', severity: 'error', message: 'wrong', file: 'a', place: atSpan(0, 1), fixes };
}

function applied(
  fixes: readonly Fix[],
  certainty: Certainty = 'safe',
): readonly [string, readonly string[], readonly string[]] {
  const found = applyFixes(
    '0123456789',
    fixes.map((one) => diagnostic(one)),
    certainty,
  );
  return [found.text, found.applied.map(({ title }) => title), found.skipped.map(({ title }) => title)];
}

describe('fixes that', () => {
  test('stand apart, one around the other, in any order', () => {
    expect(applied([fix('inner', [4, 5, 'x']), fix('outer', [1, 2, 'aa'], [8, 9, ''])])).toEqual([
      '0aa23x5679',
      ['outer', 'inner'],
      [],
    ]);
  });

  test('touch but do not overlap', () => {
    expect(applied([fix('a', [1, 3, 'a']), fix('b', [3, 3, 'b']), fix('c', [4, 5, 'c'])])).toEqual([
      '0ab3c56789',
      ['a', 'b', 'c'],
      [],
    ]);
  });

  test('overlap: the first is made', () => {
    expect(applied([fix('b', [2, 4, 'b']), fix('a', [1, 3, 'a'])])).toEqual(['0a3456789', ['a'], ['b']]);
  });

  test('insert at one place: the first is made', () => {
    expect(applied([fix('a', [2, 2, 'a']), fix('b', [2, 2, 'b'])])).toEqual(['01a23456789', ['a'], ['b']]);
  });

  test('overlap in their second edits', () => {
    expect(applied([fix('a', [1, 2, 'a'], [6, 8, 'a']), fix('b', [3, 4, 'b'], [7, 9, 'b'])])).toEqual([
      '0a2345a89',
      ['a'],
      ['b'],
    ]);
  });
});

test('the first fix of each diagnostic that is certain enough', () => {
  const likely: Fix = { ...fix('likely', [0, 1, 'l']), certainty: 'suggested' };
  const found = diagnostic(likely, fix('sure', [2, 3, 's']));
  expect(applyFixes('0123', [found], 'safe').text).toBe('01s3');
  expect(applyFixes('0123', [found], 'suggested').text).toBe('l123');
});
