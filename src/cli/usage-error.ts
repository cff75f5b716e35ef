// Wrong use of the command line: one line, and where to find help.

export class UsageError extends Error {
  override readonly name = 'UsageError';
}
