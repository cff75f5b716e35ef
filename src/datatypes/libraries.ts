// The datatype libraries that a schema can name, by URI.

import { builtinLibrary } from './builtin-library.ts';
import type { DatatypeLibrary } from './datatype.ts';
import { xsdLibrary } from './xsd-library.ts';

export const datatypeLibraries: ReadonlyMap<string, DatatypeLibrary> = new Map([
  [builtinLibrary.uri, builtinLibrary],
  [xsdLibrary.uri, xsdLibrary],
]);
