// Makes the columns of a document that has no DOCTYPE and no fault, in one pass (XML 1.0, Namespaces in XML 1.0). It answers
// false at the first thing that it does not take: then the careful scanner reads the document, and says what is wrong, if
// something is. A hot loop (benchmark: test/bench/schematron.ts).

import type { Buffer } from 'node:buffer';
import { declarationFault, isQName, Scope } from '../namespace-scope.ts';
import { isNCName, isXmlCharacter } from '../xml-characters.ts';
import type { NamespaceDeclaration } from '../xml-events.ts';
import { ATTRIBUTE, COMMENT, INSTRUCTION, TEXT, type TreeColumns } from './tree-columns.ts';
import { isXmlText, sliceOf } from './utf-8.ts';

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
const BRACKET = 0x5d;
const MINUS = 0x2d;
/** What stands after the last byte. */
const END = -1;
const CDATA: readonly number[] = [...'[CDATA['].map((character) => character.charCodeAt(0));

/** In text: 0 for what means itself, `MARKUP` for `<`, 2 for what has to be looked at. */
const MARKUP = 1;
const TEXT_CLASS: Uint8Array = new Uint8Array(256);
TEXT_CLASS[LESS] = MARKUP;
TEXT_CLASS[AMPERSAND] = 2;
TEXT_CLASS[CR] = 2;
TEXT_CLASS[BRACKET] = 2;

const S = '[ \\t\\r\\n]';
const XML_DECLARATION = new RegExp(
  `^<\\?xml${S}+version${S}*=${S}*(?:"1\\.0"|'1\\.0')` +
    `(?:${S}+encoding${S}*=${S}*(?:"([A-Za-z][A-Za-z0-9._\\-]*)"|'([A-Za-z][A-Za-z0-9._\\-]*)'))?` +
    `(?:${S}+standalone${S}*=${S}*(?:"(?:yes|no)"|'(?:yes|no)'))?${S}*\\?>`,
);
/** Bytes in which an XML declaration ends; a longer one is left to the careful scanner. */
const LONGEST_DECLARATION = 400;

/** What the bytes are: the document as it is, so that its declaration must say UTF-8 or nothing; or a decoded text. */
export type ByteOrigin = 'document' | 'text';

/** Ends the scan; caught in this file. */
const refused: unique symbol = Symbol('refused');

export type PlainScan = { readonly bytes: Buffer; readonly origin: ByteOrigin; readonly maxPrefixes: number };

/** `bytes`: UTF-8 without byte order mark. @returns whether the whole document was read; where not, the columns are of no use */
export function scanPlain(scan: PlainScan, columns: TreeColumns): boolean {
  if (!isXmlText(scan.bytes)) return false;
  try {
    new PlainScanner(scan, columns).scan();
    return true;
  } catch (thrown) {
    if (thrown === refused) return false;
    throw thrown;
  }
}

function refuse(): never {
  throw refused;
}

