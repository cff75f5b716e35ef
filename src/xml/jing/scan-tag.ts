// Start tags, end tags and attributes (XML 1.0 §3.1, Namespaces in XML 1.0 §3 to §6).

import { suggestion } from '../../source/nearest-name.ts';
import type { Span } from '../../source/span.ts';
import { type AttributeDeclaration, normaliseTokens } from '../declarations.ts';
import { type BoundTag, bindTag, declarationFault, declaredPrefix, type RawAttribute, Scope } from '../namespace-scope.ts';
import { isNameStart, isNCName, nameEnd } from '../xml-characters.ts';
import type { Construct, Scan } from './scan.ts';
import { scanReference } from './scan-reference.ts';

const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const AMPERSAND = 0x26;
const LESS = 0x3c;
const PERCENT = 0x25;
const BRACKET = 0x5d;
const LF = 0x0a;
const CR = 0x0d;
const TAG: Construct = { what: 'the tag <', missing: '>' };
const END_TAG: Construct = { what: 'an end tag', missing: '>' };
const VALUE: Construct = { what: 'the value of ', missing: 'the closing quote' };
/** Stands for a quote where none can end the literal: inside an entity. */
const NO_QUOTE = 0x110000;

export type ScannedTag = {
  readonly qName: string;
  readonly isEmpty: boolean;
  readonly bound: BoundTag;
};

type ScannedAttribute = RawAttribute & { readonly nameSpan: Span };

/** After `<`, where a name starts. */
export function scanStartTag(scan: Scan): ScannedTag {
  const { input } = scan;
  const start = scan.position;
  const qName = scanQName(scan, 'an element');
  const nameSpan = scan.span(start, scan.position);
  const attributes: ScannedAttribute[] = [];
  const names = scan.declarations === undefined ? undefined : new Set<string>();
  for (;;) {
    scan.begin(TAG, qName);
    const hasSpace = input.skipSpaces();
    const next = input.peek();
    if (next === GREATER || next === SLASH) break;
    if (!hasSpace || !isNameStart(scan.text, scan.position)) failInTag(scan, qName, hasSpace);
    const attribute = scanAttribute(scan, qName, names);
    attributes.push(attribute);
    names?.add(attribute.qName);
  }
  const isEmpty = input.take() === SLASH;
  if (isEmpty && !input.skip(GREATER)) scan.failHere(`/ in the tag <${qName} is not followed by >`);
  scan.finish();
  return { bound: bind(scan, qName, nameSpan, attributes), qName, isEmpty };
}

function scanQName(scan: Scan, what: string): string {
  const { input } = scan;
  input.peek();
  const start = scan.position;
  const name = input.takeQName();
  if (name === '') scan.failHere(`the name of ${what} cannot begin with a colon`);
  const colon = name.indexOf(':');
  if (colon >= 0 && !isNCName(name.slice(colon + 1))) {
    scan.fail(`${name} is not a qualified name: a name must follow the colon`, scan.span(start, scan.position));
  }
  return name;
}

function failInTag(scan: Scan, qName: string, hasSpace: boolean): never {
  const { position, text } = scan;
  const next = text.charCodeAt(position);
  if (next === LESS) return scan.failHere(`the tag <${qName} is not closed: > is missing before <`);
  const end = nameEnd(text, position);
  if (end > position && !hasSpace) {
    const name = text.slice(position, end);
    return scan.failHere(`white space is missing before ${name} in the tag <${qName}`, undefined, end - position);
  }
  if (next === EQUALS) return scan.failHere(`there is no attribute name before = in the tag <${qName}`);
  const advice = next === DOUBLE_QUOTE || next === SINGLE_QUOTE ? 'a quote is missing or not wanted here' : undefined;
  return scan.failHere(`${scan.shownNext()} is not allowed in the tag <${qName}`, advice);
}

/** [41] Attribute ::= Name Eq AttValue */
function scanAttribute(scan: Scan, element: string, before: ReadonlySet<string> | undefined): ScannedAttribute {
  const { input } = scan;
  const start = scan.position;
  const qName = scanQName(scan, 'an attribute');
  const nameSpan = scan.span(start, scan.position);
  input.skipSpaces();
  if (!input.skip(EQUALS)) failWithoutValue(scan, qName, nameSpan);
  input.skipSpaces();
  if (before?.has(qName)) scan.fail(`the attribute ${qName} is given twice`, nameSpan);
  const declared = scan.declarations?.attributes.get(element)?.get(qName);
  const literal = scanAttributeValue(scan, qName);
  const value = declared === undefined || declared.isCdata ? literal : normaliseTokens(literal);
  if (scan.declarations === undefined) checkDeclaration(scan, qName, value, nameSpan);
  return { qName, value, isDefaulted: false, nameSpan };
}

function failWithoutValue(scan: Scan, qName: string, nameSpan: Span): never {
  if (scan.text.charCodeAt(scan.position) === 0x3a) {
    return scan.fail(`${qName} is not a qualified name: it has two colons`, nameSpan);
  }
  return scan.fail(`the attribute ${qName} has no value: = and a value in quotes must follow`, nameSpan);
}

