// Makes the columns of a document that has no DOCTYPE and no fault, in one pass (XML 1.0, Namespaces in XML 1.0). It answers
// false at the first thing that it does not take: then the careful scanner reads the document, and says what is wrong, if
// something is. A hot loop (benchmark: test/bench/schematron.ts).

import { declarationFault, isQName, Scope } from '../namespace-scope.ts';
import { isXmlCharacter, loneSurrogate, nameEnd } from '../xml-characters.ts';
import type { NamespaceDeclaration } from '../xml-events.ts';
import { ATTRIBUTE, COMMENT, INSTRUCTION, TEXT, type TreeColumns } from './tree-columns.ts';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const AMPERSAND = 0x26;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SPACE = 0x20;
const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;

const S = '[ \\t\\r\\n]';
const XML_DECLARATION = new RegExp(
  `^<\\?xml${S}+version${S}*=${S}*(?:"1\\.0"|'1\\.0')` +
    `(?:${S}+encoding${S}*=${S}*(?:"[A-Za-z][A-Za-z0-9._\\-]*"|'[A-Za-z][A-Za-z0-9._\\-]*'))?` +
    `(?:${S}+standalone${S}*=${S}*(?:"(?:yes|no)"|'(?:yes|no)'))?${S}*\\?>`,
);
// biome-ignore lint/suspicious/noControlCharactersInRegex: characters that XML does not have
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Ends the scan; caught in this file. */
const refused: unique symbol = Symbol('refused');

/** @returns whether the whole document was read; where not, the columns are of no use */
export function scanPlain(text: string, columns: TreeColumns, maxPrefixes: number): boolean {
  if (FORBIDDEN.test(text) || loneSurrogateIn(text)) return false;
  try {
    new PlainScanner(text, columns, maxPrefixes).scan();
    return true;
  } catch (thrown) {
    if (thrown === refused) return false;
    throw thrown;
  }
}

function loneSurrogateIn(text: string): boolean {
  const { isWellFormed } = text as { isWellFormed?: () => boolean };
  return isWellFormed === undefined ? loneSurrogate(text) >= 0 : !isWellFormed.call(text);
}

function refuse(): never {
  throw refused;
}

/** A name as written: what it means is remembered for the bindings that hold. */
type RawName = {
  readonly qName: string;
  /** The prefix that it declares as an attribute (`''`: the default namespace). */
  readonly declares: string | undefined;
  elementScope: Scope | undefined;
  element: number;
  attributeScope: Scope | undefined;
  attribute: number;
  prefix: number;
};

type OpenElement = { readonly name: RawName; readonly scope: Scope };

const TABLE = 1024;

class PlainScanner {
  readonly #text: string;
  readonly #columns: TreeColumns;
  readonly #maxPrefixes: number;
  #at = 0;
  #scope = Scope.root;
  readonly #open: OpenElement[] = [];
  readonly #table: RawName[][] = Array.from({ length: TABLE }, () => []);
  #known = 0;
  #nextAmpersand: number;
  #nextReturn: number;
  #nextBrackets: number;
  /** The run of text that is being read: its bounds in the source, and its value where that is another text. */
  #runFrom = -1;
  #runTo = 0;
  #runValue: string | undefined;
  readonly #attributeNames: RawName[] = [];
  readonly #attributePlaces: number[] = [];
  readonly #attributeValues: (string | undefined)[] = [];

  constructor(text: string, columns: TreeColumns, maxPrefixes: number) {
    this.#text = text;
    this.#columns = columns;
    this.#maxPrefixes = maxPrefixes;
    this.#nextAmpersand = this.#find('&', 0);
    this.#nextReturn = this.#find('\r', 0);
    this.#nextBrackets = this.#find(']]>', 0);
  }

