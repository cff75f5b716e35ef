// Where each stretch of a composed text came from: which file, and which offsets of it.

import { lastAtMost } from '../../source/last-at-most.ts';
import type { Span } from '../../source/span.ts';
import type { SourceFile } from '../source-file.ts';

export type SourcePlace = { readonly source: SourceFile; readonly span: Span };

/** How a stretch came in: what asked for it, and how that came in itself. `depth`: from 1. */
export type Inclusion = {
  readonly kind: 'include' | 'entity';
  readonly place: SourcePlace;
  /** The end of the tag, or of the reference, that asked. */
  readonly tagEnd: number;
  /** Names what was included, to find circles. */
  readonly key: string;
  readonly outer: Inclusion | undefined;
  readonly depth: number;
};

/**
 * Goes on to where the next one begins. `isExact`: it is the very text of the source from `start` on; otherwise it was made,
 * and stands for the whole stretch from `start` to `end`.
 */
export type Segment = {
  /** Offset in the composed text. */
  readonly at: number;
  readonly source: SourceFile;
  readonly start: number;
  readonly end: number;
  readonly isExact: boolean;
  readonly inclusion: Inclusion | undefined;
};

/** A place of a composed text in its file. `isExact`: not only what it stands for. */
export type FoundPlace = SourcePlace & { readonly isExact: boolean; readonly inclusion: Inclusion | undefined };

export class SegmentMap {
  readonly text: string;
  readonly segments: readonly Segment[];

  /** At least one segment, the first at 0. */
  constructor(text: string, segments: readonly Segment[]) {
    this.text = text;
    this.segments = segments;
  }

  static ofWhole(source: SourceFile): SegmentMap {
    const { length } = source.text;
    return new SegmentMap(source.text, [{ at: 0, source, start: 0, end: length, isExact: true, inclusion: undefined }]);
  }

  segmentAt(offset: number): Segment {
    const index = Math.max(
      0,
      lastAtMost(this.segments, offset, ({ at }) => at),
    );
    const segment = this.segments[index];
    if (segment === undefined) throw new RangeError('a composed text has a segment');
    return segment;
  }

  /** The first offset after a segment. */
  endOf({ at }: Segment): number {
    const index = lastAtMost(this.segments, at, (segment) => segment.at);
    return this.segments[index + 1]?.at ?? this.text.length;
  }

  /** Where the character before `offset` came from, as the offset after it. */
  endAt(offset: number): { readonly segment: Segment; readonly end: number } {
    const segment = this.segmentAt(Math.max(0, offset - 1));
    return { segment, end: segment.isExact ? segment.start + offset - segment.at : segment.end };
  }

  /** A span that leaves its file ends where it does. */
  placeOf({ start, end }: Span): FoundPlace {
    const first = this.segmentAt(start);
    const { source, inclusion, isExact } = first;
    const from = isExact ? Math.min(first.start + start - first.at, first.end) : first.start;
    if (end <= start) return { source, span: { start: from, end: isExact ? from : first.end }, isExact, inclusion };
    const last = this.endAt(end);
    const isSame = last.segment.source === source && last.segment.inclusion === inclusion;
    const to = isSame ? last.end : first.end;
    return { source, span: { start: from, end: Math.max(from, to) }, isExact, inclusion };
  }
}
