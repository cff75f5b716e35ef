// The atomic types (XPath Data Model 3.1 §2.7.2), what they derive from, and what type a value has.

import type { AtomicItem } from './item.ts';

const PARENTS: Readonly<Record<string, string>> = {
  anyAtomicType: '',
  untypedAtomic: 'anyAtomicType',
  string: 'anyAtomicType',
  normalizedString: 'string',
  token: 'normalizedString',
  language: 'token',
  NMTOKEN: 'token',
  Name: 'token',
  NCName: 'Name',
  ID: 'NCName',
  IDREF: 'NCName',
  ENTITY: 'NCName',
  boolean: 'anyAtomicType',
  anyURI: 'anyAtomicType',
  QName: 'anyAtomicType',
  NOTATION: 'anyAtomicType',
  decimal: 'anyAtomicType',
  integer: 'decimal',
  nonPositiveInteger: 'integer',
  negativeInteger: 'nonPositiveInteger',
  nonNegativeInteger: 'integer',
  positiveInteger: 'nonNegativeInteger',
  unsignedLong: 'nonNegativeInteger',
  unsignedInt: 'unsignedLong',
  unsignedShort: 'unsignedInt',
  unsignedByte: 'unsignedShort',
  long: 'integer',
  int: 'long',
  short: 'int',
  byte: 'short',
  double: 'anyAtomicType',
  float: 'anyAtomicType',
  dateTime: 'anyAtomicType',
  dateTimeStamp: 'dateTime',
  date: 'anyAtomicType',
  time: 'anyAtomicType',
  gYear: 'anyAtomicType',
  gYearMonth: 'anyAtomicType',
  gMonth: 'anyAtomicType',
  gMonthDay: 'anyAtomicType',
  gDay: 'anyAtomicType',
  duration: 'anyAtomicType',
  yearMonthDuration: 'duration',
  dayTimeDuration: 'duration',
  hexBinary: 'anyAtomicType',
  base64Binary: 'anyAtomicType',
};

export function isAtomicType(name: string): boolean {
  return Object.hasOwn(PARENTS, name);
}

export function derivesFrom(type: string, ancestor: string): boolean {
  for (let at = type; at !== ''; at = PARENTS[at] ?? '') if (at === ancestor) return true;
  return false;
}

/** The type that is not derived, but for integer and the two durations. */
export function primitiveOf(type: string): string {
  for (const base of ['integer', 'string', 'dateTime', 'yearMonthDuration', 'dayTimeDuration']) {
    if (derivesFrom(type, base)) return base;
  }
  return type;
}

export function typeOf(item: AtomicItem): string {
  if (typeof item === 'string') return 'string';
  if (typeof item === 'boolean') return 'boolean';
  switch (item.kind) {
    case 'untyped':
      return 'untypedAtomic';
    case 'uri':
      return 'anyURI';
    case 'qname':
      return 'QName';
    case 'numeric':
      return item.subtype ?? item.type;
    case 'moment':
    case 'duration':
    case 'binary':
      return item.type;
    default:
      return item satisfies never;
  }
}
