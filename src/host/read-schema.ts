// The main file of a schema, from disk.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { SourceDocument } from '../source/document.ts';
import { readNamed } from './named-file.ts';
import { systemReason } from './system-reason.ts';

/** `\0asm`: what a WebAssembly module begins with. */
const MODULE_START = [0x00, 0x61, 0x73, 0x6d];

/** @throws {EnvironmentError} `env/bad-schema` */
export async function readSchemaFile(file: string): Promise<SourceDocument> {
  const bytes = await readBytes(file);
  if (isModule(bytes)) throw moduleRefusal(file);
  return { file, bytes };
}

/** A compiled schema, too. @throws {EnvironmentError} `env/bad-schema` */
export async function readSchemaOrModule(file: string): Promise<SourceDocument> {
  return { file, bytes: await readBytes(file) };
}

export function isModule(bytes: Uint8Array): boolean {
  return MODULE_START.every((byte, index) => bytes[index] === byte);
}

/** Where more is wanted than a verdict. */
export function moduleRefusal(file: string): EnvironmentError {
  const advice = 'it can say what is valid, and not explain what is not: give the .rng or .rnc that it was made of';
  return new EnvironmentError('env/bad-schema', `the schema ${file} is a compiled one: ${advice}`);
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readNamed(file);
  } catch (cause) {
    if (cause instanceof EnvironmentError)
      throw new EnvironmentError('env/bad-schema', `cannot read the schema: ${cause.message}`, { file });
    throw new EnvironmentError('env/bad-schema', `cannot read the schema ${file}: ${systemReason(cause)}`, { cause, file });
  }
}
