// Which output belongs to which text: settled, and refused if need be, before any work.

import { basename, join } from 'node:path';
import { isDirectory } from '../host/output-directory.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import { refuseCollisions } from './plan-outputs.ts';
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
  refuseCollisions(outputs);
  return outputs;
}

function outputName(file: string): string {
  return `${file === STANDARD_INPUT ? 'stdin' : basename(file).replace(REPLACED, '')}.xml`;
}
