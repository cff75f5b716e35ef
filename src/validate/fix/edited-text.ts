// A text that is edited several times, and the edits as they are of the text that it was at first.

import type { Edit, Fix } from '../../diagnostics/diagnostic.ts';
import { applyEdits, editsInOrder } from './apply-fixes.ts';

/** A stretch of the first text, or words in place of one. */
type Piece =
  | { readonly kind: 'kept'; readonly start: number; readonly end: number }
  | { readonly kind: 'new'; readonly text: string };

/** Immutable. */
export class EditedText {
  readonly text: string;
  readonly #first: string;
  readonly #file: string;
  readonly #pieces: readonly Piece[];

  private constructor(file: string, first: string, text: string, pieces: readonly Piece[]) {
    this.#file = file;
    this.#first = first;
    this.text = text;
    this.#pieces = pieces;
  }

  static of(file: string, text: string): EditedText {
    return new EditedText(file, text, text, [{ kind: 'kept', start: 0, end: text.length }]);
  }

  /** `fixes` are of the text as it is now, and do not overlap. */
  with(fixes: readonly Fix[]): EditedText {
    const cutter = new PieceCutter(this.#pieces);
    const pieces: Piece[] = [];
    let done = 0;
    for (const { span, text } of editsInOrder(fixes)) {
      for (const piece of cutter.take(span.start - done)) pieces.push(piece);
      cutter.take(span.end - span.start);
      if (text !== '') pieces.push({ kind: 'new', text });
      done = span.end;
    }
    for (const piece of cutter.take(Number.POSITIVE_INFINITY)) pieces.push(piece);
    return new EditedText(this.#file, this.#first, applyEdits(this.text, fixes), pieces);
  }

  /** All that was changed, as edits of the first text, in its order; none where nothing differs. */
  get edits(): readonly Edit[] {
    const edits: Edit[] = [];
    let done = 0;
    let text = '';
    for (const piece of [...this.#pieces, { kind: 'kept', start: this.#first.length, end: this.#first.length } as const]) {
      if (piece.kind === 'new') {
        text += piece.text;
        continue;
      }
      if (this.#first.slice(done, piece.start) !== text) {
        edits.push({ file: this.#file, span: { start: done, end: piece.start }, text });
      }
      done = piece.end;
      text = '';
    }
    return edits;
  }
}

/** Gives out pieces from the front, so many characters at a time. */
class PieceCutter {
  readonly #pieces: readonly Piece[];
  #index = 0;
  /** Characters of the piece at `#index` that are gone. */
  #gone = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  take(length: number): readonly Piece[] {
    const taken: Piece[] = [];
    let left = length;
    for (let piece = this.#pieces[this.#index]; piece !== undefined && left > 0; piece = this.#pieces[this.#index]) {
      const size = sizeOf(piece) - this.#gone;
      const count = Math.min(size, left);
      if (count > 0) taken.push(part(piece, this.#gone, this.#gone + count));
      left -= count;
      this.#gone += count;
      if (count < size) break;
      this.#index += 1;
      this.#gone = 0;
    }
    return taken;
  }
}

function sizeOf(piece: Piece): number {
  return piece.kind === 'kept' ? piece.end - piece.start : piece.text.length;
}

function part(piece: Piece, from: number, to: number): Piece {
  if (piece.kind === 'new') return { kind: 'new', text: piece.text.slice(from, to) };
  return { kind: 'kept', start: piece.start + from, end: piece.start + to };
}
