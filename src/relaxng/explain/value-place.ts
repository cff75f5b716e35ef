// Where in a value the mistake is: the whole of it, or one token of a list; and what can stand at that very place.
import type { ValueContext } from '../../datatypes/datatype.ts';
import { nearestName } from '../../source/nearest-name.ts';
import { afterToken, matchesValue, tokensOf } from '../derivative/match-value.ts';
import type { Pattern, PatternOf, Patterns } from '../pattern/pattern.ts';

export type Datum = PatternOf<'data'> | PatternOf<'value'>;

/** What a value is read against, and what patterns are made of. */
export type ValueJudge = ValueContext & { readonly patterns: Patterns };

export type ValuePlace =
  | { readonly kind: 'whole'; readonly judged: string; readonly data: readonly Datum[] }
  | { readonly kind: 'token'; readonly judged: string; readonly data: readonly Datum[] }
  /** Of a list that ends too early: `judged` is its last token. */
  | { readonly kind: 'after'; readonly judged: string; readonly data: readonly Datum[] }
  | { readonly kind: 'surplus'; readonly judged: string };

export function valuePlace(pattern: Pattern, lexical: string, judge: ValueJudge): ValuePlace {
  const { data, lists } = alternativesOf(pattern);
  if (lists.length === 0 || isNear(lexical, data)) return { kind: 'whole', judged: lexical, data };
  const tokens = tokensOf(lexical);
  const stops = lists.map((list) => stopIn(list, tokens, judge));
  const index = stops.reduce((furthest, stop) => Math.max(furthest, stop.index), 0);
  const next = distinct(stops.filter((stop) => stop.index === index).flatMap(({ rest }) => firstData(rest)));
  if (index === 0 && tokens.length < 2) return { kind: 'whole', judged: lexical, data: inOrder([...data, ...next]) };
  const judged = tokens[index];
  if (judged === undefined) return { kind: 'after', judged: tokens.at(-1) ?? '', data: next };
  if (next.length === 0) return { kind: 'surplus', judged };
  return { kind: 'token', judged, data: fittingBetween({ tokens, index, lists }, next, judge) };
}

function isNear(lexical: string, data: readonly Datum[]): boolean {
  const values = data.flatMap((datum) => (datum.kind === 'value' ? [datum.lexical] : []));
  return nearestName(lexical.trim(), values) !== undefined;
}

/** The values that a pattern lists; `isList`: each token of what is written is one. */
export function valuesOf(pattern: Pattern): { readonly values: readonly string[]; readonly isList: boolean } {
  const { data, lists } = alternativesOf(pattern);
  const all = [...data, ...lists.flatMap(({ content }) => alternativesOf(content).data)];
  return { values: inOrder(all).flatMap((datum) => (datum.kind === 'value' ? [datum.lexical] : [])), isList: lists.length > 0 };
}

/** A list pattern, and what its tokens are. */
type List = { readonly list: Pattern; readonly content: Pattern };
type Lists = readonly List[];

/** What the whole of a value can be. */
function alternativesOf(pattern: Pattern): { readonly data: readonly Datum[]; readonly lists: Lists } {
  const data: Datum[] = [];
  const lists: List[] = [];
  const seen = new Set<Pattern>();
  const walk = (inner: Pattern): void => {
    if (seen.has(inner)) return;
    seen.add(inner);
    if (inner.kind === 'data' || inner.kind === 'value') data.push(inner);
    else if (inner.kind === 'list') lists.push({ list: inner, content: inner.content });
    else if (inner.kind === 'choice') inner.alternatives.forEach(walk);
    else if (inner.kind === 'group' || inner.kind === 'interleave') {
      walk(inner.left);
      walk(inner.right);
    } else if (inner.kind === 'oneOrMore' || inner.kind === 'after') walk(inner.content);
  };
  walk(pattern);
  return { data: inOrder(data), lists };
}

/** How many tokens a list takes, and what it would take then. */
type Stop = { readonly index: number; readonly rest: Pattern };

function stopIn({ content }: List, tokens: readonly string[], judge: ValueJudge): Stop {
  let rest = content;
  for (const [index, token] of tokens.entries()) {
    const next = afterToken(judge.patterns, rest, token, judge);
    if (next.kind === 'notAllowed') return { index, rest };
    rest = next;
  }
  return { index: tokens.length, rest };
}

function firstData(pattern: Pattern): readonly Datum[] {
  switch (pattern.kind) {
    case 'data':
    case 'value':
      return [pattern];
    case 'choice':
      return pattern.alternatives.flatMap(firstData);
    case 'group':
      return [...firstData(pattern.left), ...(pattern.left.isNullable ? firstData(pattern.right) : [])];
    case 'interleave':
      return [...firstData(pattern.left), ...firstData(pattern.right)];
    case 'oneOrMore':
      return firstData(pattern.content);
    default:
      return [];
  }
}

type InLists = { readonly tokens: readonly string[]; readonly index: number; readonly lists: Lists };

/** Those values after which the tokens that follow are right as well, if there are any. */
function fittingBetween({ tokens, index, lists }: InLists, data: readonly Datum[], judge: ValueJudge): readonly Datum[] {
  const fitting = data.filter((datum) => {
    if (datum.kind === 'data') return false;
    const mended = tokens.with(index, datum.lexical).join(' ');
    return lists.some(({ list }) => matchesValue(judge.patterns, list, mended, judge));
  });
  return fitting.length > 0 ? fitting : data;
}

function distinct(data: readonly Datum[]): readonly Datum[] {
  return inOrder([...new Set(data)]);
}

/** As the schema has them. */
function inOrder(data: readonly Datum[]): readonly Datum[] {
  return data.toSorted((a, b) => a.id - b.id);
}
