// What a value should have been, from the alternatives of its pattern.
import type { ValueContext, Wanted } from '../../datatypes/datatype.ts';
import { nearestName } from '../../source/nearest-name.ts';
import type { StartEvent } from '../derivative/document-event.ts';
import { tokensOf } from '../derivative/match-value.ts';
import type { Pattern, PatternOf } from '../pattern/pattern.ts';
import { alternatives, quoted } from './display-names.ts';
import type { ExplainContext } from './incident.ts';

export function valueContextOf(event: StartEvent | undefined, context: ExplainContext): ValueContext {
  return { ...context, resolvePrefix: (prefix) => event?.tag.scope.resolvePrefix(prefix) };
}

type Datum = PatternOf<'data'> | PatternOf<'value'>;

/** A clause such as `did you mean "high"?` or `wanted is a date, such as 1937-03-03`; empty when nothing is known. */
export function wantedClause(pattern: Pattern, lexical: string, context: ValueContext): string {
  const { data, hasList } = dataOf(pattern);
  const wrong = hasList ? wrongToken(data, lexical, context) : undefined;
  const judged = wrong ?? lexical;
  const isToken = judged !== lexical;
  const values = data.flatMap((datum) => (datum.kind === 'value' ? [datum.lexical] : []));
  const near = nearestValue(judged, values);
  if (near !== undefined) return `did you mean ${quoted(near)}${isToken ? ` for ${quoted(judged)}` : ''}?`;
  const types = data.filter((datum) => datum.kind === 'data');
  const [typed, enumerated] = [wantedOf(types, judged, context), listed(values, judged)];
  const words = values.length > 1 ? [...enumerated, ...typed] : [...typed, ...enumerated];
  return words.length === 0 ? '' : `wanted${isToken ? ` for ${quoted(judged)}` : ''} is ${words.join(', or ')}`;
}

/** Without the punctuation around it, if not as it stands. */
function nearestValue(lexical: string, values: readonly string[]): string | undefined {
  const bare = lexical.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
  return nearestName(lexical.trim(), values) ?? values.find((value) => value === bare) ?? nearestName(bare, values);
}

/** Those first that begin as the mistaken one does. */
function listed(values: readonly string[], lexical: string): readonly string[] {
  if (values.length === 0) return [];
  const start = lexical.trim().slice(0, 2).toLowerCase();
  const isLike = (value: string): boolean => start !== '' && value.toLowerCase().startsWith(start);
  return [alternatives([...values.filter(isLike), ...values.filter((value) => !isLike(value))].map(quoted))];
}

/** The first token of a list that nothing in the list allows. */
function wrongToken(data: readonly Datum[], lexical: string, context: ValueContext): string | undefined {
  const allows = (datum: Datum, token: string): boolean =>
    datum.kind === 'data' ? datum.type.allows(token, context) : datum.type.valueKey(token, context) === datum.valueKey;
  return tokensOf(lexical).find((token) => !data.some((datum) => allows(datum, token)));
}

/** Of several types that which a slip leads from, or else the one whose example is most like what was written. */
function wantedOf(types: readonly PatternOf<'data'>[], lexical: string, context: ValueContext): string[] {
  const ranked = types.map(({ type }) => {
    const wanted = type.wanted(lexical, context);
    const certainty = certaintyOf(lexical, wanted, type.wanted('', context));
    return { wanted, certainty, likeness: likeness(lexical, wanted.example ?? '') };
  });
  const [best] = ranked.sort((a, b) => b.certainty - a.certainty || b.likeness - a.likeness);
  return best === undefined ? [] : [phrase(best.wanted)];
}

/** How plain it is that a value of this type was meant: 3 for the same shape, 2 when all digits are kept, 1 when a slip is known. */
function certaintyOf(lexical: string, { what, example }: Wanted, usual: Wanted): 0 | 1 | 2 | 3 {
  if (example === undefined || lexical === '' || (what === usual.what && example === usual.example)) return 0;
  if (shapeOf(lexical) === shapeOf(example)) return 3;
  if (keepsDigits(lexical, example)) return 2;
  return what !== usual.what || example !== usual.example || lexical.includes(example) ? 1 : 0;
}

function shapeOf(value: string): string {
  return value.slice(0, LIKENESS_LIMIT).replace(/[0-9]/gu, '0');
}

function keepsDigits(lexical: string, example: string): boolean {
  const digits = lexical.match(/[0-9]/gu) ?? [];
  return digits.length > 0 && digits.length <= LIKENESS_LIMIT && lostOf(digits, example).lost === 0;
}

/** What is lost of the one weighs twice what the other adds; nothing is like everything. */
function likeness(lexical: string, example: string): number {
  if (lexical.trim() === '') return 0;
  const { lost, rest } = lostOf(lexical.slice(0, LIKENESS_LIMIT).match(/[\p{L}\p{N}]/gu) ?? [], example);
  return -2 * lost - rest;
}

function lostOf(characters: readonly string[], example: string): { readonly lost: number; readonly rest: number } {
  const rest = [...example.slice(0, LIKENESS_LIMIT)];
  let lost = 0;
  for (const character of characters) {
    const at = rest.indexOf(character);
    if (at < 0) lost += 1;
    else rest.splice(at, 1);
  }
  return { lost, rest: rest.length };
}

/** Characters that are compared. */
const LIKENESS_LIMIT = 60;

function phrase({ what, example }: Wanted): string {
  return example === undefined || what.includes(example) ? what : `${what}, such as ${quotedExample(example)}`;
}

function quotedExample(example: string): string {
  return /\s/u.test(example) ? quoted(example) : example;
}

/** The values that a pattern lists; `isList`: each token of what is written is one. */
export function valuesOf(pattern: Pattern): { readonly values: readonly string[]; readonly isList: boolean } {
  const { data, hasList } = dataOf(pattern);
  return { values: data.flatMap((datum) => (datum.kind === 'value' ? [datum.lexical] : [])), isList: hasList };
}

function dataOf(pattern: Pattern): { readonly data: readonly Datum[]; readonly hasList: boolean } {
  const data: Datum[] = [];
  let hasList = false;
  const seen = new Set<Pattern>();
  const walk = (inner: Pattern): void => {
    if (seen.has(inner)) return;
    seen.add(inner);
    if (inner.kind === 'data' || inner.kind === 'value') data.push(inner);
    else if (inner.kind === 'choice') inner.alternatives.forEach(walk);
    else if (inner.kind === 'group' || inner.kind === 'interleave') {
      walk(inner.left);
      walk(inner.right);
    } else if (inner.kind === 'oneOrMore' || inner.kind === 'list' || inner.kind === 'after') {
      hasList ||= inner.kind === 'list';
      walk(inner.content);
    }
  };
  walk(pattern);
  return { data: data.sort((a, b) => a.id - b.id), hasList };
}
