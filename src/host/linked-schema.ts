// What the schema of libxml2 refers to, from disk: local files only, and by the file rules.

import { dirname, join } from 'node:path';
import type { SchemaReader } from '../validate/libxml2/schema-source.ts';
import { type FileRuleSettings, FileRules } from './file-rules.ts';
import { storedEntry } from './store-folder.ts';

/** `main`: the main file; `named`: what the user named beside it; `roots`: what else may be read. */
export function linkedSchemaReader(main: string, { roots, named }: FileRuleSettings): SchemaReader {
  const entry = storedEntry(main);
  const rules = new FileRules(entry === undefined ? { named: [main, ...named], roots } : { named: [], roots: [entry] });
  return (href, base) => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return undefined;
    try {
      const file = join(dirname(base), decodeURIComponent(href));
      const read = rules.read(file);
      return read.kind === 'bytes' ? { file, bytes: read.bytes } : undefined;
    } catch {
      return undefined;
    }
  };
}
