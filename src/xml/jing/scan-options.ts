// How a scanner is to read: what was said about the document, and what holds where nothing was said.

import type { ReadOptions } from '../read-options.ts';
import { xmlLimits } from '../xml-limits.ts';
import type { ByteForm } from './jing-input.ts';
import type { ScanOptions } from './scan.ts';

export function scanOptions(options: ReadOptions): ScanOptions {
  const { readEntity, encoding, hasByteOrderMark = false, isEntity = false } = options;
  const bytes = { width: byteWidth(encoding), hasByteOrderMark };
  return { limits: { ...xmlLimits, ...options.limits }, readEntity, bytes, isEntity };
}

function byteWidth(encoding = 'utf-8'): ByteForm['width'] {
  if (/^utf-?16/i.test(encoding)) return 2;
  return /^utf-?8$/i.test(encoding) ? 'utf-8' : 1;
}
