// The compact syntax: each construction beside its equivalent in the XML syntax, and each mistake with its culprit.
import { describe, expect, test } from 'vitest';
import { visitNodes } from '../../../src/relaxng/syntax/schema-nodes.ts';
import { annotationLines, asMeant, asWritten } from './normal-form.ts';
import { compactTree, mistakesOf, rng, xmlTree } from './parsed.ts';

const XSD = 'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';

/** Rows of compact text and XML that give the same tree but for annotations. */
const equivalents: readonly (readonly [title: string, compact: string, xml: string])[] = [
  ['element', 'element foo { empty }', '<element name="foo"><empty/></element>'],
  ['a keyword as the name of an element', 'element element { text }', '<element name="element"><text/></element>'],
  ['attribute', 'attribute a { text }', '<attribute name="a"/>'],
  ['a group', 'element a { b, c, d }', '<element name="a"><ref name="b"/><ref name="c"/><ref name="d"/></element>'],
  ['a choice', 'a | b | c', '<choice><ref name="a"/><ref name="b"/><ref name="c"/></choice>'],
  ['an interleave', 'a & b', '<interleave><ref name="a"/><ref name="b"/></interleave>'],
  [
    'parentheses',
    '(a | b), (c & d)',
    '<group><choice><ref name="a"/><ref name="b"/></choice><interleave><ref name="c"/><ref name="d"/></interleave></group>',
  ],
  ['nested groups stay', '(a, b), c', '<group><group><ref name="a"/><ref name="b"/></group><ref name="c"/></group>'],
  [
    'repetitions',
    'a?, b*, c+',
    '<group><optional><ref name="a"/></optional><zeroOrMore><ref name="b"/></zeroOrMore><oneOrMore><ref name="c"/></oneOrMore></group>',
  ],
  ['a repeated group', '(a, b)*', '<zeroOrMore><ref name="a"/><ref name="b"/></zeroOrMore>'],
  ['a repeated repetition', '(a*)+', '<oneOrMore><zeroOrMore><ref name="a"/></zeroOrMore></oneOrMore>'],
  ['list and mixed', 'list { a }, mixed { b }', '<group><list><ref name="a"/></list><mixed><ref name="b"/></mixed></group>'],
  ['a quoted identifier', '\\element', '<ref name="element"/>'],
  ['a quoted identifier that is no keyword', '\\foo', '<ref name="foo"/>'],
  ['names with . and -', 'a.b-c', '<ref name="a.b-c"/>'],
  ['text, empty, notAllowed', 'text | empty | notAllowed', '<choice><text/><empty/><notAllowed/></choice>'],
  ['a value', '"a"', '<value>a</value>'],
  ['a value of token is the default', 'token "a"', '<value>a</value>'],
  ['a value of string', 'string "a"', '<value type="string">a</value>'],
  ['a value of xsd', 'xsd:int "1"', `<value type="int" ${XSD}>1</value>`],
  ['xsd is declared', 'xsd:int', `<data type="int" ${XSD}/>`],
  ['another library', 'datatypes d = "urn:d" d:t', '<data type="t" datatypeLibrary="urn:d"/>'],
  [
    'parameters',
    'xsd:string { minLength = "1" pattern = "a" ~ "b" }',
    `<data type="string" ${XSD}><param name="minLength">1</param><param name="pattern">ab</param></data>`,
  ],
  ['a keyword as a parameter', 'xsd:string { list = "1" }', `<data type="string" ${XSD}><param name="list">1</param></data>`],
  ['no parameters', 'xsd:string { }', `<data type="string" ${XSD}/>`],
  ['except', 'token - "a"', '<data type="token"><except><value>a</value></except></data>'],
  ['except several', 'token - ("a" | "b")', '<data type="token"><except><value>a</value><value>b</value></except></data>'],
  [
    'except in parentheses beside others',
    '(token - "a") | b',
    '<choice><data type="token"><except><value>a</value></except></data><ref name="b"/></choice>',
  ],
  ['strings with other quotes', `'"' | "'"`, `<choice><value>"</value><value>'</value></choice>`],
  ['strings of several lines', '"""a\n"b" """', '<value>a\n"b" </value>'],
  ['strings joined', `"a" ~ 'b' ~ """c"""`, '<value>abc</value>'],
  [
    'escapes',
    '\\x{65}lement \\x{66}oo { "\\x{22}' + '" }',
    '<element name="foo"><value/></element>'.replace('<value/>', '<value></value>'),
  ],
  ['an escape with many x', '"\\xxxx{41}"', '<value>A</value>'],
  ['an escape makes no escape', '"\\x{5C}x{41}"', '<value>\\x{41}</value>'],
  ['an escaped line feed does not end a line', '"a\\x{A}b"', '<value>a\nb</value>'],
  ['carriage returns end lines', 'a\r|\r\nb # c\r| d', '<choice><ref name="a"/><ref name="b"/><ref name="d"/></choice>'],
  ['a byte order mark', '\ufeffempty', '<empty/>'],
  ['any name', 'element * { empty }', '<element><anyName/><empty/></element>'],
  ['any name but', 'element * - a { empty }', '<element><anyName><except><name>a</name></except></anyName><empty/></element>'],
  [
    'any name of a namespace but',
    'namespace x = "urn:x" element x:* - (x:a | x:b) { empty }',
    '<element><nsName ns="urn:x"><except><name ns="urn:x">a</name><name ns="urn:x">b</name></except></nsName><empty/></element>',
  ],
  ['several names', 'element a | b { empty }', '<element><choice><name>a</name><name>b</name></choice><empty/></element>'],
  [
    'an exception among several names',
    'element a | (* - b) { empty }',
    '<element><choice><name>a</name><anyName><except><name>b</name></except></anyName></choice><empty/></element>',
  ],
  [
    'the default namespace is for elements',
    'default namespace = "urn:n" element a { attribute b { "c" } }',
    '<element name="a" ns="urn:n"><attribute name="b"><value>c</value></attribute></element>',
  ],
  [
    'the default namespace with a prefix',
    'default namespace n = "urn:n" element a | n:b { empty }',
    '<element ns="urn:n"><choice><name>a</name><name>b</name></choice><empty/></element>',
  ],
  ['inherited namespaces', 'default namespace n = inherit element n:* { empty }', '<element><nsName/><empty/></element>'],
  ['no namespace', 'namespace l = "" element l:a { empty }', '<element name="a" ns=""><empty/></element>'],
  ['the prefix xml', 'attribute xml:lang { text }', '<attribute name="xml:lang"/>'],
  [
    'a grammar',
    'start = a  a = element a { b }  b |= empty  b &= text',
    '<grammar><start><ref name="a"/></start><define name="a"><element name="a"><ref name="b"/></element></define>' +
      '<define name="b" combine="choice"><empty/></define><define name="b" combine="interleave"><text/></define></grammar>',
  ],
  [
    'a start of several patterns is one group',
    'start = a, b',
    '<grammar><start><group><ref name="a"/><ref name="b"/></group></start></grammar>',
  ],
  ['a nested grammar', 'grammar { start = parent \\start }', '<grammar><start><parentRef name="start"/></start></grammar>'],
  ['div', 'div { a = empty div { } }', '<grammar><div><define name="a"><empty/></define><div/></div></grammar>'],
  [
    'include',
    'default namespace = "urn:n" include "b" { a = empty start = a }',
    '<grammar ns="urn:n"><include href="b"><define name="a"><empty/></define><start><ref name="a"/></start></include></grammar>',
  ],
  [
    'include and external with inherit',
    'namespace x = "urn:x" include "b" inherit = x a = external "c" inherit = x',
    '<grammar><include href="b" ns="urn:x"/><define name="a"><externalRef href="c" ns="urn:x"/></define></grammar>',
  ],
  ['an empty schema is an empty grammar', '', '<grammar/>'],
];

