// Puts a composed text together, stretch by stretch.

import { lastAtMost } from '../../source/last-at-most.ts';
import type { Span } from '../../source/span.ts';
import { type Inclusion, type Segment, SegmentMap, type SourcePlace } from './segment-map.ts';

export class SegmentWriter {
  readonly #pieces: string[] = [];
  readonly #segments: Segment[] = [];
  /** Inclusions inside a part, as they are in the whole: by the one inside, for each one outside. */
  readonly #nested = new Map<Inclusion | undefined, Map<Inclusion, Inclusion>>();
  length = 0;

  /** The very text of a file. What goes on where the stretch before ended makes one segment with it. */
  exact({ source, span: { start, end } }: SourcePlace, inclusion?: Inclusion): void {
    if (end <= start) return;
    const last = this.#segments.at(-1);
    const goesOn = last?.isExact === true && last.end === start && last.source === source && last.inclusion === inclusion;
    if (goesOn) this.#segments[this.#segments.length - 1] = { ...last, end };
    else this.#segments.push({ at: this.length, source, start, end, isExact: true, inclusion });
    this.#add(source.text.slice(start, end));
  }

  /** Text that stands for a place. */
  made(text: string, { source, span: { start, end } }: SourcePlace, inclusion?: Inclusion): void {
    if (text === '') return;
    this.#segments.push({ at: this.length, source, start, end, isExact: false, inclusion });
    this.#add(text);
  }

  /** A stretch of a text that was composed itself. */
  copy({ text, segments }: SegmentMap, { start, end }: Span, inclusion?: Inclusion): void {
    let index = Math.max(
      0,
      lastAtMost(segments, start, ({ at }) => at),
    );
    for (let from = start; from < end; index++) {
      const segment = segments[index];
      if (segment === undefined) return;
      const to = Math.min(end, segments[index + 1]?.at ?? text.length);
      const { source, at } = segment;
      const around = this.within(segment.inclusion, inclusion);
      if (segment.isExact) {
        this.exact({ source, span: { start: segment.start + from - at, end: segment.start + to - at } }, around);
      } else this.made(text.slice(from, to), { source, span: { start: segment.start, end: segment.end } }, around);
      from = to;
    }
  }

  finish(fallback: SourcePlace): SegmentMap {
    if (this.#segments.length === 0) {
      const { source, span } = fallback;
      return new SegmentMap('', [{ at: 0, source, ...span, isExact: false, inclusion: undefined }]);
    }
    return new SegmentMap(this.#pieces.join(''), this.#segments);
  }

  #add(text: string): void {
    this.#pieces.push(text);
    this.length += text.length;
  }

  /** An inclusion inside a part, as it is in the whole. */
  within(inner: Inclusion | undefined, outer: Inclusion | undefined): Inclusion | undefined {
    if (inner === undefined || outer === undefined) return inner ?? outer;
    const known = this.#nested.get(outer) ?? new Map<Inclusion, Inclusion>();
    this.#nested.set(outer, known);
    const found = known.get(inner);
    if (found !== undefined) return found;
    const around = this.within(inner.outer, outer);
    const nested = { ...inner, outer: around, depth: (around?.depth ?? 0) + 1 };
    known.set(inner, nested);
    return nested;
  }
}
