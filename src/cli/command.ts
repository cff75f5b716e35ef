// A command as a row of the one table: it feeds yargs, the parser of ordinary calls, and docs/commands.md.

import type { FlagFor, FlagTable, FlagValues } from './flag.ts';

/** A word without a flag. */
export type Positional = {
  /** In capitals: `PATH`. */
  readonly name: string;
  readonly describe?: string;
  /** Takes all words that are left. Only the last may. */
  readonly repeats?: true;
  readonly isOptional?: true;
  /** May be left out where one of these flags is given. */
  readonly orFlags?: readonly string[];
  /** Whether `-` is standard input, which can be read only once. */
  readonly readsInput?: true;
  /** What a shell offers for it, where that is no file. */
  readonly complete?: () => Promise<readonly string[]>;
};

export type Example = { readonly line: string; readonly describe: string };

/** What a call of a command says. */
export type Call<Values = FlagValues> = {
  readonly command: string;
  /** The words without a flag, after the command. */
  readonly words: readonly string[];
  /** A value for each flag of the command. */
  readonly values: Values;
};

export type CommandRow<Values> = {
  /** One word, or two: `schema compile`. */
  readonly name: string;
  /** A clause that goes on after the synopsis and a colon. */
  readonly summary: string;
  readonly positionals: readonly Positional[];
  readonly flags: { readonly [Name in keyof Values]-?: FlagFor<Values[Name]> };
  readonly examples: readonly Example[];
  /** What else there is to say, below the flags. */
  readonly epilogue?: string;
  /** Loads what does the work. */
  readonly run: (call: Call<Values>) => Promise<void>;
};

/** A row whose values are only known by its flags. */
export type Command = Omit<CommandRow<FlagValues>, 'flags'> & { readonly flags: FlagTable };

/** The one cast: a row is only ever run with values that were read by its own flags. */
export function defineCommand<Values>(row: CommandRow<Values>): Command {
  return row as unknown as Command;
}
