// The built-in types of XML Schema that have values of their own to check (XSD 1.0 Part 2 §3.2 and §3.3), as a table.

import { isAnyUri, type UriProblem, uriProblem } from './any-uri.ts';
import { base64Key, base64Octets, hexKey, hexOctets, isBase64Binary, isHexBinary } from './binary.ts';
import type { DatatypeRules, IdType, Parameter, ValueContext } from './datatype.ts';
import { compareDecimals, decimalKey, digitsAsWritten, digitsOfValue, isDecimal, isInteger, parseDecimal } from './decimal.ts';
import { define } from './define-type.ts';
import { compareFloats, type FloatPrecision, floatKey, isFloat, parseFloatValue } from './float.ts';
import { mistakeInName, mistakeInNmtoken, mistakeInQName } from './name-mistakes.ts';
import { mistakeInBoolean, mistakeInDecimal, mistakeInFloat, mistakeInInteger } from './number-mistakes.ts';
import { temporalTypes } from './temporal-types.ts';
import type { LengthMeasure, Mistake, TypeDefinition } from './type-definition.ts';
import { itemsOf } from './white-space.ts';
import { isName, isNcName, isNmtoken, isQName, splitQName } from './xml-names.ts';

const characters: LengthMeasure = { unit: 'character', of: countCodePoints };
const items: LengthMeasure = { unit: 'item', of: (value) => itemsOf(value).length };

const string = define({
  name: 'string',
  whiteSpace: 'preserve',
  allows: () => true,
  length: characters,
  what: 'text',
  examples: ['text', 'a', '1', 'A', 'some text'],
});

const language = define({
  name: 'language',
  base: 'string',
  allows: (value) => /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/u.test(value),
  facets: [{ name: 'pattern', value: '[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*' }],
  length: characters,
  what: 'a language code',
  examples: ['en', 'de-AT', 'eng'],
  mistakeIn: (value) =>
    value.includes('_') ? { what: 'a language code with - and not _', repair: value.replaceAll('_', '-') } : undefined,
});

function nameType(
  name: string,
  options: { readonly idType?: IdType; readonly what?: string; readonly example?: string } = {},
): TypeDefinition {
  const { idType = 'none', what = 'a name', example = 'name' } = options;
  const mistakeIn = (value: string): Mistake | undefined => mistakeInName(value, what, 'refused');
  return define({
    name,
    base: 'NCName',
    idType,
    allows: isNcName,
    length: characters,
    what,
    examples: [example, 'n1', 'a'],
    mistakeIn,
  });
}

const id = nameType('ID', { idType: 'ID', what: 'an identifier', example: 'p1' });
const idref = nameType('IDREF', { idType: 'IDREF', what: 'an identifier of this document', example: 'p1' });

const entity = define({
  name: 'ENTITY',
  isContextDependent: true,
  allows: (value, context) => isNcName(value) && context.isUnparsedEntity?.(value) === true,
  length: characters,
  what: 'the name of an unparsed entity that the DTD declares',
  examples: [],
});

const nmtoken = define({
  name: 'NMTOKEN',
  allows: isNmtoken,
  length: characters,
  what: 'a name token',
  examples: ['token', '1', 'a'],
  mistakeIn: mistakeInNmtoken,
});

function listType(name: string, item: TypeDefinition, what: string): TypeDefinition {
  const mistakeIn = (value: string, context: ValueContext): Mistake | undefined => {
    if (value === '') return { what: `${what}, and not nothing` };
    const wrong = itemsOf(value).find((part) => !item.allows(part, context));
    const mistake = wrong === undefined ? undefined : item.mistakeIn(wrong, context);
    return mistake && { what: `${what} (${wrong} is to be ${mistake.what})` };
  };
  return define({
    name,
    idType: item.idType === 'IDREF' ? 'IDREFS' : 'none',
    isContextDependent: item.isContextDependent,
    allows: (value, context) => value !== '' && itemsOf(value).every((part) => item.allows(part, context)),
    facets: [{ name: 'minLength', value: '1' }],
    length: items,
    what,
    examples: item.examples.slice(0, 1).flatMap((example) => [`${example} ${example.replace('1', '2')}`, example]),
    mistakeIn,
  });
}

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** The expanded name, in the notation of James Clark. */
function expandedName(value: string, context: ValueContext): string | undefined {
  const { prefix, local } = splitQName(value);
  const namespace = prefix === 'xml' ? XML_NAMESPACE : (context.resolvePrefix(prefix) ?? (prefix === '' ? '' : undefined));
  return namespace === undefined ? undefined : `{${namespace}}${local}`;
}

