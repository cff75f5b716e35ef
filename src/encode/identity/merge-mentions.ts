// Proposals of several stages → one set of mentions, nested and never crossing.
//
// Priorities: 1. earlier proposals before later ones (give them as authority, dates, rules); where two cross, or have the same
// span, the earlier stays. 2. A mention around earlier ones stays with those that the rule of nesting (may-contain.ts) lets stand
// in it; where it does not let one, the longer mention goes, except that a longer date goes before a name inside it, a longer
// place before a place inside it (`Volga` of `Volga Embankment`), and a longer personal name, of which the parts are known, takes
// the place of the surname inside it, and its entities.

import { isCompletedAfter, mayContain } from '../model/may-contain.ts';
import type { Mention } from '../model/mention.ts';

export function mergeMentions(proposals: readonly (readonly Mention[])[], text = ''): readonly Mention[] {
  let accepted: readonly Mention[] = [];
  for (const proposal of proposals) accepted = withoutConflicts([...new Merger(accepted, sorted(proposal), text).merge()]);
  return accepted;
}

function sorted(mentions: readonly Mention[]): readonly Mention[] {
  return [...mentions].sort(inOrder);
}

/** Outer before inner. */
function inOrder({ span: one }: Mention, { span: other }: Mention): number {
  return one.start - other.start || other.end - one.end;
}

/** What becomes of a proposed mention and of the accepted ones inside it. */
type Decision = { readonly mention: Mention; readonly replaced: readonly Mention[] } | undefined;

class Merger {
  readonly #accepted: readonly Mention[];
  readonly #proposed: readonly Mention[];
  readonly #text: string;
  readonly #replaced = new Set<Mention>();
  readonly #added: Mention[] = [];

  constructor(accepted: readonly Mention[], proposed: readonly Mention[], text: string) {
    this.#accepted = accepted;
    this.#proposed = proposed;
    this.#text = text;
  }

  merge(): readonly Mention[] {
    const open: Mention[] = [];
    let next = 0;
    for (const mention of this.#proposed) {
      for (; this.#isBefore(next, mention); next++) {
        const accepted = this.#accepted[next];
        if (accepted === undefined) continue;
        while ((open.at(-1)?.span.end ?? Number.POSITIVE_INFINITY) <= accepted.span.start) open.pop();
        open.push(accepted);
      }
      while ((open.at(-1)?.span.end ?? Number.POSITIVE_INFINITY) <= mention.span.start) open.pop();
      this.#take(mention, open.at(-1), next);
    }
    return [...this.#accepted.filter((mention) => !this.#replaced.has(mention)), ...this.#added];
  }

  #isBefore(next: number, mention: Mention): boolean {
    const accepted = this.#accepted[next];
    return accepted !== undefined && inOrder(accepted, mention) <= 0;
  }

  #take(mention: Mention, outer: Mention | undefined, next: number): void {
    if (outer !== undefined && !this.#mayStandIn(mention, outer)) return;
    const inside: Mention[] = [];
    for (let at = next; (this.#accepted[at]?.span.start ?? Number.POSITIVE_INFINITY) < mention.span.end; at++) {
      const inner = this.#accepted[at];
      if (inner === undefined) break;
      if (inner.span.end > mention.span.end) return;
      inside.push(inner);
    }
    const decision = this.#around(mention, inside);
    // Inside a name that was settled before nothing that was settled goes.
    if (decision === undefined || (outer !== undefined && decision.replaced.length > 0)) return;
    this.#added.push(decision.mention);
    for (const replaced of decision.replaced) this.#replaced.add(replaced);
  }

  #mayStandIn(mention: Mention, outer: Mention): boolean {
    const isSame = outer.span.start === mention.span.start && outer.span.end === mention.span.end;
    if (isSame || mention.span.end > outer.span.end || !mayContain(outer.type, mention.type)) return false;
    if (mention.entities?.some((key) => outer.entities?.includes(key)) === true) return false;
    return !(
      mention.type === 'org' &&
      mention.span.start === outer.span.start &&
      isCompletedAfter(this.#text, mention.span.end)
    );
  }

  #around(mention: Mention, inside: readonly Mention[]): Decision {
    if (mention.type === 'date') return { mention, replaced: inside };
    if (mention.type === 'place' && inside.every(({ type }) => type === 'place')) return { mention, replaced: inside };
    const misfits = inside.filter((inner) => !mayContain(mention.type, inner.type));
    const [surname] = inside;
    if (mention.type === 'person' && inside.length === 1 && surname?.type === 'person') return longerName(mention, surname);
    if (misfits.length > 0) return undefined;
    const heads = inside.filter((inner) => inner.type === 'org' && !this.#mayStandIn(inner, mention));
    return { mention, replaced: heads };
  }
}

function longerName(mention: Mention, surname: Mention): Decision {
  const part = mention.parts?.find(({ kind }) => kind === 'surname')?.span;
  if (part === undefined || part.end < surname.span.end || part.start < surname.span.start) return undefined;
  const { entities, cert, evidence } = surname;
  return {
    mention: {
      ...mention,
      cert,
      evidence: `${evidence}; ${mention.evidence}`,
      ...(entities === undefined ? {} : { entities }),
    },
    replaced: [surname],
  };
}

/** Whatever the stages proposed, nothing crosses and no span stands twice. */
function withoutConflicts(mentions: readonly Mention[]): readonly Mention[] {
  const open: Mention[] = [];
  return sorted(mentions).filter((mention) => {
    const { start, end } = mention.span;
    if (end <= start) return false;
    while ((open.at(-1)?.span.end ?? Number.POSITIVE_INFINITY) <= start) open.pop();
    const outer = open.at(-1);
    if (outer !== undefined && (end > outer.span.end || (outer.span.start === start && outer.span.end === end))) return false;
    if (outer !== undefined && !mayContain(outer.type, mention.type)) return false;
    open.push(mention);
    return true;
  });
}
