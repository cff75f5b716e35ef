// What holds of every evaluation: on random marks, from a seed.
import { describe, expect, test } from 'vitest';
import { evaluationFormats } from '../../src/evaluate/formats.ts';
import type { Score } from '../../src/evaluate/score.ts';
import { Random } from '../support/random.ts';
import { evaluated, teiReading } from './readings.ts';

const RUNS = 300;
const ELEMENTS = ['persName', 'orgName', 'placeName', 'date'] as const;

/** Words with random marks, nested at random; the words are always the same. */
function randomBody(random: Random, words: number): string {
  const parts: string[] = [];
  const open: string[] = [];
  for (let at = 0; at < words; at++) {
    while (open.length < 4 && random.chance(0.25)) {
      const name = random.pick(ELEMENTS);
      const facts = name === 'date' ? ` when="193${random.below(3)}"` : ` ref="#e${random.below(4)}"`;
      parts.push(`<${name}${facts}>`);
      open.push(name);
    }
    parts.push(`w${at}`);
    while (open.length > 0 && random.chance(0.5)) parts.push(`</${open.pop()}>`);
    parts.push(open.length === 0 && random.chance(0.2) ? '</p><p>' : ' ');
  }
  return `<p>${parts.join('')}${open
    .toReversed()
    .map((name) => `</${name}>`)
    .join('')}</p>`;
}

function sides({ gold, system, precision, recall }: Score): readonly unknown[] {
  return [gold, system, precision, recall];
}

function swapped({ gold, system, precision, recall }: Score): readonly unknown[] {
  return [system, gold, recall, precision];
}

describe.each(Array.from({ length: 3 }, (_, index) => index))('seed %i', (seed) => {
  test('swapping gold and system swaps precision and recall, and keeps the rest', () => {
    const random = new Random(seed);
    for (let run = 0; run < RUNS; run++) {
      const [a, b] = [teiReading(randomBody(random, 12)), teiReading(randomBody(random, 12))];
      const [there, back] = [evaluated(a, b, { linking: 'clusters' }), evaluated(b, a, { linking: 'clusters' })];
      for (const depth of ['outermost', 'nested'] as const) {
        for (const type of ['person', 'org', 'place', 'date'] as const) {
          const [one, other] = [there.marks[depth].types.get(type), back.marks[depth].types.get(type)];
          if (one === undefined || other === undefined) throw new Error('a type is missing');
          expect(sides(one.strict)).toEqual(swapped(other.strict));
          expect(sides(one.lenient)).toEqual(swapped(other.lenient));
        }
      }
      if (there.structure === undefined || back.structure === undefined) throw new Error('structure is missing');
      expect(sides(there.structure)).toEqual(swapped(back.structure));
      const links = [there.linking?.all, back.linking?.all];
      if (links[0] !== undefined && links[1] !== undefined && links[0].marks > 0) {
        expect(links[0].precision).toBeCloseTo(links[1].recall ?? -1);
        expect(links[0].recall).toBeCloseTo(links[1].precision ?? -1);
      }
      if (there.dates !== undefined && back.dates !== undefined)
        expect(sides(there.dates.score)).toEqual(swapped(back.dates.score));
    }
  });

  test('strict is never above lenient, all figures lie between 0 and 1, and no difference means all 1', () => {
    const random = new Random(seed + 100);
    for (let run = 0; run < RUNS; run++) {
      const body = randomBody(random, 10);
      const gold = teiReading(body);
      const { marks, misses } = evaluated(gold, teiReading(random.chance(0.2) ? body : randomBody(random, 10)));
      for (const { all } of [marks.outermost, marks.nested]) {
        expect(all.strict.correct).toBeLessThanOrEqual(all.lenient.correct);
        expect(all.lenient.correct).toBeLessThanOrEqual(Math.min(all.lenient.gold, all.lenient.system));
        if (misses.length === 0 && all.strict.f1 !== undefined) expect(all.strict.f1).toBe(1);
      }
    }
  });

  test('every form can be written, and is the same again', () => {
    const random = new Random(seed + 200);
    for (let run = 0; run < 20; run++) {
      const [a, b] = [teiReading(randomBody(random, 30)), teiReading(randomBody(random, 30))];
      for (const { write } of Object.values(evaluationFormats)) {
        const written = write(evaluated(a, b));
        expect(written).toBe(write(evaluated(a, b)));
        expect(written.endsWith('\n')).toBe(true);
      }
    }
  });
});
