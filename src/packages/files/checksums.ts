// Sums that are no digests: CRC-32 (ISO 3309) and Adler-32 (RFC 1950), in hexadecimal.

export type Checksum = { readonly update: (bytes: Uint8Array) => void; readonly finish: () => string };

const CRC_POLYNOMIAL = 0xedb88320;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 1 ? (sum >>> 1) ^ CRC_POLYNOMIAL : sum >>> 1;
  return sum;
});

export function crc32(): Checksum {
  let sum = 0xffffffff;
  return {
    update: (bytes) => {
      for (const byte of bytes) sum = (sum >>> 8) ^ (CRC_TABLE[(sum ^ byte) & 0xff] ?? 0);
    },
    finish: () => hex((sum ^ 0xffffffff) >>> 0),
  };
}

const ADLER_PRIME = 65_521;
/** Bytes after which the sums must be made small: they would leave 32 bits. */
const ADLER_STRIDE = 3800;

export function adler32(): Checksum {
  let low = 1;
  let high = 0;
  return {
    update: (bytes) => {
      for (let start = 0; start < bytes.length; start += ADLER_STRIDE) {
        for (const byte of bytes.subarray(start, start + ADLER_STRIDE)) {
          low += byte;
          high += low;
        }
        low %= ADLER_PRIME;
        high %= ADLER_PRIME;
      }
    },
    finish: () => hex(high * 0x10000 + low),
  };
}

function hex(sum: number): string {
  return sum.toString(16).padStart(8, '0');
}
