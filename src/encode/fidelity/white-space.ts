// What the proof takes for white space.

/** White space as `String.prototype.trim` has it, no-break spaces included. */
export function isWhite(code: number): boolean {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) return true;
  return code >= 0xa0 && OTHER_WHITE.has(code);
}

const OTHER_WHITE: ReadonlySet<number> = new Set(
  [0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].concat(
    Array.from({ length: 11 }, (_, index) => 0x2000 + index),
  ),
);
