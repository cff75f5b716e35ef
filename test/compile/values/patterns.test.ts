// Compiled patterns of values agree with `matchesValue`: combinations, lists, exceptions, and the patterns of real schemas.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileValues } from '../../../src/compile/values/compile-values.ts';
import type { CompiledValues, ValueMatcher } from '../../../src/compile/values/value-matcher.ts';
import type { Datatype } from '../../../src/datatypes/datatype.ts';
import { parseRegex } from '../../../src/datatypes/regex-syntax.ts';
import { xsdLibrary } from '../../../src/datatypes/xsd-library.ts';
import type { Grammar } from '../../../src/relaxng/pattern/intern-grammar.ts';
import { type Pattern, Patterns } from '../../../src/relaxng/pattern/pattern.ts';
import { context, parametersOf, values as valueTable } from '../../datatypes/values.ts';
import { describeWith } from '../../support/programs.ts';
import { Random } from '../../support/random.ts';
import { grammarAt } from '../../support/read-schema.ts';
import { regexMatch } from '../../support/regex-match.ts';
import { answerTo, tally, variantsOf } from './agreement.ts';

const ARCHIVE = fileURLToPath(new URL('../../../schema/tei-archive.rng', import.meta.url));

function typeOf(name: string, parameters = ''): Datatype {
  const made = xsdLibrary.create(name, parametersOf(parameters), context);
  if ('kind' in made) throw new Error(`${name}: ${made.message}`);
  return made;
}

/** Makes random patterns, as lists and attribute values may have them. */
class PatternMaker {
  readonly patterns = new Patterns();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Of what an attribute may hold. */
  any(depth: number): Pattern {
    const { patterns } = this;
    switch (depth === 0 ? 0 : this.#random.below(8)) {
      case 1:
      case 2:
        return patterns.choice(this.any(depth - 1), this.any(depth - 1));
      case 3:
        return patterns.list(this.content(depth));
      case 4:
        return patterns.group(this.any(depth - 1), patterns.optional(this.any(depth - 1)));
      case 5:
        return patterns.interleave(this.any(depth - 1), patterns.optional(this.any(depth - 1)));
      case 6:
        return patterns.oneOrMore(this.any(depth - 1));
      case 7:
        return this.#random.pick([patterns.empty, patterns.text, patterns.notAllowed, this.datum()]);
      default:
        return this.datum();
    }
  }

  /** Of what a list may hold. */
  content(depth: number): Pattern {
    const { patterns } = this;
    switch (depth === 0 ? 0 : this.#random.below(7)) {
      case 1:
      case 2:
        return patterns.choice(this.content(depth - 1), this.content(depth - 1));
      case 3:
        return patterns.group(this.content(depth - 1), this.content(depth - 1));
      case 4:
        return patterns.oneOrMore(this.content(depth - 1));
      case 5:
        return patterns.optional(this.content(depth - 1));
      case 6:
        return patterns.zeroOrMore(this.content(depth - 1));
      default:
        return this.datum();
    }
  }

  datum(): Pattern {
    const { patterns } = this;
    const random = this.#random;
    if (random.chance(0.4)) return this.#value();
    const type = random.pick([
      typeOf('NCName'),
      typeOf('integer'),
      typeOf('QName'),
      typeOf('date'),
      typeOf('token', 'pattern=[ab]+'),
      typeOf('string', 'maxLength=3'),
      typeOf('NMTOKENS'),
      typeOf('double', 'minInclusive=0'),
      typeOf('anyURI'),
    ]);
    const except = random.chance(0.3)
      ? patterns.choice(this.#value(), random.chance(0.3) ? this.datum() : this.#value())
      : patterns.notAllowed;
    return patterns.data(type, except);
  }

  #value(): Pattern {
    const [name, text] = this.#random.pick([
      ['token', 'a'],
      ['token', 'b'],
      ['token', 'a b'],
      ['token', ''],
      ['string', ' a'],
      ['string', 'b'],
      ['integer', '1'],
      ['decimal', '1.50'],
      ['boolean', 'true'],
      ['date', '2000-01-01'],
      ['QName', 'a:x'],
    ] as const);
    const type = typeOf(name);
    return this.patterns.value(type, type.valueKey(text, context) ?? '', text);
  }
}

