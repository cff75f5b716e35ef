// Bytes → text after XML 1.0 §4.3.3 and appendix F: byte order mark, then declaration, then UTF-8. Strict: no byte is replaced, and
// what the declaration says must be what the bytes are.

import { type Encoding, findEncoding, isWide } from './encodings.ts';
import { NO_CHARACTER, singleByteCodes } from './single-byte-codes.ts';
import type { Span } from './span.ts';
import { type CodeAt, readDeclaration, type XmlDeclaration } from './xml-declaration.ts';

const LAST_ASCII = 0x7f;

export type Decoded =
  | {
      readonly kind: 'decoded';
      /** Without the byte order mark. */
      readonly text: string;
      /** What the bytes really are: the name in lower case, for UTF-16 with its end. */
      readonly encoding: string;
      /** What the XML declaration says, as written. */
      readonly declared: string | undefined;
      /** Where it stands, when the byte order mark says something else and has decided. */
      readonly overruled?: Span;
      readonly hasByteOrderMark: boolean;
    }
  | {
      readonly kind: 'bad-bytes';
      readonly encoding: string;
      /** Offset of the first byte that begins no character. */
      readonly byte: number;
      /** It and up to three after it. */
      readonly bad: readonly number[];
      /** The text before it. */
      readonly before: string;
      readonly hasByteOrderMark: boolean;
    }
  | ({ readonly kind: 'unknown-encoding' } & WrongLabel)
  | ({
      readonly kind: 'other-encoding';
      /** What the bytes really are. */
      readonly encoding: string;
    } & WrongLabel)
  | {
      /** Two or four bytes a character, or EBCDIC, where nothing says so, or where it is not read. */
      readonly kind: 'unmarked';
      readonly encoding: 'utf-16le' | 'utf-16be' | 'ucs-4' | 'ebcdic';
      readonly before: '';
    };

type WrongLabel = {
  /** As written. */
  readonly declared: string;
  /** Where it stands. */
  readonly span: Span;
  /** The XML declaration. */
  readonly before: string;
};

/** Bytes that are no text: `before` is what could be read of them. */
export type Undecoded = Exclude<Decoded, { readonly kind: 'decoded' }>;

export function decodeXml(bytes: Uint8Array): Decoded {
  const { family, hasByteOrderMark } = familyOf(bytes);
  switch (family) {
    case 'ucs-4':
    case 'ebcdic':
      return { kind: 'unmarked', encoding: family, before: '' };
    case 'ascii-like':
      return decodeDeclared(
        bytes,
        startOf((index) => bytes[index]),
      );
    case 'utf-8':
      return decodeUtf8(
        bytes,
        startOf((index) => bytes[index + UTF_8_MARK.length]),
      );
    case 'utf-16le':
    case 'utf-16be':
      return decodeUtf16(bytes, family, { start: startOf(unitsOf(bytes, family, hasByteOrderMark ? 2 : 0)), hasByteOrderMark });
    default:
      return family satisfies never;
  }
}

type Utf16 = 'utf-16le' | 'utf-16be';
type Family = 'utf-8' | Utf16 | 'ucs-4' | 'ebcdic' | 'ascii-like';

const UTF_8_MARK = [0xef, 0xbb, 0xbf];
/** `<?xm` in EBCDIC. */
const EBCDIC_START = [0x4c, 0x6f, 0xa7, 0x94];

