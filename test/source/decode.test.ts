// Bytes → text: every byte is read in the encoding it is in, or the document is refused where that ends.

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
    [
      'UTF-16 without a mark, declared',
      Buffer.from(`${declare('UTF-16')}<a/>`, 'utf16le'),
      { text: `${declare('UTF-16')}<a/>`, encoding: 'utf-16le', declared: 'UTF-16' },
    ],
    [
      'UTF-16 under the name of its plane',
      Buffer.from(`\ufeff${declare('ISO-10646-UCS-2')}<a/>`, 'utf16le').swap16(),
      { text: `${declare('ISO-10646-UCS-2')}<a/>`, encoding: 'utf-16be', declared: 'ISO-10646-UCS-2' },
    ],
    [
      'a declaration of megabytes',
      Buffer.from(`<?xml version="1.0"${' '.repeat(3_000_000)}encoding\n=\n'KOI8-R'?><a>\xcd</a>`, 'latin1'),
      {
        text: `<?xml version="1.0"${' '.repeat(3_000_000)}encoding\n=\n'KOI8-R'?><a>м</a>`,
        encoding: 'koi8-r',
        declared: 'KOI8-R',
      },
    ],
    [
      'ISO-8859-9, and not windows-1254',
      Buffer.from(`${declare('ISO-8859-9')}<a>\x80\x9f\xd0</a>`, 'latin1'),
      { text: `${declare('ISO-8859-9')}<a>\x80\x9fĞ</a>`, encoding: 'iso-8859-9', declared: 'ISO-8859-9' },
    ],
    [
      'a code page of DOS',
      Buffer.from(`${declare('cp850')}<a>\x82</a>`, 'latin1'),
      { text: `${declare('cp850')}<a>é</a>`, encoding: 'ibm850', declared: 'cp850' },
    ],
    [
      'Latin-1, and not windows-1252',
      Buffer.from(`${declare('ISO-8859-1')}<a>é\x80</a>`, 'latin1'),
      { text: `${declare('ISO-8859-1')}<a>é\x80</a>`, encoding: 'iso-8859-1', declared: 'ISO-8859-1' },
    ],
    [
      'windows-1252',
      Buffer.from([...Buffer.from(`${declare('windows-1252')}<a>`), 0x80, ...Buffer.from('</a>')]),
      { text: `${declare('windows-1252')}<a>€</a>`, encoding: 'windows-1252', declared: 'windows-1252' },
    ],
    [
      'US-ASCII',
      Buffer.from(`${declare('US-ASCII')}<a/>`),
      { text: `${declare('US-ASCII')}<a/>`, encoding: 'us-ascii', declared: 'US-ASCII' },
    ],
    [
      'KOI8-R',
      Buffer.concat([Buffer.from(`${declare('KOI8-R')}<a>`), Buffer.from([0xcd, 0xc9, 0xd2]), Buffer.from('</a>')]),
      { text: `${declare('KOI8-R')}<a>мир</a>`, encoding: 'koi8-r', declared: 'KOI8-R' },
    ],
  ];
  test.each(rows)('%s', (_, bytes, expected) => {
    const hasByteOrderMark = [0xef, 0xff, 0xfe].includes(bytes[0] ?? 0);
    expect(decodeXml(bytes)).toEqual({ kind: 'decoded', ...expected, hasByteOrderMark });
  });
});

describe('refuses', () => {
  const rows: readonly (readonly [string, Buffer, object])[] = [
    [
      'Latin-1 bytes without a declaration',
      Buffer.from('<a>\né\n</a>', 'latin1'),
      { kind: 'bad-bytes', encoding: 'utf-8', byte: 4, before: '<a>\n' },
    ],
    [
      'a UTF-8 sequence cut off',
      Buffer.from('<a>é').subarray(0, 4),
      { kind: 'bad-bytes', encoding: 'utf-8', byte: 3, before: '<a>' },
    ],
    [
      'Latin-1 among characters of several bytes, after CR LF',
      Buffer.concat([Buffer.from('<a>\r\n€😀'), Buffer.from('é', 'latin1'), Buffer.from('x€</a>')]),
      { kind: 'bad-bytes', encoding: 'utf-8', byte: 12, before: '<a>\r\n€😀' },
    ],
    [
      'a surrogate in UTF-8',
      Buffer.from([0x3c, 0xed, 0xa0, 0x80]),
      { kind: 'bad-bytes', encoding: 'utf-8', byte: 1, before: '<' },
    ],
    [
      'a bad pair in Shift_JIS',
      Buffer.concat([Buffer.from(`${declare('Shift_JIS')}<a>`), Buffer.from([0x82, 0xa0, 0x82, 0x20])]),
      { kind: 'bad-bytes', encoding: 'shift_jis', byte: 47, before: `${declare('Shift_JIS')}<a>あ` },
    ],
    [
      'bytes above 127 in ASCII',
      Buffer.from(`${declare('us-ascii')}\n\n<a>é</a>`),
      { kind: 'bad-bytes', encoding: 'us-ascii', byte: 46, before: `${declare('us-ascii')}\n\n<a>` },
    ],
    [
      'half a surrogate pair',
      Buffer.from('\ufeff<a>\n\ud800</a>', 'utf16le'),
      { kind: 'bad-bytes', encoding: 'utf-16le', byte: 10, before: '<a>\n' },
    ],
    [
      'an encoding nobody knows',
      Buffer.from(`${declare('klingon')}<a/>`),
      { kind: 'unknown-encoding', declared: 'klingon', span: { start: 30, end: 37 }, before: declare('klingon') },
    ],
    [
      'an encoding nobody knows, under a mark',
      Buffer.from(`\ufeff${declare('klingon')}<a/>`),
      { kind: 'unknown-encoding', declared: 'klingon', span: { start: 30, end: 37 }, before: declare('klingon') },
    ],
    [
      'UTF-8, declared as two bytes a character',
      Buffer.from(`${declare('csUnicode')}<a/>`),
      {
        kind: 'other-encoding',
        encoding: 'utf-8',
        declared: 'csUnicode',
        span: { start: 30, end: 39 },
        before: declare('csUnicode'),
      },
    ],
    ['UTF-16 without a mark', Buffer.from('<a/>', 'utf16le').swap16(), { kind: 'unmarked', encoding: 'utf-16be', before: '' }],
    [
      'UTF-16 without a mark, its declaration without an encoding',
      Buffer.from('<?xml version="1.0"?><a/>', 'utf16le'),
      { kind: 'unmarked', encoding: 'utf-16le', before: '' },
    ],
    [
      'four bytes a character',
      Buffer.from([0x3c, 0, 0, 0, 0x61, 0, 0, 0]),
      { kind: 'unmarked', encoding: 'ucs-4', before: '' },
    ],
    [
      'four bytes a character, under a mark',
      Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]),
      { kind: 'unmarked', encoding: 'ucs-4', before: '' },
    ],
    ['EBCDIC', Buffer.from([0x4c, 0x6f, 0xa7, 0x94, 0x93, 0x40]), { kind: 'unmarked', encoding: 'ebcdic', before: '' }],
    [
      'a byte that ISO-8859-3 has not',
      Buffer.from(`${declare('ISO-8859-3')}<a>\xa5</a>`, 'latin1'),
      { kind: 'bad-bytes', encoding: 'iso-8859-3', byte: 46, before: `${declare('ISO-8859-3')}<a>` },
    ],
  ];
  test.each(rows)('%s', (_, bytes, expected) => {
    expect(decodeXml(bytes)).toMatchObject(expected);
  });
});
