// Arguments → command. yargs reads and helps from the one table of commands.

import yargs, { type Argv, type CommandModule } from 'yargs';
import { packageVersion } from '../host/package-root.ts';
import { suggestion } from '../source/nearest-name.ts';
import { type AddingFor, addFlags } from './add-flags.ts';
import type { Command } from './command.ts';
import { commandGroups, commandIn, commands } from './commands/commands.ts';
import type { FlagTable } from './flag.ts';
import { product } from './output.ts';
import type { Written } from './read-flag.ts';
import { reword } from './reword.ts';
import { settleCall } from './settle-call.ts';
import { synopsisOf } from './synopsis.ts';
import { UsageError } from './usage-error.ts';

const COMPLETING = '--get-yargs-completions';
/** `-h`, and short flags in one word of which it is one. */
const HELP = /^-[a-zA-Z]*h/;
const EXIT_CODES = 'Exit codes: 0 clean, 1 findings in a document, 2 wrong use, 3 could not read or run.';
/** Columns of help. */
const WIDTH = 100;

/** Flags mean what is written: no inverses, no nested names, no numbers made of paths. */
const PARSING = {
  'camel-case-expansion': false,
  'boolean-negation': false,
  'dot-notation': false,
  'parse-numbers': false,
  'parse-positional-numbers': false,
} as const;

/** What yargs gives: the words, and what was written for each flag. */
type Parsed = { readonly _: readonly string[] } & { readonly [flag: string]: string | boolean | readonly string[] | undefined };

/** @throws {UsageError} before any work is done */
export async function parseArguments(given: readonly string[]): Promise<void> {
  const completing = given.indexOf(COMPLETING);
  if (completing >= 0) return offer(given.slice(completing + 2));
  const flags = commandIn(given)?.command.flags ?? {};
  refuseUnknownCommand(given);
  const words = withShortHelp(withBareValues(given, flags));
  const addingFor = words.some((word) => HELP.test(word)) ? 'help' : 'parse';
  const parser = yargs(words)
    .scriptName('teikit')
    .locale('en')
    .parserConfiguration(PARSING)
    .usage('$0 COMMAND\n\nMakes TEI documents of plain text, validates them, and turns them into HTML and plain text.')
    .command(modulesOf(commands, addingFor))
    .demandCommand(1, 'no command is given')
    .strictOptions()
    .version(packageVersion())
    .help('h', 'Show help (also --help)')
    .alias({ version: 'V' })
    .epilogue(EXIT_CODES)
    .wrap(WIDTH)
    .exitProcess(false)
    .fail((message, error) => {
      // yargs wraps what it finds wrong itself
      if (error !== undefined && error.name !== 'YError') throw error;
      throw new UsageError(reword(error?.message ?? message, { given, flags }));
    });
  if (given.length === 0) {
    parser.showHelp('error');
    throw new UsageError('no command is given');
  }
  await parser.parseAsync();
}

async function offer(words: readonly string[]): Promise<void> {
  const { complete, writeOffers } = await import('./complete.ts');
  product(writeOffers(await complete(words), process.env['ZSH_NAME'] === undefined ? (process.env['SHELL'] ?? '') : 'zsh'));
}

/** A group stands where its first command does. */
function modulesOf(rows: readonly Command[], addingFor: AddingFor): CommandModule[] {
  const firsts = [...new Set(rows.map(({ name }) => name.split(' ')[0] ?? ''))];
  return firsts.flatMap((first) => {
    const about = commandGroups[first];
    if (about !== undefined) return [groupOf({ name: first, about }, rows, addingFor)];
    return rows.filter(({ name }) => name === first).map((row) => moduleOf(row, addingFor));
  });
}

type Group = { readonly name: string; readonly about: string };

function groupOf({ name: group, about }: Group, rows: readonly Command[], addingFor: AddingFor): CommandModule {
  const members = rows.filter(({ name }) => name.startsWith(`${group} `));
  const names = members.map(({ name }) => lastWord(name));
  return {
    command: group,
    describe: `${names.join(', ')}: ${about}`,
    builder: (parser) =>
      parser
        .usage(`$0 ${group} COMMAND`)
        .command(members.map((row) => moduleOf(row, addingFor)))
        .demandCommand(1, `${group} needs a command: ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`),
    handler: () => undefined,
  };
}

function moduleOf(command: Command, addingFor: AddingFor): CommandModule {
  const synopsis = synopsisOf(command);
  return {
    command: lastWord(command.name),
    describe: synopsis === '' ? command.summary : `${synopsis}: ${command.summary}`,
    builder: (parser) => describeCommand(addFlags(parser, command.flags, addingFor), command),
    // the one cast: yargs knows no more of a command than its table says
    handler: (given) => runCommand(command, given as unknown as Parsed),
  };
}

function describeCommand<T>(parser: Argv<T>, command: Command): Argv<T> {
  const about = command.positionals.flatMap(({ describe }) => (describe === undefined ? [] : [describe])).join('\n');
  parser.usage(`$0 ${command.name} ${synopsisOf(command)}`.trimEnd() + (about === '' ? '' : `\n\n${about}`));
  for (const { line, describe } of command.examples) parser.example(`$0 ${line}`, describe);
  return parser.epilogue(command.epilogue ?? '');
}

async function runCommand(command: Command, given: Parsed): Promise<void> {
  const written = Object.keys(command.flags).map((name) => [name, writtenFor(given[name])] as const);
  const words = given._.slice(command.name.split(' ').length);
  await command.run(settleCall(command, { words, flags: Object.fromEntries(written) }));
}

function writtenFor(value: Parsed[string]): readonly Written[] {
  if (value === undefined || value === false) return [];
  const values = typeof value === 'object' ? value : [value];
  return values.map((one) => (one === BARE ? true : one));
}

/** What stands for the value of a flag that is given without one, for yargs: nobody can write it. */
const BARE = '\0';

/** Flags whose value may be left out get one, so that yargs does not take the next word. */
function withBareValues(given: readonly string[], flags: FlagTable): readonly string[] {
  const end = given.indexOf('--');
  return given.map((word, at) => {
    const { kind } = (word.startsWith('--') && (end < 0 || at < end) ? flags[word.slice(2)] : undefined) ?? {};
    return kind === 'optional' || kind === 'words' ? `${word}=${BARE}` : word;
  });
}

/**
 * A long name for help would make yargs take a last PATH of that name for a request to help. So it knows only `-h`, and the
 * long forms are put into it.
 */
function withShortHelp(given: readonly string[]): string[] {
  const end = given.indexOf('--');
  const [first, ...others] = given.map((word, index) => (word === '--help' && (end < 0 || index < end) ? '-h' : word));
  if (first === undefined) return [];
  return first === 'help' ? [...others, '-h'] : [first, ...others];
}

/** @throws {UsageError} */
function refuseUnknownCommand(given: readonly string[]): void {
  const [first = '-', second = '-'] = given[0] === 'help' ? given.slice(1) : given;
  const names = commands.map(({ name }) => name.split(' '));
  const firsts = [...new Set(names.map(([word = '']) => word))];
  if (!first.startsWith('-') && !firsts.includes(first))
    throw new UsageError(`unknown command: ${first}${suggestion(first, firsts)}`);
  const seconds = names.flatMap(([word, next]) => (word === first && next !== undefined ? [next] : []));
  if (seconds.length > 0 && !second.startsWith('-') && !seconds.includes(second))
    throw new UsageError(`unknown command: ${first} ${second}${suggestion(second, seconds)}`);
}

function lastWord(name: string): string {
  return name.split(' ').at(-1) ?? '';
}
