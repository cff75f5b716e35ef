// hexBinary and base64Binary (XSD 1.0 Part 2 §3.2.15 and §3.2.16): octets, and lengths are counted in them. Values can be
// megabytes long, and one pass of a loop reads them.

const SPACE = 0x20;
const EQUALS = 0x3d;
const BASE64_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** By code unit, the six bits of a letter of base64, plus one. */
const sextets: Uint8Array = new Uint8Array(128);
for (const [index, letter] of [...BASE64_LETTERS].entries()) sextets[letter.charCodeAt(0)] = index + 1;

export function isHexBinary(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (!isHexDigit(text.charCodeAt(index))) return false;
  }
  return text.length % 2 === 0;
}

export function hexKey(text: string): string {
  return text.toLowerCase();
}

export function hexOctets(text: string): number {
  return text.length / 2;
}

export function isBase64Binary(text: string): boolean {
  return countOctets(text) !== undefined;
}

/** Of a text that `isBase64Binary`: texts of the same octets have the same letters. */
export function base64Key(text: string): string {
  return text.replaceAll(' ', '');
}

export function base64Octets(text: string): number {
  return countOctets(text) ?? 0;
}

/** Letters in groups of four, spaces anywhere; `=` fills the last group, and the bits it leaves over are zero. */
function countOctets(text: string): number | undefined {
  let letters = 0;
  let fillers = 0;
  let last = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === SPACE) continue;
    if (unit === EQUALS) {
      fillers++;
      continue;
    }
    const sextet = sextets[unit] ?? 0;
    if (sextet === 0 || fillers > 0) return undefined;
    last = sextet - 1;
    letters++;
  }
  const isFilled = (letters + fillers) % 4 === 0 && fillers <= 2;
  const leftOver = fillers === 2 ? last & 0b1111 : fillers === 1 ? last & 0b11 : 0;
  return isFilled && leftOver === 0 ? Math.floor((letters * 3) / 4) : undefined;
}

function isHexDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x46) || (unit >= 0x61 && unit <= 0x66);
}
