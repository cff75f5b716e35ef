// Which output belongs to which input: settled, and refused if need be, before any work.

import { basename, join } from 'node:path';
import { isDirectory, truePath } from '../host/output-directory.ts';
import { STANDARD_INPUT } from '../host/read-document.ts';
import { UsageError } from './usage-error.ts';

export type OutputPlan = {
  /** Made if it is missing. */
  readonly directory: string | undefined;
  /** Input → output; undefined is standard output. */
  readonly outputs: ReadonlyMap<string, string | undefined>;
};

/** @throws {UsageError} */
export function planOutputs(
  paths: readonly string[],
  files: readonly string[],
  options: { readonly output: string | undefined; readonly extension: string },
): OutputPlan {
  const { output, extension } = options;
  const isSeveral = paths.length > 1 || paths.some(isDirectory);
  if (output === '') throw new UsageError('the output (-o) is empty');
  if (output === undefined || output === STANDARD_INPUT) {
    if (isSeveral) throw new UsageError('several inputs need a directory: -o DIR/');
    return { directory: undefined, outputs: new Map(files.map((file) => [file, undefined])) };
  }
  const directory = isSeveral || output.endsWith('/') || isDirectory(output) ? output : undefined;
  const outputs = new Map(
    files.map((file) => [file, directory === undefined ? output : join(directory, outputName(file, extension))]),
  );
  refuseCollisions(outputs);
  return { directory, outputs };
}

function outputName(file: string, extension: string): string {
  return `${file === STANDARD_INPUT ? 'stdin' : basename(file).replace(/\.xml$/i, '')}${extension}`;
}

function refuseCollisions(outputs: ReadonlyMap<string, string>): void {
  const inputs = new Set([...outputs.keys()].filter((file) => file !== STANDARD_INPUT).map(truePath));
  const writers = new Map<string, string>();
  for (const [file, output] of outputs) {
    const path = truePath(output);
    const other = writers.get(path);
    if (other !== undefined) throw new UsageError(`${other} and ${file} would both be written to ${output}`);
    if (inputs.has(path)) throw new UsageError(`${output} is an input: it would be overwritten`);
    writers.set(path, file);
  }
}
