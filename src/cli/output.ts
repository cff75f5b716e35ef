// The one door of all that is printed (a test holds the sources to it): product to standard output, talk to standard error. Nothing of
// a stranger's goes raw to a terminal: what is talk is made visible, and so is a product, where a terminal shows it. A reader that goes
// away is a normal end.

import type { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { Output } from '../report/outcome.ts';
import { visible, visibleLines } from '../report/visible.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';

let isBegun = false;

/** Whether a report or an output has been begun on standard output. */
export function hasProduct(): boolean {
  return isBegun;
}

/** What a program may read: exact, but on a terminal. */
export function product(text: string): void {
  process.stdout.write(process.stdout.isTTY ? visibleLines(text) : text);
}

/** A table or the like for people: visible wherever it goes. */
export function show(text: string): void {
  process.stdout.write(visibleLines(text));
}

/** Bytes, or what a reporter has made: reporters make visible what they take from elsewhere. Waits while the reader is slower than we are, so that what is not read yet does not pile up. */
export async function writeTo(stream: 'stdout' | 'stderr', text: string | Uint8Array): Promise<void> {
  isBegun ||= stream === 'stdout';
  if (text.length === 0 || process[stream].write(text)) return;
  await new Promise((resolve) => process[stream].once('drain', resolve));
}

/** What was made and has no path of its own is the product. */
export async function writeOutput(output: Output): Promise<void> {
  if (output.kind === 'text') await writeTo('stdout', process.stdout.isTTY ? visibleLines(output.text) : output.text);
  else if (output.kind === 'bytes') {
    const { bytesOf } = await import('../batch/base64.ts');
    await writeTo('stdout', bytesOf(output.base64));
  }
}

export function talk(message: string): void {
  say(`teikit: ${message}`);
}

/** One line to standard error. */
export function say(line: string): void {
  process.stderr.write(`${visible(line)}\n`);
}

/** Several lines to standard error, as of a stack. */
export function sayLines(text: string): void {
  process.stderr.write(`${visibleLines(text)}\n`);
}

/** The other files are still done. */
export function tellFault(fault: EnvironmentError): void {
  talk(fault.message);
  raiseExitCode(exitCodes.failure);
}

/** What has to be cleared away when the program ends in the middle of a run; gives the exit code that the run has earned so far. */
export type EndOfRun = () => number;

let endOfRun: EndOfRun | undefined;

/** `end`: undefined when the run is over. */
export function setEndOfRun(end: EndOfRun | undefined): void {
  endOfRun = end;
}

/** `code`: undefined for what the run has earned. */
export function exitNow(code?: number): never {
  const earned = endOfRun?.();
  process.exit(code ?? earned);
}

export function watchStreams(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') exitNow();
    talk(`cannot write standard output: ${error.message}`);
    exitNow(exitCodes.failure);
  });
  process.stderr.on('error', () => exitNow());
}
