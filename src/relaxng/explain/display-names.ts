// Names and values as a reader of the document would write them, cut where they are longer than a message bears.
import { XML_NAMESPACE } from '../../xml/namespace-scope.ts';
import type { StartTag } from '../../xml/xml-events.ts';
import type { ExpandedName } from '../simplify/name-class.ts';

/** Characters that a message gives to a name, to a namespace name, and to a value. */
const NAME_LIMIT = 40;
const NAMESPACE_LIMIT = 80;
const VALUE_LIMIT = 60;

/** `<persName>`; with its namespace where that differs from `beside`, the namespace around it. */
export function elementLabel(name: ExpandedName, beside: string): string {
  const local = cut(name.localName, NAME_LIMIT);
  return name.namespace === beside ? `<${local}>` : `<${local} xmlns=${namespaceLabel(name.namespace)}>`;
}

/** `<a>, <b> or <c>`; a namespace that is common to all is named once. */
export function elementAlternatives(names: readonly ExpandedName[], beside: string): string {
  const [namespace = beside, another] = new Set(names.map((name) => name.namespace));
  const isForeign = another === undefined && namespace !== beside && names.length > 1;
  const labels = alternatives(names.map((name) => elementLabel(name, isForeign ? namespace : beside)));
  return isForeign ? `${labels}, with xmlns=${namespaceLabel(namespace)}` : labels;
}

/** `: one of <a> or <b> is required`; `where`: words to follow. */
export function requiredClause(names: readonly ExpandedName[], beside: string, where = ''): string {
  if (names.length === 0) return '';
  return `: ${names.length > 1 ? 'one of ' : ''}${elementAlternatives(names, beside)} is required${where}`;
}

export function inNamespace(namespace: string): string {
  return namespace === '' ? 'in no namespace' : `in the namespace ${cut(namespace, NAMESPACE_LIMIT)}`;
}

export function namespaceLabel(namespace: string): string {
  return `"${cut(namespace, NAMESPACE_LIMIT)}"`;
}

/** `<tei:p>`, as the document writes it. */
export function tagLabel(tag: StartTag): string {
  return `<${nameLabel(tag.qName)}>`;
}

/** A name as the document writes it. */
export function nameLabel(qName: string): string {
  return cut(qName, NAME_LIMIT);
}

export function attributeLabel(name: ExpandedName): string {
  const local = cut(name.localName, NAME_LIMIT);
  if (name.namespace === '') return local;
  if (name.namespace === XML_NAMESPACE) return `xml:${local}`;
  return `${local} ${inNamespace(name.namespace)}`;
}

/** Alternatives that a message names. */
const ALTERNATIVES_LIMIT = 5;

/** `a`, `a or b`, `a, b or c`, and past the limit `…, and 12 more`. */
export function alternatives(labels: readonly string[]): string {
  const shown = labels.slice(0, ALTERNATIVES_LIMIT);
  const more = labels.length - shown.length;
  if (more > 0) return `${shown.join(', ')}, and ${more} more`;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} or ${last}`;
}

/** `a`, `a and b`, `a, b and c`, and past the limit `…, and 12 more`. */
export function conjunction(labels: readonly string[]): string {
  if (labels.length > ALTERNATIVES_LIMIT) return alternatives(labels);
  const last = labels.at(-1) ?? '';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} and ${last}`;
}

export function quoted(value: string): string {
  return `"${cut(value.replace(/[\s\p{Cc}]+/gu, ' '), VALUE_LIMIT)}"`;
}

/** The message on one line and within bounds. */
const MESSAGE_LIMIT = 300;

export function bounded(message: string): string {
  return cut(message.replace(/[\s\p{Cc}]+/gu, ' '), MESSAGE_LIMIT);
}

/** Counts characters, so that no pair of surrogates is cut in two. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const characters = [...text.slice(0, 2 * limit)];
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}
