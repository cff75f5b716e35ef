// The facets that a RELAX NG schema may give as parameters (XSD 1.0 Part 2 §4.3; "Guidelines for using W3C XML Schema
// Datatypes with RELAX NG"), each made into a test of values that the type allows already.

import type { DatatypeProblem, Parameter, Wanted } from './datatype.ts';
import { wordsForPattern } from './pattern-words.ts';
import { RegexAutomaton } from './regex-automaton.ts';
import { sampleOf } from './regex-sample.ts';
import { parseRegex } from './regex-syntax.ts';
import type { TypeDefinition } from './type-definition.ts';

/** A facet applied to a type. Values come with their white space processed. */
export type Facet = {
  readonly parameter: Parameter;
  readonly allows: (value: string) => boolean;
  /** Whether it gets values with their white space as it stands. */
  readonly seesWhiteSpace?: boolean;
  /** What the facet wants, with examples that the type may yet refuse. */
  readonly wanted: () => { readonly what: string; readonly examples: readonly string[] };
};

export type FacetProblem = Omit<DatatypeProblem, 'kind' | 'parameter'>;

type FacetMaker = (definition: TypeDefinition, parameter: Parameter) => Facet | FacetProblem;

/** Longer patterns are not quoted in messages. */
const MAX_QUOTED_PATTERN = 120;

/** A count that no value reaches; a larger one is the same. */
const MAX_COUNT = Number.MAX_SAFE_INTEGER;

const makers: ReadonlyMap<string, FacetMaker> = new Map<string, FacetMaker>([
  ['pattern', makePattern],
  ['length', (definition, parameter) => makeLength(definition, parameter)],
  ['minLength', (definition, parameter) => makeLength(definition, parameter)],
  ['maxLength', (definition, parameter) => makeLength(definition, parameter)],
  ['minInclusive', (definition, parameter) => makeBound(definition, parameter)],
  ['minExclusive', (definition, parameter) => makeBound(definition, parameter)],
  ['maxInclusive', (definition, parameter) => makeBound(definition, parameter)],
  ['maxExclusive', (definition, parameter) => makeBound(definition, parameter)],
  ['totalDigits', (definition, parameter) => makeDigits(definition, parameter)],
  ['fractionDigits', (definition, parameter) => makeDigits(definition, parameter)],
]);

export const facetNames: readonly string[] = [...makers.keys()];

export function makeFacet(definition: TypeDefinition, parameter: Parameter): Facet | FacetProblem {
  const maker = makers.get(parameter.name);
  if (maker !== undefined) return maker(definition, parameter);
  return { problem: 'unknown-facet', message: whyNoFacet(parameter.name) };
}

function whyNoFacet(name: string): string {
  if (name === 'enumeration') return 'enumeration is no parameter in RELAX NG: write a choice of value patterns';
  if (name === 'whiteSpace') return 'whiteSpace is no parameter in RELAX NG: choose string, normalizedString or token';
  return `there is no facet of this name: those of XML Schema in RELAX NG are ${facetNames.join(', ')}`;
}

function makePattern(definition: TypeDefinition, parameter: Parameter): Facet | FacetProblem {
  const node = parseRegex(parameter.value);
  if (node.kind === 'problem') {
    const what = node.isLimit === true ? 'the pattern is more than can be judged here' : 'the pattern is wrong';
    return { problem: node.isLimit === true ? 'limit' : 'facet-value', message: `${what}: ${node.message}` };
  }
  const automaton = new RegexAutomaton(node);
  return {
    parameter,
    seesWhiteSpace: definition.showsWhiteSpace,
    allows: (value) => automaton.accepts(value),
    wanted: () => {
      const { what, example }: Wanted = wordsForPattern(parameter.value, definition.base) ?? {
        what: quotePattern(definition, parameter.value),
      };
      return { what, examples: [example, sampleOf(node)].filter((text) => text !== undefined) };
    },
  };
}

function quotePattern({ what }: TypeDefinition, pattern: string): string {
  return pattern.length > MAX_QUOTED_PATTERN ? `${what} of another form` : `${what} of the form ${pattern}`;
}

