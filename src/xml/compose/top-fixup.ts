// What an included element gets so that it means what it meant in its file: its namespaces, its base and its language
// (XInclude 1.0 §4.5, §4.7).

import { Scope } from '../namespace-scope.ts';
import { escapeValue } from './escape-text.ts';
import type { ElementContext, TopElement } from './include-element.ts';
import { xmlAttribute } from './read-part.ts';
import { relativeUri } from './resolve-uri.ts';

/** To be written after the name in its start tag. `around`: the element around the xi:include; none around the root. */
export function topFixup(element: TopElement, around: ElementContext | undefined): string {
  const names = namespaceFixup(element, around);
  return around === undefined ? names : names + base(element, around) + language(element, around);
}

/** A prefix that is bound outside only stays so: XML 1.0 cannot unbind one. */
export function namespaceFixup({ tag, context }: TopElement, around: ElementContext | undefined): string {
  const outer = around?.scope ?? Scope.root;
  const own = new Set((tag.declarations ?? []).map(({ prefix }) => prefix));
  const inScope = context.scope instanceof Scope ? context.scope.bindings() : new Map<string, string>();
  const isMissing = ([prefix, namespace]: readonly [string, string]): boolean =>
    prefix !== 'xml' && !own.has(prefix) && (namespace !== '' || prefix === '') && outer.resolvePrefix(prefix) !== namespace;
  const missing = [...new Map([['', ''], ...inScope])].filter(isMissing);
  return missing
    .map(([prefix, namespace]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeValue(namespace)}"`)
    .join('');
}

function base({ tag, context }: TopElement, around: ElementContext): string {
  if (context.base === around.base || xmlAttribute(tag.attributes, 'base') !== undefined) return '';
  return ` xml:base="${escapeValue(relativeUri(context.base, around.base))}"`;
}

function language({ tag, context }: TopElement, around: ElementContext): string {
  const [own = '', outer = ''] = [context.language, around.language];
  if (own.toLowerCase() === outer.toLowerCase() || xmlAttribute(tag.attributes, 'lang') !== undefined) return '';
  return ` xml:lang="${escapeValue(own)}"`;
}
