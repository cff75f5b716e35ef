// The elements of a part, to be pointed at: by their identifiers, and by their numbers among their siblings.

import { normaliseTokens } from '../declarations.ts';
import { readEvents } from '../read/read-events.ts';
import type { ReadOptions } from '../read-options.ts';
import type { StartTag } from '../xml-events.ts';
import type { ElementContext } from './include-element.ts';
import { contextOf, documentContext, type UriAt, xmlAttribute } from './read-part.ts';

export type IndexedElement = {
  readonly start: number;
  /** After its start tag. */
  readonly tagEnd: number;
  end: number;
  readonly tag: StartTag;
  readonly context: ElementContext;
  readonly children: IndexedElement[];
};

/** Whether a declaration makes an attribute an identifier. */
export type IsDeclaredId = (element: string, attribute: string) => boolean;

export class ElementIndex {
  readonly #root: IndexedElement[] = [];
  readonly #byId = new Map<string, IndexedElement>();

  constructor(text: string, { uriAt, isId, options }: { uriAt: UriAt; isId: IsDeclaredId; options: ReadOptions }) {
    const open: IndexedElement[] = [];
    const document = documentContext(uriAt(0));
    const startElement = (tag: StartTag): void => {
      const around = open.at(-1);
      const context = contextOf(tag, around?.context ?? document, uriAt(tag.start));
      const element: IndexedElement = { start: tag.start, tagEnd: tag.end, end: tag.end, tag, context, children: [] };
      (around?.children ?? this.#root).push(element);
      open.push(element);
      for (const id of identifiers(tag, isId)) if (!this.#byId.has(id)) this.#byId.set(id, element);
    };
    const endElement = (_: number, end: number): void => {
      const element = open.pop();
      if (element !== undefined) element.end = end;
    };
    readEvents(text, { startElement, endElement, text: () => {} }, options);
  }

  withId(id: string): IndexedElement | undefined {
    return this.#byId.get(id);
  }

  /** `steps`: numbers from 1, the first one counts from `from`, or from the document. */
  descend(from: IndexedElement | undefined, steps: readonly number[]): IndexedElement | undefined {
    let children: readonly IndexedElement[] = from?.children ?? this.#root;
    let element = from;
    for (const step of steps) {
      element = children[step - 1];
      if (element === undefined) return undefined;
      children = element.children;
    }
    return element;
  }
}

function identifiers(tag: StartTag, isId: IsDeclaredId): readonly string[] {
  const own = xmlAttribute(tag.attributes, 'id');
  const declared = tag.attributes.filter(({ qName }) => isId(tag.qName, qName)).map(({ value }) => value);
  return own === undefined ? declared : [normaliseTokens(own), ...declared];
}
