// Codes for where a document breaks its schema, each with a wrong and a right example.

export type DocumentCodeEntry = {
  readonly title: string;
  readonly explanation: string;
  readonly wrong: string;
  readonly right: string;
};

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
  | 'schema/dangling-idref';

export const documentCodes: Readonly<Record<DocumentCode, DocumentCodeEntry>> = {
  'schema/unknown-element': {
    title: 'an element that the schema does not have',
    explanation: 'No definition of the schema has this name, in this namespace. Often it is a slip in spelling or in capitals.',
    wrong: '<persname>Stalin</persname>',
    right: '<persName>Stalin</persName>',
  },
  'schema/element-not-allowed': {
    title: 'an element in a place where the schema does not allow it',
    explanation: 'The schema has the element, but not as a child of its parent, or not any more at this point.',
    wrong: '<p>One paragraph <p>in another</p></p>',
    right: '<p>One paragraph</p> <p>and another</p>',
  },
  'schema/element-too-early': {
    title: 'an element before one that must come first',
    explanation: 'The element is allowed here once the required elements before it are there.',
    wrong: '<fileDesc><publicationStmt>…</publicationStmt></fileDesc>',
    right: '<fileDesc><titleStmt>…</titleStmt><publicationStmt>…</publicationStmt></fileDesc>',
  },
  'schema/incomplete-element': {
    title: 'an element that ends before it is complete',
    explanation: 'The schema requires more in this element than it has.',
    wrong: '<list></list>',
    right: '<list><item>…</item></list>',
  },
  'schema/text-not-allowed': {
    title: 'text in an element that has only elements',
    explanation: 'Words stand directly in an element whose content is made of other elements.',
    wrong: '<div>The Plenum decides:</div>',
    right: '<div><p>The Plenum decides:</p></div>',
  },
  'schema/content-value': {
    title: 'the content of an element is not what its datatype allows',
    explanation: 'The element holds a value, such as a number or a date, and this is not one.',
    wrong: '<count>many</count>',
    right: '<count>12</count>',
  },
  'schema/attribute-not-allowed': {
    title: 'an attribute that the element cannot have',
    explanation: 'The element has no attribute of this name, or not together with the others it has.',
    wrong: '<date wen="1937-03-03">',
    right: '<date when="1937-03-03">',
  },
  'schema/attribute-value': {
    title: 'a value that the attribute cannot have',
    explanation:
      'The value breaks the rules of the attribute: it is not in its list, or not in the form that its datatype wants.',
    wrong: '<date when="3.3.1937">',
    right: '<date when="1937-03-03">',
  },
  'schema/attribute-missing': {
    title: 'a required attribute is missing',
    explanation: 'The element cannot do without the attribute, or without one of several.',
    wrong: '<persName>Stalin</persName>',
    right: '<persName ref="#stalin">Stalin</persName>',
  },
  'schema/duplicate-id': {
    title: 'an identifier given twice',
    explanation: 'An ID names one element of a document.',
    wrong: '<p xml:id="p1">…</p> <p xml:id="p1">…</p>',
    right: '<p xml:id="p1">…</p> <p xml:id="p2">…</p>',
  },
  'schema/dangling-idref': {
    title: 'a reference to an identifier that no element has',
    explanation: 'Each IDREF must be the ID of an element of the same document.',
    wrong: '<ref idref="p9"/>',
    right: '<ref idref="p1"/>',
  },
};
