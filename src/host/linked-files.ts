// The files that documents point to, from disk and by the file rules.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LinkedFile, LinkedFiles } from '../links/linked-files.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import type { KeptAsks } from './asked-files.ts';
import type { FileRules, SeenFile } from './file-rules.ts';
import { systemReason } from './system-reason.ts';

const DIRECTORY = systemReason({ code: 'EISDIR' });

/** A document that is asked about counts as named. */
export function linkedFiles(rules: FileRules, asks?: KeptAsks): LinkedFiles {
  if (asks !== undefined) {
    const { uriOf, look, read } = linkedFiles(rules);
    const own = (uri: string): LinkedFile => asks.own(() => look(uri));
    return { uriOf, look: own, read: (uri) => asks.own(() => read(uri)), again: own };
  }
  return {
    uriOf: (file) => {
      if (file !== STANDARD_INPUT) rules.add(file);
      return pathToFileURL(file === STANDARD_INPUT ? resolve('standard-input') : resolve(file)).href;
    },
    look: (uri) => seen(rules.look(uri)),
    read: (uri) => rules.read(uri),
  };
}

/** A pointer may lead to a folder as well as to a file. */
function seen(file: SeenFile): LinkedFile {
  if (file.kind === 'file' || file.reason === DIRECTORY) return { kind: 'there' };
  return file;
}
