// What the compiled engine leaves to the reference by design, whether or not it is valid: each kind with the reason. A document
// that none covers is to be decided by the module.

type Excuse = {
  readonly name: string;
  readonly reason: string;
  /** `start`: the first bytes, read as ISO-8859-1; `text`: all, without comments and references, asked for when needed. */
  readonly covers: (document: { readonly start: string; readonly text: () => string }, bytes: Uint8Array) => boolean;
};

/** Bytes at the start that hold the declaration and the DOCTYPE of any document that the tests make. */
const START = 4096;

export const EXCUSES: readonly Excuse[] = [
  {
    name: 'another encoding',
    reason: 'the module reads UTF-8; decoding others is what the reference does',
    covers: ({ start }, [a, b]) =>
      (a === 0xff && b === 0xfe) ||
      (a === 0xfe && b === 0xff) ||
      a === 0 ||
      b === 0 ||
      (/^(?:ï»¿)?<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/u.exec(start)?.[1] ?? 'utf-8').toLowerCase() !== 'utf-8',
  },
  {
    name: 'another version of XML',
    reason: 'its names, characters and line ends are other ones',
    covers: ({ start }) => (/^(?:ï»¿)?<\?xml\s+version\s*=\s*["']([^"']*)/u.exec(start)?.[1] ?? '1.0') !== '1.0',
  },
  {
    name: 'a DOCTYPE with declarations',
    reason: 'declarations change what a document says: entities, defaults, types of attributes',
    covers: ({ start }) => /<!DOCTYPE[^>[]*\[/u.test(start),
  },
  {
    name: 'an IPv6 address',
    reason: 'in URIs it is rare, and would make the automata of all of them several times as large',
    covers: ({ text }) => /\/\/[^/?#"'<>]*\[/u.test(text()),
  },
  {
    name: 'a property of Unicode',
    reason: 'TEI names hundreds of them in one choice, whose automaton would be a large part of the module',
    covers: ({ text }) => /\b(?:unicodeProp|unihanProp)\b/u.test(text()),
  },
];

export function excuseFor(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const document = { start: buffer.toString('latin1', 0, START), text: () => plainText(buffer.toString('latin1')) };
  return EXCUSES.find(({ covers }) => covers(document, bytes))?.name;
}

/** Without comments, processing instructions and marks of CDATA, references resolved. */
function plainText(text: string): string {
  return withoutReferences(text.replaceAll(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>/gu, '$1'));
}

/** Character references to ASCII resolved. */
function withoutReferences(text: string): string {
  return text.replaceAll(/&#(?:x([0-9a-fA-F]+)|([0-9]+));/gu, (whole, hex: string | undefined, decimal: string | undefined) => {
    const codePoint = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return codePoint < 0x80 ? String.fromCharCode(codePoint) : whole;
  });
}
