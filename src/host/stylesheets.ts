// The compiled stylesheets of this package, from disk.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StylesheetSource } from '../transform/stylesheet-source.ts';
import { packageRoot } from './package-root.ts';
import { saxonEngine } from './saxon-engine.ts';

/** `asked`: is told of those that are read. */
export function ownStylesheets(asked?: (path: string) => void): StylesheetSource {
  return {
    read: (fileName) => {
      const path = join(packageRoot(), 'dist', 'xslt', fileName);
      asked?.(path);
      return readFile(path, 'utf8');
    },
    engine: saxonEngine,
  };
}

/** The same for all, so that each is prepared once. */
export const packageStylesheets: StylesheetSource = ownStylesheets();
