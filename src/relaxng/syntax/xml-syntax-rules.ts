// What each element of the XML syntax may have: attributes and children (RELAX NG specification §3), as tables.
import type { NaryKind } from './schema-tree.ts';

const NARY: readonly NaryKind[] = ['group', 'interleave', 'choice', 'optional', 'zeroOrMore', 'oneOrMore', 'list', 'mixed'];

export type PatternName =
  | NaryKind
  | 'element'
  | 'attribute'
  | 'ref'
  | 'parentRef'
  | 'empty'
  | 'text'
  | 'notAllowed'
  | 'value'
  | 'data'
  | 'externalRef'
  | 'grammar';
export type NameClassName = 'name' | 'anyName' | 'nsName' | 'choice';
export type GrammarName = 'start' | 'define' | 'div' | 'include';
export type ElementName = PatternName | NameClassName | GrammarName | 'param' | 'except';

export const PATTERNS: ReadonlySet<string> = new Set<PatternName>([
  ...NARY,
  'element',
  'attribute',
  'ref',
  'parentRef',
  'empty',
  'text',
  'notAllowed',
  'value',
  'data',
  'externalRef',
  'grammar',
]);
export const NAME_CLASSES: ReadonlySet<string> = new Set<NameClassName>(['name', 'anyName', 'nsName', 'choice']);
export const GRAMMAR_MEMBERS: ReadonlySet<string> = new Set<GrammarName>(['start', 'define', 'div', 'include']);
export const INCLUDE_MEMBERS: ReadonlySet<string> = new Set<GrammarName>(['start', 'define', 'div']);
export const ELEMENTS: ReadonlySet<string> = new Set([...PATTERNS, ...NAME_CLASSES, ...GRAMMAR_MEMBERS, 'param', 'except']);

/** Attributes that every element may have. */
const COMMON_ATTRIBUTES: readonly string[] = ['ns', 'datatypeLibrary'];

type AttributeRule = { readonly required: readonly string[]; readonly optional: readonly string[] };

const NO_ATTRIBUTES: AttributeRule = { required: [], optional: [] };
const NAMED: AttributeRule = { required: ['name'], optional: [] };

const ATTRIBUTES: Readonly<Partial<Record<ElementName, AttributeRule>>> = {
  element: { required: [], optional: ['name'] },
  attribute: { required: [], optional: ['name'] },
  ref: NAMED,
  parentRef: NAMED,
  param: NAMED,
  define: { required: ['name'], optional: ['combine'] },
  start: { required: [], optional: ['combine'] },
  value: { required: [], optional: ['type'] },
  data: { required: ['type'], optional: [] },
  externalRef: { required: ['href'], optional: [] },
  include: { required: ['href'], optional: [] },
};

export function requiredAttributes(element: ElementName): readonly string[] {
  return (ATTRIBUTES[element] ?? NO_ATTRIBUTES).required;
}

export function isAllowedAttribute(element: ElementName, name: string): boolean {
  const { required, optional } = ATTRIBUTES[element] ?? NO_ATTRIBUTES;
  return COMMON_ATTRIBUTES.includes(name) || required.includes(name) || optional.includes(name);
}

/** For "did you mean". */
export function allowedAttributes(element: ElementName): readonly string[] {
  const { required, optional } = ATTRIBUTES[element] ?? NO_ATTRIBUTES;
  return [...required, ...optional, ...COMMON_ATTRIBUTES];
}
