// The datatypes of XML Schema: lexical and value spaces, facets, and parameters that are wrong.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Datatype } from '../../src/datatypes/datatype.ts';
import { datatypeLibraries } from '../../src/datatypes/libraries.ts';
import { xsdLibrary } from '../../src/datatypes/xsd-library.ts';
import { context, equalities, facetTable, parameterProblems, parametersOf, quote, values } from './values.ts';

function typeOf(name: string, parameters = ''): Datatype {
  const made = xsdLibrary.create(name, parametersOf(parameters), context);
  if ('kind' in made) throw new Error(`${name}: ${made.message}`);
  return made;
}

test('all 44 types are there, and each has a table', () => {
  expect(xsdLibrary.typeNames).toHaveLength(44);
  expect([...xsdLibrary.typeNames].sort()).toEqual(Object.keys(values).sort());
});

describe.each(Object.entries(values))('%s', (name, { valid, invalid }) => {
  const type = typeOf(name);

  test.each(valid.map(quote))('allows %s', (quoted) => {
    const value = JSON.parse(quoted);
    expect(type.allows(value, context)).toBe(true);
    expect(type.valueKey(value, context)).toBeTypeOf('string');
  });

  test.each(invalid.map(quote))('refuses %s', (quoted) => {
    const value = JSON.parse(quoted);
    expect(type.allows(value, context)).toBe(false);
    expect(type.valueKey(value, context)).toBeUndefined();
  });
});

describe('equality in the value space', () => {
  test.each(equalities)('%s: %j and %j are %s', (name, left, right, verdict) => {
    const type = typeOf(name);
    const isEqual = type.valueKey(left, context) === type.valueKey(right, context);
    expect(isEqual ? 'equal' : 'unequal').toBe(verdict);
  });
});

describe('facets', () => {
  const rows = facetTable.flatMap(([name, parameters, valid, invalid]) => [
    ...valid.map((value) => [name, parameters, 'allows', value] as const),
    ...invalid.map((value) => [name, parameters, 'refuses', value] as const),
  ]);
  test.each(rows)('%s with %s %s %j', (name, parameters, verdict, value) => {
    expect(typeOf(name, parameters).allows(value, context) ? 'allows' : 'refuses').toBe(verdict);
  });
});

describe('parameters that are wrong', () => {
  const rows = parameterProblems.map(([name, parameters, problem, parameter]) => ({ name, parameters, problem, parameter }));
  test.each(rows)('$name with $parameters: $problem', ({ name, parameters, problem, parameter }) => {
    const made = xsdLibrary.create(name, parametersOf(parameters), context);
    expect(made).toMatchObject({ kind: 'problem', problem, ...(parameter === undefined ? {} : { parameter }) });
    expect('message' in made ? made.message : '').toMatch(/^[^A-Z].*[^.]$|^XML Schema/su);
  });
});

test('entities are those that the DTD declares', () => {
  const withEntity = { ...context, isUnparsedEntity: (name: string) => name === 'map' };
  expect(typeOf('ENTITY').allows('map', withEntity)).toBe(true);
  expect(typeOf('ENTITY').allows('plan', withEntity)).toBe(false);
  expect(typeOf('ENTITIES').allows(' map  map ', withEntity)).toBe(true);
});

test('a QName without a prefix is in the default namespace, or in none', () => {
  const noDefault = { resolvePrefix: () => undefined };
  expect(typeOf('QName').valueKey('x', context)).toBe('{urn:d}x');
  expect(typeOf('QName').valueKey('x', noDefault)).toBe('{}x');
});

describe('what the validator and the compiler are told', () => {
  test.each([
    ['ID', 'ID'],
    ['IDREF', 'IDREF'],
    ['IDREFS', 'IDREFS'],
    ['NCName', 'none'],
    ['NMTOKENS', 'none'],
  ])('%s: the ID type is %s', (name, idType) => {
    expect(typeOf(name).idType).toBe(idType);
    expect(typeOf(name, 'minLength=1').idType).toBe(idType);
  });

  test('only names that are resolved and entities depend on the context', () => {
    const dependent = xsdLibrary.typeNames.filter((name) => typeOf(name).isContextDependent);
    expect(dependent.sort()).toEqual(['ENTITIES', 'ENTITY', 'NOTATION', 'QName']);
  });

  test('the shape names the base, the white space and every facet', () => {
    expect(typeOf('byte', 'pattern=1.*').shape).toEqual({
      library: xsdLibrary.uri,
      base: 'integer',
      whiteSpace: 'collapse',
      rules: 'standard',
      facets: [
        { name: 'minInclusive', value: '-128' },
        { name: 'maxInclusive', value: '127' },
        { name: 'pattern', value: '1.*' },
      ],
    });
    expect(typeOf('normalizedString').shape).toMatchObject({ base: 'string', whiteSpace: 'replace', facets: [] });
    expect(typeOf('ID').shape).toMatchObject({ base: 'NCName', whiteSpace: 'collapse', facets: [] });
  });

  test('types of the same name and parameters are one object, others have other keys', () => {
    expect(typeOf('token', 'pattern=a')).toBe(typeOf('token', 'pattern=a'));
    const different = [typeOf('token'), typeOf('string'), typeOf('token', 'pattern=a'), typeOf('token', 'pattern=b')];
    expect(new Set(different.map((type) => type.key)).size).toBe(different.length);
    expect(typeOf('token', 'pattern=a & pattern=b').key).not.toBe(typeOf('token', 'pattern=b & pattern=a').key);
  });
});

describe('the builtin library', () => {
  const builtin = datatypeLibraries.get('');

  test('has string and token, without parameters', () => {
    expect(builtin?.typeNames).toEqual(['string', 'token']);
    expect(builtin?.create('text', [], context)).toMatchObject({ problem: 'unknown-type' });
    expect(builtin?.create('token', [{ name: 'length', value: '1' }], context)).toMatchObject({
      problem: 'unknown-facet',
      parameter: 0,
    });
  });

  test.each([
    ['string', 'a ', 'a', false],
    ['token', ' a  b\n', 'a b', true],
    ['token', 'a', 'b', false],
  ])('%s: %j and %j', (name, left, right, isEqual) => {
    const type = builtin?.create(name, [], context) as Datatype;
    expect(type.allows(left, context)).toBe(true);
    expect(type.valueKey(left, context) === type.valueKey(right, context)).toBe(isEqual);
  });

  test('is not the library of XML Schema', () => {
    expect((builtin?.create('token', [], context) as Datatype).key).not.toBe(typeOf('token').key);
  });
});

test('any text gets a verdict, a key that agrees with it, and words', () => {
  const types = xsdLibrary.typeNames.map((name) => typeOf(name));
  const almost = fc.stringMatching(/^[-+.:/TZPYMDHS0-9a-f #%[\]\n,=]{0,24}$/u);
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.oneof(almost, fc.string({ unit: 'binary' })), (type, text) => {
      const isAllowed = type.allows(text, context);
      expect(type.valueKey(text, context) !== undefined).toBe(isAllowed);
      const { what, example } = type.wanted(text, context);
      expect(what).not.toBe('');
      if (example !== undefined) expect(type.allows(example, context)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
