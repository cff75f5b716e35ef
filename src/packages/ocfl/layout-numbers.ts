// The layouts that a storage root can be made with, by the numbers of their extensions: in a file that loads nothing.

import type { LayoutName } from './layouts.ts';

export type LayoutNumber = '0003' | '0004';

export const layoutNumbers: Readonly<Record<LayoutNumber, LayoutName>> = {
  '0003': '0003-hash-and-id-n-tuple-storage-layout',
  '0004': '0004-hashed-n-tuple-storage-layout',
};