/** Appendix F.1: what the first bytes say. A byte of zero is no character of XML, whatever stands beside it. */
function familyOf(bytes: Uint8Array): { readonly family: Family; readonly hasByteOrderMark: boolean } {
  const marked = (family: Family, hasByteOrderMark: boolean) => ({ family, hasByteOrderMark });
  const [a, b, c, d] = bytes;
  const isLittleMark = a === 0xff && b === 0xfe;
  if (a === 0 && b === 0) return marked('ucs-4', false);
  if (c === 0 && d === 0 && (isLittleMark || b === 0)) return marked('ucs-4', false);
  if (begins(bytes, UTF_8_MARK)) return marked('utf-8', true);
  if (isLittleMark) return marked('utf-16le', true);
  if (a === 0xfe && b === 0xff) return marked('utf-16be', true);
  if (b === 0) return marked('utf-16le', false);
  if (a === 0 && b !== undefined) return marked('utf-16be', false);
  return marked(begins(bytes, EBCDIC_START) ? 'ebcdic' : 'ascii-like', false);
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** The start of a document, before anything is decoded. */
type Start = { readonly declaration: XmlDeclaration | undefined; readonly codeAt: CodeAt };

function startOf(unitAt: (index: number) => number | undefined): Start {
  const codeAt: CodeAt = (index) => unitAt(index) ?? Number.NaN;
  return { declaration: readDeclaration(codeAt), codeAt };
}

function unitsOf(bytes: Uint8Array, family: Utf16, offset: number): (index: number) => number | undefined {
  const low = family === 'utf-16le' ? 0 : 1;
  return (index) => {
    const at = offset + index * 2;
    return at + 1 < bytes.length ? (bytes[at + low] ?? 0) | ((bytes[at + 1 - low] ?? 0) << 8) : undefined;
  };
}

/** Without a mark: what is declared, or UTF-8. */
function decodeDeclared(bytes: Uint8Array, start: Start): Decoded {
  const label = start.declaration?.encoding?.label;
  if (label === undefined) return decodeAs(bytes, UTF_8, start);
  const encoding = findEncoding(label);
  if (encoding?.form.kind === 'utf-16' || isWide(label)) return otherEncoding('utf-8', start);
  return encoding === undefined ? unknownEncoding(start) : decodeAs(bytes, encoding, start);
}

/** With its mark. */
function decodeUtf8(bytes: Uint8Array, start: Start): Decoded {
  const declared = start.declaration?.encoding;
  if (declared === undefined) return decodeAs(bytes, UTF_8, start);
  const encoding = findEncoding(declared.label);
  if (encoding?.form.kind === 'utf-16' || isWide(declared.label)) return otherEncoding('utf-8', start);
  if (encoding === undefined) return unknownEncoding(start);
  const isAscii = encoding.form.kind === 'ascii';
  if (isAscii && bytes.subarray(UTF_8_MARK.length).some((byte) => byte > LAST_ASCII)) return otherEncoding('utf-8', start);
  const decoded = decodeAs(bytes, UTF_8, start);
  if (decoded.kind !== 'decoded' || encoding.form.kind === 'utf-8') return decoded;
  return { ...decoded, overruled: { start: declared.start, end: declared.end } };
}

type Utf16Start = { readonly start: Start; readonly hasByteOrderMark: boolean };

/** §4.3.3: without a mark it must be declared. */
function decodeUtf16(bytes: Uint8Array, family: Utf16, { start, hasByteOrderMark }: Utf16Start): Decoded {
  const label = start.declaration?.encoding?.label;
  if (label === undefined && !hasByteOrderMark) return { kind: 'unmarked', encoding: family, before: '' };
  const encoding = label === undefined ? undefined : findEncoding(label);
  const otherEnd = family === 'utf-16le' ? 'UTF-16BE' : 'UTF-16LE';
  const isRight = label === undefined || (encoding?.form.kind === 'utf-16' && encoding.name !== otherEnd);
  if (!isRight) return otherEncoding(family, start);
  return decodeAs(bytes, utf16(family), start);
}

function otherEncoding(encoding: 'utf-8' | Utf16, start: Start): Decoded {
  return { kind: 'other-encoding', encoding, ...wrongLabel(start) };
}

function unknownEncoding(start: Start): Decoded {
  return { kind: 'unknown-encoding', ...wrongLabel(start) };
}

function wrongLabel({ declaration, codeAt }: Start): WrongLabel {
  const { label = '', start = 0, end = 0 } = declaration?.encoding ?? {};
  const codes = new Uint16Array(declaration?.end ?? 0);
  for (let index = 0; index < codes.length; index++) codes[index] = codeAt(index);
  return { declared: label, span: { start, end }, before: textOf(codes) };
}

/** The longest character of UTF-8. */
const BAD_BYTES = 4;

const UTF_8: Encoding = { name: 'UTF-8', labels: [], form: { kind: 'utf-8' } };

function decodeAs(bytes: Uint8Array, { name, form }: Encoding, { declaration }: Start): Decoded {
  const decoder = decoderOf(form);
  const encoding = name.toLowerCase();
  const hasByteOrderMark = familyOf(bytes).hasByteOrderMark;
  const text = decoder.decode(bytes);
  if (text !== undefined) return { kind: 'decoded', text, encoding, declared: declaration?.encoding?.label, hasByteOrderMark };
  const byte = decoder.firstBad(bytes);
  const before = decoder.decode(bytes.subarray(0, byte)) ?? '';
  const bad = [...bytes.subarray(byte, byte + BAD_BYTES)];
  return { kind: 'bad-bytes', encoding, byte, bad, before, hasByteOrderMark };
}

/** Text that declares nothing: a byte order mark says what it is, else `label`. */
export function decodeText(bytes: Uint8Array, label: string): Decoded {
  const { family, hasByteOrderMark } = familyOf(bytes);
  const start: Start = { declaration: undefined, codeAt: () => Number.NaN };
  if (hasByteOrderMark && family === 'utf-8') return decodeAs(bytes, UTF_8, start);
  const encoding = findEncoding(label);
  if (hasByteOrderMark || encoding?.form.kind === 'utf-16') {
    const isLittle = hasByteOrderMark ? family === 'utf-16le' : /le$/iu.test(label) || family === 'utf-16le';
    return decodeAs(bytes, utf16(isLittle ? 'utf-16le' : 'utf-16be'), start);
  }
  if (encoding === undefined) return { kind: 'unknown-encoding', declared: label, span: { start: 0, end: 0 }, before: '' };
  return decodeAs(bytes, encoding, start);
}

function utf16(name: Utf16): Encoding {
  return { name, labels: [], form: { kind: 'decoder', decoder: name } };
}

type Decoder = {
  /** Undefined where the bytes are not all characters. */
  readonly decode: (bytes: Uint8Array) => string | undefined;
  /** Of bytes that are not. */
  readonly firstBad: (bytes: Uint8Array) => number;
};

function decoderOf(form: Encoding['form']): Decoder {
  switch (form.kind) {
    case 'utf-8':
      return strictDecoder('utf-8');
    case 'utf-16':
      return strictDecoder('utf-16le');
    case 'decoder':
      return strictDecoder(form.decoder);
    case 'ascii':
      return tableDecoder(singleByteCodes('?128'));
    case 'single-byte':
      return tableDecoder(singleByteCodes(form.table));
    default:
      return form satisfies never;
  }
}

function tableDecoder(codes: Uint16Array): Decoder {
  const isBad = (byte: number): boolean => codes[byte] === NO_CHARACTER;
  return { decode: (bytes) => textByTable(bytes, codes), firstBad: (bytes) => bytes.findIndex(isBad) };
}

function textByTable(bytes: Uint8Array, codes: Uint16Array): string | undefined {
  const found = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    const code = codes[bytes[at] ?? 0] ?? NO_CHARACTER;
    if (code === NO_CHARACTER) return undefined;
    found[at] = code;
  }
  return textOf(found);
}

