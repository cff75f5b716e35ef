// What a datatype allows (XSD 1.0 Part 2), made from its declared shape: a regular language as far as possible.

import { layouts, type TemporalType } from '../../datatypes/calendar.ts';
import type { Datatype, DatatypeRules, DatatypeShape } from '../../datatypes/datatype.ts';
import { largestCount } from '../../datatypes/regex-syntax.ts';
import { type BoundName, boundPattern } from './digit-ranges.ts';
import { floatRange } from './float-range.ts';
import { instantsWithin } from './instant-test.ts';
import { everything, intersectionOf, type Language, processedLanguage, regexLanguage, unionOf } from './language.ts';
import { allOf, anything, askBecause, languageMeaning, type Meaning, nothing, someOf } from './meaning.ts';
import { farYearOfJing, longYearLanguage, longYearOfJing, temporalLanguage } from './temporal-language.ts';
import { uriLanguage, uriWithIpv6 } from './uri-language.ts';

const DECIMAL = '[+\\-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)';
const FLOAT = `${DECIMAL}([eE][+\\-]?[0-9]+)?|-?INF|NaN`;
const NCNAME = '[\\i-[:]][\\c-[:]]*';
const SECONDS: Readonly<Record<DatatypeRules, string>> = {
  standard: '[0-9]+(\\.[0-9]+)?S',
  jing: '([0-9]+(\\.[0-9]*)?|\\.[0-9]+)S',
};
const SEXTET = ' *[A-Za-z0-9+/]';
const BASE64_END = `${SEXTET}( *[AQgw] *= *=|${SEXTET} *[AEIMQUYcgkosw048] *=)`;

/** Lexical forms by the base of a type, its white space processed. */
const patternsOfBases: ReadonlyMap<string, string> = new Map([
  ['Name', '\\i\\c*'],
  ['NCName', NCNAME],
  ['NMTOKEN', '\\c+'],
  ['NMTOKENS', '\\c+( \\c+)*'],
  ['IDREFS', `${NCNAME}( ${NCNAME})*`],
  ['QName', `(${NCNAME}:)?${NCNAME}`],
  ['boolean', 'true|false|1|0'],
  ['decimal', DECIMAL],
  ['integer', '[+\\-]?[0-9]+'],
  ['float', FLOAT],
  ['double', FLOAT],
  ['hexBinary', '([0-9a-fA-F]{2})*'],
  ['base64Binary', `((${SEXTET}){4})*(${BASE64_END})? *`],
]);

/** Counts up to here are written out in an automaton. */
const MAX_COUNTED = 300;

/** Characters that a matcher of lengths counts. */
const MAX_LENGTH = 2 ** 31;

/** Digits of a bound up to here are written out in an automaton. */
const MAX_BOUND_DIGITS = 60;

const BOUND = /^(?:min|max)(?:In|Ex)clusive$/u;

type Bound = { readonly name: BoundName; readonly value: string };
type Range = { readonly min: number; readonly max: number };

export function datatypeMeaning(type: Datatype): Meaning {
  const { shape } = type;
  // A document whose DTD declares entities is not for the module, and without a declaration there are none.
  if (shape.base === 'ENTITY' || shape.base === 'ENTITIES') return nothing;
  const base = baseLanguage(shape);
  if (base === undefined) return askBecause(`the datatype ${type.name} is not known here`);
  const judged: Judged = { languages: [base], others: shape.base === 'QName' ? [PREFIX_BOUND] : [] };
  for (const { name, value } of shape.facets) {
    if (name === 'pattern') addPattern(value, shape, judged);
    else if (name.endsWith('Digits')) addDigits({ name, count: countOf(value), rules: shape.rules }, judged);
  }
  addBounds(type, judged);
  addLength(type, judged);
  const rare = rareForms(shape).map(({ language, judgement }) =>
    together(shape, { languages: [language, ...judged.languages.slice(1)], others: [...judged.others, judgement] }),
  );
  return someOf([together(shape, judged), ...rare]);
}

function together({ whiteSpace }: DatatypeShape, { languages, others }: Judged): Meaning {
  const language = processedLanguage(whiteSpace, intersectionOf(languages));
  return allOf([...(language.key === everything.key ? [] : [languageMeaning(language)]), ...others]);
}

