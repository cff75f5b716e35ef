// Values against the matchers of the schema (src/compile/values says what they mean): yes, no, or undecided.

import { characterAt, characterLength, isSame, isSpace } from './characters';
import { H_ATOM_BLOCKS, H_ATOM_MIDDLES, H_ATOM_TOPS, H_MATCHERS } from './layout';
import { isBound, isBoundTo } from './names';
import { epoch } from './state';

@inline export const NO: i32 = 0;
@inline export const YES: i32 = 1;
@inline export const UNDECIDED: i32 = 2;

// Matcher: u16 kind, u16 count, u32 argument (an address, or a number).
@inline const ANY: u32 = 0;
@inline const NONE: u32 = 1;
@inline const DFA: u32 = 2;
@inline const TEMPORAL: u32 = 3;
@inline const BOUNDS: u32 = 4;
@inline const DIGITS: u32 = 5;
@inline const LENGTH: u32 = 6;
@inline const PREFIX_BOUND: u32 = 7;
@inline const LIST: u32 = 8;
@inline const ALL: u32 = 9;
@inline const SOME: u32 = 10;
@inline const WORDS: u32 = 12;
@inline const EXPANDED_NAME: u32 = 13;
@inline const INSTANT: u32 = 14;
@inline const NOT: u32 = 11;

/** Whether the processed value from `p` to `end` matches value number `value`. */
@inline export function matchValue(value: u32, p: usize, end: usize): i32 {
  return match(<usize>load<u32>(<usize>load<u32>(H_MATCHERS) + (<usize>value << 2)), p, end);
}

/** Whether any value matches, so that it need not be processed. */
@inline export function isAny(value: u32): bool {
  return load<u16>(<usize>load<u32>(<usize>load<u32>(H_MATCHERS) + (<usize>value << 2))) == ANY;
}

export function match(matcher: usize, p: usize, end: usize): i32 {
  const kind: u32 = load<u16>(matcher);
  const argument = <usize>load<u32>(matcher, 4);
  switch (kind) {
    case ANY:
      return YES;
    case NONE:
      return NO;
    case DFA:
      return runDfa(argument, p, end) ? YES : NO;
    case TEMPORAL:
      return isTemporal(<u32>argument, p, end) ? YES : NO;
    case BOUNDS:
      return isWithin(argument, p, end) ? YES : NO;
    case DIGITS:
      return hasDigits(argument, p, end) ? YES : NO;
    case LENGTH:
      return hasLength(argument, p, end) ? YES : NO;
    case PREFIX_BOUND:
      return isPrefixBound(p, end) ? YES : NO;
    case EXPANDED_NAME:
      return isExpandedName(argument, p, end) ? YES : NO;
    case INSTANT:
      return isInstant(argument, p, end) ? YES : NO;
    case LIST:
      return matchList(argument, p, end);
    case WORDS:
      return isOneOf(argument, p, end) ? YES : NO;
    case ALL:
    case SOME:
      return matchItems(kind, argument, load<u16>(matcher, 2), p, end);
    case NOT: {
      const answer = match(argument, p, end);
      return answer == UNDECIDED ? UNDECIDED : 1 - answer;
    }
    default:
      return UNDECIDED;
  }
}

/** The first answer that decides (no for all, yes for some), else undecided if one was. */
function matchItems(kind: u32, items: usize, count: u32, p: usize, end: usize): i32 {
  const decisive = kind == ALL ? NO : YES;
  let isUndecided = false;
  for (let item: u32 = 0; item < count; item++) {
    const answer = match(<usize>load<u32>(items + (<usize>item << 2)), p, end);
    if (answer == decisive) return decisive;
    if (answer == UNDECIDED) isUndecided = true;
  }
  return isUndecided ? UNDECIDED : 1 - decisive;
}

