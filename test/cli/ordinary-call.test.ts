// An ordinary call is read as yargs reads it; all else is left to yargs.

import { expect, test, vi } from 'vitest';
import { type Call, type Command, defineCommand } from '../../src/cli/command.ts';
import { encodeCommand } from '../../src/cli/commands/encode-command.ts';
import { transformCommand } from '../../src/cli/commands/transform-command.ts';
import { validateCommand } from '../../src/cli/commands/validate-command.ts';
import { readOrdinaryCall } from '../../src/cli/ordinary-call.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { Random } from '../support/random.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../support/soak.ts';

const USUAL = {
  schema: [],
  checks: [],
  phase: undefined,
  catalog: [],
  config: undefined,
  'no-config': false,
  'no-model': false,
  engine: 'compiled',
  format: undefined,
  codes: false,
  fix: undefined,
  'max-errors': 0,
  'as-jing': false,
  stats: false,
  report: [],
  quiet: false,
  'fail-on': 'error',
  'summary-only': false,
  color: 'auto',
  debug: false,
  'files-from': undefined,
  changed: undefined,
  root: [],
  'no-xinclude': false,
  'external-entities': false,
};
/** Random calls held against yargs. */
const CALLS = sliceOf(1000, 250);

test.each<readonly [string, readonly string[], object, readonly string[]]>([
  ['paths', ['a.xml', 'b/'], {}, ['a.xml', 'b/']],
  ['standard input', ['-'], {}, ['-']],
  ['a value after a space', ['--schema', 'a.rng', 'a.xml'], { schema: ['a.rng'] }, ['a.xml']],
  ['a value after =', ['--schema=a=b.rng', 'a.xml'], { schema: ['a=b.rng'] }, ['a.xml']],
  [
    'flags after paths',
    ['a.xml', '--max-errors', '12', 'b.xml', '--engine=reference'],
    { 'max-errors': 12, engine: 'reference' },
    ['a.xml', 'b.xml'],
  ],
  ['a switch', ['--stats', 'a.xml'], { stats: true }, ['a.xml']],
  ['a switch twice', ['--stats', '--stats', 'a.xml'], { stats: true }, ['a.xml']],
  ['paths that look like flags', ['--stats', '--', '--schema', '-x'], { stats: true }, ['--schema', '-x']],
  ['a path like a number', ['12'], {}, ['12']],
  ['short flags', ['-s', 'a.rng', '-q', '-f', 'jing', 'a.xml'], { schema: ['a.rng'], quiet: true, format: 'jing' }, ['a.xml']],
  ['a flag whose value may be left out', ['--changed', 'a.xml'], { changed: 'HEAD' }, ['a.xml']],
  ['the same with a value', ['--changed=v1.0', 'a.xml'], { changed: 'v1.0' }, ['a.xml']],
  ['the same after --', ['--', '--changed'], {}, ['--changed']],
  ['words that may be left out', ['--fix', 'write'], { fix: [] }, ['write']],
  ['words', ['--fix=write,suggested', 'a.xml'], { fix: ['write', 'suggested'] }, ['a.xml']],
  ['a word twice', ['--fix=write,write', 'a.xml'], { fix: ['write'] }, ['a.xml']],
  [
    'a flag that may be repeated',
    ['--report', 'sarif=a=b.sarif', 'a.xml', '--report=html=r.html'],
    {
      report: [
        { name: 'sarif', file: 'a=b.sarif' },
        { name: 'html', file: 'r.html' },
      ],
    },
    ['a.xml'],
  ],
  ['names from a file instead of paths', ['--files-from', '-'], { 'files-from': '-' }, []],
  ['what was changed instead of paths', ['--changed'], { changed: 'HEAD' }, []],
])('%s', (_, words, values, paths) => {
  const call = { command: 'validate', words: paths, values: { ...USUAL, ...values } };
  expect(readOrdinaryCall(validateCommand, words)).toEqual(call);
});

test.each<readonly [string, readonly string[]]>([
  ['an empty path', ['a.xml', '']],
  ['an unknown flag', ['--strict', 'a.xml']],
  ['a name that every object has', ['--constructor', 'x', 'a.xml']],
  ['a short flag that is not of the command', ['-h', 'a.xml']],
  ['short flags in one word', ['-qs', 'a.rng', 'a.xml']],
  ['a short flag with its value in one word', ['-sa.rng', 'a.xml']],
  ['help', ['--help', 'a.xml']],
  ['the version', ['--version', 'a.xml']],
  ['an abbreviation', ['--sch', 'a.rng', 'a.xml']],
  ['a missing value', ['a.xml', '--schema']],
  ['a flag for a value', ['--schema', '--stats', 'a.xml']],
  ['an empty value', ['--schema', '', 'a.xml']],
  ['an empty value after =', ['--schema=', 'a.xml']],
  ['an empty value of a flag that needs none', ['--changed=', 'a.xml']],
  ['a value in quotation marks', ['--schema="a.rng"', 'a.xml']],
  ['a switch with a value', ['--stats=false', 'a.xml']],
  ['a word that a switch may take for its value', ['--stats', 'false', 'a.xml']],
  ['a negated switch', ['--no-stats', 'a.xml']],
])('%s is out of the ordinary', (_, words) => {
  expect(readOrdinaryCall(validateCommand, words)).toBeUndefined();
});

