// The compiled stylesheets of this package, from disk.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StylesheetSource } from '../transform/stylesheet-source.ts';
import { packageRoot } from './package-root.ts';
import { saxonEngine } from './saxon-engine.ts';

export const packageStylesheets: StylesheetSource = {
  read: (fileName) => readFile(join(packageRoot(), 'dist', 'xslt', fileName), 'utf8'),
  engine: saxonEngine,
};
