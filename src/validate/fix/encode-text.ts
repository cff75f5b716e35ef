// Text → bytes, in the encoding that a document has: the way back from `source/decode.ts`.

import { type Decoded, decodeXml } from '../../source/decode.ts';

type DecodedText = Extract<Decoded, { readonly kind: 'decoded' }>;

/** Writes in one encoding, byte order mark included. */
export type TextEncoding = {
  readonly canWrite: (text: string) => boolean;
  /** Only what can be written. */
  readonly encode: (text: string) => Uint8Array;
};

/** Undefined where a document would not come out byte for byte as it was: its encoding is none that is written here. */
export function encodingOf(decoded: DecodedText, bytes: Uint8Array): TextEncoding | undefined {
  const encoding = encodingNamed(decoded);
  if (!encoding.canWrite(decoded.text)) return undefined;
  return isSame(encoding.encode(decoded.text), bytes) ? encoding : undefined;
}

function encodingNamed({ encoding, hasByteOrderMark }: DecodedText): TextEncoding {
  const mark = hasByteOrderMark ? BYTE_ORDER_MARK : '';
  const byMark =
    (encode: TextEncoding['encode']): TextEncoding['encode'] =>
    (text) =>
      encode(mark + text);
  switch (encoding) {
    case 'utf-8':
    case 'utf8':
      return { canWrite: () => true, encode: byMark((text) => new TextEncoder().encode(text)) };
    case 'utf-16le':
      return { canWrite: () => true, encode: byMark((text) => utf16(text, 'little')) };
    case 'utf-16be':
      return { canWrite: () => true, encode: byMark((text) => utf16(text, 'big')) };
    default:
      return singleByte(encoding);
  }
}

const BYTE_ORDER_MARK = '\ufeff';

function utf16(text: string, end: 'little' | 'big'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), end === 'little');
  return bytes;
}

function singleByte(label: string): TextEncoding {
  const byCharacter = bytesByCharacter(label);
  return {
    canWrite: (text) => [...new Set(text)].every((character) => byCharacter.has(character)),
    encode: (text) => {
      const bytes = new Uint8Array(text.length);
      for (let index = 0; index < text.length; index++) bytes[index] = byCharacter.get(text.charAt(index)) ?? 0;
      return bytes;
    },
  };
}

const LAST_ASCII = 0x7f;
const LAST_BYTE = 0xff;

/** What each byte means where it stands alone. */
function bytesByCharacter(label: string): ReadonlyMap<string, number> {
  const declaration = new TextEncoder().encode(`<?xml version="1.0" encoding="${label}"?>`);
  const found = new Map<string, number>();
  for (let byte = 0; byte <= LAST_BYTE; byte++) {
    const read = decodeXml(Uint8Array.from([...declaration, byte]));
    const character = byte <= LAST_ASCII ? String.fromCharCode(byte) : read.kind === 'decoded' ? read.text.slice(-1) : '';
    if (character !== '' && !found.has(character)) found.set(character, byte);
  }
  return found;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
