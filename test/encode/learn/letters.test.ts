// Learning from an edition's letters and diary (TEIKIT_SUITES): the other letters and entries, strictly, by what encoding would mark.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calibrated } from '../../../src/encode/learn/calibration.ts';
import { withRules } from '../../../src/encode/learn/choose-rule-uses.ts';
import { learn, prepare } from '../../../src/encode/learn/learn.ts';
import { readMarkPattern } from '../../../src/encode/learn/mark-patterns.ts';
import type { MarkedText } from '../../../src/encode/learn/marked-text.ts';
import { LEAST_LIKELY } from '../../../src/encode/learn/model.ts';
import { Random } from '../../../src/encode/learn/random.ts';
import { readMarkedText } from '../../../src/encode/learn/read-marked-text.ts';
import { f1, type Scores, scoresOf } from '../../../src/encode/learn/scores.ts';
import { findInTexts } from '../../../src/encode/learn/train-model.ts';

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

type Judgement = { readonly scores: Scores; readonly sure: number };

/** What a model of the first `count` would mark in the others. */
async function judge(texts: readonly MarkedText[], count: number): Promise<Judgement> {
  const result = await learn(texts.slice(0, count), { language: 'de', seed: SEED });
  if (result.kind !== 'learned') throw new Error(result.message);
  const { types, curves, ruleUses } = result.model;
  const others = await prepare(texts.slice(count), types, { language: 'de' });
  const found = findInTexts(result.model, others).map((segments) =>
    segments.filter(({ type, probability }) => calibrated(curves[type] ?? [], probability) >= LEAST_LIKELY),
  );
  const pairs = others.map((text, at) => ({ gold: text.gold, found: withRules(text, found[at] ?? [], types, ruleUses) }));
  const sure = found.map((segments) =>
    segments.filter(({ type, probability }) => calibrated(curves[type] ?? [], probability) >= 0.9),
  );
  const sureScores = scoresOf(
    others.map(({ gold }, at) => ({ gold, found: sure[at] ?? [] })),
    types,
  );
  const tallies = [...sureScores.types.values()];
  const [right, all] = [tallies.reduce((sum, one) => sum + one.right, 0), tallies.reduce((sum, one) => sum + one.found, 0)];
  return { scores: scoresOf(pairs, types), sure: right / all };
}

describe.skipIf(SUITES === undefined)('an edition of letters and a diary', () => {
  test(
    'learned from 400 letters, the others',
    async () => {
      const { scores, sure } = await judge(documents('letters', 'letters-more'), 400);
      expect(f1(scores.names)).toBeGreaterThanOrEqual(0.68);
      expect(f1(scores.types.get('person') ?? none)).toBeGreaterThanOrEqual(0.6);
      expect(f1(scores.types.get('place') ?? none)).toBeGreaterThanOrEqual(0.74);
      expect(sure).toBeGreaterThanOrEqual(0.88);
    },
    MINUTES,
  );

  test(
    'learned from 100 letters, the others',
    async () => {
      expect(f1((await judge(documents('letters', 'letters-more'), 100)).scores.names)).toBeGreaterThanOrEqual(0.56);
    },
    MINUTES,
  );

  test(
    'learned from 200 entries of the diary, the others',
    async () => {
      expect(f1((await judge(documents('diary'), 200)).scores.names)).toBeGreaterThanOrEqual(0.64);
    },
    MINUTES,
  );
});

const none = { gold: 0, found: 0, right: 0 };