// DFA: u32 start, u32 address of rows, u32 address of atom classes, u32 unused, 128 bytes of ASCII classes. A row has a
// column for each class (class 0: 1 when the state accepts); states are offsets of rows, 0 is dead.
function runDfa(dfa: usize, p: usize, end: usize): bool {
  let state = <usize>load<u32>(dfa);
  const rows = <usize>load<u32>(dfa, 4);
  while (p < end) {
    const c: u32 = load<u8>(p);
    let column: u32;
    if (c < 0x80) {
      column = load<u8>(dfa + <usize>c, 16);
      p++;
    } else {
      column = load<u8>(<usize>load<u32>(dfa, 8) + <usize>atomOf(characterAt(p)));
      p += characterLength(c);
    }
    state = <usize>load<u16>(rows + ((state + <usize>column) << 1));
    if (state == 0) return false;
  }
  return load<u16>(rows + (state << 1)) != 0;
}

/** Sorts a character beyond ASCII: 12, 6 and 6 bits of its code point. */
@inline function atomOf(c: u32): u32 {
  const middle: u32 = load<u8>(<usize>load<u32>(H_ATOM_TOPS) + <usize>(c >> 12));
  const block: u32 = load<u16>(<usize>load<u32>(H_ATOM_MIDDLES) + <usize>(((middle << 6) | ((c >> 6) & 63)) << 1));
  return load<u8>(<usize>load<u32>(H_ATOM_BLOCKS) + <usize>((block << 6) | (c & 63)));
}

// List state: u16 complete, u16 matchers, u32 address of the matchers (u32 each) and, after them, of the next states
// (u32 each; 0: none) by the set of those that match, from 1.
function matchList(state: usize, p: usize, end: usize): i32 {
  while (p < end && isSpace(load<u8>(p))) p++;
  while (p < end) {
    const start = p;
    while (p < end && !isSpace(load<u8>(p))) p++;
    const count: u32 = load<u16>(state, 2);
    const matchers = <usize>load<u32>(state, 4);
    let matched: u32 = 0;
    for (let index: u32 = 0; index < count; index++) {
      const answer = match(<usize>load<u32>(matchers + (<usize>index << 2)), start, p);
      if (answer == UNDECIDED) return UNDECIDED;
      matched |= <u32>answer << index;
    }
    if (matched == 0) return NO;
    state = <usize>load<u32>(matchers + (<usize>(count + matched - 1) << 2));
    if (state == 0) return NO;
    while (p < end && isSpace(load<u8>(p))) p++;
  }
  return <i32>load<u16>(state);
}

// Words: u32 mode of white space (0 preserved, 1 replaced, 2 collapsed), u32 count, u32 address of the ends of the words (u32
// each), u32 address of their bytes, one after another in their order.
function isOneOf(words: usize, p: usize, end: usize): bool {
  const mode: u32 = load<u32>(words);
  const ends = <usize>load<u32>(words, 8);
  const bytes = <usize>load<u32>(words, 12);
  if (mode == 2) {
    trim(p, end);
    p = trimmedStart;
    end = trimmedEnd;
  }
  let low: u32 = 0;
  let high: u32 = load<u32>(words, 4);
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle == 0 ? 0 : load<u32>(ends + (<usize>(middle - 1) << 2));
    const order = compareWord(mode, p, end, bytes + <usize>start, bytes + <usize>load<u32>(ends + (<usize>middle << 2)));
    if (order == 0) return true;
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return false;
}

/** The value against a word, by their bytes. */
function compareWord(mode: u32, p: usize, end: usize, word: usize, wordEnd: usize): i32 {
  while (word < wordEnd && p < end) {
    let c: u32 = load<u8>(p);
    if (mode != 0 && isSpace(c)) {
      c = 0x20;
      if (mode == 2) while (p + 1 < end && isSpace(load<u8>(p + 1))) p++;
    }
    const expected: u32 = load<u8>(word);
    if (c != expected) return c < expected ? -1 : 1;
    p++;
    word++;
  }
  return word < wordEnd ? -1 : p < end ? 1 : 0;
}

// What follows takes values whose white space collapses; inside them there is none.

let trimmedStart: usize = 0;
let trimmedEnd: usize = 0;

