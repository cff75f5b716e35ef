// The items of XPath. A node is its row in the tree (a number), a string and a boolean are themselves; everything else is an
// object of one of these classes. Types derived from xs:string have no values of their own: they are strings.

import type { Decimal } from './decimal-value.ts';

export type Item = number | string | boolean | Atomic;
export type Atomic = Untyped | Uri | Numeric | Moment | Duration | QNameValue | Binary;

/** xs:untypedAtomic: what a node without a type is made of. */
export class Untyped {
  readonly kind = 'untyped';
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export class Uri {
  readonly kind = 'uri';
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type NumericType = 'integer' | 'decimal' | 'double' | 'float';

/**
 * A number. An integer is a `number` where that is exact, else a bigint; a decimal is exact; a float is a number that
 * Math.fround does not change. `subtype`: a type derived from xs:integer that it was cast to.
 */
export class Numeric {
  readonly kind = 'numeric';
  readonly type: NumericType;
  readonly value: number | bigint | Decimal;
  readonly subtype: string | undefined;

  constructor(type: NumericType, value: number | bigint | Decimal, subtype?: string) {
    this.type = type;
    this.value = value;
    this.subtype = subtype;
  }
}

export type MomentType = 'dateTime' | 'date' | 'time' | 'gYear' | 'gYearMonth' | 'gMonth' | 'gMonthDay' | 'gDay';

/** A date or time, its fields as written. `year` is astronomical: the year before 1 is 0. `zone`: minutes east of Greenwich. */
export class Moment {
  readonly kind = 'moment';
  readonly type: MomentType;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Microseconds from midnight. */
  readonly time: number;
  readonly zone: number | undefined;

  constructor(type: MomentType, fields: MomentFields) {
    this.type = type;
    this.year = fields.year;
    this.month = fields.month;
    this.day = fields.day;
    this.time = fields.time;
    this.zone = fields.zone;
  }
}

export type MomentFields = Pick<Moment, 'year' | 'month' | 'day' | 'time' | 'zone'>;

export type DurationType = 'duration' | 'yearMonthDuration' | 'dayTimeDuration';

/** `micros`: microseconds; both parts have one sign. */
export class Duration {
  readonly kind = 'duration';
  readonly type: DurationType;
  readonly months: number;
  readonly micros: number;

  constructor(type: DurationType, months: number, micros: number) {
    this.type = type;
    this.months = months;
    this.micros = micros;
  }
}

export class QNameValue {
  readonly kind = 'qname';
  readonly namespace: string;
  readonly prefix: string;
  readonly localName: string;

  constructor(namespace: string, prefix: string, localName: string) {
    this.namespace = namespace;
    this.prefix = prefix;
    this.localName = localName;
  }
}

/** `text`: upper-case hexadecimal digits, or base64 without white space. */
export class Binary {
  readonly kind = 'binary';
  readonly type: 'hexBinary' | 'base64Binary';
  readonly text: string;

  constructor(type: 'hexBinary' | 'base64Binary', text: string) {
    this.type = type;
    this.text = text;
  }
}

/** An atomic value: all items but nodes. */
export type AtomicItem = Exclude<Item, number>;

export function isNode(item: Item): item is number {
  return typeof item === 'number';
}
