// Bytes → text after XML 1.0 §4.3.3 and appendix F: byte order mark, then declaration, then UTF-8. Strict: no byte is replaced.

export type Decoded =
  | {
      readonly kind: 'decoded';
      /** Without the byte order mark. */
      readonly text: string;
      /** What the bytes really are, as a lower-case label. */
      readonly encoding: string;
      /** What the XML declaration says, as written. */
      readonly declared: string | undefined;
      readonly hasByteOrderMark: boolean;
    }
  | {
      readonly kind: 'bad-bytes';
      readonly encoding: string;
      /** Offset of the first byte that begins no character. */
      readonly byte: number;
      /** The text before it. */
      readonly before: string;
    }
  | {
      readonly kind: 'unknown-encoding';
      readonly encoding: string;
      /** The XML declaration, up to the name of the encoding. */
      readonly before: string;
    };

/** Bytes that are no text: `before` is what could be read of them. */
export type Undecoded = Exclude<Decoded, { readonly kind: 'decoded' }>;

// white space of XML, to which U+FEFF does not belong as it does to \s
const DECLARATION = /^(<\?xml[ \t\r\n][^>]*?\bencoding[ \t\r\n]*=[ \t\r\n]*["'])([A-Za-z][A-Za-z0-9._-]*)["']/;
/** Bytes read in search of the XML declaration. */
const DECLARATION_LIMIT = 1024;
/** The Encoding Standard reads these labels as windows-1252, which is not what they say. */
const LATIN_1 = /^(iso[-_]?8859-1|latin-?1|l1)$/;
const WINDOWS_1252 = /^(windows-1252|x-cp1252|cp1252)$/;
const ASCII = /^(us-)?ascii$/;
const LAST_ASCII = 0x7f;

export function decodeXml(bytes: Uint8Array): Decoded {
  const family = encodingFamily(bytes);
  if (family !== 'ascii-like') return decodeAs(bytes, family);
  const start = decodeLatin1(bytes.subarray(0, DECLARATION_LIMIT));
  const declared = DECLARATION.exec(start)?.[2];
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

function hasByteOrderMark(bytes: Uint8Array): boolean {
  const [a, b, c] = bytes;
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

/** `encoding`: a lower-case label, whatever the bytes declare. */
export function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  try {
    return decoded(bytes, decodeStrictly(bytes, encoding), encoding);
  } catch (error) {
    if (error instanceof RangeError) return unknownEncoding(bytes, encoding);
    return badBytes(bytes, encoding);
  }
}

/**
 * @throws {RangeError} when the encoding is not known
 * @throws {TypeError} when the bytes are not in it
 */
function decodeStrictly(bytes: Uint8Array, encoding: string): string {
  if (LATIN_1.test(encoding)) return decodeLatin1(bytes);
  if (WINDOWS_1252.test(encoding)) return decodeWindows1252(bytes);
  if (ASCII.test(encoding) && bytes.some((byte) => byte > LAST_ASCII)) throw new TypeError('not US-ASCII');
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** Bytes 0x80 to 0x9f are control characters in ISO-8859-1, and letters and signs in the decoder that goes by its name. */
function decodeLatin1(bytes: Uint8Array): string {
  const hasControl = bytes.some((byte) => byte >= 0x80 && byte < 0xa0);
  if (!hasControl) return new TextDecoder('windows-1252').decode(bytes);
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + CHUNK)));
  }
  return parts.join('');
}

/** What bytes 0x80 to 0x9f mean in windows-1252. Some versions of Node read them as ISO-8859-1. */
const WINDOWS_1252_SIGNS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function decodeWindows1252(bytes: Uint8Array): string {
  return decodeLatin1(bytes).replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252_SIGNS.charAt(control.charCodeAt(0) - 0x80));
}

/** Bytes turned into characters by one call: a call takes a limited number of arguments. */
const CHUNK = 8192;

function decoded(bytes: Uint8Array, text: string, encoding: string): Decoded {
  const declared = DECLARATION.exec(text.slice(0, DECLARATION_LIMIT))?.[2];
  return { kind: 'decoded', text, encoding, declared, hasByteOrderMark: hasByteOrderMark(bytes) };
}

function badBytes(bytes: Uint8Array, encoding: string): Decoded {
  const byte = firstBadByte(bytes, encoding);
  return { kind: 'bad-bytes', encoding, byte, before: decodeStrictly(bytes.subarray(0, byte), encoding) };
}

function unknownEncoding(bytes: Uint8Array, encoding: string): Decoded {
  const start = decodeLatin1(bytes.subarray(0, DECLARATION_LIMIT));
  return { kind: 'unknown-encoding', encoding, before: DECLARATION.exec(start)?.[1] ?? '' };
}

function firstBadByte(bytes: Uint8Array, encoding: string): number {
  if (ASCII.test(encoding)) return bytes.findIndex((byte) => byte > LAST_ASCII);
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (canBegin(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  // What can still become a character at `good` may have begun some bytes before it.
  let start = good;
  while (start > 0 && good - start < LONGEST_CHARACTER && !isWhole(bytes.subarray(0, start), encoding)) start--;
  return start;
}

/** Bytes, in any encoding. */
const LONGEST_CHARACTER = 8;

/** Whether bytes can be the beginning of a text: at their end a character can be incomplete. */
function canBegin(bytes: Uint8Array, encoding: string): boolean {
  return succeeds(() => new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true }));
}

function isWhole(bytes: Uint8Array, encoding: string): boolean {
  return succeeds(() => decodeStrictly(bytes, encoding));
}

function succeeds(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}
