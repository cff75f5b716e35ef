// The marks of rules beside those of a model: of each type they are added from that certainty on which was best on what was held out.

import type { Certainty } from '../../dates/found-date.ts';
import type { Mention } from '../model/mention.ts';
import type { Segment } from './labels.ts';
import type { LearnedType } from './marked-text.ts';
import { f1, keyOf } from './scores.ts';
import type { TrainingText } from './training-text.ts';
import { tokenAfter, type WordTokens } from './word-tokens.ts';

/** The least certainty with which a mark of the rules is made where the model has none; `none`: never. */
export type RuleUse = Certainty | 'none';
export const ruleUses: readonly RuleUse[] = ['none', 'high', 'medium', 'low'];

const RANKS: Readonly<Record<Certainty, number>> = { low: 1, medium: 2, high: 3 };

export function isUsed({ cert }: Pick<Mention, 'cert'>, use: RuleUse): boolean {
  return use !== 'none' && RANKS[cert] >= RANKS[use];
}

/** What a use has to gain before it is chosen. */
const LEAST_GAIN = 0.005;

/** For each type. */
export function combineRules(
  texts: readonly TrainingText[],
  found: readonly (readonly Segment[])[],
  types: readonly LearnedType[],
): readonly RuleUse[] {
  return types.map((type, number) => {
    const only = [type];
    let best: { readonly use: RuleUse; readonly value: number } = { use: 'none', value: Number.NEGATIVE_INFINITY };
    for (const use of ruleUses) {
      const tally = { gold: 0, found: 0, right: 0 };
      texts.forEach((text, at) => {
        const gold = text.gold.filter((segment) => segment.type === number);
        const keys = new Set(gold.map(keyOf));
        const marks = withRules(
          text,
          found[at] ?? [],
          types,
          types.map((each) => (only.includes(each) ? use : 'none')),
        ).filter((segment) => segment.type === number);
        tally.gold += gold.length;
        tally.found += marks.length;
        tally.right += marks.filter((segment) => keys.has(keyOf(segment))).length;
      });
      const value = f1(tally);
      if (value > best.value + (best.use === 'none' && use !== 'none' ? LEAST_GAIN : 0)) best = { use, value };
    }
    return best.use;
  });
}

/** The model's segments, and those of the rules that are used and do not overlap them. */
export function withRules(
  { tokens, finds }: Pick<TrainingText, 'tokens' | 'finds'>,
  found: readonly Segment[],
  types: readonly LearnedType[],
  uses: readonly RuleUse[],
): readonly Segment[] {
  if (uses.every((use) => use === 'none')) return found;
  const taken = new Uint8Array(tokens.words.length);
  for (const { from, to } of found) taken.fill(1, from, to);
  const added: Segment[] = [];
  const outermost = finds.rules.toSorted((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  for (const mention of outermost) {
    const type = types.indexOf(mention.type);
    if (type < 0 || !isUsed(mention, uses[type] ?? 'none')) continue;
    const segment = segmentOf(tokens, mention, type);
    if (segment.to <= segment.from || taken.subarray(segment.from, segment.to).includes(1)) continue;
    taken.fill(1, segment.from, segment.to);
    added.push(segment);
  }
  return [...found, ...added].sort((one, other) => one.from - other.from);
}

function segmentOf(tokens: WordTokens, { span }: Mention, type: number): Segment {
  const from = tokenAfter(tokens, span.start);
  let to = from;
  while (to < tokens.words.length && (tokens.starts[to] ?? 0) < span.end) to++;
  return { from, to, type };
}
