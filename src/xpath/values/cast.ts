// Casts between atomic types (XPath Functions 3.1 §19).

import { isAnyUri } from '../../datatypes/any-uri.ts';
import { isBase64Binary, isHexBinary } from '../../datatypes/binary.ts';
import { isName, isNcName, isNmtoken } from '../../datatypes/xml-names.ts';
import { derivesFrom, primitiveOf, typeOf } from './atomic-types.ts';
import { MOST_DIGITS, parseDecimalValue, roundDecimal } from './decimal-value.ts';
import { type AtomicItem, Binary, Duration, Moment, type MomentType, Numeric, QNameValue, Untyped, Uri } from './item.ts';
import { durationText, fromDays, momentText, parseDurationValue, parseMoment } from './moments.ts';
import {
  asBigint,
  asDecimal,
  asNumber,
  compareNumbers,
  decimal,
  double,
  float,
  integer,
  isNumberText,
  numberOfText,
  numberText,
} from './numbers.ts';
import { DynamicError, raise, shown } from './xpath-error.ts';

/** The value as text, as xs:string() makes it. */
export function textOf(item: AtomicItem): string {
  if (typeof item === 'string') return item;
  if (typeof item === 'boolean') return item ? 'true' : 'false';
  switch (item.kind) {
    case 'untyped':
    case 'uri':
    case 'binary':
      return item.text;
    case 'numeric':
      return numberText(item);
    case 'moment':
      return momentText(item);
    case 'duration':
      return durationText(item);
    case 'qname':
      return item.prefix === '' ? item.localName : `${item.prefix}:${item.localName}`;
    default:
      return item satisfies never;
  }
}

const trimmed = (text: string): string => text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
const collapsed = (text: string): string => trimmed(text).replace(/[ \t\r\n]+/g, ' ');

function isUntypedText(item: AtomicItem): boolean {
  return typeof item === 'string' || (typeof item === 'object' && item.kind === 'untyped');
}

/** A string, or what compares as one. */
export function isTextual(item: AtomicItem): boolean {
  return typeof item === 'string' || (typeof item === 'object' && (item.kind === 'untyped' || item.kind === 'uri'));
}

/** `resolvePrefix` is for xs:QName alone. */
export type CastContext = { readonly resolvePrefix: (prefix: string) => string | undefined };

/** @throws {DynamicError} XPTY0004 where the types cannot be cast, FORG0001 where the value cannot */
export function cast(item: AtomicItem, type: string, context: CastContext): AtomicItem {
  const own = typeOf(item);
  if (own === type && own !== 'untypedAtomic') return item;
  const base = primitiveOf(type);
  const value = castPrimitive(item, { base, type, own: primitiveOf(own) }, context);
  return base === type ? value : narrowed(value, type);
}

export function isCastable(item: AtomicItem, type: string, context: CastContext): boolean {
  try {
    cast(item, type, context);
    return true;
  } catch (error) {
    if (error instanceof DynamicError) return false;
    throw error;
  }
}

type Types = { readonly base: string; readonly type: string; readonly own: string };

function castPrimitive(item: AtomicItem, types: Types, context: CastContext): AtomicItem {
  switch (types.base) {
    case 'string':
      return textOf(item);
    case 'untypedAtomic':
      return new Untyped(textOf(item));
    case 'anyURI':
      return toUri(item, types);
    case 'boolean':
      return toBoolean(item, types);
    case 'integer':
      return toInteger(item, types);
    case 'decimal':
      return toDecimal(item, types);
    case 'double':
    case 'float':
      return toDouble(item, types);
    case 'duration':
    case 'yearMonthDuration':
    case 'dayTimeDuration':
      return toDuration(item, types);
    case 'hexBinary':
    case 'base64Binary':
      return toBinary(item, types);
    case 'QName':
      return toQName(item, types, context);
    default:
      return toMoment(item, types);
  }
}

function refuseTypes({ own, type }: Types): never {
  return raise('XPTY0004', `xs:${own} cannot be cast to xs:${type}`);
}

function refuseValue(text: string, type: string): never {
  return raise('FORG0001', `${shown(text)} is not an xs:${type}`);
}

function toUri(item: AtomicItem, types: Types): AtomicItem {
  if (typeof item === 'object' && item.kind === 'uri') return item;
  if (!isUntypedText(item)) refuseTypes(types);
  const text = collapsed(textOf(item));
  return isAnyUri(text) ? new Uri(text) : refuseValue(text, types.type);
}

