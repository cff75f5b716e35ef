// The main file of a schema, from disk.

import { readFileSync } from 'node:fs';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { SourceDocument } from '../source/document.ts';
import { systemReason } from './system-reason.ts';

/** `\0asm`: what a WebAssembly module begins with. */
const MODULE_START = [0x00, 0x61, 0x73, 0x6d];

/** @throws {EnvironmentError} `env/bad-schema` */
export function readSchemaFile(file: string): SourceDocument {
  const bytes = readBytes(file);
  if (!MODULE_START.every((byte, index) => bytes[index] === byte)) return { file, bytes };
  const advice = 'it can say what is valid, and not explain what is not: give the .rng or .rnc that it was made of';
  throw new EnvironmentError('env/bad-schema', `the schema ${file} is a compiled one: ${advice}`);
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new EnvironmentError('env/bad-schema', `cannot read the schema ${file}: ${systemReason(cause)}`, { cause });
  }
}