test.each<readonly [string, readonly string[], string]>([
  ['no path', ['--stats'], 'no PATH is given'],
  ['nothing', [], 'no PATH is given'],
  ['a repeated flag', ['--phase', 'a', '--phase', 'b', 'a.xml'], '--phase is given more than once'],
  ['a flag repeated by its short name', ['--format', 'line', '-f', 'jing', 'a.xml'], '--format is given more than once'],
  [
    'a check of no kind',
    ['--checks', 'grammar,links,pointers', 'a.xml'],
    '--checks pointers, where one of grammar, schematron',
  ],
  ['a choice that is none', ['--engine', 'jing', 'a.xml'], 'one of compiled, reference, libxml2 is needed'],
  ['a choice misspelt', ['--format', 'sarfi', 'a.xml'], '--format sarfi, where one of pretty, line'],
  ['no number', ['--max-errors', 'few', 'a.xml'], '--max-errors few, where a whole number is needed'],
  ['a report without a file', ['--report', 'html', 'a.xml'], 'a file is missing: --report html=FILE'],
  ['a report without a file after =', ['--report', 'html=', 'a.xml'], 'a file is missing: --report html=FILE'],
  ['a report of no format', ['--report', 'htm=a', 'a.xml'], '--report htm, where one of pretty, line'],
  ['a fix of no kind', ['--fix=write,all', 'a.xml'], '--fix all, where one of write, suggested is needed'],
  ['standard input twice', ['-', 'a.xml', '-'], 'standard input (-) can be read only once'],
])('%s is wrong, and told as the other parser tells it', async (_, words, message) => {
  expect(() => readOrdinaryCall(validateCommand, words)).toThrow(message);
  await expect(parseArguments(['validate', ...words])).rejects.toThrow(message);
});

test('a flag that must be given', () => {
  const command: Command = defineCommand<{ readonly to: string }>({
    ...validateCommand,
    flags: { to: { kind: 'text', describe: '', isRequired: true } },
  });
  expect(() => readOrdinaryCall(command, ['a.xml'])).toThrow('a flag is missing: --to');
  expect(readOrdinaryCall(command, ['a.xml', '--to', 'x'])).toMatchObject({ values: { to: 'x' }, words: ['a.xml'] });
});

test.each([
  validateCommand,
  transformCommand,
  encodeCommand,
])('whatever is read or refused of $name, yargs reads or refuses the same', { timeout: SOAK_TIMEOUT }, async (command) => {
  const run = vi.spyOn(command, 'run').mockImplementation(async () => undefined);
  const random = new Random(firstSeed);
  const seen = { read: 0, refused: 0 };
  for (let round = 0; round < CALLS; round++) {
    const words = randomWords(random, command);
    const ordinary = await ending(() => readOrdinaryCall(command, words));
    if (ordinary === undefined) continue;
    seen[typeof ordinary === 'string' ? 'refused' : 'read']++;
    run.mockClear();
    const byYargs = await ending(async () => {
      await parseArguments([command.name, ...words]);
      return run.mock.calls[0]?.[0];
    });
    expect(byYargs, words.join(' ')).toEqual(ordinary);
  }
  expect(seen.read).toBeGreaterThan(CALLS / 20);
  expect(seen.refused).toBeGreaterThan(CALLS / 20);
});

/** The call, or the message where it is refused. */
async function ending(read: () => Call | undefined | Promise<Call | undefined>): Promise<Call | string | undefined> {
  try {
    return await read();
  } catch (error) {
    return (error as Error).message;
  }
}

function randomWords(random: Random, { flags }: Command): readonly string[] {
  const own = Object.keys(flags);
  const names = [...own, 'help', 'strict', 'maxErrors', 'max-error', 'no-stats', ''];
  const values = [
    'a.xml',
    'b c.xml',
    '-',
    '--',
    '-x',
    '7',
    '007',
    '1e3',
    'true',
    'false',
    'jing',
    'reference',
    'libxml2',
    'html=a',
    'write,suggested',
    'HEAD~1',
    'text',
    'html',
    'en',
  ];
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
    const name = random.chance(0.8) ? random.pick(own) : random.pick(names);
    if (random.chance(0.2)) return random.pick(['-s', '-f', '-q', '-qs', '-h', '-sx']);
    return random.chance(0.3) ? `--${name}=${value}` : `--${name}`;
  });
}
