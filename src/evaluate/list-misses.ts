// Each difference between gold and system, in the order of the text.

import type { Miss, MissKind } from './evaluation.ts';
import { type Depth, depths, type MarkPair, type Matches, type PlacedMark } from './match-marks.ts';
import type { Reading } from './reading.ts';
import { typeTitles } from './reading.ts';
import { describeDate, isSameDate } from './same-date.ts';
import { describeLine, describeSystemLine, type StructureMiss } from './score-structure.ts';

type Found = {
  readonly gold: Reading;
  readonly system: Reading;
  readonly matches: Readonly<Record<Depth, Matches>>;
  readonly mislinked: readonly MarkPair[];
  readonly structure: readonly StructureMiss[];
};

export function listMisses(found: Found): readonly Miss[] {
  const { gold, matches, mislinked, structure } = found;
  const words = ({ span }: Pick<PlacedMark, 'span'>): string => gold.text.slice(span.start, span.end).replaceAll('\n', ' ');
  const miss = (kind: MissKind, mark: PlacedMark, sides: Pick<Miss, 'gold' | 'system'>): Miss => ({
    kind,
    type: mark.type,
    depth: mark.depth === 0 ? 'outermost' : 'nested',
    span: mark.span,
    line: gold.lineOf(mark.span.start),
    ...sides,
  });
  const misses: Miss[] = depths.flatMap((depth) => {
    const { same, overlapping, mistyped, missed, extra } = matches[depth];
    return [
      ...missed.map((mark) => miss('missed', mark, { gold: words(mark), system: undefined })),
      ...extra.map((mark) => miss('extra', mark, { gold: undefined, system: words(mark) })),
      ...overlapping.map((pair) => ({
        ...miss('span', pair.gold, { gold: words(pair.gold), system: words(pair.system) }),
        systemSpan: pair.system.span,
      })),
      ...mistyped.map((pair) =>
        miss('type', pair.gold, { gold: typeTitles[pair.gold.type], system: typeTitles[pair.system.type] }),
      ),
      ...same
        .filter((pair) => pair.gold.type === 'date' && !isSameDate(pair.gold.date, pair.system.date))
        .map((pair) => miss('date', pair.gold, { gold: describeDate(pair.gold.date), system: describeDate(pair.system.date) })),
    ];
  });
  for (const pair of mislinked) misses.push(miss('link', pair.gold, { gold: links(pair.gold), system: links(pair.system) }));
  for (const each of structure) {
    const { span } = each.line;
    const sides = { gold: describeLine(each.line), system: describeSystemLine(each) };
    misses.push({ kind: 'structure', span, line: gold.lineOf(span.start), ...sides });
  }
  return misses.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function links({ refs }: PlacedMark): string {
  return refs.length === 0 ? 'no link' : refs.join(' ');
}
