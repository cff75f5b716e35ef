// Holds compiled values against the reference on texts: valid ones, mutants of them, and white space around and within.
import { compileValues } from '../../../src/compile/values/compile-values.ts';
import type { CompiledValues } from '../../../src/compile/values/value-matcher.ts';
import { matchesValue } from '../../../src/relaxng/derivative/match-value.ts';
import type { Pattern, Patterns } from '../../../src/relaxng/pattern/pattern.ts';
import { context } from '../../datatypes/values.ts';
import type { Random } from '../../support/random.ts';
import { type Answer, matchCompiled } from '../../support/run-matcher.ts';

const SPACES = [' ', '\t', '\n', '\r', '  ', ' \n\t '];
const PIECES = [
  ...[
    '0',
    '1',
    '2',
    '9',
    '00',
    '-',
    '--',
    '+',
    '.',
    ':',
    'T',
    'Z',
    'P',
    'e',
    'E',
    '#',
    '%',
    '%41',
    '[',
    ']',
    '/',
    '//',
    '?',
    '@',
    '=',
  ],
  ...[
    'a',
    'A',
    'f',
    'x',
    '_',
    ',',
    ';',
    'é',
    'Ж',
    '中',
    '·',
    '\u0300',
    '\u00a0',
    '\u2003',
    '٣',
    '\u{1f600}',
    '\u{10000}',
    '\u0085',
    '\ufffd',
  ],
  ...SPACES,
];

export type Disagreement = {
  readonly pattern: string;
  readonly text: string;
  readonly expected: boolean;
  readonly answer: Answer;
};
export type Tally = {
  readonly wrong: readonly Disagreement[];
  readonly yes: number;
  readonly no: number;
  readonly ask: number;
};

const encoder = new TextEncoder();

export function answerTo(values: CompiledValues, index: number, text: string): Answer {
  return matchCompiled(values, index, encoder.encode(text), context.resolvePrefix);
}

/** Compares every pattern on its texts: `textsOf` gives them by the index of the pattern. */
export function tally(patterns: Patterns, judged: readonly Pattern[], textsOf: (index: number) => readonly string[]): Tally {
  const values = compileValues(judged);
  const wrong: Disagreement[] = [];
  const counts = { yes: 0, no: 0, ask: 0 };
  for (const [index, pattern] of judged.entries()) {
    for (const text of textsOf(index)) {
      const answer = answerTo(values, index, text);
      counts[answer]++;
      const expected = matchesValue(patterns, pattern, text, context);
      if (answer !== 'ask' && (answer === 'yes') !== expected)
        wrong.push({ pattern: labelOf(pattern), text, expected, answer });
    }
  }
  return { wrong, ...counts };
}

/** The texts, `count` mutants of them, and each with white space around it. */
export function variantsOf(texts: readonly string[], random: Random, count: number): readonly string[] {
  const seeds = texts.length === 0 ? [''] : texts;
  const mutants = Array.from({ length: count }, () => mutant(random.pick(seeds), random));
  const padded = seeds.map((text) => `${random.pick(['', ...SPACES])}${text}${random.pick(SPACES)}`);
  return [...new Set(['', ' ', ...texts, ...padded, ...mutants])];
}

function mutant(text: string, random: Random): string {
  let characters = [...text];
  for (let change = random.below(3); change >= 0; change--) {
    const at = random.below(characters.length + 1);
    const removed = random.below(3);
    const added = random.chance(0.7) ? [random.pick(PIECES)] : [];
    characters = [...characters.slice(0, at), ...added, ...characters.slice(at + removed)];
  }
  return characters.join('');
}

export function labelOf(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'choice':
      return `(${pattern.alternatives.map(labelOf).join(' | ')})`;
    case 'group':
    case 'interleave':
      return `(${labelOf(pattern.left)} ${pattern.kind === 'group' ? ',' : '&'} ${labelOf(pattern.right)})`;
    case 'oneOrMore':
    case 'list':
      return `${pattern.kind}(${labelOf(pattern.content)})`;
    case 'data':
      return `${pattern.type.key}${pattern.except.kind === 'notAllowed' ? '' : ` - ${labelOf(pattern.except)}`}`;
    case 'value':
      return `${pattern.type.name} ${JSON.stringify(pattern.lexical)}`;
    default:
      return pattern.kind;
  }
}
