// Words as the rules for names see them.
import { describe, expect, test } from 'vitest';
import { Form, Gap, tokensOf } from '../../../src/encode/names/tokens.ts';

const keysOf = (text: string): readonly string[] => tokensOf(text).map(({ key }) => key);

describe('tokens', () => {
  test.each([
    ["Trotsky's book", ['trotsky', "'s", 'book']],
    ['O’Brien and d’Urfel', ['o’brien', 'and', 'd’urfel']],
    ['the NKVD-Balanyuk', ['the', 'nkvd', '-', 'balanyuk']],
    ['I.N. Smirnov', ['in', 'smirnov']],
    ['the U.S.S.R. and', ['the', 'ussr', 'and']],
    ['Mr. Uni¬ ted', ['mr', 'united']],
    ['Schon-feld; mid- and', ['schon', '-', 'feld', ';', 'mid', '-', 'and']],
    ['the 6th, 1936', ['the', '6th', ',', '1936']],
  ])('%j', (text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });

  test.each([
    ['Smirnov', Form.title],
    ['McKinley', Form.title],
    ['NKVD', Form.upper],
    ['VTsIK', Form.upper],
    ['I.', Form.initial],
    ['Ya.', Form.initial],
    ['word', Form.lower],
    ['1936', Form.number],
    [';', Form.mark],
  ])('the form of %j', (text, form) => {
    expect(tokensOf(text)[0]?.form).toBe(form);
  });

  test('a line break is never inside a sentence', () => {
    expect(tokensOf('Wayne\nCounty')[1]?.gap).toBe(Gap.block);
    expect(tokensOf('Wayne\n\nCounty')[1]?.gap).toBe(Gap.block);
    expect(tokensOf('Wayne County')[1]?.gap).toBe(Gap.space);
  });

  test('sentences open after full stops and labels, and not after abbreviations', () => {
    const opening = tokensOf('Go. Mr. Smith, a) The Hon. Lee.').filter(({ opens, form }) => opens && form !== Form.mark);
    expect(opening.map(({ key }) => key)).toEqual(['go', 'mr']);
  });
});
