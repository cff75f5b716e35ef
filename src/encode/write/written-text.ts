// A long text as it is written, line by line: kept as UTF-8 outside the heap, since it is many times as long as its source, and as strings
// its lines and the whole would stand side by side.

/** Bytes of a piece: so much is kept for a short text. */
const FIRST_PIECE = 1 << 14;
const LARGEST_PIECE = 1 << 22;

export class WrittenText {
  readonly #encoder = new TextEncoder();
  readonly #full: Uint8Array[] = [];
  #piece: Uint8Array = new Uint8Array(FIRST_PIECE);
  #used = 0;
  #fullSize = 0;

  /** Bytes. */
  get size(): number {
    return this.#fullSize + this.#used;
  }

  /** Whole characters: no half of a surrogate pair. */
  add(text: string): void {
    for (let rest = text; rest !== ''; ) {
      const { read, written } = this.#encoder.encodeInto(rest, this.#piece.subarray(this.#used));
      this.#used += written;
      if (read === rest.length) return;
      rest = rest.slice(read);
      this.#closePiece();
    }
  }

  addLine(text: string): void {
    this.add(text);
    this.add('\n');
  }

  /** What `other` holds; it is not to be added to later. */
  append(other: WrittenText): void {
    this.#closePiece();
    for (const piece of other.#pieces()) {
      this.#full.push(piece);
      this.#fullSize += piece.length;
    }
  }

  /** `room`: at least `size` bytes. */
  copyTo(room: Uint8Array): void {
    let at = 0;
    for (const piece of this.#pieces()) {
      room.set(piece, at);
      at += piece.length;
    }
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(this.size);
    this.copyTo(bytes);
    return bytes;
  }

  /**
   * The last call, when all is copied: a piece that has become old would be held until the next full collection of garbage, which
   * comes too late. What it is moved to is young, and goes at once.
   */
  release(): void {
    for (const { buffer } of this.#pieces()) {
      // made here, and shared with no other thread
      structuredClone(buffer, { transfer: [buffer as ArrayBuffer] });
    }
    this.#full.length = 0;
    this.#piece = new Uint8Array(FIRST_PIECE);
    this.#used = 0;
    this.#fullSize = 0;
  }

  #pieces(): readonly Uint8Array[] {
    return [...this.#full, this.#piece.subarray(0, this.#used)];
  }

  #closePiece(): void {
    if (this.#used > 0) this.#full.push(this.#piece.subarray(0, this.#used));
    this.#fullSize += this.#used;
    this.#piece = new Uint8Array(Math.min(LARGEST_PIECE, this.#piece.length * 4));
    this.#used = 0;
  }
}
