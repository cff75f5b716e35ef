// A document → its tree of columns: by one quick pass over its bytes where it is plain and without fault, else by the careful
// scanner of its text.

import { Buffer } from 'node:buffer';
import type { XmlProblem } from '../jing/scan.ts';
import type { ReadOptions } from '../read-options.ts';
import { xmlLimits } from '../xml-limits.ts';
import { scanDeclared } from './scan-declared.ts';
import { scanPlain } from './scan-plain.ts';
import { TreeColumns } from './tree-columns.ts';
import { ByteSource, TextSource } from './tree-source.ts';
import { XmlTree } from './xml-tree.ts';

export type BuiltTree =
  | { readonly kind: 'tree'; readonly tree: XmlTree }
  | { readonly kind: 'fatal'; readonly problem: XmlProblem };

export type BuildOptions = ReadOptions & {
  /** Where the document came from, for `document-uri()` and `base-uri()`. */
  readonly uri?: string | undefined;
};

/** `text` is decoded and without byte order mark: places are offsets of it, UTF-16 code units. */
export function buildTree(text: string, options: BuildOptions = {}): BuiltTree {
  const { uri, badBytes, isEntity = false, limits } = options;
  if (badBytes === undefined && !isEntity) {
    // half a surrogate pair becomes another character, and the careful scanner finds it
    const bytes = Buffer.from(text, 'utf8');
    const columns = new TreeColumns(bytes.length);
    const maxPrefixes = limits?.maxPrefixes ?? xmlLimits.maxPrefixes;
    const isRead = isWellFormed(text) && scanPlain({ bytes, origin: 'text', maxPrefixes }, columns);
    if (isRead) return { kind: 'tree', tree: new XmlTree(columns, new ByteSource(bytes, text), { uri }) };
  }
  const columns = new TreeColumns(text.length);
  const ids: number[] = [];
  const problem = scanDeclared(text, columns, options, ids);
  if (problem !== undefined) return { kind: 'fatal', problem };
  return { kind: 'tree', tree: new XmlTree(columns, new TextSource(text), { uri, ids }) };
}

function isWellFormed(text: string): boolean {
  const asked = text as { isWellFormed?: () => boolean };
  return asked.isWellFormed?.() ?? !/[\ud800-\udfff]/u.test(text);
}
