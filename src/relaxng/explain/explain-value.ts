// What a value should have been, from the alternatives of its pattern.
import type { Wanted } from '../../datatypes/datatype.ts';
import { nearestName } from '../../source/nearest-name.ts';
import type { StartEvent } from '../derivative/document-event.ts';
import { matchesValue, tokensOf } from '../derivative/match-value.ts';
import type { Pattern, PatternOf } from '../pattern/pattern.ts';
import { alternatives, quoted } from './display-names.ts';
import type { ExplainContext } from './incident.ts';
import { type ValueJudge, type ValuePlace, valuePlace, valuesOf } from './value-place.ts';

export function valueContextOf(event: StartEvent | undefined, context: ExplainContext): ValueJudge {
  const { isUnparsedEntity, isNotation, engine } = context;
  return {
    patterns: engine.derivatives.patterns,
    resolvePrefix: (prefix) => event?.tag.scope.resolvePrefix(prefix),
    ...(isUnparsedEntity === undefined ? {} : { isUnparsedEntity }),
    ...(isNotation === undefined ? {} : { isNotation }),
  };
}

/** A clause such as `did you mean "high"?` or `wanted is a date, such as 1937-03-03`; empty when nothing is known. */
export function wantedClause(pattern: Pattern, lexical: string, judge: ValueJudge): string {
  const place = valuePlace(pattern, lexical, judge);
  const { kind, judged } = place;
  if (kind === 'surplus') return `${quoted(judged)} is one too many`;
  const values = place.data.flatMap((datum) => (datum.kind === 'value' ? [datum.lexical] : []));
  const near = kind === 'after' ? undefined : nearestValue(judged, values);
  if (near !== undefined) return `did you mean ${quoted(near)}${kind === 'token' ? ` for ${quoted(judged)}` : ''}?`;
  const types = place.data.filter((datum) => datum.kind === 'data');
  const best = bestOf(types, kind === 'after' ? '' : judged, judge);
  const [typed, enumerated] = [best === undefined ? [] : [phrase(best)], listed(values, judged)];
  const words = values.length > 1 ? [...enumerated, ...typed] : [...typed, ...enumerated];
  return words.length === 0 ? '' : `${wantedWords(place, best?.isExcluded === true)} is ${words.join(', or ')}`;
}

/** The value as it was probably meant, by what a type knows of slips: the whole of it, with one token of a list mended. */
export function valueMeant(pattern: Pattern, lexical: string, judge: ValueJudge): string | undefined {
  const place = valuePlace(pattern, lexical, judge);
  if (place.kind !== 'whole' && place.kind !== 'token') return undefined;
  const types = place.data.filter((datum) => datum.kind === 'data');
  const wanted = bestOf(types, place.judged, judge)?.wanted;
  if (wanted?.isMeant !== true || wanted.example === undefined) return undefined;
  if (place.kind === 'whole') return wanted.example;
  const tokens = tokensOf(lexical);
  return tokens.with(tokens.indexOf(place.judged), wanted.example).join(' ');
}

function wantedWords({ kind, judged }: ValuePlace, isExcluded: boolean): string {
  if (kind === 'after') return `wanted after ${quoted(judged)}`;
  if (isExcluded) return `${kind === 'token' ? quoted(judged) : 'it'} is excluded, wanted`;
  return kind === 'token' ? `wanted for ${quoted(judged)}` : 'wanted';
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

type Ranked = { readonly wanted: Wanted; readonly but: string; readonly isExcluded: boolean };

/** The type that excludes the value, or that a slip leads from, or else the one whose example is most like what was written. */
function bestOf(types: readonly PatternOf<'data'>[], lexical: string, judge: ValueJudge): Ranked | undefined {
  const ranked = types.map(({ type, except }) => {
    const excludes = (value: string): boolean =>
      except.kind !== 'notAllowed' && matchesValue(judge.patterns, except, value, judge);
    const wanted = type.wanted(lexical, judge, excludes);
    const isExcluded = type.allows(lexical, judge) && excludes(lexical);
    const certainty = isExcluded ? EXCLUDED : certaintyOf(lexical, wanted, type.wanted('', judge, excludes));
    const likest = likeness(lexical, wanted.example ?? '');
    return { wanted, but: exceptWords(except, isExcluded), isExcluded, certainty, likeness: likest };
  });
  return ranked.sort((a, b) => b.certainty - a.certainty || b.likeness - a.likeness)[0];
}

/** More certain than all that is guessed. */
const EXCLUDED = 4;

/** Values are named always, other exceptions only where they are what is wrong. */
function exceptWords(except: Pattern, isExcluded: boolean): string {
  const { values } = valuesOf(except);
  if (values.length > 0) return ` other than ${alternatives(values.map(quoted))}`;
  return isExcluded ? ' that is not excluded' : '';
}

/**
 * How plain it is that a value of this type was meant: 3 for the same shape, 2 when all digits are kept (more where it begins
 * alike: `---` is of a day, `--` of a month), 1 when a slip is known.
 */
function certaintyOf(lexical: string, { what, example }: Wanted, usual: Wanted): 0 | 1 | 2 | 2.5 | 3 {
  if (example === undefined || lexical === '' || (what === usual.what && example === usual.example)) return 0;
  if (shapeOf(lexical) === shapeOf(example)) return 3;
  if (keepsDigits(lexical, example)) return marksBefore(lexical) === marksBefore(example) ? 2.5 : 2;
  return what !== usual.what || example !== usual.example || lexical.includes(example) ? 1 : 0;
}

/** What stands before the first letter or digit. */
function marksBefore(value: string): string {
  return /^[^\p{L}\p{N}]*/u.exec(value.trim())?.[0] ?? '';
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

function phrase({ wanted: { what, example }, but }: Ranked): string {
  if (example === undefined || what.includes(example)) return what + but;
  return `${what}${but}, such as ${quotedExample(example)}`;
}

function quotedExample(example: string): string {
  return /\s/u.test(example) ? quoted(example) : example;
}