test('random patterns', () => {
  const random = new Random(11);
  const maker = new PatternMaker(random);
  const judged = Array.from({ length: 400 }, () => maker.any(4));
  const words = [
    'a',
    'b',
    'x',
    'ab',
    '1',
    '01',
    '1.5',
    '+1.50',
    'true',
    '2000-01-01',
    '2000-01-01Z',
    'a:x',
    'b:x',
    'z:x',
    '-1',
    '',
    'é',
    'http://[::1]',
  ];
  const texts = Array.from({ length: 120 }, () =>
    Array.from({ length: random.below(4) }, () => random.pick(words)).join(random.pick([' ', '  ', '\n', '\t '])),
  );
  const variants = variantsOf([...words, ...texts], random, 100);
  const { wrong, yes, no, ask } = tally(maker.patterns, judged, () => variants);
  expect(wrong).toEqual([]);
  expect(yes).toBeGreaterThan(5000);
  expect(no).toBeGreaterThan(5000);
  expect(ask).toBeLessThan((yes + no) * 0.1);
});

describe('lists', () => {
  const patterns = new Patterns();
  const token = (text: string): Pattern => patterns.value(typeOf('token'), text, text);
  const data = (name: string): Pattern => patterns.data(typeOf(name), patterns.notAllowed);
  const oneOf = (texts: readonly string[]): Pattern => patterns.choiceOf(texts.map(token));
  const many = oneOf(Array.from({ length: 100 }, (_, index) => `w${index}`));

  test.each<readonly [string, Pattern, readonly string[], readonly string[]]>([
    ['many words, repeated', patterns.list(patterns.oneOrMore(many)), ['w1', ' w99  w0 '], ['', ' ', 'w100', 'w1 x']],
    ['nothing', patterns.list(patterns.empty), ['', ' \n'], ['a']],
    ['a pair', patterns.list(patterns.group(data('decimal'), data('decimal'))), ['1 2', ' -1.5\t2 '], ['1', '1 2 3', '1 x']],
    [
      'one word twice in a choice',
      patterns.list(patterns.choice(patterns.group(token('a'), token('b')), patterns.group(token('a'), token('c')))),
      ['a b', 'a c'],
      ['a', 'a a', 'b'],
    ],
    [
      'words that several types allow',
      patterns.list(
        patterns.choice(patterns.group(data('NCName'), token('x')), patterns.group(data('NMTOKEN'), data('integer'))),
      ),
      ['a x', 'a 1', '1 1'],
      ['1 x', 'a', 'a y'],
    ],
    [
      'ten words, each of which may be missing',
      patterns.list(
        [...'abcdefghij'].reduceRight((rest, word) => patterns.group(patterns.optional(token(word)), rest), patterns.empty),
      ),
      ['a b c d e f g h i j', '', 'j', 'a j', 'b d f'],
      ['j a', 'a a', 'k', 'a b c d e f g h i j j'],
    ],
    ['a value of two words', patterns.list(patterns.oneOrMore(token('a b'))), [], ['a b', 'a', '']],
  ])('%s', (_, pattern, yes, no) => {
    const values = compileValues([pattern]);
    expect([...yes, ...no].map((text) => answerTo(values, 0, text))).toEqual([...yes.map(() => 'yes'), ...no.map(() => 'no')]);
    expect(tally(patterns, [pattern], () => variantsOf([...yes, ...no], new Random(12), 300)).wrong).toEqual([]);
  });

  test('many words are one question', () => {
    const { lists } = compileValues([patterns.list(patterns.oneOrMore(many))]);
    expect(lists.map(({ matchers }) => matchers.length)).toEqual([1, 1]);
    expect(lists.map(({ matchers }) => matchers.map(({ kind }) => kind))).toEqual([['words'], ['words']]);
  });

  test('too many ways to go on are for the reference', () => {
    const pairs = Array.from({ length: 13 }, (_, index) => patterns.group(token(`a${index}`), token(`b${index}`)));
    const values = compileValues([patterns.list(patterns.choiceOf(pairs))]);
    expect(values.matchers).toEqual([{ kind: 'ask', reason: expect.stringContaining('list') }]);
  });

  test('too many ways in all are for the reference', () => {
    const words = Array.from({ length: 200 }, (_, index) => `w${index}`);
    const ten = (from: number): Pattern =>
      words
        .slice(from, from + 10)
        .reduceRight((rest, word) => patterns.group(patterns.optional(token(word)), rest), patterns.empty);
    const row = Array.from({ length: 20 }, (_, index) => patterns.group(token('next'), ten(index * 10)));
    const all = row.reduceRight((rest, one) => patterns.group(one, rest), patterns.empty);
    expect(compileValues([patterns.list(all)]).matchers[0]?.kind).toBe('ask');
  });

  test('too many states are for the reference', () => {
    const row = Array.from({ length: 501 }, () => data('integer')).reduceRight((rest, one) => patterns.group(one, rest));
    expect(compileValues([patterns.list(row)]).matchers[0]?.kind).toBe('ask');
  });
});

