// Which output belongs to which text: settled, and refused if need be, before any work.

import { basename, join } from 'node:path';
import { isDirectory, truePath } from '../host/output-directory.ts';
import { STANDARD_INPUT } from '../host/read-document.ts';
import { UsageError } from './usage-error.ts';

/** Endings of names that `.xml` takes the place of. */
const REPLACED = /\.(?:txt|text|xml)$/i;

/**
 * Input → output; undefined is standard output.
 * @throws {UsageError}
 */
export function planEncoded(files: readonly string[], output: string | undefined): ReadonlyMap<string, string | undefined> {
  if (output === undefined || output === STANDARD_INPUT) {
    if (files.length > 1) throw new UsageError('several inputs need a directory for the output: -o DIR/');
    return new Map(files.map((file) => [file, undefined]));
  }
  const isFolder = files.length > 1 || output.endsWith('/') || isDirectory(output);
  const outputs = new Map(files.map((file) => [file, isFolder ? join(output, outputName(file)) : output]));
  const inputs = new Set(files.filter((file) => file !== STANDARD_INPUT).map(truePath));
  const writers = new Map<string, string>();
  for (const [file, path] of outputs) {
    const place = truePath(path);
    const other = writers.get(place);
    if (other !== undefined) throw new UsageError(`${other} and ${file} would both be written to ${path}`);
    if (inputs.has(place)) throw new UsageError(`${path} is an input: it would be overwritten`);
    writers.set(place, file);
  }
  return outputs;
}

function outputName(file: string): string {
  return `${file === STANDARD_INPUT ? 'stdin' : basename(file).replace(REPLACED, '')}.xml`;
}