function trim(p: usize, end: usize): void {
  while (p < end && isSpace(load<u8>(p))) p++;
  while (end > p && isSpace(load<u8>(end - 1))) end--;
  trimmedStart = p;
  trimmedEnd = end;
}

/** Number: an optional sign, digits, perhaps a point among them and an exponent after; another matcher has seen to that. */
@inline function isSign(c: u32): bool {
  return c == 0x2d || c == 0x2b;
}

/** A larger exponent leaves any bound behind: no document has as many digits. */
@inline const MAX_EXPONENT: i64 = 1000000000000000;

let wholeStart: usize = 0;
let wholeEnd: usize = 0;
let fractionStart: usize = 0;
let fractionEnd: usize = 0;
let exponent: i64 = 0;
let isNegative: bool = false;

/**
 * The digits of a number, those of the whole, then those of the fraction, without zeros before and after: it is `0.` and these,
 * times ten to the power of `exponent`.
 */
function splitNumber(p: usize, end: usize): void {
  trim(p, end);
  p = trimmedStart;
  end = trimmedEnd;
  isNegative = p < end && load<u8>(p) == 0x2d;
  if (p < end && isSign(load<u8>(p))) p++;
  let mantissaEnd = p;
  while (mantissaEnd < end && (<u32>load<u8>(mantissaEnd) | 0x20) != 0x65) mantissaEnd++;
  let point = p;
  while (point < mantissaEnd && load<u8>(point) != 0x2e) point++;
  wholeStart = afterZeros(p, point);
  wholeEnd = point;
  fractionStart = point < mantissaEnd ? point + 1 : mantissaEnd;
  fractionEnd = beforeZeros(fractionStart, mantissaEnd);
  exponent = mantissaEnd < end ? exponentAt(mantissaEnd + 1, end) : 0;
  exponent += <i64>(wholeEnd - wholeStart);
  if (wholeStart == wholeEnd) {
    const first = afterZeros(fractionStart, fractionEnd);
    exponent -= <i64>(first - fractionStart);
    fractionStart = first;
  }
  if (fractionStart == fractionEnd) wholeEnd = beforeZeros(wholeStart, wholeEnd);
  if (wholeStart == wholeEnd && fractionStart == fractionEnd) isNegative = false;
}

function afterZeros(p: usize, end: usize): usize {
  while (p < end && load<u8>(p) == 0x30) p++;
  return p;
}

function beforeZeros(p: usize, end: usize): usize {
  while (end > p && load<u8>(end - 1) == 0x30) end--;
  return end;
}

function exponentAt(p: usize, end: usize): i64 {
  const isMinus = p < end && load<u8>(p) == 0x2d;
  if (p < end && isSign(load<u8>(p))) p++;
  let number: i64 = 0;
  for (; p < end; p++) if (number < MAX_EXPONENT) number = number * 10 + <i64>(<u32>load<u8>(p) - 0x30);
  return isMinus ? -number : number;
}

// Bounds: two of u8 kind (0 none, 1 exclusive, 2 inclusive), u8 negative, u16 unused, u32 digits, i32 exponent, u32 address of
// the digits; first the lower one.
@inline const BOUND_SIZE: usize = 16;

function isWithin(bounds: usize, p: usize, end: usize): bool {
  splitNumber(p, end);
  const lower: u32 = load<u8>(bounds);
  if (lower != 0) {
    const order = compareWith(bounds);
    if (order < 0 || (order == 0 && lower == 1)) return false;
  }
  const upper: u32 = load<u8>(bounds, BOUND_SIZE);
  if (upper != 0) {
    const order = compareWith(bounds + BOUND_SIZE);
    if (order > 0 || (order == 0 && upper == 1)) return false;
  }
  return true;
}

function compareWith(bound: usize): i32 {
  const isOtherNegative = load<u8>(bound, 1) != 0;
  if (isNegative != isOtherNegative) return isNegative ? -1 : 1;
  const order = compareMagnitude(bound);
  return isNegative ? -order : order;
}

