// What finding the rules of documents needs of this machine: local files by the file rules, and the store of schemas.

import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RuleFiles } from '../rules/rule-files.ts';
import type { FileRules } from './file-rules.ts';
import { truePath } from './output-directory.ts';

/** `path`: of the document in hand, which the user named. */
export function ruleFiles(
  rules: FileRules,
  path: string | undefined,
  stored: RuleFiles['stored'] = () => undefined,
): RuleFiles {
  if (path !== undefined) rules.add(path);
  const catalogs = catalogsOf(process.env['XML_CATALOG_FILES'] ?? '');
  // who sets the variable names these files
  for (const uri of catalogs) if (uri.startsWith('file:')) rules.add(fileURLToPath(uri));
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
    below: (file, one) =>
      relative(truePath(dirname(file)), truePath(one))
        .split(sep)
        .join('/'),
    catalogs,
    stored,
  };
}

/** Paths and addresses with blanks between them. */
function catalogsOf(value: string): readonly string[] {
  const words = value.split(/\s+/).filter((word) => word !== '');
  return words.map((word) => (/^[a-z][a-z0-9+.-]+:/i.test(word) ? word : pathToFileURL(resolve(word)).href));
}