function toBoolean(item: AtomicItem, types: Types): boolean {
  if (typeof item === 'boolean') return item;
  if (isUntypedText(item)) {
    const text = trimmed(textOf(item));
    if (text === 'true' || text === '1') return true;
    return text === 'false' || text === '0' ? false : refuseValue(text, 'boolean');
  }
  if (typeof item !== 'object' || item.kind !== 'numeric') refuseTypes(types);
  const number = asNumber(item);
  return number !== 0 && !Number.isNaN(number);
}

function toInteger(item: AtomicItem, types: Types): Numeric {
  if (typeof item === 'boolean') return integer(item ? 1 : 0);
  if (isUntypedText(item)) {
    const text = trimmed(textOf(item));
    if (!/^[+-]?[0-9]+$/.test(text)) refuseValue(text, types.type);
    if (text.length > MOST_DIGITS) raise('FOCA0003', `an integer has more than ${MOST_DIGITS} digits`);
    return integer(BigInt(text.replace(/^\+/, '')));
  }
  if (typeof item !== 'object' || item.kind !== 'numeric') refuseTypes(types);
  refuseEndless(item);
  return item.type === 'integer'
    ? integer(asBigint(item))
    : integer(asBigint(decimal(roundDecimal(asDecimal(item), 0, 'truncate'))));
}

function refuseEndless(item: Numeric): void {
  if (!Number.isFinite(asNumber(item)) && (item.type === 'double' || item.type === 'float'))
    raise('FOCA0002', `${numberText(item)} is not a number of integers or decimals`);
}

function toDecimal(item: AtomicItem, types: Types): Numeric {
  if (typeof item === 'boolean') return decimal({ unscaled: item ? 1n : 0n, scale: 0 });
  if (isUntypedText(item)) {
    const text = trimmed(textOf(item));
    if (!/^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)$/.test(text)) refuseValue(text, types.type);
    if (text.length > MOST_DIGITS) raise('FOCA0001', `a decimal has more than ${MOST_DIGITS} digits`);
    return decimal(parseDecimalValue(text));
  }
  if (typeof item !== 'object' || item.kind !== 'numeric') refuseTypes(types);
  refuseEndless(item);
  return item.type === 'decimal' ? item : decimal(asDecimal(item));
}

function toDouble(item: AtomicItem, types: Types): Numeric {
  const made = types.base === 'float' ? float : double;
  if (typeof item === 'boolean') return made(item ? 1 : 0);
  if (isUntypedText(item)) {
    const text = textOf(item);
    return isNumberText(text) ? made(numberOfText(text)) : refuseValue(trimmed(text), types.type);
  }
  if (typeof item !== 'object' || item.kind !== 'numeric') refuseTypes(types);
  return made(asNumber(item));
}

function toDuration(item: AtomicItem, types: Types): Duration {
  const type = types.base as Duration['type'];
  if (isUntypedText(item)) {
    const text = trimmed(textOf(item));
    return parseDurationValue(type, text) ?? refuseValue(text, types.type);
  }
  if (typeof item !== 'object' || item.kind !== 'duration') refuseTypes(types);
  return new Duration(type, type === 'dayTimeDuration' ? 0 : item.months, type === 'yearMonthDuration' ? 0 : item.micros);
}

function toBinary(item: AtomicItem, types: Types): Binary {
  const type = types.base as Binary['type'];
  if (isUntypedText(item)) {
    const text = trimmed(textOf(item));
    const isRight = type === 'hexBinary' ? isHexBinary(text) : isBase64Binary(text);
    if (!isRight) refuseValue(text, types.type);
    return new Binary(type, type === 'hexBinary' ? text.toUpperCase() : text.replace(/[ \t\r\n]+/g, ''));
  }
  if (typeof item !== 'object' || item.kind !== 'binary') refuseTypes(types);
  if (item.type === type) return item;
  const octets = item.type === 'hexBinary' ? hexOctets(item.text) : atob(item.text);
  return new Binary(type, type === 'base64Binary' ? btoa(octets) : hexText(octets));
}