function checkDeclaration(scan: Scan, qName: string, value: string, nameSpan: Span): void {
  const prefix = declaredPrefix(qName);
  const message = prefix === undefined ? undefined : declarationFault(prefix, value, scan.isXml11);
  if (message !== undefined) scan.fail(message, nameSpan);
}

const LINE_OR_TAB = /[\t\n]/;

/** [10] AttValue; the value with references resolved and white space made spaces (§3.3.3). */
export function scanAttributeValue(scan: Scan, qName: string): string {
  const { input } = scan;
  const quote = input.peek();
  if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) failUnquoted(scan, qName);
  input.take();
  const mark = String.fromCharCode(quote);
  const depth = input.frames.length;
  let value = '';
  for (;;) {
    scan.begin(VALUE, qName);
    input.peek();
    const isInside = input.frames.length > depth;
    const next = input.scanLiteral(isInside ? NO_QUOTE : quote);
    value += LINE_OR_TAB.test(input.piece) ? input.piece.replace(/[\t\n]/g, ' ') : input.piece;
    if (next === quote && !isInside) break;
    value += scanInValue(scan, next, qName, mark);
  }
  input.take();
  scan.finish();
  return value;
}

/** What stopped the literal before its closing quote; returns what it means. */
function scanInValue(scan: Scan, next: number, qName: string, mark: string): string {
  const { input } = scan;
  switch (next) {
    case -1:
      return '';
    case AMPERSAND: {
      const start = scan.position;
      input.take();
      return scanReference(scan, start, 'value') ?? '';
    }
    case LESS: {
      const advice = `write &lt; if it belongs to the value, or close the value with ${mark}`;
      return scan.failHere(`< is not allowed in the value of ${qName}`, advice);
    }
    case PERCENT:
    case BRACKET:
      return String.fromCharCode(input.take());
    case LF:
    case CR:
      input.take();
      return ' ';
    default:
      return scan.takeUncommon(`the value of ${qName}`);
  }
}

function failUnquoted(scan: Scan, qName: string): never {
  const { position, text } = scan;
  const value = /^[^\s<>"'/]*/.exec(text.slice(position, position + VALUE_SHOWN))?.[0] ?? '';
  const advice = value === '' ? undefined : `write ${qName}="${value}"`;
  return scan.failHere(`the value of ${qName} is not in quotes`, advice, Math.max(1, value.length));
}

/** Characters of an unquoted value that an advice repeats. */
const VALUE_SHOWN = 40;

function bind(scan: Scan, qName: string, nameSpan: Span, given: readonly ScannedAttribute[]): BoundTag {
  const outer = scan.open.at(-1)?.scope ?? Scope.root;
  const declared = scan.declarations?.attributes.get(qName);
  const defaulted = declared === undefined ? [] : defaults(declared, given);
  for (const { value } of defaulted) scan.expand(value.length, 'default values', () => nameSpan);
  const raw = defaulted.length === 0 ? given : [...given, ...defaulted];
  const { maxPrefixes } = scan.options.limits;
  const bound = bindTag(qName, raw, outer, { maxPrefixes, isXml11: scan.isXml11 });
  if (bound.kind === 'bound') return bound;
  const span = given[bound.attribute]?.nameSpan ?? nameSpan;
  if (bound.kind === 'too-many-prefixes') return scan.failAs('xml/limit', bound.message, span);
  const advice =
    bound.kind === 'unbound-prefix' ? 'declare it on this element or on one around it: xmlns:prefix="…"' : undefined;
  return scan.fail(bound.message, span, advice);
}

function defaults(declared: ReadonlyMap<string, AttributeDeclaration>, given: readonly RawAttribute[]): RawAttribute[] {
  const names = new Set(given.map(({ qName }) => qName));
  return [...declared.values()].flatMap(({ qName, defaultValue }) =>
    defaultValue === undefined || names.has(qName) ? [] : [{ qName, value: defaultValue, isDefaulted: true }],
  );
}

/** After `</`. */
export function scanEndTag(scan: Scan): void {
  const { input, open } = scan;
  const element = open.at(-1);
  const expected = element?.qName ?? '';
  input.peek();
  const start = scan.position;
  scan.begin(END_TAG);
  if (!input.skipString(expected)) failUnmatched(scan, start, expected);
  const afterName = scan.position;
  input.skipSpaces();
  if (!input.skip(GREATER)) {
    if (nameEnd(scan.text, start) > afterName) failUnmatched(scan, start, expected);
    scan.failHere(`the end tag </${expected} is not closed: > is missing`);
  }
  scan.finish();
}

function failUnmatched(scan: Scan, start: number, expected: string): never {
  const end = nameEnd(scan.text, start);
  const name = scan.text.slice(start, end);
  if (name === '') return scan.failHere(`a name must follow </: </${expected}> is expected`);
  const span = scan.span(start, end);
  const names = scan.open.map(({ qName }) => qName);
  if (names.includes(name)) {
    return scan.fail(`</${name}> does not close <${expected}>: </${expected}> is missing before it`, span);
  }
  const meant = suggestion(name, [expected]).replace(/(\S+)\?$/, '</$1>?');
  const message = `</${name}> does not close <${expected}>`;
  return scan.fail(meant === '' ? `${message}: no <${name}> is open here` : message + meant, span);
}
