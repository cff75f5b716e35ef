// An ordinary call is read as yargs reads it; all else is left to yargs.

import { expect, test, vi } from 'vitest';
import type { FlagTable } from '../../src/cli/flag.ts';
import { readOrdinaryCall } from '../../src/cli/ordinary-call.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { validateCommand } from '../../src/cli/validate-command.ts';
import { validateFlags } from '../../src/cli/validate-flags.ts';
import { Random } from '../support/random.ts';

const USUAL = { schema: undefined, engine: 'compiled', format: 'line', 'max-errors': 0, stats: undefined };
/** Random calls held against yargs. */
const CALLS = 1000;

test.each<readonly [string, readonly string[], object, readonly string[]]>([
  ['paths', ['a.xml', 'b/'], {}, ['a.xml', 'b/']],
  ['standard input', ['-'], {}, ['-']],
  ['a value after a space', ['--schema', 'a.rng', 'a.xml'], { schema: 'a.rng' }, ['a.xml']],
  ['a value after =', ['--schema=a=b.rng', 'a.xml'], { schema: 'a=b.rng' }, ['a.xml']],
  [
    'flags after paths',
    ['a.xml', '--max-errors', '12', 'b.xml', '--engine=reference'],
    { 'max-errors': 12, engine: 'reference' },
    ['a.xml', 'b.xml'],
  ],
  ['a switch', ['--stats', 'a.xml'], { stats: true }, ['a.xml']],
  ['paths that look like flags', ['--stats', '--', '--schema', '-x'], { stats: true }, ['--schema', '-x']],
  ['a path like a number', ['12'], {}, ['12']],
])('%s', (_, words, values, paths) => {
  expect(readOrdinaryCall(words, validateFlags)).toEqual({ values: { ...USUAL, ...values }, paths });
});

test.each<readonly [string, readonly string[]]>([
  ['no path', ['--stats']],
  ['nothing', []],
  ['an empty path', ['a.xml', '']],
  ['an unknown flag', ['--strict', 'a.xml']],
  ['a name that every object has', ['--constructor', 'x', 'a.xml']],
  ['a short flag', ['-h', 'a.xml']],
  ['help', ['--help', 'a.xml']],
  ['the version', ['--version', 'a.xml']],
  ['an abbreviation', ['--sch', 'a.rng', 'a.xml']],
  ['a missing value', ['a.xml', '--schema']],
  ['a flag for a value', ['--schema', '--stats', 'a.xml']],
  ['an empty value', ['--schema', '', 'a.xml']],
  ['an empty value after =', ['--schema=', 'a.xml']],
  ['a value in quotation marks', ['--schema="a.rng"', 'a.xml']],
  ['a repeated flag', ['--schema', 'a.rng', '--schema', 'b.rng', 'a.xml']],
  ['a wrong choice', ['--engine', 'jing', 'a.xml']],
  ['no number', ['--max-errors', 'few', 'a.xml']],
  ['a switch with a value', ['--stats=false', 'a.xml']],
  ['a word that a switch may take for its value', ['--stats', 'false', 'a.xml']],
  ['a negated switch', ['--no-stats', 'a.xml']],
])('%s is out of the ordinary', (_, words) => {
  expect(readOrdinaryCall(words, validateFlags)).toBeUndefined();
});

test('a flag that must be given', () => {
  const flags: FlagTable = { to: { kind: 'text', describe: '', isRequired: true } };
  expect(readOrdinaryCall(['a.xml'], flags)).toBeUndefined();
  expect(readOrdinaryCall(['a.xml', '--to', 'x'], flags)).toEqual({ values: { to: 'x' }, paths: ['a.xml'] });
});

test('whatever is read, yargs reads the same', async () => {
  const handler = vi.spyOn(validateCommand, 'handler').mockImplementation(() => undefined);
  const random = new Random(5);
  let ordinary = 0;
  for (let round = 0; round < CALLS; round++) {
    const words = randomWords(random);
    const call = readOrdinaryCall(words, validateFlags);
    if (call === undefined) continue;
    ordinary++;
    handler.mockClear();
    await parseArguments(['validate', ...words]);
    const [given] = handler.mock.calls[0] ?? [];
    const read = Object.fromEntries(Object.keys(validateFlags).map((name) => [name, (given as never)?.[name]]));
    expect({ values: read, paths: (given?._ as string[]).slice(1) }, words.join(' ')).toEqual(call);
  }
  expect(ordinary).toBeGreaterThan(CALLS / 10);
});

function randomWords(random: Random): readonly string[] {
  const names = [...Object.keys(validateFlags), 'help', 'strict', 'maxErrors', 'max-error', 'no-stats', ''];
  const values = ['a.xml', 'b c.xml', '-', '--', '-x', '7', '007', '1e3', 'true', 'false', 'jing', 'reference', 'libxml2'];
  const odd = [
    '',
    "'a'",
    '"',
    '=',
    'a=b',
    'é',
    'help',
    'validate',
    'completion',
    '__proto__',
    '0x10',
    '.',
    'a,b',
    '[a]',
    '{"a":1}',
  ];
  return Array.from({ length: 1 + random.below(6) }, () => {
    const value = random.chance(0.8) ? random.pick(values) : random.pick(odd);
    if (random.chance(0.5)) return value;
    const name = random.chance(0.8) ? random.pick(Object.keys(validateFlags)) : random.pick(names);
    return random.chance(0.3) ? `--${name}=${value}` : `--${name}`;
  });
}
