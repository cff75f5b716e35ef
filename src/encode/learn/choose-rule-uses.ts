// How the rules are used beside a model: for each type as was best on what was held out.

import { combineFinds, type Find, outermost, type RuleUse, ruleUses } from './combine-finds.ts';
import type { Segment } from './labels.ts';
import type { LearnedType } from './marked-text.ts';
import { f1, keyOf, type Tally } from './scores.ts';
import type { TrainingText } from './training-text.ts';
import { tokenAfter } from './word-tokens.ts';

/** What a use of the model has to gain over the rules alone: more where there are few marks to judge by. */
const LEAST_GAIN = 0.01;
const GAIN_OF_FEW = 0.3;
/** What another use has to gain over the model alone. */
const LEAST_OVER_MODEL = 0.005;

/** For each type. */
export function chooseRuleUses(
  texts: readonly TrainingText[],
  found: readonly (readonly Segment[])[],
  types: readonly LearnedType[],
): readonly RuleUse[] {
  return types.map((_type, number) => {
    const values = new Map(ruleUses.map((use) => [use, tallyOf(texts, found, types, { number, use })]));
    const value = (use: RuleUse): number => f1(values.get(use) ?? { gold: 0, found: 0, right: 0 });
    const best = ruleUses.reduce((one, other) => (value(other) > value(one) ? other : one));
    const chosen = value(best) > value('none') + LEAST_OVER_MODEL ? best : 'none';
    const marks = values.get('alone')?.gold ?? 0;
    return value(chosen) > value('alone') + LEAST_GAIN + GAIN_OF_FEW / Math.sqrt(Math.max(1, marks)) ? chosen : 'alone';
  });
}

function tallyOf(
  texts: readonly TrainingText[],
  found: readonly (readonly Segment[])[],
  types: readonly LearnedType[],
  { number, use }: { readonly number: number; readonly use: RuleUse },
): Tally {
  const tally = { gold: 0, found: 0, right: 0 };
  const uses = types.map((_, at) => (at === number ? use : 'none'));
  texts.forEach((text, at) => {
    const gold = new Set(text.gold.filter(({ type }) => type === number).map(keyOf));
    const marks = withRules(text, found[at] ?? [], types, uses).filter(({ type }) => type === number);
    tally.gold += gold.size;
    tally.found += marks.length;
    tally.right += marks.filter((segment) => gold.has(keyOf(segment))).length;
  });
  return tally;
}

/** What is marked of a text by the model's segments and the rules. */
export function withRules(
  { tokens, finds }: Pick<TrainingText, 'tokens' | 'finds'>,
  found: readonly Segment[],
  types: readonly LearnedType[],
  uses: readonly RuleUse[],
): readonly Segment[] {
  if (uses.every((use) => use === 'none')) return found;
  const rules = outermost(finds.rules).flatMap(({ span, type, cert }): readonly (Find & { readonly segment: Segment })[] => {
    const number = types.indexOf(type);
    const from = tokenAfter(tokens, span.start);
    let to = from;
    while (to < tokens.words.length && (tokens.starts[to] ?? 0) < span.end) to++;
    if (number < 0 || to === from) return [];
    return [{ span: { start: from, end: to }, type, cert, segment: { from, to, type: number } }];
  });
  const learned = found.flatMap((segment) => {
    const type = types[segment.type];
    return type === undefined ? [] : [{ span: { start: segment.from, end: segment.to }, type, segment }];
  });
  const combined = combineFinds(rules, learned, (type) => uses[types.indexOf(type)] ?? 'low');
  return [...combined.learned, ...combined.rules].map(({ segment }) => segment).sort((one, other) => one.from - other.from);
}
