// What the compiled engine leaves to the reference by design, whether or not it is valid: each kind with the reason. A document
// that none covers is to be decided by the module.

type Excuse = {
  readonly name: string;
  readonly reason: string;
  readonly covers: (start: string, bytes: Uint8Array) => boolean;
};

/** Bytes at the start that hold the declaration and the DOCTYPE of any document that the tests make. */
const START = 4096;

/** `start` is read as ISO-8859-1. */
export const EXCUSES: readonly Excuse[] = [
  {
    name: 'another encoding',
    reason: 'the module reads UTF-8; decoding others is what the reference does',
    covers: (start, [a, b]) =>
      (a === 0xff && b === 0xfe) ||
      (a === 0xfe && b === 0xff) ||
      a === 0 ||
      b === 0 ||
      (/^(?:ï»¿)?<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/u.exec(start)?.[1] ?? 'utf-8').toLowerCase() !== 'utf-8',
  },
  {
    name: 'a DOCTYPE with declarations',
    reason: 'declarations change what a document says: entities, defaults, types of attributes',
    covers: (start) => /<!DOCTYPE[^>[]*\[/u.test(start),
  },
];

export function excuseFor(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, START)).toString('latin1');
  return EXCUSES.find(({ covers }) => covers(start, bytes))?.name;
}
