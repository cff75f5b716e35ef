// How a scanner is to read: what was said about the document, and what holds where nothing was said.

import type { ReadOptions } from '../read-options.ts';
import { xmlLimits } from '../xml-limits.ts';
import type { ByteForm } from './jing-input.ts';
import type { ScanOptions } from './scan.ts';

export function scanOptions(options: ReadOptions): ScanOptions {
  const { readEntity, encoding, hasByteOrderMark = false, isEntity = false, splitsText = false, badBytes } = options;
  const bytes = {
    width: byteWidth(encoding),
    hasByteOrderMark,
    end: badBytes === undefined ? 'end' : badEnd(encoding, badBytes),
  } as const;
  return { limits: { ...xmlLimits, ...options.limits }, readEntity, bytes, isEntity, splitsText };
}

/** Of ASCII, and of characters past the last of Unicode, Xerces gives up the whole buffer; else what stands before them is read. */
function badEnd(encoding: string | undefined, [first = 0, ...others]: readonly number[]): ByteForm['end'] {
  const isPastLast = first >= 0xf4 && first <= 0xf7 && others.length === 3 && others.every((byte) => (byte & 0xc0) === 0x80);
  return isPastLast || encoding === 'us-ascii' ? 'bad-buffer' : 'bad-byte';
}

function byteWidth(encoding = 'utf-8'): ByteForm['width'] {
  if (/^utf-?16/i.test(encoding)) return 2;
  return /^utf-?8$/i.test(encoding) ? 'utf-8' : 1;
}
