// A linear chain of labels (Lafferty, McCallum, Pereira 2001): sums over all paths, the best path, and how likely each label is.
// Hot loops; buffers are kept from one stretch to the next.

import { mayFollow } from './labels.ts';

/** Scores of one stretch: `scores[t * labels + l]` of a token and a label. */
export class Lattice {
  readonly labels: number;
  /** How well label j follows label i: `[i * labels + j]`; what may not follow is never used. */
  readonly transitions: Float32Array;
  /** exp of the same, 0 where j may not follow i: made by `refresh`. */
  readonly #follow: Float64Array;
  readonly #mayFollow: Uint8Array;
  length = 0;
  scores: Float64Array;
  /** exp(score - the best score of the token). */
  #weights: Float64Array;
  #alpha: Float64Array;
  #beta: Float64Array;
  #scale: Float64Array;
  #back: Uint8Array;
  /** Probability of each label of each token: made by `sum`. */
  marginals: Float64Array;

  constructor(labels: number, transitions: Float32Array = new Float32Array(labels * labels)) {
    this.labels = labels;
    this.transitions = transitions;
    this.#follow = new Float64Array(labels * labels);
    this.#mayFollow = new Uint8Array(labels * labels);
    for (let i = 0; i < labels; i++) for (let j = 0; j < labels; j++) this.#mayFollow[i * labels + j] = mayFollow(i, j) ? 1 : 0;
    this.scores = new Float64Array(0);
    this.#weights = this.scores;
    this.#alpha = this.scores;
    this.#beta = this.scores;
    this.marginals = this.scores;
    this.#scale = this.scores;
    this.#back = new Uint8Array(0);
    this.refresh();
  }

  /** For so many tokens, with scores of 0. */
  begin(length: number): void {
    this.length = length;
    const size = length * this.labels;
    if (this.scores.length < size) {
      const room = Math.max(size, 2 * this.scores.length);
      this.scores = new Float64Array(room);
      this.#weights = new Float64Array(room);
      this.#alpha = new Float64Array(room);
      this.#beta = new Float64Array(room);
      this.marginals = new Float64Array(room);
      this.#scale = new Float64Array(Math.ceil(room / this.labels));
      this.#back = new Uint8Array(room);
    } else this.scores.fill(0, 0, size);
  }

  /** After the transitions were changed. */
  refresh(): void {
    for (let at = 0; at < this.#follow.length; at++)
      this.#follow[at] = this.#mayFollow[at] === 1 ? Math.exp(this.transitions[at] as number) : 0;
  }

  /** Fills `marginals`; the logarithm of the sum over all paths. */
  sum(): number {
    const { labels, length, scores, marginals } = this;
    const [weights, alpha, beta, scale, follow] = [this.#weights, this.#alpha, this.#beta, this.#scale, this.#follow];
    let logSum = 0;
    for (let t = 0; t < length; t++) {
      const row = t * labels;
      let best = scores[row] as number;
      for (let l = 1; l < labels; l++) if ((scores[row + l] as number) > best) best = scores[row + l] as number;
      let total = 0;
      for (let l = 0; l < labels; l++) {
        const weight = Math.exp((scores[row + l] as number) - best);
        weights[row + l] = weight;
        let before = 0;
        if (t === 0) before = l === 0 || l % 2 === 1 ? 1 : 0;
        else
          for (let i = 0; i < labels; i++) before += (alpha[row - labels + i] as number) * (follow[i * labels + l] as number);
        const value = before * weight;
        alpha[row + l] = value;
        total += value;
      }
      scale[t] = total;
      logSum += best + Math.log(total);
      for (let l = 0; l < labels; l++) alpha[row + l] = (alpha[row + l] as number) / total;
    }
    for (let t = length - 1; t >= 0; t--) {
      const row = t * labels;
      for (let l = 0; l < labels; l++) {
        let after = 1;
        if (t < length - 1) {
          after = 0;
          for (let j = 0; j < labels; j++) after += (follow[l * labels + j] as number) * (this.#ahead(t + 1, j) as number);
          after /= scale[t + 1] as number;
        }
        beta[row + l] = after;
        marginals[row + l] = (alpha[row + l] as number) * after;
      }
    }
    return logSum;
  }

  #ahead(t: number, label: number): number {
    const at = t * this.labels + label;
    return (this.#weights[at] as number) * (this.#beta[at] as number);
  }

  /** Adds how often each label is expected to follow each other, after `sum`. */
  addTransitions(expected: Float64Array): void {
    const { labels, length } = this;
    for (let t = 1; t < length; t++) {
      for (let j = 0; j < labels; j++) {
        const ahead = this.#ahead(t, j) / (this.#scale[t] as number);
        if (ahead === 0) continue;
        for (let i = 0; i < labels; i++) {
          const at = i * labels + j;
          expected[at] =
            (expected[at] as number) + (this.#alpha[(t - 1) * labels + i] as number) * (this.#follow[at] as number) * ahead;
        }
      }
    }
  }

  /** How likely it is that a mark begins at `from`, ends before `to`, and has the label `begin` first and the next one after it; after `sum`. */
  probability(from: number, to: number, begin: number): number {
    const { labels, length } = this;
    let value = this.#alpha[from * labels + begin] as number;
    let last = begin;
    for (let t = from + 1; t < to; t++) {
      const next = begin + 1;
      value *=
        ((this.#follow[last * labels + next] as number) * (this.#weights[t * labels + next] as number)) /
        (this.#scale[t] as number);
      last = next;
    }
    if (to >= length) return value;
    let after = 0;
    for (let j = 0; j < labels; j++)
      if (j !== begin + 1) after += (this.#follow[last * labels + j] as number) * this.#ahead(to, j);
    return (value * after) / (this.#scale[to] as number);
  }

  /** The best path (Viterbi 1967) is written into `into` from `at` on; of equal labels the first. */
  best(into: Uint8Array, at: number): void {
    const { labels, length, scores, transitions } = this;
    const [alpha, back] = [this.#alpha, this.#back];
    for (let t = 0; t < length; t++) {
      const row = t * labels;
      for (let l = 0; l < labels; l++) {
        let before = t === 0 && (l === 0 || l % 2 === 1) ? 0 : Number.NEGATIVE_INFINITY;
        for (let i = 0; t > 0 && i < labels; i++) {
          if (this.#mayFollow[i * labels + l] === 0) continue;
          const value = (alpha[row - labels + i] as number) + (transitions[i * labels + l] as number);
          if (value > before) {
            before = value;
            back[row + l] = i;
          }
        }
        alpha[row + l] = before + (scores[row + l] as number);
      }
    }
    if (length === 0) return;
    let label = 0;
    const last = (length - 1) * labels;
    for (let l = 1; l < labels; l++) if ((alpha[last + l] as number) > (alpha[last + label] as number)) label = l;
    for (let t = length - 1; t >= 0; t--) {
      into[at + t] = label;
      label = back[t * labels + label] as number;
    }
  }
}
