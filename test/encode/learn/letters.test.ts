// Learning from an edition's letters and diary (TEIKIT_SUITES): the other letters and entries, strictly, by what encoding would mark.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calibrated } from '../../../src/encode/learn/calibration.ts';
import { withRules } from '../../../src/encode/learn/choose-rule-uses.ts';
import { type Segment, segmentsOf } from '../../../src/encode/learn/labels.ts';
import { learn, prepare } from '../../../src/encode/learn/learn.ts';
import { readMarkPattern } from '../../../src/encode/learn/mark-patterns.ts';
import type { LearnedType, MarkedText } from '../../../src/encode/learn/marked-text.ts';
import { LEAST_LIKELY, Model, type ModelParts } from '../../../src/encode/learn/model.ts';
import { Random } from '../../../src/encode/learn/random.ts';
import { readMarkedText } from '../../../src/encode/learn/read-marked-text.ts';
import { f1, type Scores, scoresOf } from '../../../src/encode/learn/scores.ts';
import { findInTexts } from '../../../src/encode/learn/train-model.ts';
import { type WordTokens, wordTokens } from '../../../src/encode/learn/word-tokens.ts';
import { encode } from '../../../src/index.ts';

const SUITES = process.env['TEIKIT_SUITES'];
const SEED = 7;
const MINUTES = 10 * 60_000;

/** Documents of some folders, in an order drawn by lot. */
function documents(...folders: readonly string[]): readonly MarkedText[] {
  const implied = readMarkPattern('@subtype=implied');
  const texts = folders.flatMap((folder) => {
    const path = join(SUITES ?? '', 'corpora', folder);
    const names = readdirSync(path).filter((name) => name.endsWith('.xml'));
    return names.toSorted().map((name) => {
      const result = readMarkedText(name, readFileSync(join(path, name), 'utf8'), {
        ignored: implied === undefined ? [] : [implied],
      });
      if (result.kind !== 'marked') throw new Error(`${name} is not read`);
      return result.text;
    });
  });
  const order = Int32Array.from(
    texts.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    (_, at) => at,
  );
  new Random(SEED).shuffle(order);
  const sorted = texts.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return [...order].map((at) => sorted[at] as MarkedText);
}

/** `encoded`: of `encode` with the model; `alone`: of the model without rules. `sure`: the right ones among what is .9 likely. */
type Judgement = { readonly scores: Scores; readonly alone: Scores; readonly encoded: Scores; readonly sure: number };

/** What a model of the first `count` would mark in the others. */
async function judge(texts: readonly MarkedText[], count: number): Promise<Judgement> {
  const result = await learn(texts.slice(0, count), { language: 'de', seed: SEED });
  if (result.kind !== 'learned') throw new Error(result.message);
  const { types, curves, ruleUses } = result.model;
  const others = await prepare(texts.slice(count), types, { language: 'de' });
  const found = findInTexts(result.model, others).map((segments) =>
    segments.filter(({ type, probability }) => calibrated(curves[type] ?? [], probability) >= LEAST_LIKELY),
  );
  const scored = (segments: readonly (readonly Segment[])[]): Scores =>
    scoresOf(
      others.map(({ gold }, at) => ({ gold, found: segments[at] ?? [] })),
      types,
    );
  const encoded: (readonly Segment[])[] = [];
  for (const [at, { text }] of texts.slice(count).entries())
    encoded.push(await markedByEncode(text, others[at]?.tokens ?? wordTokens(''), result.model));
  const sure = found.map((segments) =>
    segments.filter(({ type, probability }) => calibrated(curves[type] ?? [], probability) >= 0.9),
  );
  const tallies = [...scored(sure).types.values()];
  const [right, all] = [tallies.reduce((sum, one) => sum + one.right, 0), tallies.reduce((sum, one) => sum + one.found, 0)];
  const scores = scored(others.map((text, at) => withRules(text, found[at] ?? [], types, ruleUses)));
  return { scores, alone: scored(found), encoded: scored(encoded), sure: right / all };
}

/** What `encode` marks in a text, in its words. */
async function markedByEncode(text: string, { words }: WordTokens, model: ModelParts): Promise<readonly Segment[]> {
  const file = 'letter.txt';
  const result = await encode({ file, bytes: new TextEncoder().encode(text) }, { language: 'de', learned: new Model(model) });
  if (result.kind !== 'encoded') throw new Error(JSON.stringify(result).slice(0, 500));
  const read = readMarkedText(file, result.tei, {});
  if (read.kind !== 'marked') throw new Error(`${file} is not read`);
  const tokens = wordTokens(read.text.text);
  // what the header takes is not in the text
  let next = 0;
  const places = tokens.words.map((word) => {
    const place = words.indexOf(word, next);
    if (place < 0) throw new Error(`${word} is not in the text`);
    next = place + 1;
    return place;
  });
  const end = (to: number): number => (places[to - 1] ?? 0) + 1;
  return segmentsOf(tokens, read.text.marks, model.types).map((one) => ({
    ...one,
    from: places[one.from] ?? 0,
    to: end(one.to),
  }));
}

/** By type, so that what is worse is named. */
function byType({ types }: Scores): readonly (readonly [LearnedType, number])[] {
  return [...types].map(([type, tally]) => [type, f1(tally)]);
}

function expectNoWorse({ encoded, alone }: Judgement): void {
  const worse = byType(encoded).filter(([type, score]) => score < f1(alone.types.get(type) ?? none));
  expect(worse).toEqual([]);
}

describe.skipIf(SUITES === undefined)('an edition of letters and a diary', () => {
  test(
    'learned from 400 letters, the others',
    async () => {
      const judged = await judge(documents('letters', 'letters-more'), 400);
      const { scores, sure } = judged;
      expect(f1(scores.names)).toBeGreaterThanOrEqual(0.68);
      expect(f1(scores.types.get('person') ?? none)).toBeGreaterThanOrEqual(0.6);
      expect(f1(scores.types.get('place') ?? none)).toBeGreaterThanOrEqual(0.74);
      expect(sure).toBeGreaterThanOrEqual(0.88);
      expectNoWorse(judged);
    },
    MINUTES,
  );

  test(
    'learned from 100 letters, the others',
    async () => {
      const judged = await judge(documents('letters', 'letters-more'), 100);
      expect(f1(judged.scores.names)).toBeGreaterThanOrEqual(0.56);
      expectNoWorse(judged);
    },
    MINUTES,
  );

  test(
    'learned from 200 entries of the diary, the others',
    async () => {
      const judged = await judge(documents('diary'), 200);
      expect(f1(judged.scores.names)).toBeGreaterThanOrEqual(0.64);
      expectNoWorse(judged);
    },
    MINUTES,
  );
});

const none = { gold: 0, found: 0, right: 0 };