/** Code units turned into text by one call: a call takes a limited number of arguments. */
const CHUNK = 8192;

function textOf(codes: Uint16Array): string {
  const parts: string[] = [];
  for (let start = 0; start < codes.length; start += CHUNK) {
    parts.push(String.fromCharCode(...codes.subarray(start, start + CHUNK)));
  }
  return parts.join('');
}

function strictDecoder(label: string): Decoder {
  return { decode: (bytes) => strictly(label, bytes), firstBad: (bytes) => firstBadByte(label, bytes) };
}

function strictly(label: string, bytes: Uint8Array): string | undefined {
  return taken(new TextDecoder(label, { fatal: true }), bytes, false);
}

/** Undefined where the bytes do not go on as characters. */
function taken(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, stream: boolean): string | undefined {
  try {
    return decoder.decode(bytes, { stream });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Bytes, in any encoding. */
const LONGEST_CHARACTER = 8;
/** Bytes that are tried at once; where that fails, they are taken one by one. */
const STRIDE = 8192;
/** Has sequences that stand for no character, and change what those after them mean. */
const WITH_ESCAPES = 'iso-2022-jp';

/** Where the last character ends before what is none. Reads the bytes twice, however many they are. */
function firstBadByte(label: string, bytes: Uint8Array): number {
  const reached = acceptedStrides(label, bytes);
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  const from = Math.max(0, reached - LONGEST_CHARACTER);
  for (let at = 0; at < from; at += STRIDE) taken(decoder, bytes.subarray(at, Math.min(at + STRIDE, from)), true);
  let good = from;
  let end = from;
  for (; good < bytes.length; good++) {
    const text = taken(decoder, bytes.subarray(good, good + 1), true);
    if (text === undefined) break;
    if (text !== '') end = good + 1;
  }
  return label === WITH_ESCAPES ? lastWhole(label, bytes.subarray(0, good)) : end;
}

/** The bytes of all strides before the first that is not taken. */
function acceptedStrides(label: string, bytes: Uint8Array): number {
  const decoder = new TextDecoder(label, { fatal: true });
  for (let at = 0; at < bytes.length; at += STRIDE) {
    if (taken(decoder, bytes.subarray(at, at + STRIDE), true) === undefined) return at;
  }
  return bytes.length;
}

/** Where a text can end, at the end of what can begin one. */
function lastWhole(label: string, bytes: Uint8Array): number {
  const { length } = bytes;
  let end = length;
  while (end > 0 && length - end < LONGEST_CHARACTER && strictly(label, bytes.subarray(0, end)) === undefined) end--;
  return end;
}
