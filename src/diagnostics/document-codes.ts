// Codes for where a document breaks its schema.

import type { CodeEntry } from './example.ts';

export type DocumentCode =
  | 'schema/unknown-element'
  | 'schema/element-not-allowed'
  | 'schema/element-too-early'
  | 'schema/incomplete-element'
  | 'schema/text-not-allowed'
  | 'schema/content-value'
  | 'schema/attribute-not-allowed'
  | 'schema/attribute-value'
  | 'schema/attribute-missing'
  | 'schema/duplicate-id'
  | 'schema/dangling-idref'
  | 'schema/invalid';

export const documentCodes: Readonly<Record<DocumentCode, CodeEntry>> = {
  'schema/unknown-element': {
    title: 'an element that the schema does not have',
    explanation: 'No definition of the schema has this name, in this namespace. Often it is a slip in spelling or in capitals.',
    example: {
      kind: 'document',
      schema: 'element p { (text | element persName { text })* }',
      wrong: '<p><persname>Stalin</persname> spoke.</p>',
      right: '<p><persName>Stalin</persName> spoke.</p>',
    },
  },
  'schema/element-not-allowed': {
    title: 'an element in a place where the schema does not allow it',
    explanation: 'The schema has the element, but not as a child of its parent, or not any more at this point.',
    example: {
      kind: 'document',
      schema: 'element div { element p { (text | element hi { text })* }+ }',
      wrong: '<div><p>One paragraph <p>in another</p></p></div>',
      right: '<div><p>One paragraph</p><p>and another</p></div>',
    },
  },
  'schema/element-too-early': {
    title: 'an element before one that must come first',
    explanation: 'The element is allowed here once the required elements before it are there.',
    example: {
      kind: 'document',
      schema: 'element fileDesc { element titleStmt { text }, element publicationStmt { text } }',
      wrong: '<fileDesc><publicationStmt>An archive</publicationStmt></fileDesc>',
      right: '<fileDesc><titleStmt>A letter</titleStmt><publicationStmt>An archive</publicationStmt></fileDesc>',
    },
  },
  'schema/incomplete-element': {
    title: 'an element that ends before it is complete',
    explanation: 'The schema requires more in this element than it has.',
    example: {
      kind: 'document',
      schema: 'element list { element item { text }+ }',
      wrong: '<list></list>',
      right: '<list><item>One</item></list>',
    },
  },
  'schema/text-not-allowed': {
    title: 'text in an element that has only elements',
    explanation: 'Words stand directly in an element whose content is made of other elements.',
    example: {
      kind: 'document',
      schema: 'element div { element p { text }* }',
      wrong: '<div>The Plenum decides:</div>',
      right: '<div><p>The Plenum decides:</p></div>',
    },
  },
  'schema/content-value': {
    title: 'the content of an element is not what its datatype allows',
    explanation: 'The element holds a value, such as a number or a date, and this is not one.',
    example: {
      kind: 'document',
      schema: 'element count { xsd:integer }',
      wrong: '<count>many</count>',
      right: '<count>12</count>',
    },
  },
  'schema/attribute-not-allowed': {
    title: 'an attribute that the element cannot have',
    explanation: 'The element has no attribute of this name, or not together with the others it has.',
    example: {
      kind: 'document',
      schema: 'element date { attribute when { xsd:date }?, text }',
      wrong: '<date wen="1937-03-03">3 March</date>',
      right: '<date when="1937-03-03">3 March</date>',
    },
  },
  'schema/attribute-value': {
    title: 'a value that the attribute cannot have',
    explanation:
      'The value breaks the rules of the attribute: it is not in its list, or not in the form that its datatype wants.',
    example: {
      kind: 'document',
      schema: 'element date { attribute when { xsd:date }?, text }',
      wrong: '<date when="3.3.1937">3 March</date>',
      right: '<date when="1937-03-03">3 March</date>',
    },
  },
  'schema/attribute-missing': {
    title: 'a required attribute is missing',
    explanation: 'The element cannot do without the attribute, or without one of several.',
    example: {
      kind: 'document',
      schema: 'element persName { attribute ref { text }, text }',
      wrong: '<persName>Stalin</persName>',
      right: '<persName ref="#stalin">Stalin</persName>',
    },
  },
  'schema/duplicate-id': {
    title: 'an identifier given twice',
    explanation: 'An ID names one element of a document.',
    example: {
      kind: 'document',
      schema: 'element div { element p { attribute xml:id { xsd:ID }, text }* }',
      wrong: '<div><p xml:id="p1">One</p><p xml:id="p1">Two</p></div>',
      right: '<div><p xml:id="p1">One</p><p xml:id="p2">Two</p></div>',
    },
  },
  'schema/dangling-idref': {
    title: 'a reference to an identifier that no element has',
    explanation: 'Each IDREF must be the ID of an element of the same document.',
    example: {
      kind: 'document',
      schema: 'element p { attribute id { xsd:ID }, element ref { attribute idref { xsd:IDREF } } }',
      wrong: '<p id="p1"><ref idref="p9"/></p>',
      right: '<p id="p1"><ref idref="p1"/></p>',
    },
  },
  'schema/invalid': {
    title: 'the document is well-formed and breaks the schema',
    explanation:
      'The schema does not allow an element, an attribute, a value or some text here, or requires one that is missing. Only the ' +
      'engine libxml2 uses this code; the others say which of these it is.',
    example: {
      kind: 'document',
      engine: 'libxml2',
      schema: 'element p { text }',
      wrong: '<q>Words</q>',
      right: '<p>Words</p>',
    },
  },
};