/** A name as written: what it means is remembered for the bindings that hold. */
type RawName = {
  readonly qName: string;
  /** Where it stands first, in bytes. */
  readonly first: number;
  readonly length: number;
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
  readonly #bytes: Buffer;
  readonly #origin: ByteOrigin;
  readonly #length: number;
  readonly #columns: TreeColumns;
  readonly #maxPrefixes: number;
  #at = 0;
  #scope = Scope.root;
  readonly #open: OpenElement[] = [];
  readonly #table: RawName[][] = Array.from({ length: TABLE }, () => []);
  #known = 0;
  /** The run of text that is being read: its bounds in the source, and its value where that is another text. */
  #runFrom = -1;
  #runTo = 0;
  #runValue: string | undefined;
  readonly #attributeNames: RawName[] = [];
  readonly #attributePlaces: number[] = [];
  readonly #attributeValues: (string | undefined)[] = [];

  constructor({ bytes, origin, maxPrefixes }: PlainScan, columns: TreeColumns) {
    this.#bytes = bytes;
    this.#origin = origin;
    this.#length = bytes.length;
    this.#columns = columns;
    this.#maxPrefixes = maxPrefixes;
  }

  #byte(at: number): number {
    return at < this.#length ? (this.#bytes[at] as number) : END;
  }

  #slice(from: number, to: number): string {
    return sliceOf(this.#bytes, from, to);
  }

  #startsWith(word: readonly number[], at: number): boolean {
    for (let index = 0; index < word.length; index++) if (this.#byte(at + index) !== word[index]) return false;
    return true;
  }

  scan(): void {
    this.#declaration();
    let hasRoot = false;
    for (;;) {
      this.#skipSpace();
      if (this.#at >= this.#length) break;
      if (this.#byte(this.#at) !== LESS) refuse();
      const next = this.#byte(this.#at + 1);
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

  #declaration(): void {
    const start = this.#bytes.toString('latin1', 0, LONGEST_DECLARATION);
    if (!/^<\?xml[ \t\r\n]/.test(start)) return;
    const [whole, quoted, apostrophed] = XML_DECLARATION.exec(start) ?? refuse();
    const encoding = quoted ?? apostrophed;
    if (this.#origin === 'document' && encoding !== undefined && !/^utf-?8$/i.test(encoding)) refuse();
    this.#at = whole.length;
  }

  #content(): void {
    const bytes = this.#bytes;
    while (this.#open.length > 0) {
      const from = this.#at;
      let at = from;
      let kind = 0;
      // a document that ends in text has an open element, and is refused below
      for (; at < this.#length; at++) {
        kind = TEXT_CLASS[bytes[at] as number] as number;
        if (kind !== 0) break;
      }
      if (kind !== MARKUP) at = this.#restOfText(at);
      if (at > from) this.#characters(from, at, kind === MARKUP);
      this.#at = at;
      switch (this.#byte(at + 1)) {
        case SLASH:
          this.#endTag();
          break;
        case BANG:
          if (this.#startsWith(CDATA, at + 2)) this.#cdata();
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

  /** The offset of the next `<`, from something in text that is not itself. */
  #restOfText(from: number): number {
    const bytes = this.#bytes;
    for (let at = from; at < this.#length; at++) {
      const byte = bytes[at] as number;
      if (byte === LESS) return at;
      if (byte === BRACKET && this.#byte(at + 1) === BRACKET && this.#byte(at + 2) === GREATER) refuse();
    }
    return refuse();
  }

  /** Character data; what it holds that is not itself is worked out at once. */
  #characters(from: number, to: number, isPlain: boolean): void {
    this.#addToRun(from, to, isPlain ? undefined : decoded(this.#slice(from, to)));
  }

  #addToRun(from: number, to: number, value: string | undefined): void {
    if (this.#runFrom < 0) {
      this.#runFrom = from;
      this.#runValue = value;
    } else {
      const before = this.#runValue ?? this.#slice(this.#runFrom, this.#runTo);
      this.#runValue = before + (value ?? this.#slice(from, to));
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

  /** The offset of the next `word`. */
  #find(word: string, from: number): number {
    const found = this.#bytes.indexOf(word, from, 'latin1');
    return found < 0 ? refuse() : found;
  }

  #cdata(): void {
    const from = this.#at + 9;
    const to = this.#find(']]>', from);
    const value = withLineEnds(this.#slice(from, to));
    if (this.#runFrom < 0) {
      this.#runFrom = this.#at;
      this.#runValue = value;
    } else {
      this.#runValue = (this.#runValue ?? this.#slice(this.#runFrom, this.#runTo)) + value;
    }
    this.#at = to + 3;
    this.#runTo = this.#at;
  }

  #comment(): void {
    const start = this.#at;
    if (this.#byte(start + 2) !== MINUS || this.#byte(start + 3) !== MINUS) refuse();
    const to = this.#find('--', start + 4);
    if (this.#byte(to + 2) !== GREATER) refuse();
    this.#leafWithLineEnds(COMMENT, start, start + 4, to);
    this.#at = to + 3;
  }

  #instruction(): void {
    const start = this.#at;
    const to = this.#find('?>', start + 2);
    const whole = this.#slice(start + 2, to);
    const target = /^[^ \t\r\n]*/.exec(whole)?.[0] ?? '';
    if (!isNCName(target) || target.toLowerCase() === 'xml') refuse();
    let from = start + 2;
    while (from < to && !isSpaceCode(this.#byte(from))) from++;
    while (from < to && isSpaceCode(this.#byte(from))) from++;
    const node = this.#leafWithLineEnds(INSTRUCTION, start, from, to);
    this.#columns.name[node] = this.#columns.names.add('', target);
    this.#at = to + 2;
  }

  #leafWithLineEnds(kind: number, start: number, from: number, to: number): number {
    const node = this.#columns.leaf(kind, start, from, to);
    const value = this.#slice(from, to);
    if (value.includes('\r')) this.#columns.values.set(node, withLineEnds(value));
    return node;
  }

  #startTag(): void {
    const start = this.#at;
    this.#at = start + 1;
    const name = this.#name();
    let count = 0;
    let isDeclaring = false;
    let code = this.#byte(this.#at);
    for (;;) {
      const before = this.#at;
      while (isSpaceCode(code)) code = this.#byte(++this.#at);
      if (code === GREATER || code === SLASH) break;
      if (this.#at === before) refuse();
      if (this.#attribute(count++)) isDeclaring = true;
      code = this.#byte(this.#at);
    }
    const isEmpty = code === SLASH;
    if (isEmpty && this.#byte(++this.#at) !== GREATER) refuse();
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
    const bytes = this.#bytes;
    const start = this.#at;
    const name = this.#name();
    this.#skipSpace();
    if (this.#byte(this.#at) !== EQUALS) refuse();
    this.#at++;
    this.#skipSpace();
    const quote = this.#byte(this.#at);
    if (quote !== QUOTE && quote !== APOSTROPHE) refuse();
    const from = this.#at + 1;
    let to = from;
    let isPlain = true;
    for (; ; to++) {
      if (to >= this.#length) refuse();
      const code = bytes[to] as number;
      if (code === quote) break;
      if (code === LESS) refuse();
      if (code < SPACE || code === AMPERSAND) isPlain = false;
    }
    this.#at = to + 1;
    this.#attributeNames[index] = name;
    this.#attributePlaces[index * 3] = start;
    this.#attributePlaces[index * 3 + 1] = from;
    this.#attributePlaces[index * 3 + 2] = to;
    this.#attributeValues[index] = isPlain ? undefined : attributeValue(this.#slice(from, to));
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
    return this.#attributeValues[index] ?? this.#slice(from, this.#attributePlaces[index * 3 + 2] ?? from);
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
    const start = this.#at;
    this.#endText();
    const element = this.#open.pop();
    if (element === undefined) refuse();
    const { length } = element.name;
    if (!this.#isSame(element.name, start + 2)) refuse();
    let at = start + 2 + length;
    while (isSpaceCode(this.#byte(at))) at++;
    if (this.#byte(at) !== GREATER) refuse();
    this.#columns.close(start);
    this.#scope = element.scope;
    this.#at = at + 1;
  }

  #isSame({ first, length }: RawName, at: number): boolean {
    const bytes = this.#bytes;
    for (let index = 0; index < length; index++) if (bytes[first + index] !== bytes[at + index]) return false;
    return true;
  }

  /** The name that begins here. Names are known by the hash of their bytes, so that none is cut out twice. */
  #name(): RawName {
    const bytes = this.#bytes;
    const start = this.#at;
    let at = start;
    let hash = 0;
    while (at < this.#length) {
      const code = bytes[at] as number;
      if (code <= SPACE || code === GREATER || code === SLASH || code === EQUALS) break;
      hash = (Math.imul(hash, 31) + code) | 0;
      at++;
    }
    if (at === start) refuse();
    this.#at = at;
    const bucket = this.#table[hash & (TABLE - 1)] as RawName[];
    for (let index = 0; index < bucket.length; index++) {
      const name = bucket[index] as RawName;
      if (name.length === at - start && this.#isSame(name, start)) return name;
    }
    const name = this.#newName(start, at);
    if (++this.#known <= NAMES_REMEMBERED) bucket.push(name);
    return name;
  }

  #newName(start: number, end: number): RawName {
    const qName = this.#slice(start, end);
    if (!isQName(qName)) refuse();

    const colon = qName.indexOf(':');
    const prefix = colon < 0 ? '' : qName.slice(0, colon);
    const declares = qName === 'xmlns' ? '' : prefix === 'xmlns' ? qName.slice(6) : undefined;
    return {
      qName,
      first: start,
      length: end - start,
      declares,
      elementScope: undefined,
      element: 0,
      attributeScope: undefined,
      attribute: 0,
      prefix: this.#columns.names.addPrefix(prefix),
    };
  }

  #skipSpace(): void {
    while (isSpaceCode(this.#byte(this.#at))) this.#at++;
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
