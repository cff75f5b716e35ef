// The form of what is written: declarations, parentheses only where they are needed, quoting, line breaks, annotations.
import { describe, expect, test } from 'vitest';
import { writeCompactSyntax } from '../../../src/relaxng/syntax/write-compact-syntax.ts';
import { writeXmlSyntax } from '../../../src/relaxng/syntax/write-xml-syntax.ts';
import { compactTree, rng, xmlTree } from './parsed.ts';

/** Texts in the compact syntax that are written as they are read. */
const stable: readonly (readonly [title: string, text: string])[] = [
  ['a pattern', 'element a { b?, (c | d)*, (e & f)+, list { g }, mixed { h } }'],
  ['no needless parentheses', 'element a { (b | (c, d)), e }'],
  ['keywords quoted as names of definitions only', '\\list = element list { attribute text { \\text } }'],
  ['datatypes', 'xsd:string { minLength = "1" pattern = "a\\d" } | (token - ("a" | "b")) | string "c"'],
  ['name classes', 'namespace x = "urn:x"\n\nelement (* - (x:* | a)) | x:b { empty }'],
  [
    'declarations',
    'default namespace n = "urn:n"\nnamespace l = ""\nnamespace i = inherit\ndatatypes d = "urn:d"\n\nelement a { element l:b { d:t } }',
  ],
  ['assignments', 'start = a\na |= b\na &= c'],
  ['references to schemas', 'namespace x = "urn:x"\n\nstart = external "a" inherit = x\ninclude "b"'],
  ['quotes', `a = "it's"\nb = '"'\nc = '"' ~ "it's"\nd = "\\x{5C}x{41}"\ne = "a\\x{A}b"`],
  [
    'documentation and comments',
    '# one\n\n# two\n## three\n## four\na =\n  ## five\n  element a {\n    # six\n    b,\n    ## seven\n    attribute c { "d" }?\n    # eight\n  }',
  ],
  ['documented values', 'a =\n  ## A\n  "a"\n  | ## B\n    ## C\n    "b"'],
  ['annotations', 'namespace x = "urn:x"\n\n[ x:a = "1" x:b [ c = "2" "text" ] ]\nstart = a >> x:d [ ]\n\nx:e [ ]'],
  [
    'long choices of values fill lines',
    `a =\n  ${Array.from({ length: 14 }, (_, index) => `"value${index}"`)
      .join(' | ')
      .replace(' | "value10"', '\n  | "value10"')}`,
  ],
  [
    'long groups have a line for each',
    `a =\n  element a {\n${Array.from({ length: 9 }, (_, index) => `    element child${index} { text }`).join(',\n')}\n  }`,
  ],
  ['blank lines around what takes several', 'a = b\nc = d\n\n# e\ne = f\n\ng = h'],
  ['div and nested grammar', '## A\ndiv {\n  a = b\n  div { }\n}\n\nc =\n  grammar {\n    start = parent d\n  }'],
];

describe('compact syntax', () => {
  test.each(stable)('%s', (_title, text) => {
    expect(writeCompactSyntax(compactTree(text))).toBe(`${text}\n`);
  });

  test('lines keep to the width where they can', () => {
    const names = Array.from({ length: 60 }, (_, index) => `pattern.number.${index}`);
    const text = writeCompactSyntax(compactTree(`a = ${names.join(' | ')}\nb = element b { (${names.join(', ')})* }`));
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  test('prefixes are invented where there are none', () => {
    const text =
      '<element xmlns="http://relaxng.org/ns/structure/1.0"><choice><name ns="urn:1">a</name><name ns="urn:2">b</name><name ns="">c</name></choice>' +
      '<attribute><name>d</name></attribute></element>';
    expect(writeCompactSyntax(xmlTree(text))).toBe(
      'default namespace = "urn:1"\nnamespace ns1 = "urn:2"\nnamespace local = ""\nnamespace inherited = inherit\n\n' +
        'element a | ns1:b | local:c { attribute inherited:d { text } }\n',
    );
  });

  test('a QName whose namespace is not the default one gets a prefix', () => {
    const text = rng(
      '<element name="a" ns="urn:n"><value ns="urn:v" type="QName" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">b</value></element>',
    );
    expect(writeCompactSyntax(xmlTree(text))).toContain('xsd:QName "ns1:b"');
  });

  test('references can be rewritten', () => {
    const tree = compactTree('start = external "a.rng"');
    expect(writeCompactSyntax(tree, { href: (href) => href.replace('.rng', '.rnc') })).toBe('start = external "a.rnc"\n');
    expect(writeXmlSyntax(tree, { href: () => 'b.rng' })).toContain('<externalRef href="b.rng"/>');
  });
});

const ROOT = '<?xml version="1.0" encoding="UTF-8"?>\n';
const RNG = 'xmlns="http://relaxng.org/ns/structure/1.0"';

/** Rows of compact text and the XML that is written for it. */
const written: readonly (readonly [title: string, compact: string, xml: string])[] = [
  ['a pattern', 'element a { text }', `<element ${RNG} name="a">\n  <text/>\n</element>`],
  [
    'the library of most datatypes is at the root',
    'element a { xsd:int | string }',
    `<element\n    ${RNG}\n    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"\n    name="a">\n  <choice>\n    <data type="int"/>\n    <data type="string" datatypeLibrary=""/>\n  </choice>\n</element>`,
  ],
  [
    'the namespace of most names is at the root',
    'default namespace = "urn:n" namespace x = "urn:x" namespace l = "" element a { attribute b { text }, element x:c | l:d { empty } }',
    `<element ${RNG} xmlns:x="urn:x" ns="urn:n" name="a">\n  <attribute name="b"/>\n  <element>\n    <choice>\n      <name>x:c</name>\n      <name ns="">d</name>\n    </choice>\n    <empty/>\n  </element>\n</element>`,
  ],
  [
    'comments and annotations',
    '# one\n# two\nnamespace x = "urn:x" [ x:a = "<1>" x:b [ "text " x:c [ ] ] ] element a { # three\n empty }',
    `<!--\n  one\n  two\n-->\n<element ${RNG} xmlns:x="urn:x" name="a" x:a="&lt;1&gt;">\n  <x:b>text <x:c/></x:b>\n  <!-- three -->\n  <empty/>\n</element>`,
  ],
  [
    'a comment that XML cannot have',
    '# a -- b -\nstart = a',
    `<grammar ${RNG}>\n  <!-- a - - b - -->\n  <start>\n    <ref name="a"/>\n  </start>\n</grammar>`,
  ],
];

describe('XML syntax', () => {
  test.each(written)('%s', (_title, compact, xml) => {
    expect(writeXmlSyntax(compactTree(compact))).toBe(`${ROOT}${xml}\n`);
  });
});
