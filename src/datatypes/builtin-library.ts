// The builtin datatype library of RELAX NG (RELAX NG specification §5.1): string and token, without parameters.

import type { Datatype, DatatypeLibrary, WhiteSpace } from './datatype.ts';
import { processWhiteSpace } from './white-space.ts';

const BUILTIN = '';

const types: ReadonlyMap<string, Datatype> = new Map([
  ['string', makeType('string', 'preserve')],
  ['token', makeType('token', 'collapse')],
]);

export const builtinLibrary: DatatypeLibrary = {
  uri: BUILTIN,
  typeNames: [...types.keys()],
  create: (typeName, parameters) => {
    const type = types.get(typeName);
    if (type === undefined) {
      return {
        kind: 'problem',
        problem: 'unknown-type',
        message: `the builtin library has string and token, and no ${typeName}`,
      };
    }
    if (parameters.length === 0) return type;
    return {
      kind: 'problem',
      problem: 'unknown-facet',
      parameter: 0,
      message: `the builtin type ${typeName} has no parameters`,
    };
  },
};

const EXAMPLES = ['text', 'words', 'a'];

function makeType(name: string, whiteSpace: WhiteSpace): Datatype {
  return {
    key: JSON.stringify([BUILTIN, name]),
    name,
    idType: 'none',
    isContextDependent: false,
    allows: () => true,
    valueKey: (lexical) => processWhiteSpace(lexical, whiteSpace),
    wanted: (_lexical, _context, excludes) => {
      const example = EXAMPLES.find((one) => excludes?.(one) !== true);
      return example === undefined ? { what: 'text' } : { what: 'text', example };
    },
    shape: { library: BUILTIN, base: name, whiteSpace, rules: 'standard', facets: [] },
  };
}
