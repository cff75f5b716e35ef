// Which output belongs to which input: settled, and refused if need be, before any work.

import { dirname, join, relative, resolve } from 'node:path';
import { isDirectory, truePath } from '../host/output-directory.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import { UsageError } from './usage-error.ts';

export type OutputPlan = {
  /** Input → output; undefined is standard output. */
  readonly outputs: ReadonlyMap<string, string | undefined>;
  /** Where they go; undefined for standard output. */
  readonly directory: string | undefined;
};

/** @throws {UsageError} */
export function planOutputs(
  paths: readonly string[],
  files: readonly string[],
  options: { readonly output: string | undefined; readonly extension: string },
): OutputPlan {
  const { output, extension } = options;
  const searched = new Set(paths.filter(isDirectory).map((path) => resolve(path)));
  const isSeveral = paths.length > 1 || searched.size > 0;
  if (output === '') throw new UsageError('the output (-o) is empty');
  if (output === undefined || output === STANDARD_INPUT) {
    if (files.length > 0 && isSeveral)
      throw new UsageError('several inputs, or a directory, need a directory for the output: -o DIR/');
    return { outputs: new Map(files.map((file) => [file, undefined])), directory: undefined };
  }
  const directory = isSeveral || output.endsWith('/') || isDirectory(output) ? output : undefined;
  const outputs = new Map(
    files.map((file) => [file, directory === undefined ? output : join(directory, outputName(file, searched, extension))]),
  );
  refuseCollisions(outputs);
  return { outputs, directory: directory ?? dirname(output) };
}

/** A file found in a directory keeps its path below that directory; one given by name its name. */
function outputName(file: string, searched: ReadonlySet<string>, extension: string): string {
  if (file === STANDARD_INPUT) return `stdin${extension}`;
  const path = resolve(file);
  const name = relative(nearestOf(searched, dirname(path)) ?? dirname(path), path);
  return `${name.replace(/\.xml$/i, '')}${extension}`;
}

/** `directory`, or the nearest above it that was searched. */
function nearestOf(searched: ReadonlySet<string>, directory: string): string | undefined {
  if (searched.has(directory)) return directory;
  const parent = dirname(directory);
  return parent === directory ? undefined : nearestOf(searched, parent);
}

/** No two inputs for one output, and no input that is one. @throws {UsageError} */
export function refuseCollisions(outputs: ReadonlyMap<string, string>): void {
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