function qNameType(name: string, what: string): TypeDefinition {
  const allows = (value: string, context: ValueContext): boolean =>
    isQName(value) && expandedName(value, context) !== undefined;
  return define({
    name,
    base: 'QName',
    isContextDependent: true,
    allows,
    valueKey: expandedName,
    what,
    examples: ['name'],
    mistakeIn: mistakeInQName,
  });
}

const uriMistakes: Readonly<Record<UriProblem, string>> = {
  escape: 'a URI with two hexadecimal digits after every % (write %25 for the sign itself)',
  bracket: 'a URI without [ and ] (write %5B and %5D)',
  fragment: 'a URI with at most one #',
  scheme: 'a URI with a scheme such as http before its first : (write ./ before a file name with a colon)',
  'nothing-after-scheme': 'a URI that goes on after its scheme',
  host: 'a URI with [ and ] around an IPv6 address only',
};

function repairOfUri(value: string, problem: UriProblem): Pick<Mistake, 'repair'> {
  switch (problem) {
    case 'escape':
      return { repair: value.replace(/%(?![0-9a-fA-F]{2})/gu, '%25') };
    case 'bracket':
      return { repair: value.replaceAll('[', '%5B').replaceAll(']', '%5D') };
    case 'scheme':
      return { repair: `./${value}` };
    case 'fragment':
    case 'nothing-after-scheme':
    case 'host':
      return {};
    default:
      return problem satisfies never;
  }
}

const anyUri = define({
  name: 'anyURI',
  allows: isAnyUri,
  length: characters,
  what: 'a URI',
  examples: ['https://example.org/', '#p1'],
  mistakeIn: (value) => {
    const problem = uriProblem(value);
    return problem && { what: uriMistakes[problem], ...repairOfUri(value, problem) };
  },
});

const boolean = define({
  name: 'boolean',
  allows: (value) => value === 'true' || value === 'false' || value === '1' || value === '0',
  valueKey: (value) => (value === '1' ? 'true' : value === '0' ? 'false' : value),
  what: 'true or false',
  examples: ['true', 'false', '1', '0'],
  mistakeIn: mistakeInBoolean,
});

const hexBinary = define({
  name: 'hexBinary',
  allows: isHexBinary,
  valueKey: hexKey,
  length: { unit: 'octet', of: hexOctets },
  what: 'pairs of hexadecimal digits',
  examples: ['0FB7', '00'],
});

const base64Binary = define({
  name: 'base64Binary',
  allows: isBase64Binary,
  valueKey: base64Key,
  length: { unit: 'octet', of: base64Octets },
  what: 'data in base64',
  examples: ['VEVJ'],
});

const decimal = define({
  name: 'decimal',
  allows: isDecimal,
  valueKey: decimalKey,
  compareTo: compareToDecimal,
  what: 'a decimal number',
  examples: ['3.5', '1', '0', '-1', '12'],
  mistakeIn: (value) => mistakeInDecimal(value, 'a decimal number'),
});

function compareToDecimal(limit: string): (value: string) => number {
  const parsed = parseDecimal(limit);
  return (value) => compareDecimals(parseDecimal(value), parsed);
}

type Bounds = { readonly min?: string; readonly max?: string };

function integerType(name: string, what: string, { min, max }: Bounds = {}): TypeDefinition {
  const overMin = min === undefined ? undefined : compareToDecimal(min);
  const overMax = max === undefined ? undefined : compareToDecimal(max);
  const isWithin = (value: string): boolean => (overMin?.(value) ?? 0) >= 0 && (overMax?.(value) ?? 0) <= 0;
  return define({
    name,
    base: 'integer',
    allows: overMin === undefined && overMax === undefined ? isInteger : (value) => isInteger(value) && isWithin(value),
    valueKey: decimalKey,
    facets: [
      ...(min === undefined ? [] : [{ name: 'minInclusive', value: min }]),
      ...(max === undefined ? [] : [{ name: 'maxInclusive', value: max }]),
    ] satisfies Parameter[],
    compareTo: compareToDecimal,
    what,
    examples: ['12', '1', '0', '-1', '-12'],
    mistakeIn: (value) => mistakeInInteger(value, what),
  });
}

