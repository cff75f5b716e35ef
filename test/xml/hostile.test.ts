// Documents that are large, deep or broken at random: read in a time that grows with their length, and never a throw.

import { describe, expect, test } from 'vitest';
import { decodeXml } from '../../src/source/decode.ts';
import { readEvents } from '../../src/xml/read/read-events.ts';
import { parseTree } from '../../src/xml/read/tree.ts';
import type { XmlHandler } from '../../src/xml/xml-events.ts';
import { startCpuTime } from '../support/cpu-time.ts';
import { Random } from '../support/random.ts';
import { sampleDocument } from './break-document.ts';

const silent: XmlHandler = { startElement() {}, endElement() {}, text() {} };
const DOCTYPE = '<!DOCTYPE a [<!ENTITY e "f">]>';
const many = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, n) => piece(n)).join('');

describe('large documents', () => {
  /** Milliseconds that each may take; it takes a tenth of that. What is not linear takes minutes. */
  const TIME = 10_000;
  const rows: readonly (readonly [string, string, 'read' | 'fatal'])[] = [
    ['100,000 levels', '<a>'.repeat(1e5) + '</a>'.repeat(1e5), 'read'],
    ['100,000 levels, none closed', '<a>'.repeat(1e5), 'fatal'],
    ['100,000 attributes', `<a ${many(1e5, (n) => `b${n}="c" `)}/>`, 'read'],
    ['100,000 attributes, one twice', `<a ${many(1e5, (n) => `b${n}="c" `)} b0="d"/>`, 'fatal'],
    ['100,000 levels of namespaces', `${many(1e5, (n) => `<p:a xmlns:p="u${n}">`)}${'</p:a>'.repeat(1e5)}`, 'read'],
    ['100,000 element names', `<a xmlns:p="u">${many(1e5, (n) => `<p:b${n}/>`)}</a>`, 'read'],
    ['300,000 comments in one text', `<a>${'b<!--c-->'.repeat(3e5)}</a>`, 'read'],
    ['300,000 sections in one text', `<a>${'<![CDATA[b]]>'.repeat(3e5)}</a>`, 'read'],
    ['a million ]', `<a>${']'.repeat(1e6)}</a>`, 'read'],
    ['a million line ends', `<a>${'\r'.repeat(1e6)}</a>`, 'read'],
    ['a name of a million', `<${'a'.repeat(1e6)}/>`, 'read'],
    ['a reference of a million', `<a>&${'a'.repeat(1e6)}</a>`, 'fatal'],
    ['a comment of a million, not closed', `<a><!--${'- '.repeat(5e5)}`, 'fatal'],
  ];
  for (const doctype of ['', DOCTYPE]) {
    test.each(rows)(`%s${doctype === '' ? '' : ', with a DOCTYPE'}`, (_, document, kind) => {
      const used = startCpuTime();
      expect(readEvents(doctype + document, silent).kind).toBe(kind);
      expect(used()).toBeLessThan(TIME);
    });
  }

  test('a tree 100,000 levels deep', () => {
    expect(parseTree('<a>'.repeat(1e5) + '</a>'.repeat(1e5)).kind).toBe('tree');
  });
});

const DECLARED = `<!DOCTYPE a [
  <!ENTITY e "<b c='d'>&#233;</b>"><!ENTITY % p "<!ENTITY f 'g'>"> %p;
  <!NOTATION n PUBLIC "-//x" "n"><!ENTITY u SYSTEM "u.gif" NDATA n>
  <!ELEMENT a (#PCDATA|b)*><!ELEMENT b ((c,d?)|e+)>
  <!ATTLIST b h (i|j) 'i' k NMTOKENS #IMPLIED xmlns CDATA #FIXED "v">
]>
<a>&e; &f;<![CDATA[ l ]]><b k=" m  n "/><?o p?></a>`;

const MUTANTS = 20_000;

test(`${MUTANTS} documents with spoilt bytes are read or refused`, () => {
  const encoder = new TextEncoder();
  const sources = [sampleDocument, DECLARED].map((document) => encoder.encode(document));
  const marks = encoder.encode('<>&;"\'=/!?-[]%#: \n\r\u0000aé');
  const random = new Random(1);
  let refused = 0;
  for (let count = 0; count < MUTANTS; count++) {
    const bytes = Uint8Array.from(random.pick(sources));
    for (let edits = 1 + random.below(3); edits > 0; edits--) {
      bytes[random.below(bytes.length)] = random.chance(0.7) ? (marks[random.below(marks.length)] ?? 0) : random.below(256);
    }
    const end = random.chance(0.2) ? random.below(bytes.length) : bytes.length;
    const decoded = decodeXml(bytes.subarray(0, end));
    if (decoded.kind === 'decoded' && readEvents(decoded.text, silent).kind === 'read') continue;
    refused++;
  }
  expect(refused).toBeGreaterThan(MUTANTS / 2);
  expect(refused).toBeLessThan(MUTANTS);
});
