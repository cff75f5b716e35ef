// The files that a schema refers to, from disk and by the file rules; never from anywhere else.

import { dirname, resolve } from 'node:path';
import type { LinkedFiles } from '../validate/compiled/load-compiled.ts';
import { type FileRuleSettings, FileRules } from './file-rules.ts';
import { storedEntry } from './store-folder.ts';

/** `main`: the main file; `named`: what the user named beside it; `roots`: what else may be read. */
export function linkedFiles(main: string, { roots = [], named = [], ...told }: Partial<FileRuleSettings> = {}): LinkedFiles {
  const entry = storedEntry(main);
  const rules = new FileRules(
    entry === undefined ? { named: [main, ...named], roots, ...told } : { named: [], roots: [entry], ...told },
  );
  return {
    read: (location) => {
      const file = rules.read(location);
      return file.kind === 'bytes' ? file : { kind: 'missing', reason: file.reason };
    },
    allows: (path) => rules.allows(resolve(dirname(main), path)),
  };
}
