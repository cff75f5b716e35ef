// A start tag whose `<` is missing: text that is not allowed, what stands in it, and an end tag that closes nothing are one mistake.

import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts';
import { nameLabel } from '../../relaxng/explain/display-names.ts';
import { nameEnd } from '../../xml/xml-characters.ts';
import { openTagsAt } from '../fix/open-tags.ts';

/** Findings that are looked through for the beginning of the element, from the last one on. */
const LOOKED_THROUGH = 50;

const END_TAG = '</';

/** What such a tag makes of the elements and the text inside it. */
const CONSEQUENCES: ReadonlySet<string> = new Set([
  'schema/text-not-allowed',
  'schema/element-not-allowed',
  'schema/element-too-early',
]);

/** The mistake, told where Jing tells of the text; how many of the findings stand before it; and its repair. */
export type TagWithoutLess = { readonly before: number; readonly fatal: Diagnostic; readonly fix: Fix };

/** `found`: the findings before `fatal`, which ended the reading. Undefined where it is another mistake. */
export function tagWithoutLess(found: readonly Diagnostic[], fatal: Diagnostic, text: string): TagWithoutLess | undefined {
  const name = nameOfEndTag(fatal, text);
  if (name === undefined || fatal.place.kind !== 'span') return undefined;
  for (let index = found.length - 1; index >= Math.max(0, found.length - LOOKED_THROUGH); index--) {
    const finding = found[index];
    if (finding === undefined || !CONSEQUENCES.has(finding.code) || finding.place.kind !== 'span') return undefined;
    const { start, end } = finding.place.span;
    if (finding.code !== 'schema/text-not-allowed' || !isRestOfTag(text.slice(start, end), name)) continue;
    const isInOneParent = parentAt(text, start) === parentAt(text, fatal.place.span.start - END_TAG.length);
    return isInOneParent ? { before: index, ...missingLess(fatal, finding, { start, name }) } : undefined;
  }
  return undefined;
}

function nameOfEndTag({ code, place }: Diagnostic, text: string): string | undefined {
  if (code !== 'xml/not-well-formed' || place.kind !== 'span') return undefined;
  const { start } = place.span;
  return text.startsWith(END_TAG, start - END_TAG.length) ? text.slice(start, nameEnd(text, start)) : undefined;
}

/** `name>`, or with attributes. */
function isRestOfTag(written: string, name: string): boolean {
  return written.startsWith(name) && /^(?:\s[^<>]*)?>/u.test(written.slice(name.length));
}

/** Where the innermost element begins that is open at an offset. */
function parentAt(text: string, offset: number): number | undefined {
  return openTagsAt(text, offset).at(-1)?.start;
}

type Tag = { readonly start: number; readonly name: string };

function missingLess(fatal: Diagnostic, finding: Diagnostic, { start, name }: Tag): Omit<TagWithoutLess, 'before'> {
  const label = nameLabel(name);
  const message = `< is missing before the tag ${label}, and so </${label}> closes nothing`;
  const place = { kind: 'span', span: { start, end: start + name.length } } as const;
  const { jingPosition } = finding;
  const edit = { file: fatal.file, span: { start, end: start }, text: '<' };
  return {
    fatal: { ...fatal, message, place, ...(jingPosition === undefined ? {} : { jingPosition }) },
    fix: { title: `write < before ${label}`, certainty: 'suggested', edits: [edit] },
  };
}
