// Which attributes are pointers, as data: of the grammars that judge the document, which type them as URIs, else of TEI.

import { type ElementName, leadsNowhere } from './no-pointers.ts';

/** `one`: the value is one URI, blanks and all; `list`: URIs with white space between them; `words`: or something that is no URI. */
export type PointerUse = { readonly shape: 'one' | 'list'; readonly words?: true };

/** `none`: no pointer. `on`: these elements; `but`: all others of the table. The first rule that speaks of an element counts. */
export type PointerRule = (PointerUse | { readonly shape: 'none' }) &
  ({ readonly on: readonly string[] } | { readonly but: readonly string[] });

/** Attributes of the elements of one namespace, by their names; `{namespace}name` where they have a namespace. */
export type PointersOfNamespace = {
  /** Of these elements the table speaks; default: of all. */
  readonly elements?: readonly string[];
  readonly uris: Readonly<Record<string, readonly PointerRule[]>>;
  /** Attributes that are known, and no pointers. */
  readonly others: readonly string[];
};

/** By the namespace of the element. */
export type PointerTable = Readonly<Record<string, PointersOfNamespace>>;

/** Attributes that are remembered: a document can have any. */
const MOST_KNOWN = 10_000;

/** For any number of documents: what each attribute is is found once. */
export class PointerAttributes {
  readonly #tables: readonly PointerTable[];
  readonly #known = new Map<string, PointerUse | undefined>();

  /** The first table that speaks of an attribute counts. */
  constructor(tables: readonly PointerTable[]) {
    this.#tables = tables;
  }

  /** Undefined: no pointer. `attribute`: as in the tables. */
  use(element: ElementName, attribute: string): PointerUse | undefined {
    const name = `${attribute} ${element.localName} ${element.namespace}`;
    const known = this.#known.get(name);
    if (known !== undefined || this.#known.has(name)) return known;
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    const use = leadsNowhere(element, attribute) ? undefined : this.#find(element, attribute);
    this.#known.set(name, use);
    return use;
  }

  #find({ namespace, localName }: ElementName, attribute: string): PointerUse | undefined {
    for (const table of this.#tables) {
      const pointers = own(table, namespace);
      if (pointers?.elements?.includes(localName) === false) continue;
      const rule = (pointers && own(pointers.uris, attribute))?.find((one) => speaksOf(one, localName));
      if (rule !== undefined) return rule.shape === 'none' ? undefined : rule;
      if (pointers?.others.includes(attribute) === true) return undefined;
    }
    return undefined;
  }
}

function speaksOf(rule: PointerRule, element: string): boolean {
  return 'on' in rule ? rule.on.includes(element) : !rule.but.includes(element);
}

/** Names of a document are keys here, and may be those of `Object.prototype`. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
