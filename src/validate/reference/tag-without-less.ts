// A start tag whose `<` is missing: text that is not allowed, what stands in it, and an end tag that closes nothing are one mistake.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nameLabel } from '../../relaxng/explain/display-names.ts';
import { nameEnd } from '../../xml/xml-characters.ts';

/** Findings that are looked through for the beginning of the element, from the last one on. */
const LOOKED_THROUGH = 50;

/** What such a tag makes of the elements and the text inside it. */
const CONSEQUENCES: ReadonlySet<string> = new Set([
  'schema/text-not-allowed',
  'schema/element-not-allowed',
  'schema/element-too-early',
]);

/** `diagnostics`: those before `fatal`. The same ones with `fatal` at their end, or one in place of all that is one mistake. */
export function withTagWithoutLess(diagnostics: readonly Diagnostic[], fatal: Diagnostic, text: string): readonly Diagnostic[] {
  const name = nameOfEndTag(fatal, text);
  const apart = [...diagnostics, fatal];
  if (name === undefined) return apart;
  for (let index = diagnostics.length - 1; index >= Math.max(0, diagnostics.length - LOOKED_THROUGH); index--) {
    const found = diagnostics[index];
    if (found === undefined || !CONSEQUENCES.has(found.code) || found.place.kind !== 'span') return apart;
    const { start, end } = found.place.span;
    if (found.code !== 'schema/text-not-allowed' || !isTagRest(text.slice(start, end), name)) continue;
    const message = `< is missing before the tag ${nameLabel(name)}, and so </${nameLabel(name)}> closes nothing`;
    const { jingPosition } = found;
    const place = { kind: 'span', span: { start, end: start + name.length } } as const;
    return [
      ...diagnostics.slice(0, index),
      { ...fatal, message, place, ...(jingPosition === undefined ? {} : { jingPosition }) },
    ];
  }
  return apart;
}

function nameOfEndTag({ code, place }: Diagnostic, text: string): string | undefined {
  if (code !== 'xml/not-well-formed' || place.kind !== 'span') return undefined;
  const { start } = place.span;
  return text.startsWith('</', start - 2) ? text.slice(start, nameEnd(text, start)) : undefined;
}

/** `name>`, or with attributes. */
function isTagRest(written: string, name: string): boolean {
  return written.startsWith(name) && /^(?:\s[^<>]*)?>/u.test(written.slice(name.length));
}
