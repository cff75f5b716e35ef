// Decisions of review tables as documents that are learned from: what stands, what was refused, what no longer fits; and what ten
// corrected documents do for the eleventh.

import { describe, expect, test } from 'vitest';
import { calibrated } from '../../../src/encode/learn/calibration.ts';
import { learn, prepare } from '../../../src/encode/learn/learn.ts';
import type { MarkedText } from '../../../src/encode/learn/marked-text.ts';
import { LEAST_LIKELY } from '../../../src/encode/learn/model.ts';
import { projectMarks } from '../../../src/encode/learn/project-marks.ts';
import { type ReviewedResult, reviewedText } from '../../../src/encode/learn/reviewed-text.ts';
import { f1, scoresOf } from '../../../src/encode/learn/scores.ts';
import { findInTexts } from '../../../src/encode/learn/train-model.ts';
import { sourceText } from '../../../src/encode/model/source-text.ts';
import { type DecisionWord, mentionRow, type ReviewRow, type RowType } from '../../../src/encode/review/review-row.ts';
import { madeLetters } from './made-letters.ts';

const TEXT = `Yesterday Quasselmann came to us, and the
weather was fine. We travel to Zwie-
furt on Monday, and Quasselmann stays.
`;
const source = sourceText('new.txt', TEXT);

/** As the program proposed it, `nth` of the places of some words. */
function row(type: Exclude<RowType, 'block'>, words: string, decision: DecisionWord = '', nth = 0): ReviewRow {
  let start = -1;
  for (let count = 0; count <= nth; count++) start = TEXT.indexOf(words, start + 1);
  const mention = { span: { start, end: start + words.length }, type, cert: 'low', evidence: 'made' } as const;
  return { ...mentionRow(source, mention), decision };
}

function shown(result: ReviewedResult): readonly string[] {
  if (result.kind === 'undecided') return ['undecided'];
  const { text, marks, refused = [] } = result.text;
  return [
    ...marks.map(({ type, span }) => `${type} ${text.slice(span.start, span.end)}@${span.start}`),
    ...refused.map((span) => `not ${text.slice(span.start, span.end)}@${span.start}`),
    ...result.misfits.map(({ code }) => code),
  ];
}

const left = (one: ReviewRow): ReviewRow => ({ ...one, evidence: 'not marked: too little speaks for it (made)' });
const accepted = row('place', 'Zwie-\nfurt', 'accept');

describe('rows of a table', () => {
  test.each<readonly [string, readonly ReviewRow[], readonly string[]]>([
    ['none', [], ['undecided']],
    ['nothing decided', [row('person', 'Quasselmann')], ['undecided']],
    ['nothing decided on what is not marked', [left(row('person', 'Quasselmann'))], ['undecided']],
    ['one accepted, over the end of a line', [accepted], ['place Zwiefurt@73']],
    [
      'what was left as it was beside one decided',
      [row('person', 'Quasselmann'), accepted],
      ['person Quasselmann@10', 'place Zwiefurt@73'],
    ],
    ['what was not marked, and stays so', [left(row('person', 'Quasselmann')), accepted], ['place Zwiefurt@73']],
    ['what was not marked, accepted', [left(row('person', 'Quasselmann', 'accept'))], ['person Quasselmann@10']],
    ['a refused mark', [row('place', 'Monday', 'reject'), accepted], ['place Zwiefurt@73', 'not Monday@85']],
    [
      'another kind, with the word for it',
      [{ ...row('place', 'Quasselmann', 'change'), type: 'person' }],
      ['person Quasselmann@10'],
    ],
    ['another kind, without', [{ ...row('place', 'Quasselmann'), type: 'person' }], ['person Quasselmann@10']],
    [
      'other words, without',
      [{ ...row('person', 'Quasselmann'), text: 'Yesterday Quasselmann' }],
      ['person Yesterday Quasselmann@0'],
    ],
    ['an added row', [{ ...row('date', 'Monday', 'add'), id: '' }], ['date Monday@85']],
    [
      'a mark in a mark',
      [row('place', 'Quasselmann', 'accept'), row('org', 'Quasselmann came to us', 'accept')],
      ['org Quasselmann came to us@10'],
    ],
    [
      'rows that contradict one another',
      [row('person', 'Quasselmann', 'accept'), row('person', 'Quasselmann', 'reject')],
      ['encode/decision-disputed'],
    ],
    [
      'words that are not there',
      [{ ...row('person', 'Quasselmann', 'accept'), text: 'Nobody', context: '', id: 'person@9:1-7' }],
      ['encode/decision-place'],
    ],
    [
      'the kind of a line',
      [
        {
          ...row('person', 'Yesterday Quasselmann came to us, and the', 'accept'),
          id: 'block@1:1-42',
          type: 'block',
          value: 'heading 1',
        },
        row('person', 'Quasselmann', '', 1),
      ],
      ['person Quasselmann@97'],
    ],
  ])('%s', async (_, rows, right) => {
    expect(shown(await reviewedText(source, rows, 'en'))).toEqual(right);
  });

  test('a refused mark is not carried over from its neighbours', async () => {
    const marked = [row('person', 'Quasselmann', 'accept')];
    const text = async (rows: readonly ReviewRow[]): Promise<readonly MarkedText[]> => {
      const result = await reviewedText(source, rows, 'en');
      return result.kind === 'reviewed' ? [result.text] : [];
    };
    expect(projectMarks(await text(marked)).added).toBe(1);
    expect(projectMarks(await text([...marked, row('person', 'Quasselmann', 'reject', 1)])).added).toBe(0);
  });
});