const PREFIX_BOUND: Meaning = { kind: 'matcher', matcher: { kind: 'prefix-bound' } };

/** What a value must be: in all these languages once processed, and all these besides. */
type Judged = { readonly languages: Language[]; readonly others: Meaning[] };

function baseLanguage({ base, rules }: DatatypeShape): Language | undefined {
  if (base === 'string' || base === 'token') return everything;
  if (base === 'anyURI') return uriLanguage();
  if (isTemporal(base)) return temporalLanguage(base, rules);
  if (base === 'duration') return regexLanguage(durationPattern(SECONDS[rules]));
  const pattern = patternsOfBases.get(base);
  return pattern === undefined ? undefined : regexLanguage(pattern);
}

function durationPattern(seconds: string): string {
  const time = `T([0-9]+H([0-9]+M)?(${seconds})?|[0-9]+M(${seconds})?|${seconds})`;
  const days = `([0-9]+D(${time})?|${time})`;
  return `-?P([0-9]+Y([0-9]+M)?${days}?|[0-9]+M${days}?|${days})`;
}

type RareForm = { readonly language: Language; readonly judgement: Meaning };

/** What the language of a base leaves out, and what judges it. */
function rareForms({ base, rules }: DatatypeShape): readonly RareForm[] {
  if (base === 'anyURI') return [{ language: uriWithIpv6(), judgement: anything }];
  if (!isTemporal(base) || !layouts[base].fields.includes('year')) return [];
  if (rules === 'standard') return [{ language: longYearLanguage(base), judgement: anything }];
  return [
    { language: longYearOfJing(base), judgement: { kind: 'matcher', matcher: { kind: 'temporal', type: base } } },
    { language: farYearOfJing(), judgement: askBecause('there is a year that Jing may not count') },
  ];
}

export function isTemporal(base: string): base is TemporalType {
  return Object.hasOwn(layouts, base);
}

function addBounds(type: Datatype, judged: Judged): void {
  const { base, facets, rules } = type.shape;
  const bounds = facets.filter((facet): facet is Bound => BOUND.test(facet.name));
  if (bounds.length === 0) return;
  if (base === 'decimal' || base === 'integer') for (const bound of bounds) addDecimalBound(bound, judged);
  else if (base === 'float') judged.others.push(floatRange(bounds, 'single'));
  else if (base === 'double') judged.others.push(floatRange(bounds, 'double'));
  else if (isTemporal(base))
    for (const { name, value } of bounds) judged.others.push(instantsWithin(name, { type: base, rules, value }));
  else judged.others.push(askBecause(`the bounds of ${type.name} would have to be computed`));
}

function addDecimalBound(bound: Bound, { languages, others }: Judged): void {
  if (bound.value.length <= MAX_BOUND_DIGITS) languages.push(regexLanguage(boundPattern(bound.name, bound.value)));
  else others.push(boundMatcher(bound));
}

function boundMatcher({ name, value }: Bound): Meaning {
  const bound = { value, isInclusive: name.endsWith('Inclusive') };
  const bounds = name.startsWith('min') ? { min: bound } : { max: bound };
  return { kind: 'matcher', matcher: { kind: 'decimal-bounds', ...bounds } };
}

/** Jing shows the pattern of binary types the white space around a value. A long run of one class is counted apart. */
function addPattern(pattern: string, { base, rules, whiteSpace }: DatatypeShape, { languages, others }: Judged): void {
  const language = regexLanguage(pattern);
  const run = longRunOf(language);
  if (rules === 'jing' && base.endsWith('Binary')) others.push(languageMeaning(language));
  else if (run === undefined) languages.push(language);
  else {
    languages.push(run.ofAnyLength);
    others.push({ kind: 'matcher', matcher: { kind: 'length', whiteSpace, min: run.min, max: run.max } });
  }
}

/** `[a-z]{1,10000}` and the like: the class, repeated at will, and the count. */
function longRunOf(
  language: Language,
): { readonly ofAnyLength: Language; readonly min: number; readonly max: number } | undefined {
  if (language.kind !== 'regex' || language.node.kind !== 'repeat') return undefined;
  const { item, min, max } = language.node;
  if (item.kind !== 'characters' || largestCount(language.node) <= MAX_COUNTED || largestCount(language.node) > MAX_LENGTH)
    return undefined;
  const node = { kind: 'repeat', item, min: 0, max: Number.POSITIVE_INFINITY } as const;
  return { ofAnyLength: { kind: 'regex', key: `${language.key}*`, node }, min, max };
}

