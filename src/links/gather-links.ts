// The tree of a document → its link facts, in one pass over the rows. A hot loop: names are looked up by their numbers.

import { XML_NAMESPACE } from '../xml/namespace-scope.ts';
import { ATTRIBUTE, ELEMENT } from '../xml/tree/tree-columns.ts';
import type { XmlTree } from '../xml/tree/xml-tree.ts';
import { type Identifier, type LinkFacts, Mentions, type Pointer } from './link-facts.ts';
import type { PointerAttributes, PointerUse } from './pointer-attributes.ts';
import type { PrefixDefinition } from './prefix-definitions.ts';
import { TEI_NAMESPACE } from './tei-pointers.ts';

export function gatherLinks(tree: XmlTree, pointers: PointerAttributes): LinkFacts {
  return new Gatherer(tree, pointers).gather();
}

/** The identifiers that pointers can lead to. */
export function identifiersOf(tree: XmlTree): ReadonlySet<string> {
  const rows = tree.attributes(tree.names.find(XML_NAMESPACE, 'id'));
  return new Set(Array.from(rows, (row) => trimmed(tree.value(row))));
}

const ENTRIES: ReadonlySet<string> = new Set(['person', 'personGrp', 'org', 'place', 'event', 'object', 'nym']);
const NAMES: ReadonlySet<string> = new Set(['persName', 'placeName', 'orgName', 'rs', 'objectName', 'eventName']);
/** Attributes that say whose name it is. */
const IDENTIFYING = ['ref', 'key', 'corresp', 'sameAs', 'nymRef', 'copyOf'];