describe('the compact syntax means the same as the XML syntax', () => {
  test.each(equivalents.filter(([title]) => title !== 'escapes'))('%s', (_title, compact, xml) => {
    expect(asMeant(compactTree(compact))).toEqual(asMeant(xmlTree(rng(xml))));
  });

  test('an escaped quote ends a string like any other', () => {
    expect(asMeant(compactTree('\\x{65}lement foo { "a\\x{22} }'))).toEqual(
      asMeant(xmlTree(rng('<element name="foo"><value>a</value></element>'))),
    );
  });
});

const DOC = (text: string): string => `<a:documentation>${text}</a:documentation>`;
const X = 'namespace x = "urn:x" ';

/** Rows of compact text and XML that give the same tree, annotations and comments included. */
const annotated: readonly (readonly [title: string, compact: string, xml: string])[] = [
  ['documentation', '## one\n## two\nelement a { empty }', `<element name="a">${DOC('one\ntwo')}<empty/></element>`],
  [
    'two documentations',
    '## one\n\n##two\nelement a { empty }',
    `<element name="a">${DOC('one')}${DOC('two')}<empty/></element>`,
  ],
  ['more number signs', '### one\n####two\nempty', `<empty>${DOC('one\ntwo')}</empty>`],
  [
    'documentation of values',
    'element a { ## A\n "a" | ## B\n "b" }',
    `<element name="a"><choice><value>a</value>${DOC('A')}<value>b</value>${DOC('B')}</choice></element>`,
  ],
  ['documentation of names', 'element ## A\n a { empty }', `<element><name>a</name>${DOC('A')}<empty/></element>`],
  [
    'attributes and elements',
    `${X}[ x:a = "1" x:b [ c = "2" "t" d [ ] ] ] empty`,
    '<empty x:a="1"><x:b c="2">t<d xmlns=""/></x:b></empty>',
  ],
  ['after a pattern', `${X}element a { b >> x:c [ ] }`, '<element name="a"><ref name="b"/><x:c/></element>'],
  [
    'after a repetition, and inside it',
    `${X}element a { b >> x:c [ ]* >> x:d [ ] }`,
    '<element name="a"><zeroOrMore><ref name="b"/><x:c/></zeroOrMore><x:d/></element>',
  ],
  ['of parentheses around a choice', `${X}[ x:a = "1" ] (b | c)`, '<choice x:a="1"><ref name="b"/><ref name="c"/></choice>'],
  ['of parentheses around a repetition', `${X}[ x:a = "1" ] (b*)`, '<zeroOrMore x:a="1"><ref name="b"/></zeroOrMore>'],
  ['of parentheses around one pattern', `${X}[ x:a = "1" ] (b)`, '<group x:a="1"><ref name="b"/></group>'],
  ['before a repetition are of the repeated', `${X}[ x:a = "1" ] b*`, '<zeroOrMore><ref name="b" x:a="1"/></zeroOrMore>'],
  [
    'of parentheses around one name',
    `${X}element [ x:a = "1" ] (b) { empty }`,
    '<element><choice x:a="1"><name>b</name></choice><empty/></element>',
  ],
  ['of parameters', `${X}xsd:a { [ x:b [ ] ] c = "1" }`, `<data type="a" ${XSD}><param name="c">1</param><x:b/></data>`],
  [
    'of except',
    `${X}element a { token - (("a" | "b") >> x:b [ ]) >> x:c [ ] }`,
    '<element name="a"><data type="token"><except><choice><value>a</value><value>b</value></choice><x:b/></except></data><x:c/></element>',
  ],
  [
    'among definitions',
    `${X}start = a x:b [ ] a = empty \\div [ ]`,
    '<grammar><start><ref name="a"/></start><x:b/><define name="a"><empty/></define><div xmlns=""/></grammar>',
  ],
  [
    'documentation of a div',
    '## A\ndiv { a = empty }',
    `<grammar><div>${DOC('A')}<define name="a"><empty/></define></div></grammar>`,
  ],
  [
    'a comment',
    'element a { # one\n # two\n\n # three\n b }',
    '<element name="a"><!--one--><!-- two --><!-- three\n--><ref name="b"/></element>',
  ],
  [
    'lines of a comment',
    'element a {\n  # one\n  #   two\n  b }',
    '<element name="a"><!--\n  one\n    two\n--><ref name="b"/></element>',
  ],
  [
    'comments at the end',
    'start = a\ndiv { # c\n }\n# d',
    '<grammar><start><ref name="a"/></start><div><!-- c --></div><!-- d --></grammar>',
  ],
  [
    'a comment before a connector is of what follows',
    'a\n# c\n| b',
    '<choice><ref name="a"/><!-- c --><ref name="b"/></choice>',
  ],
];

