// Every telling sequence at every kind of place of one small document: nothing is left to chance here.
import type { Sample } from './compare.ts';

/** Sequences that mean something in XML, or may not stand in it, as text. */
export const SEQUENCES: readonly string[] = [
  ...[
    '&',
    '&amp',
    '&amp;',
    '& amp;',
    '&lt;',
    '&foo;',
    '&#38;',
    '&#x26;',
    '&#60;',
    '&#0;',
    '&#x1;',
    '&#xD800;',
    '&#xFFFF;',
    '&#xFFFD;',
  ],
  ...[
    '&#x10FFFF;',
    '&#x110000;',
    '&#99999999999999999999;',
    '&#x;',
    '&#;',
    '&#xg;',
    '&#X41;',
    '&# 65;',
    '&#65',
    '&#x9;',
    '&#xB;',
  ],
  ...[
    '<',
    '</',
    '/>',
    '<!',
    '<![',
    '<![CDATA[',
    '<![CDATA[]]>',
    '<![cdata[]]>',
    ']]>',
    ']]',
    ']',
    ']]]>',
    '<!---->',
    '<!--->',
    '<!--',
  ],
  ...[
    '-->',
    '--',
    '<!-- -- -->',
    '<!-- --->',
    '<!-- & < ]]> -->',
    '<?a?>',
    '<?a b?>',
    '<?a:b?>',
    '<? a?>',
    '<?a',
    '?>',
    '<?>',
    '<??>',
  ],
  ...[
    '<?xml?>',
    '<?xml version="1.0"?>',
    '<?XML a?>',
    '<?xmlx?>',
    '<!DOCTYPE a>',
    '<!ENTITY a "b">',
    '<a>',
    '</a>',
    '<a/>',
    '<1/>',
  ],
  ...[
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\u0085',
    '\u2028',
    '\u00a0',
    '\ufeff',
    '\u200b',
    '\u0000',
    '\u0001',
    '\u0008',
    '\u000b',
    '\u000c',
  ],
  ...[
    '\u001f',
    '\u007f',
    '\u0080',
    '\ud7ff',
    '\ue000',
    '\ufffd',
    '\ufffe',
    '\uffff',
    '\u{1fffe}',
    '\u{10ffff}',
    '"',
    "'",
    '>',
    '=',
    '/',
  ],
  ...[
    ':',
    'a:',
    ':a',
    'a',
    '-',
    '.',
    '1',
    '_',
    '·',
    '×',
    '÷',
    '\u0300',
    '\u037e',
    '\u203f',
    '\u2040',
    '\u2070',
    '\u218f',
    '\u2190',
    '\u2ff0',
  ],
  ...[
    '\u3000',
    '\u3001',
    '\ufdd0',
    '\ufdf0',
    '\u{10000}',
    '\u{effff}',
    '\u{f0000}',
    ' a="b"',
    ' a="b" a="b"',
    ' xml:lang="en"',
    ' a',
    ' a=',
  ],
  ...[
    ' a=b',
    'a="b"',
    " a='b'",
    ' a="<"',
    ' a="&"',
    ' a=">"',
    ' a="\n"',
    ' a:b="c"',
    ' xmlns:a="urn:a"',
    ' xmlns:a=""',
    ' xmlns=""',
  ],
];

/** Bytes that are no UTF-8, or stand at the edge of it. */
const BYTES: readonly (readonly number[])[] = [
  [0x80],
  [0xbf],
  [0xc0, 0x80],
  [0xc1, 0xbf],
  [0xc2],
  [0xc2, 0x41],
  [0xdf, 0xbf],
  [0xe0, 0x80, 0x80],
  [0xe0, 0x9f, 0xbf],
  [0xe0, 0xa0, 0x80],
  [0xe2, 0x82],
  [0xed, 0x9f, 0xbf],
  [0xed, 0xa0, 0x80],
  [0xed, 0xbf, 0xbf],
  [0xef, 0xbf, 0xbd],
  [0xef, 0xbf, 0xbe],
  [0xef, 0xbf, 0xbf],
  [0xf0, 0x80, 0x80, 0x80],
  [0xf0, 0x8f, 0xbf, 0xbf],
  [0xf0, 0x90, 0x80, 0x80],
  [0xf0, 0x9f, 0x98],
  [0xf4, 0x8f, 0xbf, 0xbf],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
  [0xf8, 0x88, 0x80, 0x80, 0x80],
  [0xfe],
  [0xff],
  [0xff, 0xfe],
];

/** Valid against every-datatype.rnc; ¦ marks the places. Values and names of wildcards are long, so that blocks of 16 bytes end in them. */
const TEMPLATE =
  '¦<?xml ¦version="1.0"¦?>¦<!-- co¦mment -->¦<?p¦i da¦ta?>\n' +
  '<¦record¦ xmlns="urn:x-equivalence:main"¦ xmlns:o=¦"urn:x-equivalence:other" o:an¦y="a long value of ¦any kind, of so many characters"¦>' +
  '¦<head>te¦xt, long enough to fill more than one block of bytes¦<title>x¦<b rend="bold¦ small">y</b></title>¦</¦head¦>' +
  '<section n="1¦2"><numbers decimal=¦"1.5"><float>1¦</float></numbers></section¦>' +
  '<appendix>¦<foreign¦ a¦b¦=¦"c¦"¦ xmlns="urn:x-foreign¦:a"/¦>¦<![CDATA[ c¦data, a long piece of it ]¦]>¦</appendix></record>¦\n¦';

const MARK = '¦';

/** The places of the template, each with what stands before and after it. */
const PIECES = TEMPLATE.split(MARK);

export const TEMPLATE_TEXT: string = PIECES.join('');

export function* insertions(): Generator<Sample> {
  const sequences = [...SEQUENCES.map((text) => Buffer.from(text)), ...BYTES.map((bytes) => Buffer.from(bytes))];
  for (let place = 0; place <= PIECES.length; place++) {
    const before = Buffer.from(PIECES.slice(0, place).join(''));
    const after = Buffer.from(PIECES.slice(place).join(''));
    for (const sequence of sequences) {
      const name = `${JSON.stringify(sequence.toString('latin1'))} at ${before.length}`;
      yield { name, category: 'insertions', bytes: Buffer.concat([before, sequence, after]) };
    }
  }
}
