// How the rules are used beside a model: for each type as was best on what was held out.

import { combineFinds, type Find, outermost, type RuleUse, ruleUses } from './combine-finds.ts';
import type { Segment } from './labels.ts';
import type { LearnedType } from './marked-text.ts';
import { f1, keyOf, NONE, plus, type Tally } from './scores.ts';
import type { TrainingText } from './training-text.ts';
import { tokenAfter } from './word-tokens.ts';

/** Standard errors by which one use has to be better than another, document by document: what is only luck is not followed. */
const LEAST_ERRORS = 2;
/** What it has to gain in F1: less is not worth another use. */
const LEAST_GAIN = 0.01;

/**
 * For each type: the model's marks only, or, where they are not surely better than those of the rules, these only; another use where it
 * is surely better than that.
 */
export function chooseRuleUses(
  texts: readonly TrainingText[],
  found: readonly (readonly Segment[])[],
  types: readonly LearnedType[],
): readonly RuleUse[] {
  return types.map((_type, number) => {
    const tallies = new Map(ruleUses.map((use) => [use, talliesOf(texts, found, types, { number, use })] as const));
    const of = (use: RuleUse): readonly Tally[] => tallies.get(use) ?? [];
    const plain: RuleUse = isSurelyBetter(of('none'), of('alone')) ? 'none' : 'alone';
    const best = ruleUses.reduce((one, other) => (f1Of(of(other)) > f1Of(of(one)) ? other : one));
    return isSurelyBetter(of(best), of(plain)) ? best : plain;
  });
}

function f1Of(tallies: readonly Tally[]): number {
  return f1(tallies.reduce(plus, NONE));
}

/** Both: of the same documents. The error of the difference is that of its linear part, summed over documents. */
export function isSurelyBetter(one: readonly Tally[], other: readonly Tally[]): boolean {
  const parts = [partsOf(one), partsOf(other)] as const;
  const error = Math.sqrt(parts[0].reduce((sum, part, at) => sum + (part - (parts[1][at] ?? 0)) ** 2, 0));
  return f1Of(one) - f1Of(other) > Math.max(LEAST_GAIN, LEAST_ERRORS * error);
}

/** What each document does to F1. */
function partsOf(tallies: readonly Tally[]): readonly number[] {
  const { gold, found, right } = tallies.reduce(plus, NONE);
  const value = f1({ gold, found, right });
  return tallies.map((own) => (2 * own.right - value * (own.gold + own.found)) / Math.max(1, gold + found));
}

/** One for each text. */
function talliesOf(
  texts: readonly TrainingText[],
  found: readonly (readonly Segment[])[],
  types: readonly LearnedType[],
  { number, use }: { readonly number: number; readonly use: RuleUse },
): readonly Tally[] {
  const uses = types.map((_, at) => (at === number ? use : 'none'));
  return texts.map((text, at) => {
    const gold = new Set(text.gold.filter(({ type }) => type === number).map(keyOf));
    const marks = withRules(text, found[at] ?? [], types, uses).filter(({ type }) => type === number);
    return { gold: gold.size, found: marks.length, right: marks.filter((segment) => gold.has(keyOf(segment))).length };
  });
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
