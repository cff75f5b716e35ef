// Reads the binary format of WebAssembly, one item after another (WebAssembly Core §5).

/** Bytes that are no module, or no module of the kind that is needed. */
export class ModuleError extends Error {
  override readonly name = 'ModuleError';
}

export class ByteReader {
  readonly bytes: Uint8Array;
  /** Offset of what is read next. */
  at: number;

  constructor(bytes: Uint8Array, at: number = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new ModuleError('the module ends too early');
    return byte;
  }

  take(length: number): Uint8Array {
    const end = this.at + length;
    if (end > this.bytes.length) throw new ModuleError('the module ends too early');
    const taken = this.bytes.subarray(this.at, end);
    this.at = end;
    return taken;
  }

  /** LEB128, 32 bits. */
  unsigned(): number {
    let value = 0;
    for (let factor = 1; factor <= 2 ** 28; factor *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return checked(value);
    }
    throw new ModuleError('a number is too long');
  }

  /** LEB128, signed, of up to 64 bits; only the lower 32 are given. */
  signed(): number {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = this.byte();
      if (shift < 32) value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return shift + 7 < 32 && (byte & 0x40) !== 0 ? value | (-1 << (shift + 7)) : value;
    }
    throw new ModuleError('a number is too long');
  }

  /** UTF-8 after its length. */
  name(): string {
    return new TextDecoder().decode(this.take(this.unsigned()));
  }
}

function checked(value: number): number {
  if (value > 0xffff_ffff) throw new ModuleError('a number has more than 32 bits');
  return value;
}
