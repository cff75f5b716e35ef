// Bytes → text after XML 1.0 §4.3.3 and appendix F: byte order mark, then declaration, then UTF-8. Strict: no byte is replaced.

import { isUtf8 } from 'node:buffer';

export type Decoded =
  | {
      readonly kind: 'decoded';
      /** Without the byte order mark. */
      readonly text: string;
      /** What the bytes really are, as a lower-case label. */
      readonly encoding: string;
      /** What the XML declaration says, as written. */
      readonly declared: string | undefined;
    }
  | { readonly kind: 'bad-bytes'; readonly encoding: string; readonly line: number }
  | { readonly kind: 'unknown-encoding'; readonly encoding: string };

const DECLARATION = /^<\?xml\s[^>]*?\bencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']/;
/** Bytes read in search of the XML declaration. */
const DECLARATION_LIMIT = 1024;
/** The Encoding Standard reads these labels as windows-1252, which is not what they say. */
const LATIN_1 = /^(iso[-_]?8859-1|latin-?1|l1)$/;
const ASCII = /^(us-)?ascii$/;

export function decodeXml(bytes: Uint8Array): Decoded {
  const family = encodingFamily(bytes);
  if (family !== 'ascii-like') return decodeAs(bytes, family);
  const start = Buffer.from(bytes.subarray(0, DECLARATION_LIMIT)).toString('latin1');
  const declared = DECLARATION.exec(start)?.[1];
  // Whoever declares UTF-16 and is read so far writes one byte a character: the declaration is wrong, the bytes are not.
  const label = declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared.toLowerCase();
  return decodeAs(bytes, label);
}

/** Appendix F.1: what the first bytes say. */
function encodingFamily(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'ascii-like' {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0x00 && d === 0x00) return 'utf-16le';
  if (a === 0x00 && b === 0x3c && c === 0x00) return 'utf-16be';
  return 'ascii-like';
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  if (LATIN_1.test(encoding)) return decoded(Buffer.from(bytes).toString('latin1'), encoding);
  if (ASCII.test(encoding)) {
    const high = bytes.findIndex((byte) => byte > 0x7f);
    if (high >= 0) return { kind: 'bad-bytes', encoding, line: linesIn(bytes.subarray(0, high)) };
    return decoded(Buffer.from(bytes).toString('latin1'), encoding);
  }
  try {
    return decoded(new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding);
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'unknown-encoding', encoding };
    return { kind: 'bad-bytes', encoding, line: firstBadLine(bytes, encoding) };
  }
}

function decoded(text: string, encoding: string): Decoded {
  return { kind: 'decoded', text, encoding, declared: DECLARATION.exec(text.slice(0, DECLARATION_LIMIT))?.[1] };
}

function firstBadLine(bytes: Uint8Array, encoding: string): number {
  if (encoding !== 'utf-8') {
    const text = new TextDecoder(encoding).decode(bytes);
    return text.slice(0, text.indexOf('\ufffd')).split('\n').length;
  }
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end < 0 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(start, stop))) return line;
    start = stop;
  }
  return line;
}

function linesIn(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 1);
}