/** What the program proposed for a letter: persons as places, works not found, a word that is no name; corrected by a reviewer. */
function corrected(letter: MarkedText): readonly ReviewRow[] {
  const own = sourceText(letter.name, letter.text);
  const rows = letter.marks.map(({ span, type }): ReviewRow => {
    const mention = { span, type: type === 'person' ? 'place' : type, cert: 'low', evidence: 'made' } as const;
    const proposed = mentionRow(own, mention);
    if (type === 'work') return { ...proposed, id: proposed.id, decision: 'add' };
    return type === 'person' ? { ...proposed, type, decision: 'change' } : { ...proposed, decision: 'accept' };
  });
  const start = letter.text.indexOf('weather');
  if (start < 0) return rows;
  const wrong = { span: { start, end: start + 7 }, type: 'place', cert: 'low', evidence: 'made' } as const;
  return [...rows, { ...mentionRow(own, wrong), decision: 'reject' }];
}

describe('ten documents that were corrected', () => {
  /** F1 of what a model of some texts marks in others, over the types of the gold. */
  async function judged(texts: readonly MarkedText[], others: readonly MarkedText[]): Promise<number> {
    const lesson = await learn(texts, { language: 'none' });
    if (lesson.kind !== 'learned') throw new Error(lesson.message);
    const { types, curves } = lesson.model;
    const all = (['person', 'place', 'work'] as const).slice();
    const prepared = await prepare(others, types, { language: 'none' });
    const gold = await prepare(others, all, { language: 'none' });
    const found = findInTexts(lesson.model, prepared).map((segments) =>
      segments
        .filter(({ type, probability }) => calibrated(curves[type] ?? [], probability) >= LEAST_LIKELY)
        .map((segment) => ({ ...segment, type: all.indexOf(types[segment.type] as (typeof all)[number]) })),
    );
    return f1(
      scoresOf(
        gold.map(({ gold: marks }, at) => ({ gold: marks, found: found[at] ?? [] })),
        all,
      ).names,
    );
  }

  test('help with the eleventh', async () => {
    // what the archive has is German; what comes now is English
    const first = madeLetters(20, 8);
    const letters = madeLetters(16, 3, 'en');
    const ten = await Promise.all(
      letters.slice(0, 10).map(async (letter) => {
        const result = await reviewedText(sourceText(letter.name, letter.text), corrected(letter), 'none');
        if (result.kind !== 'reviewed') throw new Error('it is not learned from');
        expect(result.misfits).toEqual([]);
        return result.text;
      }),
    );
    const without = await judged(first, letters.slice(10));
    const withTen = await judged([...first, ...ten], letters.slice(10));
    expect(without).toBeLessThan(0.3);
    expect(withTen).toBeGreaterThan(0.9);
  });
});
