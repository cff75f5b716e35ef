// The tree that the generator grows and the writer turns into text.
import type { ExpandedName } from '../../../src/relaxng/simplify/name-class.ts';

/** A part of a value. What depends on the rest of the document is settled when the document is written. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** Written with a prefix that is in scope. */
  | { readonly kind: 'qName'; readonly name: ExpandedName }
  /** One or more identifiers of the document, as `accepts` wants them. */
  | { readonly kind: 'idrefs'; readonly accepts: (lexical: string) => boolean };

export type Value = readonly Piece[];

export type AttributeNode = { readonly name: ExpandedName; readonly value: Value };

/** `typed`: a datatype judges the whole content of the element, so that white space around it counts. */
export type TextNode = { readonly kind: 'text' | 'typed'; readonly value: Value };

/** Filled as the document grows. */
export type ElementNode = {
  readonly kind: 'element';
  readonly name: ExpandedName;
  readonly attributes: AttributeNode[];
  readonly children: ContentNode[];
};

export type ContentNode = ElementNode | TextNode;

export function plain(text: string): Value {
  return [{ kind: 'text', text }];
}

/** Thrown when a document has run into a corner (an IDREF and no ID to refer to): the generator starts another. */
export class DeadEnd extends Error {}
