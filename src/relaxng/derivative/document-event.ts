// The events that the matcher takes: a document's, with the names already turned into symbols of the schema's alphabet.
import type { StartTag, XmlAttribute } from '../../xml/xml-events.ts';
import type { NameAlphabet } from '../pattern/name-alphabet.ts';

export type AttributeEvent = { readonly attribute: XmlAttribute; readonly symbol: number };

export type StartEvent = {
  readonly kind: 'start';
  readonly tag: StartTag;
  readonly symbol: number;
  readonly attributes: readonly AttributeEvent[];
};
/** `text` without blanks at its ends is not kept apart: `isBlank` says whether it counts as none. */
export type TextEvent = {
  readonly kind: 'text';
  readonly text: string;
  readonly isBlank: boolean;
  readonly start: number;
  readonly end: number;
};
export type EndEvent = { readonly kind: 'end'; readonly start: number; readonly end: number };

export type DocumentEvent = StartEvent | TextEvent | EndEvent;

export function startEvent(tag: StartTag, alphabet: NameAlphabet): StartEvent {
  const attributes = tag.attributes.map((attribute) => ({
    attribute,
    symbol: alphabet.symbol(attribute.namespace, attribute.localName),
  }));
  return { kind: 'start', tag, symbol: alphabet.symbol(tag.namespace, tag.localName), attributes };
}
