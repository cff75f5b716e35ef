// Wrong use of the command line: one line, and where to find help.

/** A word that may be misspelt, and those that it may have meant: looked up when the error is told. */
export type Mistaken = { readonly word: string; readonly names: readonly string[] };

export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly mistaken: Mistaken | undefined;

  constructor(message: string, mistaken?: Mistaken) {
    super(message);
    this.mistaken = mistaken;
  }
}
