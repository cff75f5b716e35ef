// Product to standard output, talk to standard error. A reader that goes away is a normal end.

import { bytesOf } from '../batch/base64.ts';
import type { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { Output } from '../report/outcome.ts';
import { visible } from '../report/visible.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';

export function product(text: string): void {
  process.stdout.write(text);
}

/** Waits while the reader is slower than we are, so that what is not read yet does not pile up. */
export async function writeTo(stream: 'stdout' | 'stderr', text: string | Uint8Array): Promise<void> {
  if (text.length === 0 || process[stream].write(text)) return;
  await new Promise((resolve) => process[stream].once('drain', resolve));
}

/** What was made and has no path of its own is the product. */
export async function writeOutput(output: Output): Promise<void> {
  if (output.kind === 'text') await writeTo('stdout', output.text);
  else if (output.kind === 'bytes') await writeTo('stdout', bytesOf(output.base64));
}

export function talk(message: string): void {
  process.stderr.write(`teikit: ${visible(message)}\n`);
}

/** The other files are still done. */
export function tellFault(fault: EnvironmentError): void {
  talk(fault.message);
  raiseExitCode(exitCodes.failure);
}

export function watchStreams(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`teikit: cannot write standard output: ${error.message}\n`);
    process.exit(exitCodes.failure);
  });
  process.stderr.on('error', () => process.exit());
}
