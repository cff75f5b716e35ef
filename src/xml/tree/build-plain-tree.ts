// The tree of a document that is plain and without fault, by one quick pass: nothing of the careful scanner is loaded for it.

import { xmlLimits } from '../xml-limits.ts';
import { scanPlain } from './scan-plain.ts';
import { TreeColumns } from './tree-columns.ts';
import { XmlTree } from './xml-tree.ts';

export type PlainOptions = {
  readonly maxPrefixes?: number | undefined;
  /** Where the document came from. */
  readonly uri?: string | undefined;
};

/** Undefined where the careful scanner has to read it, and perhaps to say what is wrong. */
export function buildPlainTree(
  text: string,
  { maxPrefixes = xmlLimits.maxPrefixes, uri }: PlainOptions = {},
): XmlTree | undefined {
  const columns = new TreeColumns(text.length);
  return scanPlain(text, columns, maxPrefixes) ? new XmlTree(columns, text, { uri }) : undefined;
}
