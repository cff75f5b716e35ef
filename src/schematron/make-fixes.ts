// Quick fixes of a finding as repairs with edits. They are suggestions: nobody but the author of the rules knows what they mean.

import type { Edit, Fix } from '../diagnostics/diagnostic.ts';
import { ATTRIBUTE, DOCUMENT, ELEMENT } from '../xml/tree/tree-columns.ts';
import { type Code, itemsOf, textOfItem } from '../xpath/run/code.ts';
import type { Frame } from '../xpath/run/frame.ts';
import { DynamicError } from '../xpath/values/xpath-error.ts';
import type { FixAction } from './fix-plan.ts';
import { fillIn } from './message-code.ts';
import type { RuleFinding } from './run-plan.ts';

/** A fix whose edits cannot be made is left out. */
export function fixesOf({ check, node }: RuleFinding, frame: Frame, file: string): readonly Fix[] {
  return check.fixes.flatMap(({ title, actions }) => {
    if (actions === undefined) return [];
    try {
      frame.current = node;
      const edits = actions.flatMap((action) => editsOf(action, { frame, node, file }) ?? [undefined]);
      if (edits.length === 0 || !edits.every((edit) => edit !== undefined)) return [];
      return [{ title: fillIn(title, frame, node), certainty: 'suggested', edits }];
    } catch (error) {
      if (error instanceof DynamicError) return [];
      throw error;
    }
  });
}

type Place = { readonly frame: Frame; readonly node: number; readonly file: string };

function editsOf(action: FixAction, place: Place): readonly (Edit | undefined)[] | undefined {
  const targets = action.match === undefined ? [place.node] : itemsOf(action.match, place.frame, place.node);
  return targets.map((target) => {
    if (typeof target !== 'number') return undefined;
    switch (action.kind) {
      case 'delete':
        return deletion(target, place);
      case 'add-attribute':
        return addition(target, action, place);
      case 'replace-attribute':
        return replacement(target, action, place);
      default:
        return action satisfies never;
    }
  });
}

function valueOfAction({ value }: { readonly value: Code | string }, { frame, node }: Place): string {
  const text =
    typeof value === 'string'
      ? value
      : itemsOf(value, frame, node)
          .map((item) => textOfItem(frame, item))
          .join(' ');
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Of an attribute with the white space before it, of an element with its tags: never of the root, nor of one that has text in it. */
function deletion(target: number, { frame, file }: Place): Edit | undefined {
  const { tree } = frame;
  if (tree.kind[target] === ATTRIBUTE) {
    const { start } = tree.span(target);
    const { end } = tree.valueSpan(target);
    const text = tree.documentOf(target).source.text;
    let from = start;
    while (from > 0 && /\s/.test(text.charAt(from - 1))) from--;
    return { file, span: { start: from, end: end + 1 }, text: '' };
  }
  if (
    tree.kind[target] !== ELEMENT ||
    tree.kind[tree.parent[target] as number] === DOCUMENT ||
    /\S/.test(frame.valueOf(target))
  )
    return undefined;
  const { start } = tree.startTagSpan(target);
  const content = tree.contentEnd(target);
  const text = tree.documentOf(target).source.text;
  const end = text.startsWith('</', content) ? text.indexOf('>', content) + 1 : content;
  return { file, span: { start, end }, text: '' };
}

function addition(target: number, action: Extract<FixAction, { kind: 'add-attribute' }>, place: Place): Edit | undefined {
  const { tree } = place.frame;
  if (tree.kind[target] !== ELEMENT) return undefined;
  for (let row = target + 1; row < tree.attributesEnd(target); row++) if (tree.qName(row) === action.name) return undefined;
  const { end } = tree.span(target);
  return { file: place.file, span: { start: end, end }, text: ` ${action.name}="${valueOfAction(action, place)}"` };
}

function replacement(
  target: number,
  action: Extract<FixAction, { kind: 'replace-attribute' }>,
  place: Place,
): Edit | undefined {
  const { tree } = place.frame;
  if (tree.kind[target] !== ATTRIBUTE) return undefined;
  const { start } = tree.span(target);
  const { end } = tree.valueSpan(target);
  return { file: place.file, span: { start, end: end + 1 }, text: `${action.name}="${valueOfAction(action, place)}"` };
}