describe('limits', () => {
  const patterns = new Patterns();
  const matching = (pattern: string): Pattern => {
    const made = xsdLibrary.create('token', [{ name: 'pattern', value: pattern }], context);
    if ('kind' in made) throw new Error(made.message);
    return patterns.data(made, patterns.notAllowed);
  };

  test('an automaton that grows exponentially is for the reference, and soon', () => {
    const values = compileValues([matching('(a|b)*a(a|b){20}'), matching('(a|b)*')]);
    expect(values.matchers.map(({ kind }) => kind)).toEqual(['ask', 'dfa']);
  });

  test('the parts of an intersection that is too large stand alone', () => {
    const type = typeOf('token', 'pattern=(a{97})* & pattern=(a{101})* & pattern=(a{103})*');
    const pattern = patterns.data(type, patterns.notAllowed);
    const { matchers } = compileValues([pattern]);
    expect(matchers[0]).toMatchObject({ kind: 'all' });
    const texts = ['', 'a'.repeat(97 * 101), 'a'.repeat(97 * 101 * 103), 'a'];
    expect(tally(patterns, [pattern], () => texts)).toMatchObject({ wrong: [], ask: 0 });
  });

  test('more sets of characters than there are atoms', () => {
    const words = Array.from({ length: 400 }, (_, index) =>
      patterns.value(typeOf('token'), `${String.fromCodePoint(0x4e00 + index)}`, 'x'),
    );
    const values = compileValues([matching('\\p{L}+'), ...words]);
    const kinds = values.matchers.map(({ kind }) => kind);
    expect(values.atoms.atomCount).toBe(256);
    expect(kinds[0]).toBe('dfa');
    expect(kinds.filter((kind) => kind === 'ask')).toHaveLength(400 - 254);
    const texts = ['中', '一', '丁', '\u4f8f', 'a', '\u00b7', ''];
    expect(tally(patterns, words, () => texts).wrong).toEqual([]);
  });
});

test('text, nothing, blank, and empty values', () => {
  const patterns = new Patterns();
  const judged = [
    patterns.text,
    patterns.notAllowed,
    patterns.empty,
    patterns.value(typeOf('token'), '', ''),
    patterns.value(typeOf('string'), '', ''),
  ];
  expect(compileValues(judged).matchers.map(({ kind }) => kind)).toEqual(['any', 'none', 'dfa', 'dfa', 'dfa']);
  expect(tally(patterns, judged, () => ['', ' ', '\n\t', 'a', ' a', '\u00a0'])).toMatchObject({ wrong: [], ask: 0 });
});

test('automata are minimal, so that equal languages are one', () => {
  const patterns = new Patterns();
  const judged = ['(a|b)*', '(a*b*)*', '[ab]*', '(b|a)*'].map((pattern) =>
    patterns.data(typeOf('token', `pattern=${pattern}`), patterns.notAllowed),
  );
  const { matchers, dfas } = compileValues(judged);
  expect(new Set(matchers).size).toBe(1);
  expect(dfas).toHaveLength(1);
  expect(dfas[0]?.isAccepting[0]).toBe(false);
});

type Compiled = {
  readonly grammar: Grammar;
  readonly judged: readonly Pattern[];
  readonly values: CompiledValues;
  readonly time: number;
};

function compiledSchema(path: string): Compiled {
  const grammar = grammarAt(path);
  const judged = valuePatternsOf(grammar);
  const start = performance.now();
  const values = compileValues(judged);
  return { grammar, judged, values, time: performance.now() - start };
}

