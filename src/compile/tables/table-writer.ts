// Bytes with addresses in them: parts are added one after another, each where its alignment puts it. Little-endian.

/** Bytes at whose multiples parts begin. */
const ALIGNMENT = 8;

export class TableWriter {
  readonly #base: number;
  readonly #parts: { readonly address: number; readonly bytes: Uint8Array }[] = [];
  #end: number;
  readonly #known = new Map<string, number>();

  /** `base`: the address at which the tables will stand; `header`: bytes that are kept free before the first part. */
  constructor(base: number, header: number) {
    this.#base = base;
    this.#end = base + header;
  }

  /** The address after the last part. */
  get end(): number {
    return aligned(this.#end);
  }

  /** The address of the part. */
  add(bytes: Uint8Array): number {
    const address = aligned(this.#end);
    this.#parts.push({ address, bytes });
    this.#end = address + bytes.length;
    return address;
  }

  /** As `add`; equal small parts are one. */
  share(bytes: Uint8Array): number {
    const key = bytes.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const address = this.add(bytes);
    this.#known.set(key, address);
    return address;
  }

  /** All of it, up to the address `end`. */
  finish(header: Uint8Array, end: number): Uint8Array {
    const all = new Uint8Array(end - this.#base);
    all.set(header);
    for (const { address, bytes } of this.#parts) all.set(bytes, address - this.#base);
    return all;
  }
}

function aligned(address: number): number {
  return (address + ALIGNMENT - 1) & -ALIGNMENT;
}

/** A record of fixed size, written field by field. */
export class Fields {
  readonly #view: DataView;
  #at = 0;

  constructor(size: number) {
    this.#view = new DataView(new ArrayBuffer(size));
  }

  get bytes(): Uint8Array {
    return new Uint8Array(this.#view.buffer);
  }

  u8(value: number): this {
    this.#view.setUint8(this.#at, within(value, 0xff));
    this.#at += 1;
    return this;
  }

  u16(value: number): this {
    this.#view.setUint16(this.#at, within(value, 0xffff), true);
    this.#at += 2;
    return this;
  }

  u32(value: number): this {
    this.#view.setUint32(this.#at, within(value, 0xffffffff), true);
    this.#at += 4;
    return this;
  }

  i64(value: number): this {
    within(Math.abs(value), Number.MAX_SAFE_INTEGER);
    this.#view.setBigInt64(this.#at, BigInt(value), true);
    this.#at += 8;
    return this;
  }

  i32(value: number): this {
    within(Math.abs(value), 0x7fffffff);
    this.#view.setInt32(this.#at, value, true);
    this.#at += 4;
    return this;
  }
}

export function u16s(values: readonly number[]): Uint8Array {
  const fields = new Fields(values.length * 2);
  for (const value of values) fields.u16(value);
  return fields.bytes;
}

export function u32s(values: readonly number[]): Uint8Array {
  const fields = new Fields(values.length * 4);
  for (const value of values) fields.u32(value);
  return fields.bytes;
}

/** A number that does not fit would be another one in the table, and so another schema. */
function within(value: number, max: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= max) return value;
  throw new TableLimitError(`a table would have to hold ${value}, and holds numbers up to ${max}`);
}

/** The grammar is too large for the tables: it is left to the reference. */
export class TableLimitError extends Error {}
