// Texts that no archive would send, and texts that one might, out of order: made from a seed.

import type { Random } from '../support/random.ts';

/** Pieces that look like what the encoder looks for, or like XML, or break things. */
const PIECES: readonly string[] = [
  'Comrade Stalin',
  'I. N. Smirnov',
  'the NKVD of the USSR',
  'Central Committee of the CPSU(b)',
  'Moscow region',
  '3 March 1937',
  'early 1933',
  '1935-36',
  '30 February 1937',
  '25 October (7 November) 1917',
  'a)',
  '1.',
  '§ 5',
  '(b)',
  'XI.',
  '1.1.',
  'Dear Comrade Petrov,',
  'With communist greetings,',
  'Secretary of the CC  I. Ivanov',
  'ANNEX 1',
  'HEARD: the report',
  'RESOLVED:',
  'The Plenum decides:',
  '[p. 31]',
  '- 2 -',
  '* a footnote',
  '1) another one',
  'as was said*',
  '| a | b | c |',
  '|---|---|---|',
  'one\ttwo\tthree',
  'Name      Age      Town',
  '-----------',
  '* * *',
  'Source: https://example.org/a[b]?c=%zz&d=<e>',
  'Archive: AP RF. F. 3. Op. 58. D. 6. L. 30-31.',
  'TNA, FO 371/2090',
  'Origin of Language: Russian',
  'Translation by A. <B> & C',
  'Published by: X. 1995. No. 2.',
  '<p>',
  '</p>',
  '</TEI>',
  '<!-- -->',
  '<![CDATA[',
  ']]>',
  '&amp;',
  '&#0;',
  '&nbsp;',
  '<?xml version="1.0"?>',
  '"unclosed',
  '«не закрыто',
  "'",
  'ой, товарищ Сталин',
  'שלום עולם',
  'مرحبا بالعالم',
  '\u202eright to left\u202c',
  '\u200b\u200d\ufeff',
  '\u00a0\u2028\u3000',
  'e\u0301\u0302\u0303',
  '𝔘𝔫𝔦𝔠𝔬𝔡𝔢 👩‍👩‍👧',
  '\f',
  '\t',
  ' ',
  '=SUM(A1)',
  '-Balanyuk',
  '__proto__',
  'constructor',
  '\u0085',
];
/** No XML document can hold these. */
const FORBIDDEN: readonly string[] = ['\u0000', '\u0007', '\u001b', '\u000b', '\ud800', '\udc00', '\ufffe', '\uffff'];
const LINE_ENDS: readonly string[] = ['\n', '\r\n', '\r', '\n\n', '\r\n\r\n', ' ', ', ', '. '];

export function hostileText(random: Random): string {
  const length = random.below(random.chance(0.1) ? 200 : 25);
  const parts: string[] = [];
  for (let index = 0; index < length; index++) {
    parts.push(random.chance(0.15) ? randomWord(random) : random.pick(PIECES), random.pick(LINE_ENDS));
  }
  if (random.chance(0.05)) parts.splice(random.below(parts.length + 1), 0, random.pick(FORBIDDEN));
  return parts.join('');
}

function randomWord(random: Random): string {
  const length = 1 + random.below(12);
  return Array.from({ length }, () => String.fromCodePoint(randomCodePoint(random))).join('');
}

function randomCodePoint(random: Random): number {
  if (random.chance(0.7)) return 0x20 + random.below(0x5f);
  const codePoint = random.chance(0.9) ? 0xa0 + random.below(0xd700) : 0x10000 + random.below(0x20000);
  return codePoint >= 0xd800 && codePoint <= 0xdfff ? 0x41 : codePoint;
}

/** Bytes as they may come from anywhere. */
export function hostileBytes(random: Random): Uint8Array {
  const length = random.below(400);
  return Uint8Array.from({ length }, () => random.below(256));
}

export function asUtf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
}
