// The tree of a document that is plain and without fault, by one quick pass over its bytes: nothing of the careful scanner is loaded.

import { type XmlLimits, xmlLimits } from '../xml-limits.ts';
import { scanPlain } from './scan-plain.ts';
import { TreeColumns } from './tree-columns.ts';
import { ByteSource } from './tree-source.ts';
import { bufferOf } from './utf-8.ts';
import { XmlTree } from './xml-tree.ts';

export type PlainOptions = {
  /** Where the document came from. */
  readonly uri?: string | undefined;
  readonly limits?: Partial<XmlLimits> | undefined;
};

const MARK = [0xef, 0xbb, 0xbf];

/**
 * Of a document's bytes, which the tree keeps and reads from. Undefined where it is not plain: not in UTF-8, with a DOCTYPE, or
 * with a fault. Then its text has to be asked.
 */
export function buildPlainTree(bytes: Uint8Array, { uri, limits }: PlainOptions = {}): XmlTree | undefined {
  const whole = bufferOf(bytes);
  const plain = MARK.every((byte, index) => whole[index] === byte) ? whole.subarray(MARK.length) : whole;
  const columns = new TreeColumns(plain.length);
  const maxPrefixes = limits?.maxPrefixes ?? xmlLimits.maxPrefixes;
  const isRead = scanPlain({ bytes: plain, origin: 'document', maxPrefixes }, columns);
  return isRead ? new XmlTree(columns, new ByteSource(plain), { uri }) : undefined;
}
