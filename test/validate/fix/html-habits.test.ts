// Every row of the table of HTML habits by its own example: the message names the element of TEI, the fix writes it, and what
// comes out is valid. On a small schema here; on TEI All where the suites are.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linkedFiles } from '../../../src/host/schema-files.ts';
import { htmlHabits } from '../../../src/relaxng/derivative/html-habits.ts';
import { readSchemaFiles } from '../../../src/validate/reference/read-schema-files.ts';
import { schemaOf } from '../../support/memory-schema.ts';
import { describeWith } from '../../support/programs.ts';
import { diagnosticsOf, fixed } from './fixed.ts';

const small = schemaOf(`
  default namespace = "http://www.tei-c.org/ns/1.0"
  start = element TEI { element text { element body { block* } } }
  division = element div { head?, block* }
  head = element head { phrase }
  block = element p { rend, phrase } | series | sheet | element quote { phrase } | element eg { text }
    | element milestone { attribute unit { text } } | division
  rend = attribute rend { list { ("italic" | "bold" | "underline" | "strikethrough" | "small" | "monospace" | "superscript" | "subscript")+ } }?, attribute xml:id { xsd:ID }?
  phrase = mixed { (element hi { rend, phrase } | element emph { phrase } | element add { phrase } | element lb { attribute xml:id { xsd:ID }? }
    | element ref { attribute target { xsd:anyURI }, rend, phrase } | element graphic { attribute url { xsd:anyURI } } | element seg { phrase })* }
  series = element list { attribute rend { "bulleted" | "numbered" }?, attribute type { "gloss" }?, head?, (element label { phrase }?, element item { phrase })+ }
  sheet = element table { head?, element row { element cell { attribute role { "label" }?, attribute rows { xsd:int }?, attribute cols { xsd:int }?, phrase }+ }+ }
`);

const document = (body: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0">${HEADER}<text><body>${body}</body></text></TEI>`;
const HEADER = '';
const FULL_HEADER =
  '<teiHeader><fileDesc><titleStmt><title>Coal</title></titleStmt><publicationStmt><p>None.</p></publicationStmt>' +
  '<sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader>';
const fullDocument = (body: string): string => document(body).replace('<text>', `${FULL_HEADER}<text>`);

const rows = htmlHabits.map(({ html, tei, example: [wrong, right] }) => ({ html, tei, wrong, right }));

describe('a small schema', () => {
  test.each(rows)('<$html>', ({ html, tei, wrong, right }) => {
    const found = diagnosticsOf(small, document(wrong));
    expect(found.length).toBe(1);
    expect(found[0]?.message).toMatch(
      new RegExp(`^<${html}> is not allowed in <\\w+>: it is HTML, did you mean <${tei[0]?.name}\\b`),
    );
    expect(fixed(small, document(wrong))).toBe(document(right));
    expect(diagnosticsOf(small, document(right))).toEqual([]);
  });
});

describeWith(['suites'], 'TEI All', (suites) => {
  const file = join(suites, 'schemas/tei/tei_all-4.9.0.rng');
  const { schema } = readSchemaFiles({ file, bytes: readFileSync(file) }, linkedFiles(file).read);
  test.for(rows)('<$html>', { timeout: 60_000 }, ({ html, wrong, right }) => {
    const found = diagnosticsOf(schema, fullDocument(wrong));
    expect(diagnosticsOf(schema, fullDocument(right))).toEqual([]);
    if (VALID_IN_TEI.has(html)) return;
    expect(found.map(({ message }) => message).filter((message) => message.includes('did you mean <'))).toHaveLength(1);
    expect(fixed(schema, fullDocument(wrong), 'suggested')).toBe(fullDocument(right));
  });
});

/** Names that mean something else in TEI: `<s>` a sentence, `<span>` a stretch of text. */
const VALID_IN_TEI: ReadonlySet<string> = new Set(['s', 'span']);

type Case = readonly [name: string, wrong: string, right: string, certainty: 'safe' | 'suggested'];

describe('attributes', () => {
  const cases: readonly Case[] = [
    ['of any element', '<p><i id="c">Coal</i></p>', '<p><hi rend="italic" xml:id="c">Coal</hi></p>', 'safe'],
    [
      'that stay',
      '<p><ref target="#a"><a href="#b" rend="bold">B</a></ref></p>',
      '<p><ref target="#a"><ref target="#b" rend="bold">B</ref></ref></p>',
      'safe',
    ],
    [
      'that are lost: only suggested',
      '<p><a href="#b" onclick="c()">B</a></p>',
      '<p><ref target="#b">B</ref></p>',
      'suggested',
    ],
    ['one lost, one added', '<p><b onclick="c()">B</b></p>', '<p><hi rend="bold">B</hi></p>', 'suggested'],
    [
      'a class that is a rendition',
      '<p><a class="bold" href="#b">B</a></p>',
      '<p><ref rend="bold" target="#b">B</ref></p>',
      'safe',
    ],
    ['a rendition is joined', '<p><b rend="italic">B</b></p>', '<p><hi rend="italic bold">B</hi></p>', 'safe'],
    ['a class that is a rendition is joined', '<p><b class="italic">B</b></p>', '<p><hi rend="italic bold">B</hi></p>', 'safe'],
    ['a rendition that says it already', "<p><b rend='bold italic'>B</b></p>", "<p><hi rend='bold italic'>B</hi></p>", 'safe'],
    [
      'an empty one is lost: only suggested',
      '<p><a href="#b" name="">B</a></p>',
      '<p><ref target="#b">B</ref></p>',
      'suggested',
    ],
  ];
  test.each(cases)('%s', (_, wrong, right, certainty) => {
    expect(diagnosticsOf(small, document(wrong))).toHaveLength(1);
    if (certainty === 'suggested') expect(fixed(small, document(wrong))).toBe(document(wrong));
    expect(fixed(small, document(wrong), certainty)).toBe(document(right));
  });
});

describe('attributes that say something and have no place', () => {
  test.each([
    '<list><li value="3">one</li></list>',
    '<ol start="5"><item>x</item></ol>',
    '<ul class="c"><item>x</item></ul>',
    '<ul title="Coal"><item>x</item></ul>',
    '<p><a href="#x" name="q">t</a></p>',
    '<p><img src="a.png" alt="Portrait of Lenin"/></p>',
    '<p><img src="a.png" width="3"/></p>',
    '<p><b rend="x">b</b></p>',
    '<p><b id="c" xml:id="d">b</b></p>',
    '<p><a class="bold" rend="italic" href="#x">t</a></p>',
  ])('no fix for %s', (wrong) => {
    const found = diagnosticsOf(small, document(wrong));
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining(': it is HTML, did you mean <')]);
    expect(found[0]?.fixes).toBeUndefined();
  });

  test('what is left out is named', () => {
    const [found] = diagnosticsOf(small, document('<p><a href="#b" onclick="c()" target="_blank">B</a></p>'));
    expect(found?.fixes?.map(({ title }) => title)).toEqual([
      'change <a> to <ref target="…">, leaving out onclick="c()" and target="_blank"',
    ]);
  });
});