describe('annotations and comments', () => {
  test.each(annotated)('%s', (_title, compact, xml) => {
    const [left, right] = [compactTree(compact), xmlTree(rng(xml))];
    expect(asMeant(left)).toEqual(asMeant(right));
    expect(annotationLines(left)).toEqual(annotationLines(right));
    expect(asWritten(left)).toEqual(asWritten(right));
  });

  test('comments before the declarations stand before the schema', () => {
    const tree = compactTree('# one\nnamespace x = "urn:x"\n# two\ndatatypes d = "urn:d"\n# three\nstart = a');
    expect(tree.before.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(annotationLines(tree)).toEqual(['# one', '# three', '# two']);
  });

  test('declared prefixes are kept in order', () => {
    const tree = compactTree(
      'namespace b = "urn:b" default namespace c = inherit namespace a = "" datatypes d = "urn:d" empty',
    );
    expect([...tree.prefixes]).toEqual([
      ['b', 'urn:b'],
      ['', undefined],
      ['c', undefined],
      ['a', ''],
    ]);
    expect([...tree.datatypePrefixes]).toEqual([['d', 'urn:d']]);
  });
});

describe('places', () => {
  test('each node has the token that says most of it', () => {
    const text = '\\x{65}lement foo { bar, xsd:int "1", external "x.rnc", attribute * { list { text } } }';
    const found: string[] = [];
    visitNodes(compactTree(text).pattern, (node) =>
      found.push(`${node.kind} ${text.slice(node.origin.span.start, node.origin.span.end)}`),
    );
    expect(found).toEqual([
      'element foo',
      'name foo',
      'ref bar',
      'value "1"',
      'externalRef "x.rnc"',
      'attribute attribute',
      'anyName *',
      'list list',
      'text text',
    ]);
  });

  test('locations are resolved against the schema', () => {
    const tree = compactTree('external "../b.rnc"');
    expect(tree.pattern).toMatchObject({ href: '../b.rnc', location: '../b.rnc' });
  });
});

/** Rows of a mistake, and of its code, culprit and part of its message. */
const mistakes: readonly (readonly [compact: string, expected: string, message: RegExp])[] = [
  ['element foo { a b }', 'rnc/syntax @b', /expected , or \| or & before b/],
  ['element foo { }', 'rnc/syntax @}', /element foo needs a pattern inside/],
  ['element foo empty', 'rnc/syntax @empty', /expected \{ after element foo, not the keyword empty/],
  ['element { empty }', 'rnc/syntax @{', /expected the name of the element/],
  ['element foo { a', 'rnc/syntax @', /expected \} at the end of element foo, not the end of the schema/],
  ['element foo { a } }', 'rnc/syntax @}', /expected the end of the schema/],
  ['a, b | c', 'rnc/syntax @|', /, and \| cannot be mixed without parentheses/],
  ['a | b & c', 'rnc/syntax @&', /\| and & cannot be mixed/],
  ['a, ()', 'rnc/syntax @)', /there is no pattern in the parentheses/],
  ['a**', 'rnc/syntax @*', /follows another repetition/],
  ['a - b', 'rnc/syntax @-', /only a datatype can have -/],
  ['(token) - "a"', 'rnc/syntax @-', /only a datatype can have -/],
  ['token - "a" | b', 'rnc/syntax @|', /- cannot be mixed/],
  ['b | token - "a"', 'rnc/syntax @', /- cannot be mixed/],
  ['token - "a" - "b"', 'rnc/syntax @-', /stands twice after a datatype/],
  ['element * - a - b { empty }', 'rnc/syntax @-', /stands twice in a name class/],
  ['element * - a | b { empty }', 'rnc/syntax @|', /- and \| cannot be mixed/],
  ['element a | * - b { empty }', 'rnc/syntax @{', /- and \| cannot be mixed/],
  ['element a - b { empty }', 'rnc/syntax @-', /nothing here that - could exclude/],
  ['start', 'rnc/syntax @start', /the keyword start is no pattern/],
  ['a = ', 'rnc/syntax @', /expected a pattern, not the end/],
  ['a =\nb = c', 'rnc/syntax @b', /expected a pattern, not b, which starts a definition/],
  ['a = b\ninclude = c', 'rnc/syntax @=', /expected the schema after include in quotes/],
  ['a = b\nlist = c', 'rnc/syntax @list', /the keyword list cannot be the name of a definition/],
  ['a = b\nnamespace x = "y"', 'rnc/syntax @namespace', /must come before all else/],
  ['a = b }', 'rnc/syntax @}', /closes nothing/],
  ['include "x" { include "y" }', 'rnc/syntax @include', /cannot stand inside another/],
  ['include "x" { grammar { } }', 'rnc/syntax @grammar', /expected start, a definition or div/],
  ['include x', 'rnc/syntax @x', /expected the schema after include in quotes, not x/],
  ['external "a#b"', 'rng/bad-href @"a#b"', /it has a fragment/],
  ['external "a" inherit = b', 'rnc/undeclared-prefix @b', /the namespace prefix b is not declared/],
  ['external "a" inherit "b"', 'rnc/syntax @"b"', /expected = after inherit/],
  ['parent element', 'rnc/syntax @element', /expected the name of a definition after parent/],
  ['xsd:string { a "b" }', 'rnc/syntax @"b"', /expected = after the parameter a/],
  ['xsd:string { "b" }', 'rnc/syntax @"b"', /expected the name of a parameter/],
  [
    'namespace tei = "urn:t" element tie:a { empty }',
    'rnc/undeclared-prefix @tie:a',
    /prefix tie is not declared: did you mean tei\?/,
  ],
  ['xds:string', 'rnc/undeclared-prefix @xds:string', /datatypes prefix xds is not declared: did you mean xsd\?/],
  ['element x:* { empty }', 'rnc/undeclared-prefix @x:*', /prefix x is not declared/],
  ['namespace = "x" empty', 'rnc/syntax @=', /expected a prefix after namespace/],
  ['default = "x" empty', 'rnc/syntax @=', /expected namespace after default/],
  ['namespace x = y empty', 'rnc/syntax @y', /expected a namespace name, or inherit,/],
  ['datatypes = "x" empty', 'rnc/syntax @=', /expected a prefix after datatypes/],
  ['datatypes x = "y" empty', 'rng/bad-library @"y"', /it is relative/],
  ['datatypes xsd = "urn:x" empty', 'rnc/declaration @xsd', /always stands for/],
  ['namespace xml = "urn:x" empty', 'rnc/declaration @xml', /always stands for/],
  ['namespace x = "http://www.w3.org/XML/1998/namespace" empty', 'rnc/declaration @x', /only the prefix xml/],
  ['namespace xmlns = "urn:x" empty', 'rnc/declaration @xmlns', /cannot be declared/],
  ['namespace x = "a" namespace x = "b" empty', 'rnc/duplicate-declaration @x', /prefix x is declared twice/],
  ['namespace x = "a" default namespace x = "b" empty', 'rnc/duplicate-declaration @x', /prefix x is declared twice/],
  [
    'default namespace = "a" default namespace = "b" empty',
    'rnc/duplicate-declaration @default',
    /default namespace is declared twice/,
  ],
  ['datatypes x = "urn:a" datatypes x = "urn:b" empty', 'rnc/duplicate-declaration @x', /prefix x is declared twice/],
  [`${X}[ x:a = "1" x:a = "2" ] empty`, 'rnc/duplicate-declaration @x:a', /given twice/],
  [`${X}namespace y = "urn:x" [ x:b [ x:a = "1" y:a = "2" ] ] empty`, 'rnc/duplicate-declaration @y:a', /given twice/],
  ['[ a = "1" ] empty', 'rnc/syntax @a', /needs a namespace/],
  ['namespace l = "" [ l:a = "1" ] empty', 'rnc/syntax @l:a', /needs a namespace/],
  [
    'namespace r = "http://relaxng.org/ns/structure/1.0" [ r:a = "1" ] empty',
    'rnc/syntax @r:a',
    /in the namespace of RELAX NG/,
  ],
  ['namespace r = "http://relaxng.org/ns/structure/1.0" start = a r:b [ ]', 'rnc/syntax @r:b', /in the namespace of RELAX NG/],
  ['namespace i = inherit [ i:a [ ] ] empty', 'rnc/declaration @i:a', /is inherited/],
  ['namespace n = "http://www.w3.org/2000/xmlns" [ n:a = "1" ] empty', 'rnc/declaration @n:a', /namespace declarations/],
  [`${X}[ x:b [ ] x:a = "1" ] empty`, 'rnc/syntax @x:a', /must stand before the elements/],
  [`${X}[ x:a [ ] empty`, 'rnc/syntax @', /expected \[ after the annotation element empty, not the end/],
  [`${X}[ x:a [ ] ] ## late\nempty`, 'rnc/syntax @## late', /must stand before the square brackets/],
  [`${X}## d\nx:a [ ] start = b`, 'rnc/syntax @x:a', /cannot have annotations itself/],
  ['element a { b ## late\n }', 'rnc/syntax @## late', /expected \}/],
  ['empty >> "x"', 'rnc/syntax @"x"', /name of an annotation element after >>/],
  [`${X}empty >> x:a [ ]`, 'rnc/syntax @', /cannot stand after the whole schema/],
  ['"a', 'rnc/syntax @"a', /the string is not closed/],
  ['"a\nb"', 'rnc/syntax @"a', /the string is not closed/],
  ['"a" ~ b', 'rnc/syntax @b', /expected a string after ~/],
  ['"\\x{zz}"', 'rnc/syntax @\\x{', /is not closed/],
  ['"\\x{0}"', 'rnc/syntax @\\x{0}', /no character that XML can have/],
  ['"\u0001"', 'rnc/syntax @\u0001', /U\+0001 is not allowed/],
  ['a %', 'rnc/syntax @%', /% has no meaning here/],
  ['\\ a', 'rnc/syntax @\\', /a backslash must be followed by a name/],
  ['element \\x{D}foo { empty }', 'rnc/syntax @\\x{D}', /carriage return/],
];

describe('mistakes', () => {
  test.each(mistakes)('%s', (compact, expected, message) => {
    const [first = ''] = mistakesOf(compact, 'schema.rnc');
    expect(first).toMatch(message);
    expect(first.slice(0, expected.length)).toBe(expected);
  });

  test('each definition gives its own', () => {
    const text = 'start = a |\na = element a { b c }\nb = [ x = "1"\n  y = "2" ] empty\nc = (d, e | f)\nd = xyz:a\ne = empty\n';
    expect(mistakesOf(text, 'schema.rnc').map((mistake) => mistake.split(':')[0])).toEqual([
      'rnc/syntax @a',
      'rnc/syntax @c',
      'rnc/syntax @x',
      'rnc/syntax @y',
      'rnc/syntax @|',
      'rnc/undeclared-prefix @xyz',
    ]);
  });

  test('a mistake in a declaration does not hide the rest', () => {
    const text = 'namespace x "y"\ndatatypes d = "urn:d"\nstart = d:a\na = b c\n';
    expect(mistakesOf(text, 'schema.rnc')).toHaveLength(2);
  });
});
