// Whether a text stands somewhere in bytes, whatever Unicode encoding they are in. At the speed of memory: most documents need no
// more.

import { Buffer } from 'node:buffer';

/** `text`: ASCII. */
export function mentions(bytes: Uint8Array, text: string): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const [first, second] = bytes;
  // a zero among the first bytes of XML, or a byte order mark, tells of units of two bytes
  const isWide = first === 0 || second === 0 || (first ?? 0) + (second ?? 0) === 0xfe + 0xff;
  // without the last zero, this is what stands there in either order of bytes
  return all.includes(isWide ? Buffer.from(text, 'utf16le').subarray(0, -1) : text);
}
