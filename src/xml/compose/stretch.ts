// What of a part goes into the whole: all of it, one element, or what a fallback holds.

import type { Span } from '../../source/span.ts';
import type { IndexedElement } from './element-index.ts';
import { type ElementContext, type Fallback, type TopElement, XINCLUDE_NAMESPACE } from './include-element.ts';
import type { Part } from './part.ts';
import type { Problem } from './problem.ts';
import type { Inclusion } from './segment-map.ts';
import { namespaceFixup, topFixup } from './top-fixup.ts';

/** Text to be put in after a name of a start tag. */
export type Head = { readonly nameStart: number; readonly at: number; readonly text: string };

export type Stretch = {
  readonly part: Part;
  readonly start: number;
  readonly end: number;
  readonly inclusion: Inclusion | undefined;
  /** What stands around it in the whole: around the root the document. */
  readonly around: ElementContext | undefined;
  readonly heads: readonly Head[];
  /** What ends the document after it. */
  readonly last: Problem | undefined;
};

type Surroundings = Partial<Pick<Stretch, 'inclusion' | 'around' | 'last' | 'heads'>>;

export function stretchOf(part: Part, { start, end }: Span, { inclusion, around, last, heads = [] }: Surroundings): Stretch {
  return { part, start, end, inclusion, around, heads, last };
}

/** The root element, with comments and instructions around it: the last comes first. What ended the part ends the document. */
export function wholeStretches(part: Part, { inclusion, around, last }: Surroundings): readonly Stretch[] {
  const { topLevel, unclosed } = part.content;
  const most = Math.min(part.problem?.at ?? part.map.text.length, unclosed ?? Number.POSITIVE_INFINITY);
  const stretches = topLevel.flatMap((item): Stretch[] => {
    const span = { start: item.start, end: Math.min(item.end, most) };
    if (span.end <= span.start) return [];
    const { element } = item;
    const heads = element === undefined ? [] : headsOf([element], (one) => topFixup(one, around), span.end);
    return [stretchOf(part, span, { inclusion, around, heads })];
  });
  const end = stretchOf(part, { start: most, end: most }, { inclusion, around, last });
  return [...(last === undefined ? [] : [end]), ...stretches.toReversed()];
}

export function elementStretch(part: Part, element: IndexedElement, { inclusion, around }: Surroundings): Stretch {
  const { start, end } = element;
  return stretchOf(part, { start, end }, { inclusion, around, heads: headsOf([element], (one) => topFixup(one, around), end) });
}

/** It stands in the file of the xi:include, and keeps its base and its language. */
export function fallbackStretch(
  { part, inclusion }: Pick<Stretch, 'part' | 'inclusion'>,
  fallback: Fallback,
  around: ElementContext | undefined,
): Stretch {
  const heads = headsOf(fallback.elements, (one) => namespaceFixup(one, around), fallback.end);
  return stretchOf(part, fallback, { inclusion, around, heads });
}

/** An xi:include is replaced, and needs nothing. */
function headsOf(elements: readonly TopElement[], fixupOf: (element: TopElement) => string, end: number): readonly Head[] {
  return elements.flatMap((element) => {
    const { qName, start, namespace, localName } = element.tag;
    if (namespace === XINCLUDE_NAMESPACE && localName === 'include') return [];
    const text = fixupOf(element);
    const nameStart = start + 1;
    const at = nameStart + qName.length;
    return text === '' || at > end ? [] : [{ nameStart, at, text }];
  });
}
