// What finding the rules of documents needs of this machine: local files by the file rules, and the store of schemas.

import { isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RuleFiles } from '../rules/rule-files.ts';
import type { FileRules } from './file-rules.ts';

/** `path`: of the document in hand, which the user named. */
export function ruleFiles(rules: FileRules, path: string | undefined): RuleFiles {
  if (path !== undefined) rules.add(path);
  const isWhole = path !== undefined && isAbsolute(path);
  return {
    uriOf: (file) => pathToFileURL(resolve(file ?? 'standard-input')).href,
    look: (uri) => {
      const found = rules.look(uri);
      if (found.kind !== 'file') return found;
      const asked = fileURLToPath(uri);
      const name = isWhole ? asked : relative('.', asked);
      return { kind: 'file', path: name, name };
    },
    read: (uri) => rules.read(uri),
    stored: () => undefined,
  };
}
