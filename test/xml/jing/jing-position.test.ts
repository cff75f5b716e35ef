// Where Jing reports what is wrong with text and tags.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { JingLocator } from '../../../src/xml/jing/jing-position.ts';
import { readEvents } from '../../../src/xml/read/read-events.ts';
import type { XmlHandler } from '../../../src/xml/xml-events.ts';
import { runJing } from '../../support/jing.ts';
import { describeWith } from '../../support/programs.ts';
import { sampleDocument } from '../break-document.ts';

describe('text is reported where its first piece that is not blank ends', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['one line', '<a>bc</a>', 'bc'],
    ['the rest of the line', '<a> bc d \n e</a>', ' bc d '],
    ['blank lines before it', '<a>\n  \n bc\nd</a>', '\n  \n bc'],
    ['CR LF', '<a>\r\nb\r\nc</a>', '\r\nb'],
    ['before a reference', '<a>b&amp;c</a>', 'b'],
    ['a reference by itself', '<a>\n&amp;c</a>', '\n&amp;'],
    ['a reference to white space is blank', '<a>&#32;\nb\n</a>', '&#32;\nb'],
    ['before ]', '<a>b]c</a>', 'b'],
    ['brackets by themselves', '<a>]]c</a>', ']]'],
    ['before a character beyond the BMP', '<a>b😀c</a>', 'b'],
    ['a character beyond the BMP by itself', '<a> 😀c</a>', ' 😀'],
    ['a section, by lines', '<a><![CDATA[\nb\nc]]></a>', '<![CDATA[\nb'],
    ['to the end of a section', '<a><![CDATA[b]]>c</a>', '<![CDATA[b]]'],
    ['after a comment', '<a> <!-- x --> b</a>', ' <!-- x --> b'],
    ['the end of the buffer, 2048 after the first 3', `<a>${'b'.repeat(9000)}</a>`, 'b'.repeat(2048)],
    ['the buffer counts bytes', `<a>${'é'.repeat(9000)}</a>`, 'é'.repeat(1025)],
    [
      'after the XML declaration the buffer starts anew',
      `<?xml version="1.0"?><a>${'b'.repeat(9000)}</a>`,
      'b'.repeat(2048 - '<a>'.length),
    ],
  ];
  test.each(rows)('%s', (_, document, piece) => {
    const start = document.indexOf('<a>') + '<a>'.length;
    const end = document.lastIndexOf('</a>');
    const offset = new JingLocator(document).textMark(start, end).offset;
    expect(document.slice(start, offset)).toBe(piece);
  });
});

describe('tags are reported at their ends, with the columns of Jing', () => {
  const rows: readonly (readonly [string, string, number, number])[] = [
    ['a plain tag', '<a>\n <b/></a>', 2, 6],
    ['tabs and characters beyond the BMP', '<a>\n\t😀<b/></a>', 2, 8],
    ['a line end in the tag', '<a><b\n  c="d"/></a>', 2, 10],
    ['a line end within a value: one more', '<a><b c="d\ne"/></a>', 2, 6],
    ['a line end at the start of a value', '<a><b c="\ne"/></a>', 2, 5],
    ['a return by itself in text: one less', '<a>x\ry<b/></a>', 2, 5],
  ];
  test.each(rows)('%s', (_, document, line, column) => {
    expect(new JingLocator(document).positionAt(document.lastIndexOf('</a>'))).toEqual({ line, column });
  });

  test('in any order', () => {
    const document = '<a>\n<b>c</b>\n<d>e</d></a>';
    const locator = new JingLocator(document);
    expect(locator.positionAt(document.indexOf('</a>'))).toEqual({ line: 3, column: 9 });
    expect(locator.positionAt(document.indexOf('c'))).toEqual({ line: 2, column: 4 });
    expect(locator.textMark(document.indexOf('e'), document.indexOf('</d>')).position).toEqual({ line: 3, column: 5 });
    expect(locator.textMark(document.indexOf('c'), document.indexOf('</b>')).position).toEqual({ line: 2, column: 5 });
  });
});

/** No text anywhere, and an attribute on every element that none has. */
const REFUSES_ALL = `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><ref name="any"/></start><define name="any"><element>
<anyName/><attribute name="needed"/><zeroOrMore><attribute><anyName><except><name>needed</name></except></anyName></attribute>
</zeroOrMore><zeroOrMore><ref name="any"/></zeroOrMore></element></define></grammar>`;

describeWith(['jing', 'suites'], 'Jing itself', (jing, suites) => {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-positions-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const play = readFileSync(join(suites, 'corpora', 'drama', 'stramm-geschehen.xml'), 'utf8');
  const crossed = play.replace(/(?<=<[a-z]\w*(?: [^<>]*)?)="/g, '="x\ny ');
  const rows: readonly (readonly [string, string])[] = [
    ['sample', sampleDocument],
    ['play', play],
    ['play with CR LF', play.replace(/\n/g, '\r\n')],
    ['play with CR', play.replace(/\n/g, '\r')],
    ['play with tabs', play.replace(/(?<=>[^<]*) /g, '\t')],
    ['play with line ends in values', crossed],
    ['play with references', play.replace(/(?<=>[^<>&]*)e(?=[^<>&]*<)/g, '&#x65;')],
  ];
  test.each(rows)('%s', (_, document) => {
    const file = join(folder, 'document.xml');
    const schema = join(folder, 'schema.rng');
    writeFileSync(file, document);
    writeFileSync(schema, REFUSES_ALL);
    const findings = runJing(jing, schema, [file]).get(file) ?? [];
    const reported = new Set(findings.map(({ line, column }) => `${line}:${column}`));
    const expected = expectedPlaces(document);
    expect(expected.length).toBeGreaterThan(20);
    expect(expected.filter((place) => !reported.has(place))).toEqual([]);
  });
});

/** Each start tag and each run of text that is not blank. */
function expectedPlaces(document: string): string[] {
  const locator = new JingLocator(document);
  const places: string[] = [];
  const add = ({ line, column }: { readonly line: number; readonly column: number }): void => {
    places.push(`${line}:${column}`);
  };
  const handler: XmlHandler = {
    startElement: ({ end }) => add(locator.positionAt(end)),
    endElement() {},
    text: (text, start, end) => {
      if (/[^ \t\r\n]/.test(text)) add(locator.textMark(start, end).position);
    },
  };
  expect(readEvents(document, handler).kind).toBe('read');
  return places;
}