function compareMagnitude(bound: usize): i32 {
  const count = <usize>load<u32>(bound, 4);
  const digits = <usize>load<u32>(bound, 12);
  const whole = wholeEnd - wholeStart;
  const fraction = fractionEnd - fractionStart;
  const own = whole + fraction;
  if (own == 0 || count == 0) return own == count ? 0 : own == 0 ? -1 : 1;
  const power = <i64>load<i32>(bound, 8);
  if (exponent != power) return exponent < power ? -1 : 1;
  const before = whole < count ? whole : count;
  const order = memory.compare(wholeStart, digits, before);
  if (order != 0) return order < 0 ? -1 : 1;
  const rest = count - before;
  const after = memory.compare(fractionStart, digits + before, fraction < rest ? fraction : rest);
  if (after != 0) return after < 0 ? -1 : 1;
  return own == count ? 0 : own < count ? -1 : 1;
}

// Digits: u32 most in all, u32 most behind the point; 0xffffffff: any number.
function hasDigits(limits: usize, p: usize, end: usize): bool {
  trim(p, end);
  p = trimmedStart;
  end = trimmedEnd;
  if (p < end && isSign(load<u8>(p))) p++;
  let total: u32 = 0;
  let fraction: u32 = 0;
  let isBehindPoint = false;
  for (; p < end; p++) {
    const c: u32 = load<u8>(p);
    if (c == 0x2e) isBehindPoint = true;
    else {
      if (total > 0 || c != 0x30) total++;
      if (isBehindPoint) fraction++;
    }
  }
  if (total == 0) total = 1;
  return total <= load<u32>(limits) && fraction <= load<u32>(limits, 4);
}

// Length: u32 whether white space collapses, u32 least, u32 most; in characters.
function hasLength(limits: usize, p: usize, end: usize): bool {
  const collapses = load<u32>(limits) != 0;
  if (collapses) {
    trim(p, end);
    p = trimmedStart;
    end = trimmedEnd;
  }
  let count: u32 = 0;
  let wasSpace = false;
  for (; p < end; p++) {
    const c: u32 = load<u8>(p);
    const isCounted = collapses && isSpace(c) ? !wasSpace : (c & 0xc0) != 0x80;
    if (isCounted) count++;
    wasSpace = isSpace(c);
  }
  return count >= load<u32>(limits, 4) && count <= load<u32>(limits, 8);
}

function isPrefixBound(p: usize, end: usize): bool {
  trim(p, end);
  let colon = trimmedStart;
  while (colon < trimmedEnd && load<u8>(colon) != 0x3a) colon++;
  return colon == trimmedEnd || isBound(trimmedStart, colon - trimmedStart, epoch);
}

// Name: u32 address and u32 length of the name of its namespace, u32 address and u32 length of its local part.
function isExpandedName(name: usize, p: usize, end: usize): bool {
  trim(p, end);
  let colon = trimmedStart;
  while (colon < trimmedEnd && load<u8>(colon) != 0x3a) colon++;
  const hasPrefix = colon < trimmedEnd;
  const local = hasPrefix ? colon + 1 : trimmedStart;
  const length = <usize>load<u32>(name, 12);
  if (trimmedEnd - local != length || !isSame(local, <usize>load<u32>(name, 8), length)) return false;
  const prefixLength = hasPrefix ? colon - trimmedStart : 0;
  return isBoundTo(trimmedStart, prefixLength, epoch, <usize>load<u32>(name), <usize>load<u32>(name, 4));
}

// Dates and times, as src/datatypes/calendar.ts has them. `at` runs over the value.

@inline const DATE_TIME: u32 = 0;
@inline const TIME: u32 = 1;
@inline const DATE: u32 = 2;
@inline const YEAR_MONTH: u32 = 3;
@inline const YEAR: u32 = 4;
@inline const MONTH_DAY: u32 = 5;
@inline const DAY: u32 = 6;
@inline const MONTH: u32 = 7;

/** The last year that Java's calendar, and so Jing, can count. */
@inline const MAX_YEAR: u64 = 292278994;

