// The parts of documents, from disk and by the file rules.

import { isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { STANDARD_INPUT } from '../source/document.ts';
import type { PartReader } from '../xml/compose/compose-settings.ts';
import type { KeptAsks } from './asked-files.ts';
import type { FileRules } from './file-rules.ts';

/** `path`: the document, where a file holds it; parts are named as it is, from the root or from the working directory. */
export function partReader(rules: FileRules, path: string | undefined, asks?: KeptAsks): PartReader {
  if (path !== undefined) rules.add(path);
  const isWhole = path !== undefined && isAbsolute(path);
  return {
    uriOf: (file) => pathToFileURL(file === STANDARD_INPUT ? resolve('standard-input') : resolve(file)).href,
    read: (uri) => {
      const read = asks === undefined ? rules.read(uri) : asks.own(() => rules.read(uri));
      if (read.kind !== 'bytes') return read;
      const asked = fileURLToPath(uri);
      return { kind: 'bytes', file: isWhole ? asked : relative('.', asked), bytes: read.bytes };
    },
  };
}
