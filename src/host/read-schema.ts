// The files of a schema from disk; links of a schema lead to local files only.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import type { SourceDocument } from '../source/document.ts';
import type { SchemaReader } from '../validate/schema-source.ts';
import { systemReason } from './system-reason.ts';

/** @throws {EnvironmentError} `env/bad-schema` */
export function readSchemaFile(file: string): SourceDocument {
  try {
    return { file, bytes: readFileSync(file) };
  } catch (cause) {
    throw new EnvironmentError('env/bad-schema', `cannot read the schema ${file}: ${systemReason(cause)}`, { cause });
  }
}

export const readLinkedSchema: SchemaReader = (href, base) => {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return undefined;
  try {
    const file = join(dirname(base), decodeURIComponent(href));
    return { file, bytes: readFileSync(file) };
  } catch {
    return undefined;
  }
};
