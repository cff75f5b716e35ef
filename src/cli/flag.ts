// The one definition of a flag: it feeds yargs (parsing, help, completion) and the parser of ordinary calls.

export type Flag = {
  readonly kind: 'text' | 'choice' | 'number' | 'switch';
  readonly describe: string;
  /** Of one letter. */
  readonly alias?: string;
  /** Of a choice: its values. */
  readonly choices?: readonly string[];
  /** As it would be written. */
  readonly default?: string;
  readonly isRequired?: boolean;
  /** Of a number: what is needed, for the message. */
  readonly what?: string;
};

export type FlagTable = { readonly [name: string]: Flag };

/** What a flag's value is once it is read. */
export type FlagValue = string | number | boolean | undefined;