function hexOctets(hex: string): string {
  return (hex.match(/../g) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('');
}

function hexText(octets: string): string {
  return [...octets].map((octet) => octet.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')).join('');
}

function toQName(item: AtomicItem, types: Types, context: CastContext): QNameValue {
  if (typeof item === 'object' && item.kind === 'qname') return item;
  if (!isUntypedText(item)) refuseTypes(types);
  const text = trimmed(textOf(item));
  const [prefix, localName] = text.includes(':') ? text.split(':', 2) : ['', text];
  if (!/^[^:]+(?::[^:]+)?$/.test(text) || !isNcName(localName ?? '') || (prefix !== '' && !isNcName(prefix ?? '')))
    refuseValue(text, 'QName');
  const namespace = context.resolvePrefix(prefix ?? '');
  if (namespace === undefined) raise('FONS0004', `the prefix ${prefix} is not declared`);
  return new QNameValue(namespace, prefix ?? '', localName ?? '');
}

/** What a date or time can be cast to (XPath Functions 3.1 §19.1). */
const FROM: Readonly<Record<string, readonly string[]>> = {
  dateTime: ['dateTime', 'date', 'time', 'gYear', 'gYearMonth', 'gMonth', 'gMonthDay', 'gDay'],
  date: ['date', 'dateTime', 'gYear', 'gYearMonth', 'gMonth', 'gMonthDay', 'gDay'],
};

function toMoment(item: AtomicItem, types: Types): Moment {
  const type = types.base as MomentType;
  if (isUntypedText(item)) {
    const text = trimmed(textOf(item));
    return parseMoment(type, text) ?? refuseValue(text, types.type);
  }
  if (typeof item !== 'object' || item.kind !== 'moment') refuseTypes(types);
  if (item.type === type) return item;
  if (!(FROM[item.type] ?? []).includes(type)) refuseTypes(types);
  const { zone } = item;
  const time = type === 'time' || (type === 'dateTime' && item.type === 'dateTime') ? item.time : 0;
  const { year, month, day } = type === 'time' ? fromDays('date', 0, { time: 0, zone }) : item;
  return new Moment(type, { ...onlyFields(type, { year, month, day }), time, zone });
}

type Day = { readonly year: number; readonly month: number; readonly day: number };

/** Fields that a type does not have stand as in 2000-01-01, as they do where it is read. */
function onlyFields(type: MomentType, { year, month, day }: Day): Day {
  const hasYear = !['gMonth', 'gMonthDay', 'gDay'].includes(type);
  const hasMonth = !['gYear', 'gDay'].includes(type);
  const hasDay = !['gYear', 'gYearMonth', 'gMonth'].includes(type);
  return { year: hasYear ? year : 2000, month: hasMonth ? month : 1, day: hasDay ? day : 1 };
}

const BOUNDS: Readonly<Record<string, readonly [least: bigint | undefined, most: bigint | undefined]>> = {
  nonPositiveInteger: [undefined, 0n],
  negativeInteger: [undefined, -1n],
  nonNegativeInteger: [0n, undefined],
  positiveInteger: [1n, undefined],
  unsignedLong: [0n, 2n ** 64n - 1n],
  unsignedInt: [0n, 2n ** 32n - 1n],
  unsignedShort: [0n, 65_535n],
  unsignedByte: [0n, 255n],
  long: [-(2n ** 63n), 2n ** 63n - 1n],
  int: [-(2n ** 31n), 2n ** 31n - 1n],
  short: [-32_768n, 32_767n],
  byte: [-128n, 127n],
};

/** A value of a base type as one of a type derived from it. */
function narrowed(value: AtomicItem, type: string): AtomicItem {
  if (typeof value === 'string') return narrowedText(value, type);
  if (typeof value === 'object' && value.kind === 'moment') {
    return value.zone === undefined ? refuseValue(textOf(value), type) : value;
  }
  if (typeof value !== 'object' || value.kind !== 'numeric') return value;
  const [least, most] = BOUNDS[type] ?? [undefined, undefined];
  const isWithin =
    (least === undefined || compareNumbers(value, integer(least)) >= 0) &&
    (most === undefined || compareNumbers(value, integer(most)) <= 0);
  return isWithin ? new Numeric('integer', value.value, type) : refuseValue(textOf(value), type);
}

function narrowedText(value: string, type: string): string {
  if (type === 'normalizedString') return value.replace(/[\t\r\n]/g, ' ');
  const text = collapsed(value);
  return isOfTextType(text, type) ? text : refuseValue(text, type);
}

function isOfTextType(text: string, type: string): boolean {
  if (type === 'language') return /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(text);
  if (type === 'NMTOKEN') return isNmtoken(text);
  if (type === 'Name') return isName(text);
  return derivesFrom(type, 'NCName') ? isNcName(text) : true;
}
