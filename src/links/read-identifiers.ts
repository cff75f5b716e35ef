// The identifiers of a document that another one points into.

import { decodeXml } from '../source/decode.ts';
import { buildTree } from '../xml/tree/build-tree.ts';
import { identifiersOf } from './gather-links.ts';

/** Undefined for what is no text, or not well-formed. */
export function readIdentifiers(bytes: Uint8Array): ReadonlySet<string> | undefined {
  const decoded = decodeXml(bytes);
  if (decoded.kind !== 'decoded') return undefined;
  const built = buildTree(decoded.text);
  return built.kind === 'tree' ? identifiersOf(built.tree) : undefined;
}