/** Attribute values, and parts of contents that datatypes judge. */
function valuePatternsOf({ start, elements }: Grammar): readonly Pattern[] {
  const found = new Set<Pattern>();
  const seen = new Set<Pattern>();
  const walk = (pattern: Pattern): void => {
    if (seen.has(pattern)) return;
    seen.add(pattern);
    if (pattern.kind === 'attribute') found.add(pattern.value);
    else if (pattern.kind === 'data' || pattern.kind === 'value' || pattern.kind === 'list') found.add(pattern);
    else if (pattern.kind === 'choice') pattern.alternatives.forEach(walk);
    else if (pattern.kind === 'group' || pattern.kind === 'interleave') [pattern.left, pattern.right].forEach(walk);
    else if (pattern.kind === 'oneOrMore') walk(pattern.content);
  };
  for (const pattern of [start, ...elements.map(({ content }) => content)]) walk(pattern);
  return [...found].sort((a, b) => a.id - b.id);
}

/** Texts that some part of the pattern may allow. */
function textsFor(pattern: Pattern, random: Random): readonly string[] {
  switch (pattern.kind) {
    case 'choice':
      return pattern.alternatives.flatMap((alternative) => textsFor(alternative, random));
    case 'group':
      return [pattern.left, pattern.right].flatMap((part) => textsFor(part, random));
    case 'oneOrMore':
      return textsFor(pattern.content, random);
    case 'list': {
      const items = textsFor(pattern.content, random);
      const rows = Array.from({ length: 20 }, () =>
        Array.from({ length: random.below(5) }, () => random.pick(['x', ...items])),
      );
      return [...items, ...rows.map((row) => row.join(' '))];
    }
    case 'value':
      return [pattern.lexical, pattern.lexical.toUpperCase()];
    case 'data': {
      const nodes = pattern.type.shape.facets.filter(({ name }) => name === 'pattern').map(({ value }) => parseRegex(value));
      const made = nodes.flatMap((node) =>
        node.kind === 'problem' ? [] : Array.from({ length: 10 }, () => regexMatch(node, random)),
      );
      const { valid = [], invalid = [] } = valueTable[pattern.type.name] ?? {};
      return [...made.filter((text) => text !== undefined), ...valid, ...invalid];
    }
    default:
      return ['', 'a'];
  }
}

function asked(matcher: ValueMatcher): readonly string[] {
  if (matcher.kind === 'ask') return [matcher.reason];
  return 'items' in matcher ? matcher.items.flatMap(asked) : [];
}

function sizeOf({ dfas, atoms }: CompiledValues): number {
  const automata = dfas.map(
    ({ next, asciiClasses, atomClasses, isAccepting }) =>
      next.byteLength + asciiClasses.length + atomClasses.length + isAccepting.length / 8,
  );
  return automata.reduce((sum, size) => sum + size, atoms.blockOf.byteLength + atoms.blocks.length);
}

/** `ask` as a whole counts for nothing here: how many do, another test says. */
function expectAgreement({ grammar, judged: all, values }: Compiled): void {
  const judged = all.filter((_, index) => values.matchers[index]?.kind !== 'ask');
  const random = new Random(13);
  const texts = judged.map((pattern) => variantsOf(textsFor(pattern, random), random, 100));
  const { wrong, yes, no, ask } = tally(grammar.patterns, judged, (index) => texts[index] ?? []);
  expect(wrong).toEqual([]);
  expect(yes).toBeGreaterThan(judged.length);
  expect(no).toBeGreaterThan(judged.length);
  expect(ask).toBeLessThan((yes + no) * 0.05);
}

describe('the archive schema', () => {
  const compiled = compiledSchema(ARCHIVE);

  test('its values agree', () => expectAgreement(compiled));

  test('nothing is left to the reference', () => {
    const reasons = new Set(compiled.values.matchers.flatMap(asked));
    expect([...reasons]).toEqual([]);
  });

  test('compiling twice gives the same', () => {
    const again = compiledSchema(ARCHIVE);
    expect(again.values).toEqual(compiled.values);
    expect(JSON.stringify(again.values.matchers)).toBe(JSON.stringify(compiled.values.matchers));
  });
});

describeWith(['suites'], 'TEI All', (suites) => {
  const compiled = compiledSchema(join(suites, 'schemas', 'tei', 'tei_all-4.9.0.rng'));

  test('its values agree', () => expectAgreement(compiled));

  test('all but a few are decided, in tables of bounded size', () => {
    const tooLarge = compiled.values.matchers.filter((matcher) => matcher.kind === 'ask');
    expect(tooLarge.length).toBeLessThanOrEqual(2);
    expect(sizeOf(compiled.values)).toBeLessThan(170_000);
  });
});
