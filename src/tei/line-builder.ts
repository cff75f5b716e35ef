// Puts words together to lines: white space is collapsed, and each line knows where its words stand in the document.
import { OffsetMap } from './offset-map.ts';
import type { LineKind, TeiLine } from './tei-reading.ts';

/** What a line is, known when its first word comes. */
export type LineFacts = { readonly kind: LineKind; readonly level: number; readonly placement: TeiLine['placement'] };

/** A place in a line that may still be empty. */
export type DraftPlace = { readonly draft: LineDraft; readonly offset: number };

export class LineDraft {
  readonly offsets: OffsetMap = new OffsetMap();
  readonly asides: LineDraft[] = [];
  readonly #parts: string[] = [];
  facts: LineFacts | undefined;
  label: string | undefined;
  readonly cells: number[] = [];
  length = 0;
  /** Offset in the text of the reading, once that is laid out. */
  start = 0;

  get text(): string {
    return this.#parts.join('');
  }

  append(word: string): void {
    this.#parts.push(word);
    this.length += word.length;
  }
}

const WORD = /\S+/g;

export class LineBuilder {
  #drafts: LineDraft[] = [];
  #current = new LineDraft();
  #isSpacePending = false;
  #isJoining = false;
  #isSpaceForbidden = false;
  readonly #suspended: { readonly drafts: LineDraft[]; readonly current: LineDraft; readonly isSpacePending: boolean }[] = [];

  get isEmpty(): boolean {
    return this.#current.length === 0;
  }

  get isJoining(): boolean {
    return this.#isJoining;
  }

  get current(): LineDraft {
    return this.#current;
  }

  place(): DraftPlace {
    return { draft: this.#current, offset: this.#current.length };
  }

  /** `stretches`: as `textOffsets` gives them. */
  words(text: string, stretches: readonly (readonly [number, number])[], facts: () => LineFacts): void {
    let stretch = 0;
    let last = 0;
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (index > last || (index === 0 && last > 0)) this.space();
      last = index + word.length;
      if (this.#isSpacePending && !this.isEmpty && !this.#isSpaceForbidden) this.#current.append(' ');
      this.#isSpacePending = false;
      this.#isJoining = false;
      this.#isSpaceForbidden = false;
      this.#current.facts ??= facts();
      while ((stretches[stretch + 1]?.[0] ?? Number.POSITIVE_INFINITY) <= index) stretch++;
      const at = this.#current.length;
      for (let next = stretch; next < stretches.length && (next === stretch || (stretches[next]?.[0] ?? 0) < last); next++) {
        const [from, to] = stretches[next] ?? [0, 0];
        const begin = Math.max(from, index);
        this.#current.offsets.add(at + begin - index, to + begin - from);
      }
      this.#current.append(word);
    }
    if (last < text.length) this.space();
  }

  space(): void {
    this.#isSpacePending = true;
  }

  /** A word goes on across a break: no white space on either side of it. */
  joinWord(): void {
    this.#isSpacePending = false;
    this.#isSpaceForbidden = true;
  }

  /** What comes next, though a block, stands on the line of the label before it. */
  joinLine(): void {
    this.space();
    this.#isJoining = true;
  }

  breakLine(): void {
    this.space();
    if (this.#isJoining || this.isEmpty) return;
    this.endLine();
  }

  endLine(): void {
    this.#isJoining = false;
    this.#isSpacePending = false;
    this.#isSpaceForbidden = false;
    if (this.isEmpty) return;
    this.#drafts.push(this.#current);
    for (const aside of this.#current.asides) this.#drafts.push(aside);
    this.#current = new LineDraft();
  }

  beginAside(): void {
    this.#suspended.push({ drafts: this.#drafts, current: this.#current, isSpacePending: this.#isSpacePending });
    this.#drafts = [];
    this.#current = new LineDraft();
    this.#isSpacePending = false;
    this.#isJoining = false;
  }

  endAside(): void {
    this.endLine();
    const lines = this.#drafts;
    const suspended = this.#suspended.pop();
    if (suspended === undefined) return;
    this.#drafts = suspended.drafts;
    this.#current = suspended.current;
    this.#isSpacePending = suspended.isSpacePending;
    const target = this.isEmpty ? this.#drafts : this.#current.asides;
    for (const line of lines) target.push(line);
  }

  /** All lines, in order. Places in the line that is still empty are at the end. */
  finish(): readonly LineDraft[] {
    this.endLine();
    return [...this.#drafts, this.#current];
  }
}
