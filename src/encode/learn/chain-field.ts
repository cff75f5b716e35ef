// The conditional random field: weights of features and of transitions, and their training by AdaGrad (Duchi, Hazan, Singer 2011).

import { Lattice } from './lattice.ts';
import { Random } from './random.ts';

/** Hashed features: a power of two. */
export const BUCKETS: number = 1 << 18;

/** Weights of features: `[bucket * labels + label]`. */
export type FieldWeights = { readonly labels: number; readonly features: Float32Array; readonly transitions: Float32Array };

/** A document as numbers: the features of token t are `features[starts[t]]` up to `features[starts[t + 1]]`, twice. */
export type Sample = {
  readonly labels: Uint8Array;
  readonly stretches: readonly number[];
  readonly own: FeatureLists;
  readonly learned: FeatureLists;
};

export type FeatureLists = { readonly features: Int32Array; readonly starts: Int32Array };

export type TrainingSettings = { readonly epochs: number; readonly rate: number; readonly seed: number };
export const trainingSettings: TrainingSettings = { epochs: 6, rate: 0.15, seed: 1 };

/** Gradients below it change nothing. */
const LEAST_GRADIENT = 1e-3;

export function trainField(
  samples: readonly Sample[],
  labels: number,
  settings: TrainingSettings = trainingSettings,
): FieldWeights {
  const features = new Float32Array(BUCKETS * labels);
  const squares = new Float32Array(BUCKETS * labels).fill(1e-2);
  const transitions = new Float32Array(labels * labels);
  const transitionSquares = new Float32Array(labels * labels).fill(1e-2);
  const expected = new Float64Array(labels * labels);
  const lattice = new Lattice(labels, transitions);
  const gradient = new Float64Array(labels);
  const order = stretchNumbers(samples);
  const random = new Random(settings.seed);
  const { rate } = settings;
  const follow = (lists: FeatureLists, token: number): void => {
    const end = lists.starts[token + 1] as number;
    for (let at = lists.starts[token] as number; at < end; at++) {
      const row = (lists.features[at] as number) * labels;
      for (let l = 0; l < labels; l++) {
        const slope = gradient[l] as number;
        if (slope === 0) continue;
        const square = (squares[row + l] as number) + slope * slope;
        squares[row + l] = square;
        features[row + l] = (features[row + l] as number) - (rate * slope) / Math.sqrt(square);
      }
    }
  };
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    random.shuffle(order.picks);
    for (const pick of order.picks) {
      const sample = samples[order.samples[pick] as number] as Sample;
      const from = order.from[pick] as number;
      const to = order.to[pick] as number;
      scoreStretch(lattice, { labels, features, transitions }, sample, from, to);
      lattice.sum();
      expected.fill(0);
      lattice.addTransitions(expected);
      for (let t = from + 1; t < to; t++) {
        const at = (sample.labels[t - 1] as number) * labels + (sample.labels[t] as number);
        expected[at] = (expected[at] as number) - 1;
      }
      for (let t = from; t < to; t++) {
        const row = (t - from) * labels;
        const gold = sample.labels[t] as number;
        let isFlat = true;
        for (let l = 0; l < labels; l++) {
          const slope = (lattice.marginals[row + l] as number) - (l === gold ? 1 : 0);
          const counts = slope > LEAST_GRADIENT || slope < -LEAST_GRADIENT;
          gradient[l] = counts ? slope : 0;
          if (counts) isFlat = false;
        }
        if (isFlat) continue;
        follow(sample.own, t);
        follow(sample.learned, t);
      }
      for (let at = 0; at < expected.length; at++) {
        const slope = expected[at] as number;
        if (slope === 0) continue;
        const square = (transitionSquares[at] as number) + slope * slope;
        transitionSquares[at] = square;
        transitions[at] = (transitions[at] as number) - (rate * slope) / Math.sqrt(square);
      }
      lattice.refresh();
    }
  }
  return { labels, features, transitions };
}

/** Scores of the tokens from `from` up to `to`. */
export function scoreStretch(
  lattice: Lattice,
  { labels, features }: FieldWeights,
  { own, learned }: Pick<Sample, 'own' | 'learned'>,
  from: number,
  to: number,
): void {
  lattice.begin(to - from);
  const { scores } = lattice;
  for (const lists of [own, learned]) {
    for (let t = from; t < to; t++) {
      const row = (t - from) * labels;
      const end = lists.starts[t + 1] as number;
      for (let at = lists.starts[t] as number; at < end; at++) {
        const weights = (lists.features[at] as number) * labels;
        for (let l = 0; l < labels; l++) scores[row + l] = (scores[row + l] as number) + (features[weights + l] as number);
      }
    }
  }
}

function stretchNumbers(samples: readonly Sample[]): {
  readonly picks: Int32Array;
  readonly samples: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
} {
  const rows: [number, number, number][] = [];
  samples.forEach(({ stretches }, number) => {
    for (let at = 0; at + 1 < stretches.length; at++) {
      const [from = 0, to = 0] = [stretches[at], stretches[at + 1]];
      if (to > from) rows.push([number, from, to]);
    }
  });
  return {
    picks: Int32Array.from(rows, (_, index) => index),
    samples: Int32Array.from(rows, ([sample]) => sample),
    from: Int32Array.from(rows, ([, from]) => from),
    to: Int32Array.from(rows, ([, , to]) => to),
  };
}
