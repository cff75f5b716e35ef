// An attribute whose value is not allowed, and the value that was meant.

import type { Certainty, Fix } from '../../diagnostics/diagnostic.ts';
import { tokensOf } from '../../relaxng/derivative/match-value.ts';
import { nameLabel, quoted } from '../../relaxng/explain/display-names.ts';
import { valueContextOf, valueMeant } from '../../relaxng/explain/explain-value.ts';
import { canDoWithout } from '../../relaxng/explain/fitting-attributes.ts';
import type { ExplainContext, IncidentOf } from '../../relaxng/explain/incident.ts';
import { type ValueJudge, valuesOf } from '../../relaxng/explain/value-place.ts';
import { attributePart, deleteAttribute, replaceValue } from './attribute-edits.ts';
import { datesMeant, type MeantValue } from './dates-meant.ts';
import { nearCandidates } from './near-candidates.ts';

type ValueFailure = IncidentOf<'attribute-value'>['failure'];

/** The likeliest first. */
export function fixAttributeValue(failure: ValueFailure, context: ExplainContext): readonly Fix[] {
  const { event, at } = failure;
  const part = attributePart(context.text, event, at);
  if (part === undefined) return [];
  const { qName, value } = at.attribute;
  const values = valueContextOf(event, context);
  if (value.trim() === '') {
    const without = canDoWithout(failure, context.engine, values);
    if (without === 'never') return [];
    const title = `leave out the empty attribute ${nameLabel(qName)}`;
    return [{ title, certainty: without === 'always' ? 'safe' : 'suggested', edits: [deleteAttribute(context, part)] }];
  }
  return meantValues(failure, context, values).map((meant) => ({
    title: `change ${nameLabel(qName)}=${quoted(value)} to ${quoted(meant.value)}`,
    certainty: meant.certainty,
    edits: [replaceValue(context, part, meant.value)],
  }));
}

/** Only what the schema allows in its place. */
function meantValues({ at, before }: ValueFailure, { engine }: ExplainContext, context: ValueJudge): readonly MeantValue[] {
  const { value } = at.attribute;
  const allows = (written: string): boolean => engine.derivatives.value(before, written, context).kind !== 'notAllowed';
  const { values, isList } = valuesOf(before);
  const listed = isList ? meantTokens(value, values) : meantOf(value, values);
  const ofTypes = allows(NO_DATE) ? [] : [...datesMeant(value), ...slipOfType(valueMeant(before, value, context), value)];
  const found = [...listed, ...plainSlips(value), ...ofTypes];
  const [first, ...others] = distinct(found).filter((meant) => allows(meant.value));
  if (first === undefined) return [];
  return [first, ...others.map((other) => ({ ...other, certainty: 'suggested' }) as const)];
}

/** Where even this is allowed, a date is as good as any other word. */
const NO_DATE = 'x';

/** Certain where nothing but zeros is missing: `---5` for `---05`. A number that would be another one is for a person to find out. */
function slipOfType(meant: string | undefined, written: string): readonly MeantValue[] {
  if (meant === undefined || !numbersIn(written).every((number) => numbersIn(meant).includes(number))) return [];
  const isSame = withoutZeros(meant) === withoutZeros(written.trim());
  return [{ value: meant, certainty: isSame ? 'safe' : 'suggested' }];
}

function numbersIn(value: string): readonly number[] {
  return (value.match(/[0-9]+/gu) ?? []).map(Number);
}

/** Without the zeros that numbers begin with. */
function withoutZeros(value: string): string {
  return value.replace(/(?<![0-9.])0+(?=[0-9])/gu, '');
}

function meantOf(value: string, values: readonly string[]): readonly MeantValue[] {
  return nearCandidates(value.trim(), values).map(({ name, certainty }) => ({ value: name, certainty }));
}

/** Each token of a list that is not among the values is replaced by the one it can stand for. */
function meantTokens(value: string, values: readonly string[]): readonly MeantValue[] {
  const known = new Set(values);
  let certainty: Certainty = 'safe';
  const tokens = tokensOf(value).map((token) => {
    const bare = token.replace(/[,;]$/u, '');
    if (known.has(bare) || values.length === 0) return bare;
    const [first] = nearCandidates(bare, values);
    if (first?.certainty !== 'safe') certainty = 'suggested';
    return first?.name ?? token;
  });
  return [{ value: tokens.join(' '), certainty }];
}

/** `en_GB` for `en-GB`; `True` for `true`. */
function plainSlips(value: string): readonly MeantValue[] {
  const hyphenated = /^[A-Za-z]{2,3}(?:_[A-Za-z0-9]{2,8})+$/u.test(value) ? [value.replaceAll('_', '-')] : [];
  const small = /^(?:TRUE|FALSE|True|False)$/u.test(value) ? [value.toLowerCase()] : [];
  return [...hyphenated, ...small].map((meant) => ({ value: meant, certainty: 'safe' }) as const);
}

function distinct(meant: readonly MeantValue[]): readonly MeantValue[] {
  const byValue = new Map<string, MeantValue>();
  for (const one of meant) if (!byValue.has(one.value)) byValue.set(one.value, one);
  return [...byValue.values()];
}