let at: usize = 0;
let atEnd: usize = 0;
let year: i64 = 0;

function isTemporal(type: u32, p: usize, end: usize): bool {
  trim(p, end);
  at = trimmedStart;
  atEnd = trimmedEnd;
  let month = 1;
  let day = 1;
  year = 2000;
  if (type == MONTH_DAY || type == MONTH || type == DAY) {
    if (!take(0x2d) || !take(0x2d)) return false;
  } else if (type != TIME && !takeYear()) return false;
  if (type == DATE_TIME || type == DATE || type == YEAR_MONTH) {
    if (!take(0x2d)) return false;
  }
  if (type != TIME && type != YEAR && type != DAY) {
    month = takeTwo(12);
    if (month < 1) return false;
  }
  if (type == DATE_TIME || type == DATE || type == MONTH_DAY || type == DAY) {
    if (!take(0x2d)) return false;
    day = takeTwo(31);
    if (day < 1 || day > daysIn(month)) return false;
  }
  if (type == DATE_TIME && !take(0x54)) return false;
  if ((type == DATE_TIME || type == TIME) && !takeTime()) return false;
  return takeZone();
}

function take(c: u32): bool {
  if (at >= atEnd || <u32>load<u8>(at) != c) return false;
  at++;
  return true;
}

/** Two digits of at most `most`, or -1. */
function takeTwo(most: i32): i32 {
  if (at + 2 > atEnd) return -1;
  const tens: u32 = <u32>load<u8>(at) - 0x30;
  const ones: u32 = <u32>load<u8>(at, 1) - 0x30;
  at += 2;
  const number = <i32>(tens * 10 + ones);
  return tens > 9 || ones > 9 || number > most ? -1 : number;
}

function takeYear(): bool {
  const isBefore = take(0x2d);
  const start = at;
  let number: u64 = 0;
  while (at < atEnd && <u32>load<u8>(at) - 0x30 <= 9) {
    if (number <= MAX_YEAR) number = number * 10 + <u64>(<u32>load<u8>(at) - 0x30);
    at++;
  }
  const length = at - start;
  if (length < 4 || (length > 4 && load<u8>(start) == 0x30) || number == 0 || number > MAX_YEAR) return false;
  year = isBefore ? 1 - <i64>number : <i64>number;
  return true;
}

