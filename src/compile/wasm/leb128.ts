// LEB128, as WebAssembly writes its integers (WebAssembly Core §5.2.2).

/** Bits of a byte that belong to the number; the highest one says that more follows. */
const PAYLOAD = 0x7f;
const MORE = 0x80;
/** In the last byte of a signed number: the number is negative. */
const SIGN = 0x40;

/** `value`: an integer from 0 to 2³² − 1. */
export function writeUnsigned(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > PAYLOAD) {
    bytes.push((rest % MORE) | MORE);
    rest = Math.floor(rest / MORE);
  }
  return [...bytes, rest];
}

/** `value`: its lower 32 bits count, as a signed integer. */
export function writeSigned(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value | 0;
  for (;;) {
    const byte = rest & PAYLOAD;
    rest >>= 7;
    if ((rest === 0 && (byte & SIGN) === 0) || (rest === -1 && (byte & SIGN) !== 0)) return [...bytes, byte];
    bytes.push(byte | MORE);
  }
}
