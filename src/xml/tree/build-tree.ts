// A document → its tree of columns: by one quick pass where it is plain and without fault, else by the careful scanner.

import type { XmlProblem } from '../jing/scan.ts';
import type { ReadOptions } from '../read-options.ts';
import { buildPlainTree } from './build-plain-tree.ts';
import { scanDeclared } from './scan-declared.ts';
import { TreeColumns } from './tree-columns.ts';
import { XmlTree } from './xml-tree.ts';

export type BuiltTree =
  | { readonly kind: 'tree'; readonly tree: XmlTree }
  | { readonly kind: 'fatal'; readonly problem: XmlProblem };

export type BuildOptions = ReadOptions & {
  /** Where the document came from, for `document-uri()` and `base-uri()`. */
  readonly uri?: string | undefined;
};

/** `text` is decoded and without byte order mark: offsets are UTF-16 code units of it. */
export function buildTree(text: string, options: BuildOptions = {}): BuiltTree {
  const { uri, badBytes, isEntity = false, limits } = options;
  if (badBytes === undefined && !isEntity) {
    const tree = buildPlainTree(text, { maxPrefixes: limits?.maxPrefixes, uri });
    if (tree !== undefined) return { kind: 'tree', tree };
  }
  const columns = new TreeColumns(text.length);
  const ids: number[] = [];
  const problem = scanDeclared(text, columns, options, ids);
  if (problem !== undefined) return { kind: 'fatal', problem };
  return { kind: 'tree', tree: new XmlTree(columns, text, { uri, ids }) };
}