const SPACE = /[ \t\r\n]+/;
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_.\-\u00b7]*$/u;
/** What a word has not, where a value may be a pointer or a word. */
const NO_WORD = /[#:/]/;
const HASH = 0x23;

type Role = 'entry' | 'name' | 'text' | 'prefixDef' | undefined;
/** What the elements of one name are. `uses`: by the number of the attribute's name; null: no pointer. */
type ElementKind = { readonly role: Role; readonly uses: (PointerUse | null | undefined)[] };

/** Single use. */
class Gatherer {
  readonly #tree: XmlTree;
  readonly #pointers: PointerAttributes;
  readonly #kinds: (ElementKind | undefined)[] = [];
  readonly #xmlId: number;
  readonly #xmlBase: number;
  readonly #identifiers = new Map<string, number>();
  readonly #malformed: Identifier[] = [];
  readonly #entries: Identifier[] = [];
  readonly #bareNames: number[] = [];
  readonly #definitions: PrefixDefinition[] = [];
  readonly #open: Pointer[] = [];
  readonly #mentions = new Mentions();
  readonly #bases: { readonly last: number; readonly bases: readonly string[] }[] = [];
  /** The last rows of the `text` and of the entry that were entered last. */
  #textEnd = -1;
  #entryEnd = -1;

  constructor(tree: XmlTree, pointers: PointerAttributes) {
    this.#tree = tree;
    this.#pointers = pointers;
    this.#xmlId = tree.names.find(XML_NAMESPACE, 'id');
    this.#xmlBase = tree.names.find(XML_NAMESPACE, 'base');
  }

  gather(): LinkFacts {
    const { kind, count } = this.#tree;
    for (let row = 0; row < count; row++) if (kind[row] === ELEMENT) row = this.#element(row);
    return {
      identifiers: this.#identifiers,
      malformed: this.#malformed,
      entries: this.#entries,
      bareNames: this.#bareNames,
      definitions: this.#definitions,
      open: this.#open,
      mentions: this.#mentions,
    };
  }

  /** @returns the last row of its attributes, or its own */
  #element(element: number): number {
    const { kind, count, name } = this.#tree;
    const { role, uses } = this.#kindOf(name[element] ?? -1);
    let row = element + 1;
    for (; row < count && kind[row] === ATTRIBUTE; row++) {
      const number = name[row] ?? -1;
      if (number === this.#xmlId) this.#identify(row, role);
      else if (number === this.#xmlBase) this.#base(element, row);
    }
    if (role !== undefined && role !== 'entry') this.#readTei(element, role);
    for (let attribute = element + 1; attribute < row; attribute++) {
      const number = name[attribute] ?? -1;
      const known = uses[number];
      const use = known === undefined ? this.#useOf(element, attribute, uses) : known;
      if (use !== null) this.#point(attribute, use);
    }
    return row - 1;
  }

  #kindOf(name: number): ElementKind {
    const known = this.#kinds[name];
    if (known !== undefined) return known;
    const { namespace = '', localName = '' } = this.#tree.names.names[name] ?? {};
    const made = { role: namespace === TEI_NAMESPACE ? roleOf(localName) : undefined, uses: [] };
    this.#kinds[name] = made;
    return made;
  }

  #useOf(element: number, attribute: number, uses: ElementKind['uses']): PointerUse | null {
    const tree = this.#tree;
    const namespace = tree.namespace(attribute);
    const key = namespace === '' ? tree.localName(attribute) : `{${namespace}}${tree.localName(attribute)}`;
    const name = { namespace: tree.namespace(element), localName: tree.localName(element) };
    const use = this.#pointers.use(name, key) ?? null;
    uses[tree.name[attribute] ?? -1] = use;
    return use;
  }

  #identify(attribute: number, role: Role): void {
    const id = trimmed(this.#tree.value(attribute));
    if (!NAME.test(id)) this.#malformed.push({ id, node: attribute });
    else if (!this.#identifiers.has(id)) this.#identifiers.set(id, attribute);
    if (role !== 'entry') return;
    this.#entries.push({ id, node: attribute });
    this.#entryEnd = Math.max(this.#entryEnd, this.#tree.last[this.#tree.parent[attribute] ?? 0] ?? 0);
  }

  #base(element: number, attribute: number): void {
    const bases = [...this.#basesAt(element), this.#tree.value(attribute)];
    this.#bases.push({ last: this.#tree.last[element] ?? element, bases });
  }

  #basesAt(row: number): readonly string[] {
    while ((this.#bases.at(-1)?.last ?? row) < row) this.#bases.pop();
    return this.#bases.at(-1)?.bases ?? [];
  }

  #readTei(element: number, role: Exclude<Role, undefined | 'entry'>): void {
    const last = this.#tree.last[element] ?? element;
    if (role === 'text') this.#textEnd = Math.max(this.#textEnd, last);
    else if (role === 'prefixDef') this.#define(element);
    else if (element <= this.#textEnd && element > this.#entryEnd) this.#name(element);
  }

  #name(element: number): void {
    const isBare = IDENTIFYING.every((name) => this.#valueOf(element, name) === undefined);
    if (isBare) this.#bareNames.push(element);
  }

  #define(element: number): void {
    const ident = this.#valueOf(element, 'ident');
    if (ident === undefined) return;
    const matchPattern = this.#valueOf(element, 'matchPattern') ?? '(.*)';
    this.#definitions.push({ ident, matchPattern, replacementPattern: this.#valueOf(element, 'replacementPattern') ?? '$1' });
  }

  #valueOf(element: number, localName: string): string | undefined {
    const attribute = this.#tree.attribute(element, this.#tree.names.find('', localName));
    return attribute < 0 ? undefined : this.#tree.value(attribute);
  }

  #point(attribute: number, { shape, words }: PointerUse): void {
    const value = this.#tree.value(attribute);
    const isOne = shape === 'one' || !SPACE.test(value);
    const tokens = isOne ? [trimmed(value)] : value.split(SPACE).filter((token) => token !== '');
    for (const [index, token] of tokens.entries())
      if (words !== true || NO_WORD.test(token)) this.#follow(attribute, { value, token, index });
  }

  #follow(node: number, pointer: Pick<Pointer, 'value' | 'token' | 'index'>): void {
    const { token } = pointer;
    const isInText = node <= this.#textEnd && node > this.#entryEnd;
    if (token.charCodeAt(0) === HASH && token.length > 1) {
      const id = token.slice(1);
      this.#mentions.add(id, { isInText });
      if (this.#identifiers.has(id)) return;
    }
    if (token !== '') this.#open.push({ node, ...pointer, bases: this.#basesAt(node), isInText });
  }
}

function roleOf(localName: string): Role {
  if (ENTRIES.has(localName)) return 'entry';
  if (NAMES.has(localName)) return 'name';
  return localName === 'text' || localName === 'prefixDef' ? localName : undefined;
}

function trimmed(value: string): string {
  return value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}
