// Parameters are held against what a stylesheet declares, before anything runs.

import { describe, expect, test } from 'vitest';
import { checkParameters } from '../../src/transform/sheet/check-parameters.ts';
import { parameterType } from '../../src/transform/sheet/parameter-types.ts';

const declared = (as: string, isRequired = false) => ({
  parameters: [{ name: 'Q{}p', type: parameterType(as), isRequired }],
  statics: ['Q{}fixed'],
});
const check = (as: string, ...texts: readonly string[]) => checkParameters({ p: texts }, declared(as));

describe('a value', () => {
  test.each([
    ['ADI', '12', 'xs:integer'],
    ['?ADI', '-3', 'xs:integer?'],
    ['AB', 'true', 'xs:boolean'],
    ['AA', '1937-03-03', 'xs:date'],
    ['AS', '', 'xs:string'],
    ['', 'anything', 'item()*'],
    ['ARD', 'P3DT2H', 'xs:dayTimeDuration'],
    ['ARY', 'P1Y6M', 'xs:yearMonthDuration'],
    ['AO', '1e3', 'xs:double'],
    ['ADIPP', '1', 'xs:positiveInteger'],
  ])('%s takes %s', (as, text, words) => {
    expect(check(as, text)).toEqual({ kind: 'values', values: { 'Q{}p': [text] } });
    expect(parameterType(as).words).toBe(words);
  });

  test.each([
    ['ADI', '1.5'],
    ['ADIPP', '0'],
    ['AB', 'maybe'],
    ['AA', '3 March 1937'],
    ['ARD', 'P1Y'],
    ['ARY', 'P1D'],
    ['AO', 'much'],
  ])('%s does not take %s', (as, text) => {
    const told = `the parameter p is declared as ${parameterType(as).words}, and "${text}" is none: wanted is `;
    expect(check(as, text)).toEqual({ kind: 'wrong', message: expect.stringContaining(told) });
  });

  test.each(['FM', 'FA', 'F', '?NE', 'ND', 'AQ'])('no text is of type %s', (as) => {
    expect(check(as, 'x')).toMatchObject({ kind: 'wrong', message: expect.stringMatching(/which no text can be$/u) });
  });

  test('is given once, but where the type has several', () => {
    expect(check('AS', 'a', 'b')).toMatchObject({ kind: 'wrong', message: expect.stringMatching(/given 2 times$/u) });
    expect(check('*AS', 'a', 'b')).toEqual({ kind: 'values', values: { 'Q{}p': ['a', 'b'] } });
  });
});

describe('a name', () => {
  const inNamespace = { parameters: [{ name: 'Q{urn:a}p', type: parameterType('AS'), isRequired: false }], statics: [] };

  test.each(['{urn:a}p', 'Q{urn:a}p'])('%s has a namespace', (name) => {
    expect(checkParameters({ [name]: ['x'] }, inNamespace)).toEqual({ kind: 'values', values: { 'Q{urn:a}p': ['x'] } });
  });

  test('that is not declared is told with those that are', () => {
    const message = 'the stylesheet declares no parameter q; it declares p (xs:integer?)';
    expect(checkParameters({ q: ['1'] }, declared('?ADI'))).toEqual({ kind: 'wrong', message });
  });

  test('that is static is told to be', () => {
    expect(checkParameters({ fixed: ['1'] }, declared('AS'))).toMatchObject({
      kind: 'wrong',
      message: expect.stringMatching(/is static/u),
    });
  });

  test('that is required and missing is told', () => {
    const message = 'the stylesheet needs p (xs:string): --param NAME=VALUE';
    expect(checkParameters({}, declared('AS', true))).toEqual({ kind: 'wrong', message });
  });
});
