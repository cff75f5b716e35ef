// Bytes → text: every byte is read in the encoding it is in, or the document is refused with a line.

import { describe, expect, test } from 'vitest';
import { decodeXml } from '../../src/source/decode.ts';

const declare = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>`;

describe('decodes', () => {
  const rows: readonly (readonly [string, Buffer, { text: string; encoding: string; declared: string | undefined }])[] = [
    ['UTF-8 without a declaration', Buffer.from('<a>é</a>'), { text: '<a>é</a>', encoding: 'utf-8', declared: undefined }],
    [
      'a byte order mark, which is no text',
      Buffer.from('\ufeff<a/>'),
      { text: '<a/>', encoding: 'utf-8', declared: undefined },
    ],
    [
      'UTF-16, little end first',
      Buffer.from('\ufeff<a>é</a>', 'utf16le'),
      { text: '<a>é</a>', encoding: 'utf-16le', declared: undefined },
    ],
    [
      'UTF-16, big end first',
      Buffer.from('\ufeff<a/>', 'utf16le').swap16(),
      { text: '<a/>', encoding: 'utf-16be', declared: undefined },
    ],
    ['UTF-16 without a mark', Buffer.from('<a/>', 'utf16le'), { text: '<a/>', encoding: 'utf-16le', declared: undefined }],
    [
      'Latin-1, and not windows-1252',
      Buffer.from(`${declare('ISO-8859-1')}<a>é\x80</a>`, 'latin1'),
      { text: `${declare('ISO-8859-1')}<a>é\x80</a>`, encoding: 'iso-8859-1', declared: 'ISO-8859-1' },
    ],
    [
      'KOI8-R',
      Buffer.concat([Buffer.from(`${declare('KOI8-R')}<a>`), Buffer.from([0xcd, 0xc9, 0xd2]), Buffer.from('</a>')]),
      { text: `${declare('KOI8-R')}<a>мир</a>`, encoding: 'koi8-r', declared: 'KOI8-R' },
    ],
  ];
  test.each(rows)('%s', (_, bytes, expected) => {
    expect(decodeXml(bytes)).toEqual({ kind: 'decoded', ...expected });
  });
});

describe('refuses', () => {
  const rows: readonly (readonly [string, Buffer, object])[] = [
    [
      'Latin-1 bytes without a declaration',
      Buffer.from('<a>\né\n</a>', 'latin1'),
      { kind: 'bad-bytes', encoding: 'utf-8', line: 2 },
    ],
    ['a UTF-8 sequence cut off', Buffer.from('<a>é').subarray(0, 4), { kind: 'bad-bytes', encoding: 'utf-8', line: 1 }],
    [
      'bytes above 127 in ASCII',
      Buffer.from(`${declare('us-ascii')}\n\n<a>é</a>`),
      { kind: 'bad-bytes', encoding: 'us-ascii', line: 3 },
    ],
    [
      'half a surrogate pair',
      Buffer.from('\ufeff<a>\n\ud800</a>', 'utf16le'),
      { kind: 'bad-bytes', encoding: 'utf-16le', line: 2 },
    ],
    ['an encoding nobody knows', Buffer.from(`${declare('klingon')}<a/>`), { kind: 'unknown-encoding', encoding: 'klingon' }],
  ];
  test.each(rows)('%s', (_, bytes, expected) => {
    expect(decodeXml(bytes)).toEqual(expected);
  });
});
