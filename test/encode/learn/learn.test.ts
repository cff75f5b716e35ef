// Learning from made letters: what is found, the same bytes twice, and inputs from which little or nothing can be learned.

import { beforeAll, describe, expect, test } from 'vitest';
import { type Lesson, learn } from '../../../src/encode/learn/learn.ts';
import { lessonFacts } from '../../../src/encode/learn/lesson-facts.ts';
import { lessonPage } from '../../../src/encode/learn/lesson-page.ts';
import { lessonWords } from '../../../src/encode/learn/lesson-words.ts';
import type { MarkedText } from '../../../src/encode/learn/marked-text.ts';
import { Model } from '../../../src/encode/learn/model.ts';
import { writeModel } from '../../../src/encode/learn/model-file.ts';
import { f1 } from '../../../src/encode/learn/scores.ts';
import { parseTree } from '../../../src/xml/read/tree.ts';
import { madeLetters } from './made-letters.ts';

const making = { version: '1.0.0', map: [], ignore: [] };

async function lesson(texts: readonly MarkedText[], project = true): Promise<Lesson> {
  const result = await learn(texts, { language: 'de', project });
  if (result.kind !== 'learned') throw new Error(result.message);
  return result;
}

function found(model: Model, text: string): readonly string[] {
  return model.find(text, { rules: [] }).mentions.map(({ span, type }) => `${type} ${text.slice(span.start, span.end)}`);
}

describe('what is learned from forty letters', () => {
  let learned: Lesson;
  beforeAll(async () => {
    learned = await lesson(madeLetters(40));
  });

  test('is found in a text with names that are not in them', () => {
    const model = new Model(learned.model);
    const text = 'Gestern kam Herr Quasselmann zu uns. Wir reisen nach Zwiefurt am Montag. Ich las »Nebelspiel« mit Freude.';
    expect(found(model, text)).toEqual(['person Quasselmann', 'place Zwiefurt', 'work Nebelspiel']);
  });

  test('says how sure it is, and on what that rests', () => {
    const [first] = madeLetters(40);
    const name = first?.text.slice(first.marks[0]?.span.start, first.marks[0]?.span.end);
    const [known, other] = new Model(learned.model).find(`Grüßen Sie Frau ${name} von mir. Gestern kam Herr Quassel zu uns.`, {
      rules: [],
    }).mentions;
    expect([known?.cert, other?.cert]).toEqual(['high', 'high']);
    expect(known?.evidence).toMatch(/^learned, (?:0\.9\d|1\.00); so marked \d+ of \d+ times$/);
    expect(other?.evidence).toMatch(/^learned, (?:0\.9\d|1\.00)$/);
  });

  test('is judged on what was held out, by document, by correspondence and by time', () => {
    const { check } = learned;
    expect(f1(check?.byDocument.names ?? none)).toBeGreaterThan(0.9);
    expect(check?.byDocument.names.gold).toBe(320);
    expect(check?.byCorrespondence?.groups).toBe(8);
    expect(check?.byTime?.from).toBe('1898-01-01');
    expect(check?.sure.right).toBeGreaterThan(0.9 * (check?.sure.found ?? 1));
  });

  test('is told in words', () => {
    const words = lessonWords(learned);
    expect(words).toContain('learned from 40 documents');
    expect(words).toContain('warning: fewer than 100 documents');
    expect(words).toContain('warning: fewer than 2000 marks (320)');
    expect(words).toMatch(/persons +\d+ +[01]\.\d{3}/);
    expect(words).toContain('on correspondences that were held out (of 8)');
    expect(words).toContain('on documents from 1898-01-01 on');
  });

  test('comes to the same bytes twice', async () => {
    const again = await lesson(madeLetters(40));
    expect(writeModel(again.model, lessonFacts(again, making))).toBe(writeModel(learned.model, lessonFacts(learned, making)));
    expect(lessonPage(again)).toBe(lessonPage(learned));
  });
});

const none = { gold: 0, found: 0, right: 0 };

test('a page has the learning curve as a picture that is well-formed', async () => {
  const page = lessonPage(await lesson(madeLetters(60, 3)));
  const picture = /<svg[\s\S]*<\/svg>/.exec(page)?.[0] ?? '';
  expect(parseTree(picture).kind).not.toBe('fatal');
  expect(picture.match(/<circle class="point"/g)?.length).toBe(2);
  expect(page).not.toMatch(/<script|src=|href=/);
});

describe('texts from which little can be learned', () => {
  test.each<readonly [string, readonly MarkedText[], RegExp]>([
    ['none', [], /no documents/],
    ['without marks', madeLetters(3).map((text) => ({ ...text, marks: [] })), /no names are marked .*--map/],
    ['with a few marks', madeLetters(1).map((text) => ({ ...text, marks: text.marks.slice(0, 3) })), /10 marks: too few/],
    ['empty', [{ name: 'a.xml', text: '', marks: [] }], /no names are marked/],
  ])('%s: one clear answer', async (_, texts, message) => {
    const result = await learn(texts, { language: 'de' });
    expect(result.kind === 'nothing' ? result.message : result.kind).toMatch(message);
  });

  test('one document: a model, and that its quality is not known', async () => {
    const [first, ...others] = madeLetters(12);
    const joined = others.reduce((one, other) => joinedTexts(one, other), first as MarkedText);
    const learned = await lesson([joined]);
    expect(learned.check).toBeUndefined();
    expect(lessonWords(learned)).toContain('one document cannot be held against another');
    expect(found(new Model(learned.model), 'Gestern kam Herr Karaberg zu uns.')).toEqual(['person Karaberg']);
  });

  test('all words marked', async () => {
    const all = madeLetters(6).map((text) => ({
      ...text,
      marks: [...text.text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({
        span: { start: index, end: index + word.length },
        type: 'person' as const,
      })),
    }));
    const learned = await lesson(all);
    expect(found(new Model(learned.model), 'Gestern kam')).toEqual(['person Gestern', 'person kam']);
  });
});

function joinedTexts(one: MarkedText, other: MarkedText): MarkedText {
  const at = one.text.length;
  const moved = other.marks.map(({ span, type }) => ({ span: { start: at + span.start, end: at + span.end }, type }));
  return { ...one, text: one.text + other.text, marks: [...one.marks, ...moved] };
}
