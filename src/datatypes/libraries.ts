// The datatype libraries that a schema can name, by URI.

import { builtinLibrary } from './builtin-library.ts';
import type { DatatypeLibrary, DatatypeRules } from './datatype.ts';
import { xsdLibrary, xsdLibraryAsJing } from './xsd-library.ts';

type Libraries = ReadonlyMap<string, DatatypeLibrary>;

const librariesBy: Readonly<Record<DatatypeRules, Libraries>> = {
  standard: byUri([builtinLibrary, xsdLibrary]),
  jing: byUri([builtinLibrary, xsdLibraryAsJing]),
};

export const datatypeLibraries: Libraries = librariesBy.standard;

export function datatypeLibrariesBy(rules: DatatypeRules): Libraries {
  return librariesBy[rules];
}

function byUri(libraries: readonly DatatypeLibrary[]): Libraries {
  return new Map(libraries.map((library) => [library.uri, library]));
}
