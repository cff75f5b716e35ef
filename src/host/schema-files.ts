// The files of a schema, from disk; never from anywhere else.

import { readFileSync } from 'node:fs';
import type { SchemaBytes } from '../validate/reference/decode-schema-files.ts';
import { systemReason } from './system-reason.ts';

export function readSchemaBytes(location: string): SchemaBytes {
  if (/^(?!file:)[a-z][a-z0-9+.-]+:/i.test(location)) {
    return { kind: 'missing', reason: 'it is not a local file, and nothing is fetched' };
  }
  try {
    return { kind: 'bytes', bytes: readFileSync(location.startsWith('file:') ? new URL(location) : location) };
  } catch (cause) {
    return { kind: 'missing', reason: systemReason(cause) };
  }
}
