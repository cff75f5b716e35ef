// Exit codes. A run of documents is folded into one at one place; the highest one wins.

import type { Summary } from '../report/outcome.ts';

export const exitCodes = {
  clean: 0,
  /** Something speaks against a document, not well-formed included. */
  findings: 1,
  wrongUse: 2,
  /** A file, a directory or a schema could not be read, or output not written. */
  failure: 3,
  /** Ended by Ctrl-C, as shells have it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What makes a run fail, beside what could not be done: errors, warnings too, or nothing. */
export type FailOn = 'error' | 'warning' | 'never';

/** Of a run that came to its end. */
export function exitCodeOf({ failing, findings, warnings }: Summary, failOn: FailOn = 'error'): ExitCode {
  if (failing.some(({ status }) => status === 'failed')) return exitCodes.failure;
  const counted = { error: findings, warning: findings + warnings, never: 0 }[failOn];
  return counted > 0 ? exitCodes.findings : exitCodes.clean;
}

export function raiseExitCode(code: number): void {
  process.exitCode = Math.max(Number(process.exitCode ?? exitCodes.clean), code);
}
