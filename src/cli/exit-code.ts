// Exit codes: the highest one wins.

export const exitCodes = {
  clean: 0,
  /** Something speaks against a document, not well-formed included. */
  findings: 1,
  wrongUse: 2,
  /** A file, a directory or a schema could not be read, or output not written. */
  failure: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export function raiseExitCode(code: ExitCode): void {
  process.exitCode = Math.max(Number(process.exitCode ?? exitCodes.clean), code);
}
