// Names as OAI-PMH lets them stand in a setSpec and in an identifier, and as no client writes them otherwise in an address: letters,
// digits, `.`, `-` and `_`. Any other character is `_xHEX_`, its code point. No two names give the same.

const ESCAPED = /_x([0-9A-F]+)_/gu;
/** `_` too, where it would be read as the start of an escape. */
const TO_ESCAPE = /_(?=x[0-9A-F])|[^A-Za-z0-9._-]/gu;
const RADIX = 16;
const LAST_CODE_POINT = 0x10ffff;

export function encodeName(name: string): string {
  return name.replace(TO_ESCAPE, (character) => `_x${(character.codePointAt(0) ?? 0).toString(RADIX).toUpperCase()}_`);
}

/** Undefined for what `encodeName` never makes. */
export function decodeName(encoded: string): string | undefined {
  const name = encoded.replace(ESCAPED, (_, hex: string) => {
    const code = Number.parseInt(hex, RADIX);
    return code > LAST_CODE_POINT ? '' : String.fromCodePoint(code);
  });
  return encodeName(name) === encoded ? name : undefined;
}
