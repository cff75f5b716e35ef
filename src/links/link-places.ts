// Where a pointer stands in the text, for diagnostics and repairs.

import type { Span } from '../source/span.ts';
import type { XmlTree } from '../xml/tree/xml-tree.ts';
import type { Pointer } from './link-facts.ts';

const TOKEN = /[^ \t\r\n]+/g;

/** Single use. Pointers of one value come one after the other: what was read is kept for the next. */
export class LinkPlaces {
  readonly #tree: XmlTree;
  #node = -1;
  #tokens: readonly Span[] = [];

  constructor(tree: XmlTree) {
    this.#tree = tree;
  }

  nameOf(node: number): Span {
    return this.#tree.span(node);
  }

  valueOf(attribute: number): Span {
    return this.#tree.valueSpan(attribute);
  }

  /** Of an attribute: the name of its element as written. */
  elementOf(attribute: number): string {
    return this.#tree.qName(this.#tree.parent[attribute] ?? 0);
  }

  qNameOf(node: number): string {
    return this.#tree.qName(node);
  }

  /** The pointer itself, where the value is written as it is read; else its whole value. */
  of(pointer: Pick<Pointer, 'node' | 'token' | 'index'>): Span {
    return this.exactly(pointer) ?? this.valueOf(pointer.node);
  }

  /** The pointer itself; undefined where it is not written as it is read. */
  exactly({ node, token, index }: Pick<Pointer, 'node' | 'token' | 'index'>): Span | undefined {
    if (node !== this.#node) this.#read(node);
    return this.#asWritten(this.#tokens[index], token) ?? this.#asWritten(this.#around(), token);
  }

  #read(attribute: number): void {
    this.#node = attribute;
    const { start, end } = this.valueOf(attribute);
    const raw = this.#tree.documentOf(0).source.text.slice(start, end);
    this.#tokens = [...raw.matchAll(TOKEN)].map(({ index: at, 0: { length } }) => {
      return { start: start + at, end: start + at + length };
    });
  }

  /** From the first token of the value to the last: one URI with blanks in it. */
  #around(): Span | undefined {
    const [first, last] = [this.#tokens[0], this.#tokens.at(-1)];
    return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
  }

  #asWritten(span: Span | undefined, token: string): Span | undefined {
    return span !== undefined && this.#tree.documentOf(0).source.text.slice(span.start, span.end) === token ? span : undefined;
  }
}
