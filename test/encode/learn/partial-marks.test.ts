// Collections in which not all names are marked: what is carried over, what is left, and what is listed.

import { describe, expect, test } from 'vitest';
import { inconsistencies } from '../../../src/encode/learn/inconsistencies.ts';
import type { LearnedMark, LearnedType, MarkedText } from '../../../src/encode/learn/marked-text.ts';
import { projectMarks } from '../../../src/encode/learn/project-marks.ts';
import { Random } from '../../../src/encode/learn/random.ts';
import { writeInconsistencies } from '../../../src/encode/learn/write-inconsistencies.ts';
import { madeLetters } from './made-letters.ts';

/** `[person:Orne]` is a mark. */
function marked(name: string, words: string): MarkedText {
  let text = '';
  let at = 0;
  const marks: LearnedMark[] = [];
  for (const found of words.matchAll(/\[(\w+):([^\]]+)\]/g)) {
    text += words.slice(at, found.index);
    marks.push({ span: { start: text.length, end: text.length + (found[2] ?? '').length }, type: found[1] as LearnedType });
    text += found[2];
    at = found.index + found[0].length;
  }
  return { name, text: text + words.slice(at), marks };
}

function marksIn({ text, marks }: MarkedText): readonly string[] {
  return marks.map(({ span }) => text.slice(span.start, span.end));
}

describe('marks of a document are carried over', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['to the same words', 'In [place:Rome] and from Rome.', ['Rome', 'Rome']],
    ['to several words together', '[person:Ann Orne] saw Ann Orne, and Orne.', ['Ann Orne', 'Ann Orne']],
    ['not into another mark', '[place:Rome], the [org:Bank of Rome]', ['Rome', 'Bank of Rome']],
    ['not over a line', '[person:Ann Orne] with Ann\nOrne', ['Ann Orne']],
    ['not to words in small letters', '[work:march] on a march', ['march']],
    ['not to dates', '[date:Monday] or Monday', ['Monday']],
  ])('%s', (_, words, right) => {
    expect(marksIn(projectMarks([marked('a', words)]).texts[0] as MarkedText)).toEqual(right);
  });

  test('but not where an edition leaves names unmarked on purpose', () => {
    const letters = Array.from({ length: 8 }, (_, at) =>
      marked(`${at}`, `Dear Orne,\nI saw [person:Orne] and later saw Orne again.`),
    );
    const { texts, added, left } = projectMarks(letters);
    expect(marksIn(texts[0] as MarkedText)).toEqual(['Orne', 'Orne']);
    expect([added, left]).toEqual([8, 8]);
  });

  test('nor for a word that is a name in few documents', () => {
    const plain = Array.from({ length: 8 }, (_, at) => marked(`${at}`, 'She came. Then She went.'));
    expect(projectMarks([...plain, marked('x', 'He read [work:She]. She liked it.')]).added).toBe(0);
  });

  test('a collection that marks everything stays as it is', () => {
    const letters = madeLetters(40);
    const { texts, added, isWhole } = projectMarks(letters);
    expect([added, isWhole]).toEqual([0, false]);
    expect(texts).toEqual(letters);
  });

  test('from one document to another, where marks are missing at random', () => {
    const random = new Random(3);
    const letters = madeLetters(400, 2);
    const half = letters.map((text) => ({ ...text, marks: text.marks.filter(() => random.below(2) === 0) }));
    const { texts, isWhole } = projectMarks(half);
    const count = (all: readonly MarkedText[]): number => all.reduce((sum, { marks }) => sum + marks.length, 0);
    expect(isWhole).toBe(true);
    expect(count(half)).toBeLessThan(0.55 * count(letters));
    expect(count(texts)).toBeGreaterThan(0.8 * count(letters));
  });
});

describe('words that are marked here and not there', () => {
  test('are listed with their first place', () => {
    const rows = inconsistencies([
      marked('a', 'In [place:Rome] and [place:Rome].'),
      marked('b', 'from Rome; [person:Ann Orne-Bey]'),
    ]);
    expect(rows).toEqual([
      { words: 'Rome', type: 'place', marked: 2, unmarked: 1, document: 'b', context: 'from ⟦Rome⟧; Ann Orne-Bey' },
    ]);
  });

  test('nine tenths of those of which half the marks were removed', () => {
    const random = new Random(9);
    const removed = new Set<string>();
    const half = madeLetters(60, 4).map((text) => ({
      ...text,
      marks: text.marks.filter(({ span }) => {
        if (random.below(2) === 0) return true;
        removed.add(text.text.slice(span.start, span.end));
        return false;
      }),
    }));
    const kept = new Set(half.flatMap(marksIn));
    const concerned = [...removed].filter((words) => kept.has(words));
    const listed = new Set(inconsistencies(half).map(({ words }) => words));
    expect(concerned.length).toBeGreaterThan(50);
    expect(concerned.filter((words) => listed.has(words)).length).toBeGreaterThan(0.9 * concerned.length);
  });

  test('stand in a table that a spreadsheet takes as words', () => {
    const table = writeInconsistencies([
      { words: '=SUM(A1)', type: 'person', marked: 1, unmarked: 2, document: 'a,b', context: 'say "no"' },
    ]);
    expect(table).toBe('words,type,marked,unmarked,document,context\r\n\'=SUM(A1),person,1,2,"a,b","say ""no"""\r\n');
  });
});
