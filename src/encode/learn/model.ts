// A learned model at work: what it finds in a text, with what rules and listed names say as hints.

import type { Certainty } from '../../dates/found-date.ts';
import type { Span } from '../../source/span.ts';
import type { Learned, LearnedFinds, OtherFinds } from '../model/learned.ts';
import type { Mention } from '../model/mention.ts';
import { type Curve, calibrated } from './calibration.ts';
import { combineFinds, outermost, type RuleUse } from './combine-finds.ts';
import { listedBeside } from './listed-beside.ts';
import type { LearnedType } from './marked-text.ts';
import { inOrder, withInner, withRule } from './rule-values.ts';
import { Tagger } from './tagger.ts';
import type { TrainedField } from './train-model.ts';
import { ownFeatures } from './training-text.ts';
import { WordCache } from './word-features.ts';
import { tokenAfter, type WordTokens, wordTokens } from './word-tokens.ts';

export type ModelParts = TrainedField & {
  /** One for each type. */
  readonly curves: readonly Curve[];
  /** For each type, which marks of the rules stand beside the model's. */
  readonly ruleUses: readonly RuleUse[];
  /** Whether it was learned with the finds of an authority as hints. */
  readonly usesListed: boolean;
};

/** Probabilities, calibrated, from which a mark is certain, fairly certain. */
const HIGH = 0.9;
const MEDIUM = 0.7;

/** From which a mark is made. */
export const LEAST_LIKELY = 0.5;

export class Model implements Learned {
  readonly types: readonly LearnedType[];
  readonly #parts: ModelParts;
  readonly #tagger: Tagger;
  readonly #cache = new WordCache();

  constructor(parts: ModelParts) {
    this.types = parts.types;
    this.#parts = parts;
    this.#tagger = new Tagger(parts.weights);
  }

  find(text: string, { rules, listed }: OtherFinds): LearnedFinds {
    const { known, curves, usesListed, ruleUses } = this.#parts;
    const tokens = wordTokens(text);
    const finds = { rules, ...(usesListed ? { listed: listed ?? [] } : {}) };
    const own = ownFeatures(tokens, finds, this.#cache);
    const outside = listed === undefined || listed.length === 0 ? undefined : new Float32Array(tokens.words.length);
    const sample = { stretches: tokens.stretches, own, learned: known.featuresOf(tokens) };
    const found = this.#tagger.segments(sample, outside);
    const mentions: Mention[] = [];
    const doubtful: Mention[] = [];
    for (const { from, to, type, probability } of found) {
      const name = this.types[type];
      if (name === undefined) continue;
      const span = { start: tokens.starts[from] ?? 0, end: tokens.ends[to - 1] ?? 0 };
      const likely = calibrated(curves[type] ?? [], probability);
      const evidence = `learned, ${likely.toFixed(2)}${this.#told(tokens.words.slice(from, to), type)}`;
      (likely < LEAST_LIKELY ? doubtful : mentions).push({ span, type: name, cert: certaintyOf(likely), evidence });
    }
    const outer = outermost(rules);
    const combined = combineFinds(outer, mentions, (type) => {
      const number = this.types.indexOf(type);
      return number < 0 ? 'low' : (ruleUses[number] ?? 'none');
    });
    const beside = listedBeside(listed ?? [], combined.learned, {
      types: this.types,
      modelDecides: usesListed,
      isSurelyUnmarked: ({ span }) => leastOutside(tokens, span, outside) >= HIGH,
    });
    return {
      listed: beside.listed,
      mentions: [...beside.learned.map((mention) => withRule(mention, rules)), ...withInner(combined.rules, rules)]
        .map((mention) => (this.types.includes('date') ? markedAnyway(mention) : mention))
        .sort(inOrder),
      doubtful: [...doubtful, ...combined.unused, ...combined.yielded, ...beside.doubtful].sort(inOrder),
    };
  }

  /** What the training texts have of these words. */
  #told(words: readonly string[], type: number): string {
    const { known } = this.#parts;
    const whole = known.names.get(words.join(' '))?.[1 + type] ?? 0;
    if (words.length > 1) return whole === 0 ? '' : `; so marked ${whole} times`;
    const counts = known.words.get(words[0] ?? '');
    return counts === undefined ? '' : `; so marked ${counts[1 + type] ?? 0} of ${counts[0] ?? 0} times`;
  }
}

/** A collection from which dates were learned has words for days (`Tuesday`) whose value nothing tells. */
function markedAnyway(mention: Mention): Mention {
  return mention.type === 'date' && mention.date === undefined ? { ...mention, isUndated: true } : mention;
}

/** How likely the token that is likeliest in a mark is in none. */
function leastOutside(tokens: WordTokens, span: Span, outside: Float32Array | undefined): number {
  let least = 1;
  for (let at = tokenAfter(tokens, span.start); (tokens.starts[at] ?? span.end) < span.end; at++)
    least = Math.min(least, outside?.[at] ?? 0);
  return least;
}

function certaintyOf(likely: number): Certainty {
  return likely >= HIGH ? 'high' : likely >= MEDIUM ? 'medium' : 'low';
}
