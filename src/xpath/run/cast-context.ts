// What a cast asks of the expression it stands in, and what is known of its result.

import type { CastContext } from '../values/cast.ts';
import type { ItemKind } from './code.ts';

/** Prefixes of xs:QName are those of the expression. */
export function castContext({ namespaces }: { readonly namespaces: ReadonlyMap<string, string> }): CastContext {
  return { resolvePrefix: (prefix) => namespaces.get(prefix) ?? (prefix === '' ? '' : undefined) };
}

export function kindOfType(type: string): ItemKind {
  if (type === 'boolean') return 'boolean';
  if (type === 'string') return 'text';
  return ['integer', 'decimal', 'double', 'float'].includes(type) ? 'numeric' : 'atomic';
}
