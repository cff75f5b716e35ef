// What the declarations of all parts say together: notations and unparsed entities are the document's (XInclude 1.0 §4.5.1).

import type { DocumentType } from '../xml-events.ts';

/** Undefined where there is none. What is said of unread declarations is said elsewhere. */
export function mergeDoctypes(types: readonly DocumentType[]): DocumentType | undefined {
  const [first] = types;
  if (first === undefined) return undefined;
  return {
    name: first.name,
    systemId: first.systemId,
    publicId: first.publicId,
    unread: [],
    isUnparsedEntity: (name) => types.some((type) => type.isUnparsedEntity(name)),
    isNotation: (name) => types.some((type) => type.isNotation(name)),
  };
}
