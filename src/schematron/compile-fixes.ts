// Quick fixes of a check → plans (Schematron QuickFix 2018). Simple additions, deletions and replacements of attributes and
// deletions of elements are carried out; of all others the title is told.

import { type CompileOptions, compileXPath } from '../xpath/compile/compile-xpath.ts';
import type { Code } from '../xpath/run/code.ts';
import { StaticError } from '../xpath/values/xpath-error.ts';
import type { FixAction, FixPlan } from './fix-plan.ts';
import { elementsIn, QUICK_FIX, type SourceElement, textIn } from './source-element.ts';

export function compileFixes(
  ids: readonly string[],
  all: readonly SourceElement[],
  options: CompileOptions,
): readonly FixPlan[] {
  return ids.flatMap((id) => {
    const fix = all.find((one) => one.attributes.get('id') === id && one.localName === 'fix');
    return fix === undefined ? [] : [compileFix(id, fix, options)];
  });
}

function compileFix(id: string, fix: SourceElement, options: CompileOptions): FixPlan {
  const parts = elementsIn(fix).filter(({ namespace }) => namespace === QUICK_FIX);
  const description = parts.find(({ localName }) => localName === 'description');
  const title = description === undefined ? undefined : elementsIn(description).find(({ localName }) => localName === 'title');
  const doing = parts.filter(({ localName }) => !['description', 'param', 'user-entry', 'with-param'].includes(localName));
  const isSimple =
    doing.length > 0 &&
    parts.length - doing.length <= 1 &&
    !fix.attributes.has('use-when') &&
    !fix.attributes.has('use-for-each');
  const actions = isSimple ? doing.map((one) => compileAction(one, options)) : [undefined];
  return {
    id,
    title: [{ kind: 'text', text: title === undefined ? id : textIn(title) }],
    actions: actions.every((action) => action !== undefined) ? actions : undefined,
  };
}

function compileAction(element: SourceElement, options: CompileOptions): FixAction | undefined {
  try {
    return actionOf(element, options);
  } catch (error) {
    // an expression that is not one: the fix is told and not made
    if (error instanceof StaticError) return undefined;
    throw error;
  }
}

function actionOf(element: SourceElement, options: CompileOptions): FixAction | undefined {
  const { attributes, localName } = element;
  const source = attributes.get('match');
  const match = source === undefined ? undefined : compileXPath(source, options);
  if (attributes.has('use-when')) return undefined;
  if (localName === 'delete') return { kind: 'delete', match };
  if (attributes.get('node-type') !== 'attribute') return undefined;
  const name = attributes.get('target');
  if (name === undefined || !isAttributeName(name)) return undefined;
  const value = valueIn(element, options);
  if (localName === 'add') return { kind: 'add-attribute', match, name, value };
  return localName === 'replace' ? { kind: 'replace-attribute', match, name, value } : undefined;
}

/** A declaration of a namespace is no attribute: it would change the names of what it stands on. */
function isAttributeName(name: string): boolean {
  return /^[\w.-]+(?::[\w.-]+)?$/.test(name) && !/^xmlns(?::|$)/.test(name);
}

function valueIn(element: SourceElement, options: CompileOptions): Code | string {
  const select = element.attributes.get('select');
  return select === undefined ? textIn(element) : compileXPath(select, options);
}
