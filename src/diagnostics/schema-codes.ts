// Codes for what can be wrong with a RELAX NG schema, each with the section of the specification that it comes from. Their examples
// stand in `schema-examples.ts`.

export type SchemaCodeEntry = { readonly title: string; readonly explanation: string; readonly section: string };

function entry(section: string, title: string, explanation: string): SchemaCodeEntry {
  return { section, title, explanation };
}

export type SchemaCode =
  | 'rng/not-well-formed'
  | 'rng/encoding'
  | 'rnc/syntax'
  | 'rnc/duplicate-declaration'
  | 'rnc/undeclared-prefix'
  | 'rnc/declaration'
  | 'rng/unknown-element'
  | 'rng/unknown-attribute'
  | 'rng/missing-attribute'
  | 'rng/missing-child'
  | 'rng/extra-child'
  | 'rng/text'
  | 'rng/bad-name'
  | 'rng/undeclared-prefix'
  | 'rng/bad-combine'
  | 'rng/bad-library'
  | 'rng/bad-href'
  | 'rng/missing-file'
  | 'rng/recursive-include'
  | 'rng/include-not-grammar'
  | 'rng/override-missing'
  | 'rng/xmlns-attribute'
  | 'rng/except-any-name'
  | 'rng/unknown-library'
  | 'rng/unknown-datatype'
  | 'rng/bad-parameter'
  | 'rng/bad-value'
  | 'rng/combine-missing'
  | 'rng/combine-conflict'
  | 'rng/missing-start'
  | 'rng/undefined-ref'
  | 'rng/parent-ref'
  | 'rng/recursive-ref'
  | 'rng/prohibited-path'
  | 'rng/string-sequence'
  | 'rng/duplicate-attribute'
  | 'rng/open-attribute'
  | 'rng/interleave-elements'
  | 'rng/interleave-text'
  | 'rng/id-type'
  | 'rng/limit';

