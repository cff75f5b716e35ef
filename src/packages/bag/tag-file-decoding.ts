// How the bytes of tag files become text: by the encoding that the declaration of the bag names.

import type { TextDecoding } from '../files/read-text.ts';

/** Undefined where no such encoding is known. What it decodes is whole, or it throws. */
export function tagFileDecoding(encoding: string): (() => TextDecoding) | undefined {
  const name = encoding.trim().toLowerCase();
  if (/^iso-?8859-1$|^latin-?1$/.test(name)) return () => ({ decode: latin1 });
  if (/^(?:us-)?ascii$/.test(name)) return () => new TextDecoder('utf-8', { fatal: true });
  if (/^utf-?16$/.test(name)) return () => new Utf16();
  try {
    new TextDecoder(name);
    return () => new TextDecoder(name, { fatal: true });
  } catch {
    return undefined;
  }
}

/** Not by TextDecoder, which takes ISO 8859-1 for windows-1252. */
function latin1(bytes: Uint8Array = new Uint8Array()): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}

/** The byte order is that of the mark at the start; without one it is big-endian (RFC 2781, 4.3). */
class Utf16 implements TextDecoding {
  #decoder: TextDecoding | undefined;

  decode(bytes: Uint8Array = new Uint8Array(), options: { readonly stream?: boolean } = {}): string {
    this.#decoder ??= new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be', { fatal: true });
    return this.#decoder.decode(bytes, options);
  }
}
