// Whether a document may refer to other files: most do not, and are only looked through for the name that would tell.

import { mentions } from '../source/mentions.ts';
import type { PartSettings } from './job.ts';

export function mayHaveParts(bytes: Uint8Array, { xinclude = true, externalEntities = false }: PartSettings = {}): boolean {
  return (xinclude && mentions(bytes, 'http://www.w3.org/2001/XInclude')) || (externalEntities && mentions(bytes, '<!DOCTYPE'));
}
