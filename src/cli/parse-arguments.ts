// Arguments → command. yargs reads, helps and completes from the one definition of each flag.

import yargs from 'yargs';
import { packageVersion } from '../host/package-root.ts';
import { encodeCommand } from './encode-command.ts';
import { evaluateCommand } from './evaluate-command.ts';
import { schemaCommand } from './schema-command.ts';
import { transformCommand } from './transform-command.ts';
import { UsageError } from './usage-error.ts';
import { validateCommand } from './validate-command.ts';

const COMPLETION = 'completion';
const OWN = [validateCommand, encodeCommand, transformCommand, evaluateCommand, schemaCommand];
const COMMANDS: readonly unknown[] = [...OWN.map(({ command }) => command), COMPLETION];
const EXIT_CODES = 'Exit codes: 0 clean, 1 findings in a document, 2 wrong use, 3 could not read or run.';

/** Flags mean what is written: no inverses, no nested names, no numbers made of paths. */
const PARSING = {
  'camel-case-expansion': false,
  'boolean-negation': false,
  'dot-notation': false,
  'parse-positional-numbers': false,
} as const;

/** yargs' words for wrong use, as clauses in our style. */
const wordings: readonly (readonly [RegExp, string])[] = [
  [/^Not enough arguments following: (.)$/, 'a value is missing after -$1'],
  [/^Not enough arguments following: (.*)/, 'a value is missing after --$1'],
  [/^Missing required arguments?: /, 'a flag is missing: --'],
  [/^Invalid values: Argument: (.*?), Given: (.*?), Choices: (.*)/, 'wrong value: --$1 $2, where one of $3 is needed'],
  [/^Did you mean (.*)\?/, 'unknown command: did you mean $1?'],
];

/** @throws {UsageError} before any work is done */
export async function parseArguments(given: readonly string[]): Promise<void> {
  const parser = yargs(withShortHelp(given))
    .scriptName('teikit')
    .locale('en')
    .parserConfiguration(PARSING)
    .usage('$0 COMMAND\n\nMakes TEI documents of plain text, validates them, and turns them into HTML and plain text.')
    .command(validateCommand)
    .command(encodeCommand)
    .command(transformCommand)
    .command(evaluateCommand)
    .command(schemaCommand)
    .completion(COMPLETION, 'Print a completion script for the shell')
    .demandCommand(1, 'no command is given')
    .recommendCommands()
    .strictOptions()
    .version(packageVersion())
    .help('h', 'Show help (also --help)')
    .alias({ version: 'V' })
    .epilogue(EXIT_CODES)
    .wrap(100)
    .exitProcess(false)
    .check(refuseRepeatedFlags)
    .fail((message, error) => {
      // yargs wraps what a flag's own check throws
      throw error === undefined || error.name === 'YError' ? new UsageError(reword(error?.message ?? message, given)) : error;
    });
  if (given.length === 0) {
    parser.showHelp('error');
    throw new UsageError('no command is given');
  }
  const { _: words, h: help, version } = await parser.parseAsync();
  // strictCommands() would take every PATH for a command
  if (!COMMANDS.includes(words[0]) && !help && !version) throw new UsageError(`unknown command: ${words[0]}`);
}

function refuseRepeatedFlags(values: { readonly [flag: string]: unknown }): true {
  const repeated = Object.keys(values).find((flag) => Array.isArray(values[flag]) && flag !== '_');
  if (repeated !== undefined) throw new UsageError(`${repeated.length === 1 ? '-' : '--'}${repeated} is given more than once`);
  return true;
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

function reword(message: string, given: readonly string[]): string {
  const line = message.replace(/\s+/g, ' ').trim();
  const unknown = /^Unknown arguments?: (.*)$/.exec(line)?.[1]?.split(', ');
  if (unknown !== undefined) return `unknown flag: ${unknownFlag(unknown, given)}`;
  return wordings.reduce((text, [pattern, ours]) => text.replace(pattern, ours), line);
}

/** The flag as it was written; yargs names only its letters. */
function unknownFlag(names: readonly string[], given: readonly string[]): string {
  const isUnknown = (word: string): boolean => {
    if (word.startsWith('--')) return names.includes(word.slice(2).replace(/=.*/s, ''));
    return word.startsWith('-') && [...word.slice(1)].some((letter) => names.includes(letter));
  };
  const written = given.find(isUnknown) ?? names.join(', ');
  return written.startsWith('--') ? written : `${written} (a file of that name is written ./${written})`;
}
