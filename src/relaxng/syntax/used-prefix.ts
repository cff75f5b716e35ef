// The prefix in the text of a value pattern, if it is a QName: its meaning depends on the declarations around it.
import { type PatternNode, XSD_LIBRARY } from './schema-tree.ts';

type ValueNode = Extract<PatternNode, { kind: 'value' }>;

/** Whether a value may mean something else under other namespace declarations: not for types that are known to be no names. */
export function isContextDependent({ type, library }: ValueNode): boolean {
  if (type === undefined || library === '') return false;
  return library !== XSD_LIBRARY || type === 'QName' || type === 'NOTATION';
}

/** The prefix and what it is bound to; undefined for a value without a prefix that is bound. */
export function usedPrefix(node: ValueNode): { readonly prefix: string; readonly namespace: string } | undefined {
  if (!isContextDependent(node)) return undefined;
  const prefix = /^[ \t\r\n]*([^: \t\r\n]+):[^: \t\r\n]/.exec(node.value)?.[1];
  const namespace = prefix === undefined ? undefined : node.bindings.get(prefix);
  return prefix === undefined || namespace === undefined ? undefined : { prefix, namespace };
}