/** `year` counts astronomically: the year before 1 is 0. */
function daysIn(month: i32): i32 {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

function takeTime(): bool {
  if (takeTwo(23) < 0 || !take(0x3a) || takeTwo(59) < 0 || !take(0x3a) || takeTwo(60) < 0) return false;
  if (take(0x2e)) while (at < atEnd && <u32>load<u8>(at) - 0x30 <= 9) at++;
  return true;
}

function takeZone(): bool {
  if (at == atEnd) return true;
  if (take(0x5a)) return at == atEnd;
  if (!take(0x2b) && !take(0x2d)) return false;
  const hours = takeTwo(14);
  if (hours < 0 || !take(0x3a)) return false;
  const minutes = takeTwo(59);
  return minutes >= 0 && !(hours == 14 && minutes > 0) && at == atEnd;
}

// Dates and times that are compared, which another matcher has found to be such: u32 type, u32 digits of the fraction that are
// read, then for values with a time zone and for those without: u8 orders (1 before, 2 the same, 4 after), u8 leap second, u16
// unused, u32 second, i64 day, u32 address and u32 length of the fraction.
@inline const INSTANT_SIZE: usize = 24;

/** Farther years are all as far. */
@inline const MAX_COMPARED_YEAR: i64 = 10000000000000;
@inline const SECONDS_PER_DAY: i32 = 86400;

let second: i32 = 0;
let isLeapSecond: bool = false;
let zone: i32 = 0;

function isInstant(instant: usize, p: usize, end: usize): bool {
  const type = load<u32>(instant);
  trim(p, end);
  at = trimmedStart;
  atEnd = trimmedEnd;
  second = 0;
  isLeapSecond = false;
  fractionStart = fractionEnd = at;
  let days = readDay(type);
  if (type == DATE_TIME) at++;
  if (type == DATE_TIME || type == TIME) readTime(load<u32>(instant, 4));
  if (type == TIME) second %= SECONDS_PER_DAY;
  const hasZone = readZone();
  second -= zone * 60;
  const over = second < 0 ? -1 : second >= SECONDS_PER_DAY ? 1 : 0;
  days += <i64>over;
  second -= over * SECONDS_PER_DAY;
  const test = instant + 8 + (hasZone ? 0 : INSTANT_SIZE);
  const order = orderTo(test, days);
  return (<u32>load<u8>(test) & (order < 0 ? 1 : order == 0 ? 2 : 4)) != 0;
}

/** Days from 1970-01-01; what the type has not is of 2000-01-01. */
function readDay(type: u32): i64 {
  let month = 1;
  let day = 1;
  year = 2000;
  const hasYear = type == DATE_TIME || type == DATE || type == YEAR_MONTH || type == YEAR;
  if (hasYear) readYear();
  else if (type != TIME) at += 2;
  if (type == DATE_TIME || type == DATE || type == YEAR_MONTH) at++;
  if (type != TIME && type != YEAR && type != DAY) month = takeTwo(99);
  if (type == DATE_TIME || type == DATE || type == MONTH_DAY || type == DAY) {
    at++;
    day = takeTwo(99);
  }
  const shifted = month <= 2 ? year - 1 : year;
  const cycle = (shifted < 0 ? shifted - 399 : shifted) / 400;
  const yearOfCycle = shifted - cycle * 400;
  const dayOfYear = <i64>((153 * ((month + 9) % 12) + 2) / 5 + day - 1);
  return cycle * 146097 + yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear - 719468;
}

function readYear(): void {
  const isBefore = take(0x2d);
  let number: i64 = 0;
  for (; at < atEnd && <u32>load<u8>(at) - 0x30 <= 9; at++) {
    if (number < MAX_COMPARED_YEAR) number = number * 10 + <i64>(<u32>load<u8>(at) - 0x30);
  }
  if (number > MAX_COMPARED_YEAR) number = MAX_COMPARED_YEAR;
  year = isBefore ? 1 - number : number;
}

function readTime(digits: u32): void {
  const hours = takeTwo(99);
  at++;
  const minutes = takeTwo(99);
  at++;
  const seconds = takeTwo(99);
  isLeapSecond = seconds == 60;
  second = hours * 3600 + minutes * 60 + (isLeapSecond ? 59 : seconds);
  if (!take(0x2e)) return;
  fractionStart = at;
  while (at < atEnd && <u32>load<u8>(at) - 0x30 <= 9) at++;
  fractionEnd = at - fractionStart > <usize>digits ? fractionStart + <usize>digits : at;
  fractionEnd = beforeZeros(fractionStart, fractionEnd);
}

/** Whether there is a time zone. */
function readZone(): bool {
  zone = 0;
  if (at >= atEnd) return false;
  if (take(0x5a)) return true;
  const isBefore = take(0x2d);
  if (!isBefore) at++;
  const hours = takeTwo(99);
  at++;
  const minutes = hours * 60 + takeTwo(99);
  zone = isBefore ? -minutes : minutes;
  return true;
}

function orderTo(test: usize, days: i64): i32 {
  const day = load<i64>(test, 8);
  if (days != day) return days < day ? -1 : 1;
  const other = load<i32>(test, 4);
  if (second != other) return second < other ? -1 : 1;
  const isOtherLeap = load<u8>(test, 1) != 0;
  if (isLeapSecond != isOtherLeap) return isLeapSecond ? 1 : -1;
  const length = <usize>load<u32>(test, 20);
  const own = fractionEnd - fractionStart;
  const order = memory.compare(fractionStart, <usize>load<u32>(test, 16), own < length ? own : length);
  if (order != 0) return order < 0 ? -1 : 1;
  return own == length ? 0 : own < length ? -1 : 1;
}