function makeLength(definition: TypeDefinition, parameter: Parameter): Facet | FacetProblem {
  const { length, name } = definition;
  if (length === undefined) return { problem: 'facet-not-applicable', message: `values of ${name} have no length` };
  const count = parseCount(parameter.value);
  if (count === undefined) return { problem: 'facet-value', message: `${parameter.name} is a whole number of 0 or more` };
  return {
    parameter,
    allows: lengthTest(parameter.name, count, length.of),
    wanted: () => ({ what: wordsForLength(definition, parameter.name, count), examples: examplesOfLength(definition, count) }),
  };
}

const amounts: Readonly<Record<string, string>> = { length: 'exactly', minLength: 'at least', maxLength: 'at most' };

function wordsForLength({ length, what }: TypeDefinition, name: string, count: number): string {
  const unit = length?.unit ?? 'character';
  const amount = `${amounts[name]} ${count} ${count === 1 ? unit : `${unit}s`}`;
  return unit === 'item' ? `a list of ${amount}: ${what}` : `${what} of ${amount}`;
}

function lengthTest(name: string, count: number, lengthOf: (value: string) => number): (value: string) => boolean {
  if (name === 'length') return (value) => lengthOf(value) === count;
  if (name === 'minLength') return (value) => lengthOf(value) >= count;
  return (value) => lengthOf(value) <= count;
}

/** Longer examples are no help to anyone. */
const MAX_EXAMPLE_LENGTH = 20;

function examplesOfLength({ length, examples }: TypeDefinition, count: number): readonly string[] {
  if (count > MAX_EXAMPLE_LENGTH) return [];
  if (length?.unit === 'octet') return ['00'.repeat(count)];
  if (length?.unit === 'item')
    return examples.map((example) => Array.from({ length: count }, () => example.split(' ')[0]).join(' '));
  return ['abcdefghijklmnopqrstuvwxyz'.slice(0, count)];
}

const boundTests: Readonly<Record<string, { readonly holds: (order: number) => boolean; readonly words: string }>> = {
  minInclusive: { holds: (order) => order >= 0, words: 'not less than' },
  minExclusive: { holds: (order) => order > 0, words: 'greater than' },
  maxInclusive: { holds: (order) => order <= 0, words: 'not greater than' },
  maxExclusive: { holds: (order) => order < 0, words: 'less than' },
};

const boundWordsInTime: Readonly<Record<string, string>> = {
  minInclusive: 'not before',
  minExclusive: 'after',
  maxInclusive: 'not after',
  maxExclusive: 'before',
};

const NUMBERS: ReadonlySet<string> = new Set(['decimal', 'integer', 'float', 'double', 'duration']);

function makeBound(definition: TypeDefinition, parameter: Parameter): Facet | FacetProblem {
  const { compareTo, name, base, what } = definition;
  const test = boundTests[parameter.name];
  if (compareTo === undefined || test === undefined)
    return { problem: 'facet-not-applicable', message: `values of ${name} have no order` };
  const compare = compareTo(parameter.value);
  const words = NUMBERS.has(base) ? test.words : boundWordsInTime[parameter.name];
  return {
    parameter,
    allows: (value) => {
      const order = compare(value);
      return order !== undefined && test.holds(order);
    },
    wanted: () => ({ what: `${what} ${words} ${parameter.value}`, examples: [parameter.value] }),
  };
}

function makeDigits({ digits, name, what }: TypeDefinition, parameter: Parameter): Facet | FacetProblem {
  if (digits === undefined)
    return {
      problem: 'facet-not-applicable',
      message: `${parameter.name} is for decimal and the types made from it, and ${name} is none`,
    };
  const count = parseCount(parameter.value);
  const isTotal = parameter.name === 'totalDigits';
  if (count === undefined || (isTotal && count === 0)) {
    return { problem: 'facet-value', message: `${parameter.name} is a whole number of ${isTotal ? '1' : '0'} or more` };
  }
  const digitsOf = isTotal ? digits.total : digits.fraction;
  const words = count === 0 ? 'no digits' : `at most ${count} ${count === 1 ? 'digit' : 'digits'}`;
  return {
    parameter,
    allows: (value) => digitsOf(value) <= count,
    wanted: () => ({ what: `${what} with ${words}${isTotal ? '' : ' after the point'}`, examples: [] }),
  };
}

/** `3`, `+03`, `-0`, with white space around: a nonNegativeInteger. */
function parseCount(text: string): number | undefined {
  const match = /^[ \t\n\r]*(?:\+?([0-9]+)|-0+)[ \t\n\r]*$/u.exec(text);
  return match === null ? undefined : Math.min(Number(match[1] ?? 0), MAX_COUNT);
}
