// A trained field at work: the marks of the best path, each with its probability.

import { type FieldWeights, type Sample, scoreStretch } from './chain-field.ts';
import { beginOf, type Segment, segmentsIn } from './labels.ts';
import { Lattice } from './lattice.ts';

export type FoundSegment = Segment & { readonly probability: number };

export class Tagger {
  readonly #weights: FieldWeights;
  readonly #lattice: Lattice;

  constructor(weights: FieldWeights) {
    this.#weights = weights;
    this.#lattice = new Lattice(weights.labels, weights.transitions);
  }

  /** In the order of the text. `outside`: for each token is written how likely it is in no mark. */
  segments(sample: Omit<Sample, 'labels'>, outside?: Float32Array): readonly FoundSegment[] {
    const { stretches } = sample;
    const labels = new Uint8Array(stretches.at(-1) ?? 0);
    const found: FoundSegment[] = [];
    for (let at = 0; at + 1 < stretches.length; at++) {
      const [from = 0, to = 0] = [stretches[at], stretches[at + 1]];
      if (to <= from) continue;
      scoreStretch(this.#lattice, this.#weights, sample, from, to);
      this.#lattice.best(labels, from);
      const segments = segmentsIn(labels, from, to);
      if (segments.length === 0 && outside === undefined) continue;
      this.#lattice.sum();
      for (let t = from; outside !== undefined && t < to; t++)
        outside[t] = this.#lattice.marginals[(t - from) * this.#weights.labels] ?? 0;
      for (const segment of segments) {
        const probability = this.#lattice.probability(segment.from - from, segment.to - from, beginOf(segment.type));
        found.push({ ...segment, probability });
      }
    }
    return found;
  }
}
