// Words as the rules for names see them.
import { describe, expect, test } from 'vitest';
import { Form, Gap, tokensOf } from '../../../src/encode/names/tokens.ts';

const keysOf = (text: string): readonly string[] => tokensOf(text, { lineEnds: 'guessed' }).map(({ key }) => key);

describe('tokens', () => {
  test.each([
    ["Trotsky's book", ['trotsky', "'s", 'book']],
    ['O’Brien and d’Urfel', ['o’brien', 'and', 'd’urfel']],
    ['the NKVD-Balanyuk', ['the', 'nkvd', '-', 'balanyuk']],
    ['I.N. Smirnov', ['in', 'smirnov']],
    ['the U.S.S.R. and', ['the', 'ussr', 'and']],
    ['Mr. Uni¬\nted', ['mr', 'united']],
    ['Schon-\nfeld; mid- and', ['schonfeld', ';', 'mid', '-', 'and']],
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

  test('a break inside a paragraph of wrapped lines is one that a name can run over', () => {
    const last = tokensOf('He sold his lands in Wayne\nCounty and on the rivers of\nthe state.', { lineEnds: 'guessed' }).find(
      ({ key }) => key === 'county',
    );
    expect(last?.gap).toBe(Gap.line);
  });

  test('a blank line is not, nor the end of a line among long paragraphs', () => {
    expect(tokensOf('Wayne\n\nCounty')[1]?.gap).toBe(Gap.block);
    expect(tokensOf(`${'a '.repeat(200)}\nWayne county here\nCounty`, { lineEnds: 'guessed' }).at(-1)?.gap).toBe(Gap.block);
  });

  test('sentences open after full stops and labels, and not after abbreviations', () => {
    const opening = tokensOf('Go. Mr. Smith, a) The Hon. Lee.').filter(({ opens, form }) => opens && form !== Form.mark);
    expect(opening.map(({ key }) => key)).toEqual(['go', 'mr']);
  });
});
