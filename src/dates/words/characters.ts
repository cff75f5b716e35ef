// What is a digit and what a letter, by its code: where words and numbers begin and end.

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Letters of the scripts whose dates are read, and of any other as far as it matters to word boundaries. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0x2000) return code >= 0xc0 ? code !== 0xd7 && code !== 0xf7 : code === 0xaa || code === 0xb5 || code === 0xba;
  return code >= 0x2c00 && !(code >= 0x2e00 && code <= 0x303f) && code < 0xd800;
}
