// References to other schemas in the compact syntax (appendix A.1, `anyURILiteral` and `optInherit`).

import { type CompactContext, describe, isWord, readLiteral } from './compact-context.ts';
import { resolveLocation } from './resolve-location.ts';
import type { NamespaceName, Origin } from './schema-tree.ts';
import { hrefFault } from './schema-uri.ts';

export type SchemaReference = {
  readonly href: string;
  readonly location: string;
  readonly namespace: NamespaceName;
  readonly origin: Origin;
};

/** `anyURILiteral optInherit`, after `external` or `include`. */
export function readReference(context: CompactContext, keyword: 'external' | 'include'): SchemaReference {
  const token = context.current;
  const href = readLiteral(context, `the schema after ${keyword}`) ?? '';
  const fault = hrefFault(href);
  if (fault !== undefined)
    context.report('rng/bad-href', token, { message: `"${href}" is not a reference to a schema: ${fault}` });
  const location = resolveLocation(href, context.file);
  return { href, location, namespace: readInherit(context), origin: context.origin(token) };
}

function readInherit(context: CompactContext): NamespaceName {
  if (!context.isAtKeyword('inherit')) return context.environment.defaultNamespace;
  context.advance();
  context.expect('=', 'after inherit');
  const token = context.current;
  if (isWord(token)) return context.namespaceOf(context.advance().value, token);
  context.fail({ message: `expected a namespace prefix after inherit =, not ${describe(token)}` });
  return undefined;
}
