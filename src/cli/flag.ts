// A flag as a row of a command's table: it feeds yargs (parsing, help, completion), the parser of ordinary calls, and the
// list of flags in docs/.

type Described = {
  readonly describe: string;
  /** Of one letter. */
  readonly alias?: string;
  /** What stands for the value in help: `FILE`. */
  readonly placeholder?: string;
  /** Shown in the command's synopsis although it may be left out. */
  readonly isInSynopsis?: true;
};

type Defaulted<Value> = {
  /** Where the flag is not given; without one, the value is undefined then. */
  readonly default?: Value;
  readonly isRequired?: true;
};

export type TextFlag = Described & Defaulted<string> & { readonly kind: 'text'; readonly repeats?: never };

/** May be given several times; its value is a list. Of `choices`, several may stand in one word, with commas between them. */
export type ListFlag<Word extends string = string> = Described & {
  readonly kind: 'text';
  readonly repeats: true;
  readonly choices?: readonly Word[];
};

export type ChoiceFlag<Choice extends string = string> = Described &
  Defaulted<Choice> & { readonly kind: 'choice'; readonly choices: readonly Choice[] };

/** A whole number; `what` says in the message what is needed. */
export type NumberFlag = Described & Defaulted<number> & { readonly kind: 'number'; readonly what?: string };

export type SwitchFlag = Described & { readonly kind: 'switch' };

/** `--changed`, or `--changed=REF`: the next word is never its value. `bare`: the value where there is no `=`. */
export type OptionalFlag = Described & { readonly kind: 'optional'; readonly bare: string };

/** `--fix`, or `--fix=write,suggested`: any of some words; none where there is no `=`. */
export type WordsFlag<Word extends string = string> = Described & { readonly kind: 'words'; readonly choices: readonly Word[] };

/** `--report sarif=out.sarif`; may be given several times. */
export type NamedFilesFlag<Name extends string = string> = Described & {
  readonly kind: 'named files';
  readonly choices: readonly Name[];
};

export type Flag = TextFlag | ListFlag | ChoiceFlag | NumberFlag | SwitchFlag | OptionalFlag | WordsFlag | NamedFilesFlag;

export type FlagTable = { readonly [name: string]: Flag };

export type NamedFile<Name extends string = string> = { readonly name: Name; readonly file: string };

/** What a flag's value is once it is read. */
export type FlagValue = string | number | boolean | undefined | readonly string[] | readonly NamedFile[];

export type FlagValues = { readonly [flag: string]: FlagValue };

/** The kind of flag that gives such a value. */
export type FlagFor<Value> = [Value] extends [boolean]
  ? SwitchFlag
  : [Value] extends [number | undefined]
    ? NumberFlag & MustBeThere<Value>
    : [Value] extends [readonly NamedFile<infer Name>[]]
      ? NamedFilesFlag<Name>
      : [Value] extends [string | undefined]
        ? string extends Value
          ? OptionalFlag | (TextFlag & MustBeThere<Value>)
          : ChoiceFlag<NonNullable<Value>> & MustBeThere<Value>
        : undefined extends Value
          ? [Value] extends [readonly (infer Word extends string)[] | undefined]
            ? WordsFlag<Word>
            : never
          : [Value] extends [readonly (infer Word extends string)[]]
            ? ListFlag<Word>
            : never;

/** A value that is never undefined comes from a default, or from a flag that must be given. */
type MustBeThere<Value> = undefined extends Value ? unknown : { readonly default: Value } | { readonly isRequired: true };