describe('elements that are empty in HTML', () => {
  test.each<Case>([
    ['with content', '<p><br>a</br></p>', '<p><lb/>a</p>', 'suggested'],
    [
      'with elements and attributes',
      '<p><br id="b">a<hi>b</hi></br >c</p>',
      '<p><lb xml:id="b"/>a<hi>b</hi>c</p>',
      'suggested',
    ],
    [
      'with content, beside an element that takes some',
      '<p><img src="b.png">b</img></p>',
      '<p><graphic url="b.png"/>b</p>',
      'suggested',
    ],
    ['with nothing between their tags', '<p>a<br></br>b</p>', '<p>a<lb></lb>b</p>', 'safe'],
  ])('%s', (_, wrong, right, certainty) => {
    if (certainty === 'suggested') expect(fixed(small, document(wrong))).toBe(document(wrong));
    expect(fixed(small, document(wrong), certainty)).toBe(document(right));
    expect(diagnosticsOf(small, document(right))).toEqual([]);
  });
});

describe('attributes of HTML on an element of TEI', () => {
  test.each<Case>([
    ['an address', '<p><ref href="#b">B</ref></p>', '<p><ref target="#b">B</ref></p>', 'safe'],
    ['a source', '<p><graphic src="b.png"/></p>', '<p><graphic url="b.png"/></p>', 'safe'],
    ['an identifier', '<p id="b">B</p>', '<p xml:id="b">B</p>', 'safe'],
    [
      'a width',
      '<table><row><cell colspan="2">B</cell></row></table>',
      '<table><row><cell cols="2">B</cell></row></table>',
      'safe',
    ],
    ['a class', '<p class="bold">B</p>', '<p rend="bold">B</p>', 'suggested'],
  ])('%s', (_, wrong, right, certainty) => {
    const found = diagnosticsOf(small, document(wrong));
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringMatching(/is not allowed on .*: did you mean [\w:]+\?$/u),
    ]);
    if (certainty === 'suggested') expect(fixed(small, document(wrong))).toBe(document(wrong));
    expect(fixed(small, document(wrong), certainty)).toBe(document(right));
  });
});

test('inside an element that is out of place, what its own content takes is mended', () => {
  const wrong = '<p><emph><table><tr><th>Coal</th><td>1</td></tr></table></emph></p>';
  const right = '<p><emph><table><row><cell role="label">Coal</cell><cell>1</cell></row></table></emph></p>';
  expect(diagnosticsOf(small, document(wrong)).map(({ message }) => message)).toEqual([
    expect.stringContaining('<table> is not allowed in <emph>'),
    expect.stringContaining('did you mean <row>?'),
    expect.stringContaining('did you mean <cell role="label">?'),
    expect.stringContaining('did you mean <cell>?'),
  ]);
  expect(fixed(small, document(wrong))).toBe(document(right));
});

describe('no fix', () => {
  const cases: readonly (readonly [name: string, wrong: string, message: string])[] = [
    [
      'where the element of TEI is not allowed either',
      '<p><h1>Coal</h1></p>',
      '<h1> is not allowed in <p>: it is HTML for <head>, which does not fit there either',
    ],
    [
      'where an attribute is missing that it needs',
      '<p><a>Coal</a></p>',
      '<a> is not allowed in <p>: it is HTML, did you mean <ref>?',
    ],
  ];
  test.each(cases)('%s', (_, wrong, message) => {
    const [first] = diagnosticsOf(small, document(wrong));
    expect(first?.message).toBe(message);
    expect(first?.fixes).toBeUndefined();
  });

  test('in another namespace', () => {
    const text = document('<p><i xmlns="http://www.w3.org/1999/xhtml">Coal</i></p>');
    expect(diagnosticsOf(small, text).map(({ message, fixes }) => [message.includes('HTML'), fixes])).toEqual([
      [false, undefined],
    ]);
  });
});