  #find(what: string, from: number): number {
    const found = this.#text.indexOf(what, from);
    return found < 0 ? this.#text.length : found;
  }

  scan(): void {
    const text = this.#text;
    if (text.startsWith('<?xml') && text.charCodeAt(5) <= SPACE) this.#at = XML_DECLARATION.exec(text)?.[0].length ?? refuse();
    let hasRoot = false;
    for (;;) {
      this.#skipSpace();
      if (this.#at >= text.length) break;
      if (text.charCodeAt(this.#at) !== LESS) refuse();
      const next = text.charCodeAt(this.#at + 1);
      if (next === QUESTION) this.#instruction();
      else if (next === BANG) this.#comment();
      else if (hasRoot) refuse();
      else {
        hasRoot = true;
        this.#startTag();
        this.#content();
      }
    }
    if (!hasRoot) refuse();
    this.#columns.end();
  }

  #content(): void {
    const text = this.#text;
    while (this.#open.length > 0) {
      const less = text.indexOf('<', this.#at);
      if (less < 0) refuse();
      if (less > this.#at) this.#characters(this.#at, less);
      this.#at = less;
      switch (text.charCodeAt(less + 1)) {
        case SLASH:
          this.#endTag();
          break;
        case BANG:
          if (text.startsWith('[CDATA[', less + 2)) this.#cdata();
          else {
            this.#endText();
            this.#comment();
          }
          break;
        case QUESTION:
          this.#endText();
          this.#instruction();
          break;
        default:
          this.#endText();
          this.#startTag();
      }
    }
  }

  /** Character data; what it holds that is not itself is worked out at once. */
  #characters(from: number, to: number): void {
    if (this.#nextBrackets < from) this.#nextBrackets = this.#find(']]>', from);
    if (this.#nextBrackets < to) refuse();
    if (this.#nextAmpersand < from) this.#nextAmpersand = this.#find('&', from);
    if (this.#nextReturn < from) this.#nextReturn = this.#find('\r', from);
    const isPlain = this.#nextAmpersand >= to && this.#nextReturn >= to;
    this.#addToRun(from, to, isPlain ? undefined : decoded(this.#text.slice(from, to)));
  }

  #addToRun(from: number, to: number, value: string | undefined): void {
    if (this.#runFrom < 0) {
      this.#runFrom = from;
      this.#runValue = value;
    } else {
      const before = this.#runValue ?? this.#text.slice(this.#runFrom, this.#runTo);
      this.#runValue = before + (value ?? this.#text.slice(from, to));
    }
    this.#runTo = to;
  }

  #endText(): void {
    const from = this.#runFrom;
    if (from < 0) return;
    this.#runFrom = -1;
    const value = this.#runValue;
    if (value === '') return;
    const node = this.#columns.leaf(TEXT, from, from, this.#runTo);
    if (value !== undefined) this.#columns.values.set(node, value);
  }

  #cdata(): void {
    const from = this.#at + 9;
    const to = this.#text.indexOf(']]>', from);
    if (to < 0) refuse();
    const value = withLineEnds(this.#text.slice(from, to));
    if (this.#runFrom < 0) {
      this.#runFrom = this.#at;
      this.#runValue = value;
    } else {
      this.#runValue = (this.#runValue ?? this.#text.slice(this.#runFrom, this.#runTo)) + value;
    }
    this.#at = to + 3;
    this.#runTo = this.#at;
  }

  #comment(): void {
    const start = this.#at;
    const text = this.#text;
    if (!text.startsWith('--', start + 2)) refuse();
    const to = text.indexOf('--', start + 4);
    if (to < 0 || text.charCodeAt(to + 2) !== GREATER) refuse();
    this.#leafWithLineEnds(COMMENT, start, start + 4, to);
    this.#at = to + 3;
  }

  #instruction(): void {
    const start = this.#at;
    const text = this.#text;
    const afterName = nameEnd(text, start + 2);
    const target = text.slice(start + 2, afterName);
    if (target === '' || target.includes(':') || target.toLowerCase() === 'xml') refuse();
    const to = text.indexOf('?>', afterName);
    if (to < 0) refuse();
    let from = afterName;
    while (from < to && isSpaceCode(text.charCodeAt(from))) from++;
    if (from === afterName && from !== to) refuse();
    const node = this.#leafWithLineEnds(INSTRUCTION, start, from, to);
    this.#columns.name[node] = this.#columns.names.add('', target);
    this.#at = to + 2;
  }

  #leafWithLineEnds(kind: number, start: number, from: number, to: number): number {
    const node = this.#columns.leaf(kind, start, from, to);
    if (this.#nextReturn < from) this.#nextReturn = this.#find('\r', from);
    if (this.#nextReturn < to) this.#columns.values.set(node, withLineEnds(this.#text.slice(from, to)));
    return node;
  }

  #startTag(): void {
    const text = this.#text;
    const start = this.#at;
    this.#at = start + 1;
    const name = this.#name();
    let count = 0;
    let isDeclaring = false;
    let code = text.charCodeAt(this.#at);
    for (;;) {
      const before = this.#at;
      while (code === SPACE || code === LF || code === TAB || code === CR) code = text.charCodeAt(++this.#at);
      if (code === GREATER || code === SLASH) break;
      if (this.#at === before) refuse();
      if (this.#attribute(count++)) isDeclaring = true;
      code = text.charCodeAt(this.#at);
    }
    const isEmpty = code === SLASH;
    if (isEmpty && text.charCodeAt(++this.#at) !== GREATER) refuse();
    this.#at++;
    const outer = this.#scope;
    const declarations = isDeclaring ? this.#declare(count) : undefined;
    const node = this.#columns.element(this.#elementName(name), name.prefix, start, this.#at);
    if (declarations !== undefined) this.#columns.declarations.set(node, declarations);
    if (count > 0) this.#addAttributes(node, count);
    if (isEmpty) {
      this.#columns.close(this.#at);
      this.#scope = outer;
    } else this.#open.push({ name, scope: outer });
  }

  /** Reads one attribute into the lists. @returns whether it declares a namespace */
  #attribute(index: number): boolean {
    const text = this.#text;
    const start = this.#at;
    const name = this.#name();
    this.#skipSpace();
    if (text.charCodeAt(this.#at) !== EQUALS) refuse();
    this.#at++;
    this.#skipSpace();
    const quote = text.charCodeAt(this.#at);
    if (quote !== QUOTE && quote !== APOSTROPHE) refuse();
    const from = this.#at + 1;
    let to = from;
    let isPlain = true;
    for (;;) {
      const code = text.charCodeAt(to);
      if (code === quote) break;
      // not a number at the end of the text
      if (code === LESS || !(code >= 0)) refuse();
      if (code < SPACE || code === AMPERSAND) isPlain = false;
      to++;
    }
    this.#at = to + 1;
    this.#attributeNames[index] = name;
    this.#attributePlaces[index * 3] = start;
    this.#attributePlaces[index * 3 + 1] = from;
    this.#attributePlaces[index * 3 + 2] = to;
    this.#attributeValues[index] = isPlain ? undefined : attributeValue(text.slice(from, to));
    return name.declares !== undefined;
  }

  #declare(count: number): readonly NamespaceDeclaration[] {
    const bindings = new Map<string, string>();
    for (let index = 0; index < count; index++) {
      const prefix = this.#attributeNames[index]?.declares;
      if (prefix === undefined) continue;
      const namespace = this.#valueAt(index);
      if (bindings.has(prefix) || declarationFault(prefix, namespace, false) !== undefined) refuse();
      bindings.set(prefix, namespace);
    }
    this.#scope = this.#scope.with(bindings, this.#maxPrefixes) ?? refuse();
    return [...bindings].map(([prefix, namespace]) => ({ prefix, namespace }));
  }

  #valueAt(index: number): string {
    const from = this.#attributePlaces[index * 3 + 1] ?? 0;
    return this.#attributeValues[index] ?? this.#text.slice(from, this.#attributePlaces[index * 3 + 2]);
  }

  #addAttributes(element: number, count: number): void {
    const columns = this.#columns;
    const places = this.#attributePlaces;
    const first = columns.count;
    for (let index = 0; index < count; index++) {
      const name = this.#attributeNames[index] ?? refuse();
      if (name.declares !== undefined) continue;
      const node = columns.leaf(ATTRIBUTE, places[index * 3] ?? 0, places[index * 3 + 1] ?? 0, places[index * 3 + 2] ?? 0);
      columns.name[node] = this.#attributeName(name);
      columns.prefix[node] = name.prefix;
      columns.parent[node] = element;
      const value = this.#attributeValues[index];
      if (value !== undefined) columns.values.set(node, value);
    }
    if (columns.count - first > 1) this.#refuseTwice(first);
  }

  #refuseTwice(first: number): void {
    const { name, count } = this.#columns;
    if (count - first > FEW_ATTRIBUTES) {
      if (new Set(name.subarray(first, count)).size < count - first) refuse();
      return;
    }
    for (let node = first + 1; node < count; node++) {
      for (let other = first; other < node; other++) if (name[other] === name[node]) refuse();
    }
  }

  #elementName(name: RawName): number {
    if (name.elementScope === this.#scope) return name.element;
    const { namespace, localName } = this.#scope.elementName(name.qName) ?? refuse();
    if (name.declares !== undefined && name.qName.includes(':')) refuse();
    name.elementScope = this.#scope;
    name.element = this.#columns.names.add(namespace, localName);
    return name.element;
  }

  #attributeName(name: RawName): number {
    if (name.attributeScope === this.#scope) return name.attribute;
    const { namespace, localName } = this.#scope.attributeName(name.qName) ?? refuse();
    name.attributeScope = this.#scope;
    name.attribute = this.#columns.names.add(namespace, localName);
    return name.attribute;
  }

  #endTag(): void {
    const text = this.#text;
    const start = this.#at;
    this.#endText();
    const element = this.#open.pop();
    if (element === undefined) refuse();
    const { qName } = element.name;
    if (!text.startsWith(qName, start + 2)) refuse();
    let at = start + 2 + qName.length;
    while (isSpaceCode(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== GREATER) refuse();
    this.#columns.close(start);
    this.#scope = element.scope;
    this.#at = at + 1;
  }

  /** The name that begins here. Names are known by the hash of their characters, so that none is cut out twice. */
  #name(): RawName {
    const text = this.#text;
    const start = this.#at;
    let at = start;
    let hash = 0;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code <= SPACE || code === GREATER || code === SLASH || code === EQUALS || !(code >= 0)) break;
      hash = (Math.imul(hash, 31) + code) | 0;
      at++;
    }
    if (at === start) refuse();
    this.#at = at;
    const bucket = this.#table[hash & (TABLE - 1)] as RawName[];
    for (let index = 0; index < bucket.length; index++) {
      const name = bucket[index] as RawName;
      if (name.qName.length === at - start && text.startsWith(name.qName, start)) return name;
    }
    const name = this.#newName(text.slice(start, at));
    if (++this.#known <= NAMES_REMEMBERED) bucket.push(name);
    return name;
  }

  #newName(qName: string): RawName {
    if (!isQName(qName)) refuse();

    const colon = qName.indexOf(':');
    const prefix = colon < 0 ? '' : qName.slice(0, colon);
    const declares = qName === 'xmlns' ? '' : prefix === 'xmlns' ? qName.slice(6) : undefined;
    return {
      qName,
      declares,
      elementScope: undefined,
      element: 0,
      attributeScope: undefined,
      attribute: 0,
      prefix: this.#columns.names.addPrefix(prefix),
    };
  }

  #skipSpace(): void {
    while (isSpaceCode(this.#text.charCodeAt(this.#at))) this.#at++;
  }
}

const FEW_ATTRIBUTES = 8;
/** Names that are known by their hash; more are worked out each time. */
const NAMES_REMEMBERED = 20_000;

function isSpaceCode(code: number): boolean {
  return code === SPACE || code === LF || code === TAB || code === CR;
}

function withLineEnds(raw: string): string {
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
}

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text with its references worked out; without a DOCTYPE there are no other entities. */
function decoded(raw: string): string {
  const text = withLineEnds(raw);
  return text.includes('&') ? withReferences(text) : text;
}

function attributeValue(raw: string): string {
  const text = withLineEnds(raw).replace(/[\t\n]/g, ' ');
  return text.includes('&') ? withReferences(text) : text;
}

function withReferences(text: string): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    if (end < 0) refuse();
    result += text.slice(from, at) + referenced(text.slice(at + 1, end));
    from = end + 1;
  }
  return result + text.slice(from);
}

function referenced(name: string): string {
  const predefined = PREDEFINED.get(name);
  if (predefined !== undefined) return predefined;
  const isHex = name.startsWith('#x');
  const digits = name.slice(isHex ? 2 : 1);
  if (!name.startsWith('#') || !(isHex ? /^[0-9a-fA-F]+$/ : /^[0-9]+$/).test(digits)) refuse();
  const code = Number.parseInt(digits, isHex ? 16 : 10);
  if (!(code <= 0x10ffff) || !isXmlCharacter(code)) refuse();
  return String.fromCodePoint(code);
}