export const schemaCodes: Readonly<Record<SchemaCode, SchemaCodeEntry>> = {
  'rng/not-well-formed': entry(
    '3',
    'the schema is not well-formed XML',
    'A schema in the XML syntax is an XML document first.',
  ),
  'rng/encoding': entry('3', 'the schema cannot be decoded', 'Its bytes are not in the encoding it declares.'),
  'rnc/syntax': entry(
    'compact 2',
    'the schema breaks the compact syntax',
    'The parser met a word or sign that cannot stand here.',
  ),
  'rnc/duplicate-declaration': entry(
    'compact 3',
    'a prefix or annotation is given twice',
    'A namespace or datatypes prefix can be declared once in a schema, an attribute stand once in an annotation.',
  ),
  'rnc/undeclared-prefix': entry(
    'compact 3',
    'a prefix is not declared',
    'Declare it with namespace or datatypes at the top of the schema.',
  ),
  'rnc/declaration': entry(
    'compact 3',
    'a declaration is not allowed',
    'The prefixes xml, xmlns and xsd, and the namespace names that belong to them, cannot be bound to others.',
  ),
  'rng/unknown-element': entry(
    '3',
    'an element of the RELAX NG namespace that RELAX NG does not have, or not here',
    'Elements of other namespaces are annotations; elements of the RELAX NG namespace must be those of the specification, where it allows them.',
  ),
  'rng/unknown-attribute': entry(
    '3',
    'an attribute that this RELAX NG element does not have',
    'Attributes without a namespace must be those of the specification; others are annotations.',
  ),
  'rng/missing-attribute': entry(
    '3',
    'a required attribute is missing',
    'Every define, ref and parentRef has a name, every param too, every data a type, every externalRef and include an href.',
  ),
  'rng/missing-child': entry(
    '3',
    'a required child is missing',
    'Most patterns need at least one pattern inside; element and attribute need a name class.',
  ),
  'rng/extra-child': entry('3', 'a child too many', 'The specification allows only one child here.'),
  'rng/text': entry('3', 'text stands where RELAX NG has none', 'Only name, value and param have text.'),
  'rng/bad-name': entry('3', 'not a name', 'A name attribute holds an NCName or a QName.'),
  'rng/undeclared-prefix': entry(
    '4.10',
    'a prefix is not declared',
    'A QName in a schema uses the namespace declarations around it.',
  ),
  'rng/bad-combine': entry(
    '3',
    'combine has another value than choice and interleave',
    'Say combine="choice" or combine="interleave".',
  ),
  'rng/bad-library': entry(
    '4.3',
    'datatypeLibrary is not a legal URI',
    'It is an absolute URI without a fragment, or empty for the builtin library.',
  ),
  'rng/bad-href': entry('4.5', 'href is not a legal reference', 'It is a URI reference without a fragment.'),
  'rng/missing-file': entry(
    '4.5',
    'a referenced schema cannot be read',
    'externalRef and include name a file relative to the schema they stand in.',
  ),
  'rng/recursive-include': entry(
    '4.6',
    'a schema includes itself',
    'Neither include nor externalRef may lead back to a schema that is being read.',
  ),
  'rng/include-not-grammar': entry(
    '4.6',
    'the included schema is not a grammar',
    'include merges the definitions of a grammar; use externalRef for a single pattern.',
  ),
  'rng/override-missing': entry(
    '4.7',
    'an include overrides what the included grammar does not have',
    'Each start and define inside include replaces one of the included grammar.',
  ),
  'rng/xmlns-attribute': entry(
    '4.16',
    'a namespace declaration is described as an attribute',
    'xmlns and names in its namespace are no attributes to RELAX NG.',
  ),
  'rng/except-any-name': entry(
    '4.16',
    'an except contains an open name class',
    'anyName cannot stand in any except, nsName not in that of nsName.',
  ),
  'rng/unknown-library': entry(
    '4.16',
    'the datatype library is not known',
    'The builtin library and W3C XML Schema datatypes are known.',
  ),
  'rng/unknown-datatype': entry('4.16', 'the datatype is not known', 'The library has no datatype of this name.'),
  'rng/bad-parameter': entry(
    '4.16',
    'a parameter of a datatype is wrong',
    'The datatype does not have the facet, or the facet cannot have this value.',
  ),
  'rng/bad-value': entry('4.16', 'a value is not one of its datatype', 'A value pattern holds a legal value of its datatype.'),
  'rng/combine-missing': entry(
    '4.17',
    'a name is defined twice without combine',
    'At most one definition of a name can be without combine.',
  ),
  'rng/combine-conflict': entry(
    '4.17',
    'a name is combined in two ways',
    'All definitions of a name combine by choice, or all by interleave.',
  ),
  'rng/missing-start': entry(
    '4.18',
    'a grammar has no start',
    'The start says which elements a document can have for its root.',
  ),
  'rng/undefined-ref': entry('4.18', 'a reference to nothing', 'Every ref names a definition of its grammar.'),
  'rng/parent-ref': entry(
    '4.18',
    'parentRef outside a nested grammar',
    'parentRef refers to the grammar around the one it stands in.',
  ),
  'rng/recursive-ref': entry(
    '4.19',
    'a definition refers to itself outside any element',
    'A grammar can be recursive only through an element.',
  ),
  'rng/prohibited-path': entry(
    '7.1',
    'a pattern stands inside another that cannot contain it',
    'For example an element inside an attribute, or text inside a list.',
  ),
  'rng/string-sequence': entry(
    '7.2',
    'data beside other content',
    'data, value and list are the whole content of an element or attribute, or alternatives of it.',
  ),
  'rng/duplicate-attribute': entry(
    '7.3',
    'an attribute can come twice',
    'Two attributes of one element cannot have a name in common, unless they are alternatives.',
  ),
  'rng/open-attribute': entry(
    '7.3',
    'an open name class for an attribute is not repeated',
    'Attributes with anyName or nsName stand in zeroOrMore or oneOrMore.',
  ),
  'rng/interleave-elements': entry(
    '7.4',
    'one element on two sides of an interleave',
    'The sides of an interleave cannot have elements of the same name.',
  ),
  'rng/interleave-text': entry(
    '7.4',
    'text on two sides of an interleave',
    'At most one side of an interleave (or mixed) has text.',
  ),
  'rng/id-type': entry(
    'DTD compatibility 5',
    'ID types that cannot be checked',
    'ID, IDREF and IDREFS are for attributes with names, used alike in every element of a name.',
  ),
  'rng/limit': entry('3', 'the schema is larger or deeper than the limits', 'The message names the limit.'),
};
