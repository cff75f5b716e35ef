// Which marks of the gold the system has: the same ones, and those that overlap. Outermost marks and nested ones are matched
// apart; a mark counts once.
import type { MentionType } from '../tei/tei-reading.ts';
import type { Mark } from './reading.ts';

export type Depth = 'outermost' | 'nested';
export const depths: readonly Depth[] = ['outermost', 'nested'];

/** With its span in the gold's text. */
export type PlacedMark = Mark & { readonly depth: number };

export type MarkPair = { readonly gold: PlacedMark; readonly system: PlacedMark };

export type Matches = {
  readonly same: readonly MarkPair[];
  /** Of one type, with spans that differ and overlap. */
  readonly overlapping: readonly MarkPair[];
  /** Of one span, with types that differ. */
  readonly mistyped: readonly MarkPair[];
  readonly missed: readonly PlacedMark[];
  readonly extra: readonly PlacedMark[];
};

/** Sorted, an outer mark before an inner; of marks with one span the one that came first is the outer. */
export function withDepths(marks: readonly Mark[]): readonly PlacedMark[] {
  const sorted = marks.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const ends: number[] = [];
  return sorted.map((mark) => {
    while (ends.length > 0 && (ends.at(-1) ?? 0) <= mark.span.start) ends.pop();
    const depth = ends.length;
    ends.push(Math.min(mark.span.end, ends.at(-1) ?? mark.span.end));
    return { ...mark, depth };
  });
}

export function atDepth(marks: readonly PlacedMark[], depth: Depth): readonly PlacedMark[] {
  return marks.filter((mark) => (depth === 'outermost') === (mark.depth === 0));
}

export function matchMarks(gold: readonly PlacedMark[], system: readonly PlacedMark[]): Matches {
  const same = pairByKey(gold, system, ({ type, span }) => `${type} ${span.start} ${span.end}`);
  const overlapping = pairOverlapping(same.gold, same.system);
  const mistyped = pairByKey(overlapping.gold, overlapping.system, ({ span }) => `${span.start} ${span.end}`);
  return {
    same: same.pairs,
    overlapping: overlapping.pairs,
    mistyped: mistyped.pairs,
    missed: mistyped.gold,
    extra: mistyped.system,
  };
}

/** Pairs, and what is left on both sides. */
type Pairing = {
  readonly pairs: readonly MarkPair[];
  readonly gold: readonly PlacedMark[];
  readonly system: readonly PlacedMark[];
};

function pairByKey(gold: readonly PlacedMark[], system: readonly PlacedMark[], keyOf: (mark: PlacedMark) => string): Pairing {
  const waiting = new Map<string, PlacedMark[]>();
  for (const mark of system.toReversed()) {
    const key = keyOf(mark);
    const others = waiting.get(key);
    if (others === undefined) waiting.set(key, [mark]);
    else others.push(mark);
  }
  return remaining(
    gold,
    system,
    gold.flatMap((mark) => {
      const other = waiting.get(keyOf(mark))?.pop();
      return other === undefined ? [] : [{ gold: mark, system: other }];
    }),
  );
}

/**
 * As many pairs as can be, and the same whichever side is the gold: marks of one type and one depth of nesting do not overlap
 * one another, so the pair that ends first can always be taken.
 */
function pairOverlapping(gold: readonly PlacedMark[], system: readonly PlacedMark[]): Pairing {
  const pairs: MarkPair[] = [];
  const systemLayers = byLayer(system);
  for (const [layer, marks] of byLayer(gold)) {
    const others = systemLayers.get(layer) ?? [];
    let at = 0;
    for (const mark of marks) {
      while (at < others.length && (others[at]?.span.end ?? 0) <= mark.span.start) at++;
      const other = others[at];
      if (other === undefined || other.span.start >= mark.span.end) continue;
      pairs.push({ gold: mark, system: other });
      at++;
    }
  }
  return remaining(gold, system, pairs);
}

function byLayer(marks: readonly PlacedMark[]): ReadonlyMap<string, readonly PlacedMark[]> {
  const layers = new Map<string, PlacedMark[]>();
  for (const mark of marks) {
    const key = `${mark.type} ${mark.depth}`;
    const layer = layers.get(key);
    if (layer === undefined) layers.set(key, [mark]);
    else layer.push(mark);
  }
  return layers;
}

function remaining(gold: readonly PlacedMark[], system: readonly PlacedMark[], pairs: readonly MarkPair[]): Pairing {
  const paired = new Set(pairs.flatMap((pair) => [pair.gold, pair.system]));
  return { pairs, gold: gold.filter((mark) => !paired.has(mark)), system: system.filter((mark) => !paired.has(mark)) };
}

export function ofType(marks: readonly PlacedMark[], type: MentionType): readonly PlacedMark[] {
  return marks.filter((mark) => mark.type === type);
}
