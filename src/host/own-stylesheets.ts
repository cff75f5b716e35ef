// The sources of the stylesheets of this package, which those of users may import: `teikit:html.xsl`.

import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { packageRoot } from './package-root.ts';

function folder(): string {
  return join(packageRoot(), 'dist', 'xslt');
}

/** With a slash at its end. */
export function ownStylesheetsUrl(): string {
  return pathToFileURL(`${folder()}${sep}`).href;
}

/** The text of one of them; undefined: it is none. */
export function readOwnStylesheet(uri: string): { readonly file: string; readonly text: string } | undefined {
  const own = ownStylesheetsUrl();
  const name = uri.startsWith(own) ? decodeURIComponent(uri.slice(own.length)) : '';
  if (!/^[a-z][a-z-]*\.xsl$/u.test(name)) return undefined;
  try {
    return { file: `teikit:${name}`, text: readFileSync(fileURLToPath(uri), 'utf8') };
  } catch {
    return undefined;
  }
}
