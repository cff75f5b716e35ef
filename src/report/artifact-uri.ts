// The name of a document as a URI reference (RFC 3986): relative as it was given, or `file:`.

import { wellFormed } from './well-formed.ts';

/** Standard input has no file. */
const STANDARD_INPUT = 'stdin:';

export function artifactUri(file: string): string {
  if (file === '-') return STANDARD_INPUT;
  if (/^[A-Za-z]:[\\/]/.test(file)) return `file:///${file[0]}:${encodePath(file.slice(2).replace(/\\/g, '/'))}`;
  if (file.startsWith('/')) return `file://${encodePath(file)}`;
  return encodePath(file.replace(/^(?:\.\/+)+(?=.)/, ''));
}

/** A colon in the first step would end a scheme; it is encoded everywhere. */
function encodePath(path: string): string {
  return encodeURI(wellFormed(path)).replace(/[?#:]/g, encodeURIComponent);
}
