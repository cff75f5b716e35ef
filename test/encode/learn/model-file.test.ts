// The file of a model: written and read back, and what is not one.

import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { learn } from '../../../src/encode/learn/learn.ts';
import { lessonFacts } from '../../../src/encode/learn/lesson-facts.ts';
import { Model } from '../../../src/encode/learn/model.ts';
import { LONGEST_MODEL, readModel, writeModel } from '../../../src/encode/learn/model-file.ts';
import { madeLetters } from './made-letters.ts';

let file = '';
let before: Model;
beforeAll(async () => {
  const lesson = await learn(madeLetters(20), { language: 'de' });
  if (lesson.kind !== 'learned') throw new Error(lesson.message);
  before = new Model(lesson.model);
  file = writeModel(lesson.model, lessonFacts(lesson, { version: '1.2.3', map: [], ignore: ['@subtype=implied'] }));
});

/** Changed, with the digest that goes with it: as somebody would who knows how the file is made. */
function forged(change: (json: Record<string, unknown>) => void): string {
  const { digest: _, ...json } = JSON.parse(file) as Record<string, unknown>;
  change(json);
  const digest = `sha256-${createHash('sha256').update(JSON.stringify(json)).digest('hex')}`;
  return JSON.stringify({ ...json, digest });
}

function problem(text: string): string {
  const reading = readModel(text);
  return reading.kind === 'problem' ? reading.message : 'read';
}

test('a model that was written is read, and finds the same', () => {
  const reading = readModel(file);
  if (reading.kind !== 'model') throw new Error(reading.message);
  const after = new Model(reading.parts);
  for (const { text } of madeLetters(5, 9)) {
    const [one, other] = [before, after].map((model) => model.find(text, { rules: [] }).mentions);
    expect(other?.map(({ span, type }) => ({ span, type }))).toEqual(one?.map(({ span, type }) => ({ span, type })));
  }
});

test('the file says what it is, how it was made, and that names stand in it', () => {
  const json = JSON.parse(file) as Record<string, unknown>;
  expect(json).toMatchObject({
    kind: 'teikit model',
    form: 1,
    version: '1.2.3',
    documents: 20,
    habits: { map: [], ignore: ['@subtype=implied'] },
  });
  expect(json['note']).toContain('in clear');
  expect(readModel(forged(() => undefined)).kind).toBe('model');
});

describe('one clear answer for', () => {
  test.each<readonly [string, () => string, RegExp]>([
    ['nothing', () => '', /not a model of teikit/],
    ['something else', () => '{"a":1}', /not a model of teikit/],
    ['a list', () => '[]', /not a model of teikit/],
    ['a file cut short', () => file.slice(0, -1000), /cut short or damaged/],
    ['a changed word', () => file.replace('"documents":20', '"documents":21'), /digest/],
    [
      'a changed weight',
      () => file.replace(/("features":"..)(.)/, (_, head, sign) => `${head}${sign === 'A' ? 'B' : 'A'}`),
      /digest/,
    ],
    [
      'another form',
      () =>
        forged((json) => {
          json['form'] = 2;
        }),
      /another form \(2, not 1\): learn it anew/,
    ],
    ['a huge one', () => `{"kind":"teikit model","x":"${'a'.repeat(LONGEST_MODEL)}"}`, /larger than 64 MB/],
    [
      'forged types',
      () =>
        forged((json) => {
          json['types'] = ['person', 'person', 'evil'];
        }),
      /not a model/,
    ],
    [
      'no types',
      () =>
        forged((json) => {
          json['types'] = [];
        }),
      /not a model/,
    ],
    [
      'forged words',
      () =>
        forged((json) => {
          json['words'] = [['Orne', -1, 0, 0, 0]];
        }),
      /not a model/,
    ],
    [
      'forged names',
      () =>
        forged((json) => {
          json['names'] = 7;
        }),
      /not a model/,
    ],
    [
      'forged curves',
      () =>
        forged((json) => {
          json['curves'] = [[[2, 2]]];
        }),
      /not a model/,
    ],
    [
      'weights that are no base64',
      () =>
        forged((json) => {
          json['weights'] = { ...(json['weights'] as object), features: '%%%' };
        }),
      /not a model/,
    ],
    [
      'weights beyond the buckets',
      () =>
        forged((json) => {
          json['weights'] = { ...(json['weights'] as object), features: btoa('\xff\xff\xff\x7f\x01') };
        }),
      /not a model/,
    ],
    [
      'weights without end',
      () =>
        forged((json) => {
          json['weights'] = { ...(json['weights'] as object), features: btoa('\xff\xff\xff\xff\xff\xff') };
        }),
      /not a model/,
    ],
    [
      'a step that is no number',
      () =>
        forged((json) => {
          json['weights'] = { ...(json['weights'] as object), step: null };
        }),
      /not a model/,
    ],
    [
      'missing transitions',
      () =>
        forged((json) => {
          json['weights'] = { ...(json['weights'] as object), transitions: [] };
        }),
      /not a model/,
    ],
  ])('%s', (_, made, right) => {
    expect(problem(made())).toMatch(right);
  });
});