function boundedInteger(name: string, min: string, max: string): TypeDefinition {
  return integerType(name, `a whole number from ${min} to ${max}`, { min, max });
}

function floatType(name: string, precision: FloatPrecision): TypeDefinition {
  return define({
    name,
    allows: isFloat,
    valueKey: (value) => floatKey(parseFloatValue(value, precision)),
    compareTo: (limit) => {
      const parsed = parseFloatValue(limit, precision);
      return (value) => compareFloats(parseFloatValue(value, precision), parsed);
    },
    what: 'a number',
    examples: ['3.5', '1', '0', '-1', '0.5'],
    mistakeIn: mistakeInFloat,
  });
}

/** What is read alike by all. */
const definitions: readonly TypeDefinition[] = [
  string,
  { ...string, name: 'normalizedString', base: 'string', whiteSpace: 'replace' },
  { ...string, name: 'token', base: 'string', whiteSpace: 'collapse' },
  language,
  define({
    name: 'Name',
    allows: isName,
    length: characters,
    what: 'a name',
    examples: ['name', 'n1', 'a'],
    mistakeIn: (value) => mistakeInName(value, 'a name', 'allowed'),
  }),
  nameType('NCName'),
  nmtoken,
  listType('NMTOKENS', nmtoken, 'name tokens with spaces between them'),
  id,
  idref,
  listType('IDREFS', idref, 'identifiers of this document with spaces between them'),
  entity,
  listType('ENTITIES', entity, 'names of unparsed entities that the DTD declares'),
  qNameType('QName', 'a qualified name'),
  qNameType('NOTATION', 'the qualified name of a notation'),
  anyUri,
  boolean,
  base64Binary,
  hexBinary,
  decimal,
  integerType('integer', 'a whole number'),
  integerType('nonPositiveInteger', 'a whole number of 0 or less', { max: '0' }),
  integerType('negativeInteger', 'a whole number less than 0', { max: '-1' }),
  boundedInteger('long', '-9223372036854775808', '9223372036854775807'),
  boundedInteger('int', '-2147483648', '2147483647'),
  boundedInteger('short', '-32768', '32767'),
  boundedInteger('byte', '-128', '127'),
  integerType('nonNegativeInteger', 'a whole number of 0 or more', { min: '0' }),
  boundedInteger('unsignedLong', '0', '18446744073709551615'),
  boundedInteger('unsignedInt', '0', '4294967295'),
  boundedInteger('unsignedShort', '0', '65535'),
  boundedInteger('unsignedByte', '0', '255'),
  integerType('positiveInteger', 'a whole number of 1 or more', { min: '1' }),
  floatType('float', 'single'),
  floatType('double', 'double'),
];

const temporal: Readonly<Record<DatatypeRules, readonly TypeDefinition[]>> = {
  standard: temporalTypes('standard'),
  jing: temporalTypes('jing'),
};

export const xsdTypeNames: readonly string[] = [...definitions, ...temporal.standard].map(({ name }) => name);

export function xsdTypes(rules: DatatypeRules): ReadonlyMap<string, TypeDefinition> {
  const digits = rules === 'jing' ? digitsAsWritten : digitsOfValue;
  const others = definitions.map((definition): TypeDefinition => {
    const hasDigits = definition.base === 'decimal' || definition.base === 'integer';
    const showsWhiteSpace = rules === 'jing' && definition.base.endsWith('Binary');
    return { ...definition, rules, showsWhiteSpace, ...(hasDigits ? { digits } : {}) };
  });
  return new Map([...others, ...temporal[rules]].map((definition) => [definition.name, definition]));
}

function countCodePoints(value: string): number {
  let count = value.length;
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff) count--;
  }
  return count;
}