type DigitLimit = { readonly name: string; readonly count: number; readonly rules: DatatypeRules };

/** As the digits of src/datatypes/decimal.ts are counted. */
function addDigits({ name, count, rules }: DigitLimit, { languages, others }: Judged): void {
  const isTotal = name === 'totalDigits';
  if (count <= MAX_COUNTED) languages.push(isTotal ? totalDigitsLanguage(count, rules) : fractionDigitsLanguage(count, rules));
  else if (rules === 'standard') others.push(askBecause(`more than ${MAX_COUNTED} digits are to be counted`));
  else others.push({ kind: 'matcher', matcher: { kind: 'digits', ...(isTotal ? { total: count } : { fraction: count }) } });
}

function fractionDigitsLanguage(count: number, rules: DatatypeRules): Language {
  return regexLanguage(`[^.]*(\\.[0-9]{0,${count}}${rules === 'jing' ? '' : '0*'})?`);
}

/** Zeros that do not change the value stand before it, or in the fraction behind it. */
function totalDigitsLanguage(count: number, rules: DatatypeRules): Language {
  const digits = `[1-9](\\.?[0-9]){0,${count - 1}}`;
  if (rules === 'jing') return regexLanguage(`[+\\-]?[0.]*(${digits}\\.?)?`);
  const whole = `([1-9][0-9]{0,${count - 1}})?(\\.0*)?`;
  const both = intersectionOf([regexLanguage(`[+\\-]?0*${digits}0*`), regexLanguage('[^.]*\\.[^.]*')]);
  return unionOf([regexLanguage(`[+\\-]?0*(${whole}|\\.[0-9]{0,${count}}0*)`), both]);
}

function addLength(type: Datatype, { languages, others }: Judged): void {
  const { shape } = type;
  const range = lengthRange(shape);
  if (range.min === 0 && range.max === Number.POSITIVE_INFINITY) return;
  const { min, max } = range;
  if (min > max) others.push(nothing);
  else if (Math.max(min, max === Number.POSITIVE_INFINITY ? 0 : max) <= MAX_COUNTED)
    languages.push(regexLanguage(lengthPattern(shape.base, range)));
  else if (unitOf(shape.base) === 'character')
    others.push({ kind: 'matcher', matcher: { kind: 'length', whiteSpace: shape.whiteSpace, min, max } });
  else others.push(askBecause(`the length of ${type.name} is not counted that far`));
}

function lengthRange({ facets }: DatatypeShape): Range {
  const counts = (...names: readonly string[]): readonly number[] =>
    facets.filter(({ name }) => names.includes(name)).map(({ value }) => countOf(value));
  return {
    min: Math.max(0, ...counts('length', 'minLength')),
    max: Math.min(Number.POSITIVE_INFINITY, ...counts('length', 'maxLength')),
  };
}

function unitOf(base: string): 'character' | 'item' | 'octet' {
  if (base === 'NMTOKENS' || base === 'IDREFS') return 'item';
  return base === 'hexBinary' || base === 'base64Binary' ? 'octet' : 'character';
}

/** Among the texts of the type, those whose length is in the range. */
function lengthPattern(base: string, { min, max }: Range): string {
  const times = (least: number, most: number): string =>
    `{${Math.max(least, 0)},${most === Number.POSITIVE_INFINITY ? '' : Math.max(most, 0)}}`;
  switch (unitOf(base)) {
    case 'character':
      return `(.|\\n|\\r)${times(min, max)}`;
    case 'item':
      return max === 0 ? '' : `[^ ]+( [^ ]+)${times(min - 1, max - 1)}`;
    default: {
      if (base === 'hexBinary') return `(..)${times(min, max)}`;
      // octets are three quarters of the letters, rounded down
      const fewest = Math.ceil((min * 4) / 3);
      const most = Math.ceil(((max + 1) * 4) / 3) - 1;
      return `( *[^ =])${times(fewest, most)}[ =]*`;
    }
  }
}

function countOf(value: string): number {
  return Math.abs(Number(value));
}
