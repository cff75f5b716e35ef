// Names of an authority file beside what was learned: the authority says who is meant, the model how far the mark goes, and where the
// collection never marks. A model that was learned with such an authority decides by itself, since what is listed was its hint.

import type { Mention } from '../model/mention.ts';
import { outermost } from './combine-finds.ts';
import { inOrder, withInner } from './rule-values.ts';

export type ListedBeside = {
  /** What stands as it is listed, with what stands in it. */
  readonly listed: readonly Mention[];
  /** What was learned, with the entries of listed names. */
  readonly learned: readonly Mention[];
  readonly doubtful: readonly Mention[];
};

export type ListedUse = {
  /** Types that were learned; of others all that is listed stands. */
  readonly types: readonly string[];
  readonly modelDecides: boolean;
  /** Whether the model is sure that nothing is marked there. */
  readonly isSurelyUnmarked: (mention: Mention) => boolean;
};

export function listedBeside(all: readonly Mention[], learned: readonly Mention[], use: ListedUse): ListedBeside {
  const outer = outermost(all);
  const standing: Mention[] = [];
  const doubtful: Mention[] = [];
  const entries = new Map<Mention, Mention>();
  let next = 0;
  for (const mention of outer) {
    while ((learned[next]?.span.end ?? Number.POSITIVE_INFINITY) <= mention.span.start) next++;
    const overlapping: Mention[] = [];
    for (let at = next; (learned[at]?.span.start ?? Number.POSITIVE_INFINITY) < mention.span.end; at++) {
      const one = learned[at];
      if (one !== undefined) overlapping.push(one);
    }
    const [only] = overlapping;
    const isConfirmed = overlapping.length === 1 && only?.type === mention.type;
    if (!use.types.includes(mention.type)) standing.push(mention);
    else if (isConfirmed && only !== undefined && !entries.has(only)) entries.set(only, mention);
    else if (use.modelDecides ? overlapping.length === 0 : overlapping.length === 0 && use.isSurelyUnmarked(mention))
      doubtful.push(mention);
    else if (!use.modelDecides) standing.push(mention);
  }
  return {
    listed: withInner(standing, all),
    learned: learned.map((mention) => withEntries(mention, entries.get(mention))).sort(inOrder),
    doubtful,
  };
}

function withEntries(mention: Mention, listed: Mention | undefined): Mention {
  if (listed === undefined) return mention;
  const { entities, parts } = listed;
  const isSame = listed.span.start === mention.span.start && listed.span.end === mention.span.end;
  return {
    ...mention,
    evidence: `${mention.evidence}; ${listed.evidence}`,
    ...(entities === undefined ? {} : { entities }),
    ...(parts === undefined || !isSame ? {} : { parts }),
  };
}
