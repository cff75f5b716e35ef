// A type of XML Schema as its outline: what most types have in common is left out.

import type { TypeDefinition } from './type-definition.ts';

type Outline = Pick<TypeDefinition, 'name' | 'allows' | 'what' | 'examples'> & Partial<TypeDefinition>;

export function define(outline: Outline): TypeDefinition {
  return {
    base: outline.name,
    whiteSpace: 'collapse',
    idType: 'none',
    isContextDependent: false,
    valueKey: (value) => value,
    facets: [],
    rules: 'standard',
    showsWhiteSpace: false,
    mistakeIn: () => undefined,
    ...outline,
  };
}
