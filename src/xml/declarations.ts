// What the document type declaration declares, as far as reading the document needs it (XML 1.0 §2.8, §3.3, §4.2).

import type { SourceFile } from './source-file.ts';
import type { DocumentType, UnreadDeclarations } from './xml-events.ts';

/** An internal entity has its replacement text; an external one its system identifier, and the file that declares it. */
export type Entity =
  | { readonly kind: 'internal'; readonly text: string }
  | { readonly kind: 'external'; readonly systemId: string; readonly from: SourceFile | undefined }
  | { readonly kind: 'unparsed'; readonly systemId: string; readonly notation: string };

export type AttributeDeclaration = {
  readonly qName: string;
  /** CDATA values keep their spaces; others (tokenised, enumerated) do not (§3.3.3). */
  readonly isCdata: boolean;
  readonly isId: boolean;
  /** Normalised; undefined: required or implied. */
  readonly defaultValue: string | undefined;
};

/** Mutable while the declarations are read. */
export type Declarations = {
  readonly name: string;
  systemId: string | undefined;
  publicId: string | undefined;
  readonly entities: Map<string, Entity>;
  /** Names of entities that the external subset declares: no document that says it is standalone can refer to them (§4.1). */
  readonly externalEntities: Set<string>;
  readonly parameterEntities: Map<string, Entity>;
  readonly notations: Set<string>;
  /** By element name, then by attribute name. */
  readonly attributes: Map<string, Map<string, AttributeDeclaration>>;
  /** What stands outside the document, and may declare more. */
  readonly unread: UnreadDeclarations[];
  /** A parameter entity was referred to: an entity without declaration is no fault then (§4.1), unless `standalone` is yes. */
  hasParameterReference: boolean;
};

export function noDeclarations(name: string): Declarations {
  return {
    name,
    systemId: undefined,
    publicId: undefined,
    entities: new Map(),
    externalEntities: new Set(),
    parameterEntities: new Map(),
    notations: new Set(),
    attributes: new Map(),
    unread: [],
    hasParameterReference: false,
  };
}

export function documentType(declarations: Declarations): DocumentType {
  const { name, systemId, publicId, unread, entities, notations } = declarations;
  return {
    name,
    systemId,
    publicId,
    unread,
    isUnparsedEntity: (entity) => entities.get(entity)?.kind === 'unparsed',
    isNotation: (notation) => notations.has(notation),
  };
}

/** Spaces at the ends dropped, others made one (§3.3.3, types other than CDATA). */
export function normaliseTokens(value: string): string {
  return value.replace(/ +/g, ' ').replace(/^ | $/g, '');
}
