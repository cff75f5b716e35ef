// Codes for documents that cannot be read as XML.

import type { CodeEntry } from './example.ts';

export type XmlCode = 'xml/not-well-formed' | 'xml/encoding' | 'xml/empty' | 'xml/external' | 'xml/include' | 'xml/limit';

/** Nine entities, each ten times the one before it. */
const BOMB = Array.from({ length: 8 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`).join('\n');

export const xmlCodes: Readonly<Record<XmlCode, CodeEntry>> = {
  'xml/not-well-formed': {
    title: 'the document is not well-formed XML',
    explanation:
      'An XML parser must stop here: a tag is not closed, an attribute is given twice, a prefix is not declared, or the ' +
      'like. Nothing after this place has been judged.',
    example: { kind: 'document', schema: 'element p { text }', wrong: '<p>Words</q>', right: '<p>Words</p>' },
  },
  'xml/encoding': {
    title: 'the bytes are not in the encoding the document declares',
    explanation:
      'Without a declaration and without a byte order mark an XML document is UTF-8. Save it as UTF-8, or declare the ' +
      'encoding it really has: <?xml version="1.0" encoding="ISO-8859-1"?>.',
    example: {
      kind: 'document',
      schema: 'element p { text }',
      wrong: '<?xml version="1.0" encoding="UFT-8"?><p>Words</p>',
      right: '<?xml version="1.0" encoding="UTF-8"?><p>Words</p>',
    },
  },
  'xml/empty': {
    title: 'the file holds no XML',
    explanation: 'A well-formed document has exactly one root element; this file is empty or has white space only.',
    example: { kind: 'document', schema: 'element p { text }', wrong: ' ', right: '<p>Words</p>' },
  },
  'xml/external': {
    title: 'the document refers to a file that was not read',
    explanation:
      'Nothing is fetched or opened that you did not name: no external DTD and no external entity. A document whose text ' +
      'comes from another file cannot be judged; put the text into the document.',
    example: {
      kind: 'document',
      schema: 'element p { text }',
      wrong: '<!DOCTYPE p [<!ENTITY words SYSTEM "words.txt">]><p>&words;</p>',
      right: '<!DOCTYPE p [<!ENTITY words "Words">]><p>&words;</p>',
    },
  },
  'xml/include': {
    title: 'a part of the document could not be included',
    explanation:
      'An xi:include names a file, or a part of one, that takes its place. The file is not there, it may not be read, the ' +
      'pointer leads nowhere, or the element breaks the rules of XInclude. An xi:fallback in it stands in for what is ' +
      'missing. Files are read from the folder of the document, from its checkout, and from each --root DIR.',
    example: {
      kind: 'document',
      schema: 'element p { element q { text } }',
      wrong: '<p xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="missing.xml"/></p>',
      right: '<p><q/></p>',
    },
  },
  'xml/limit': {
    title: 'the document exceeds a limit',
    explanation:
      'Entities that refer to entities can make a small document enormous, and so can thousands of namespace prefixes. The ' +
      'message names the limit that was reached; nothing after this place has been judged.',
    example: {
      kind: 'document',
      schema: 'element p { text }',
      wrong: `<!DOCTYPE p [<!ENTITY e0 "word">\n${BOMB}]><p>&e8;</p>`,
      right: '<!DOCTYPE p [<!ENTITY e0 "word">]><p>&e0;</p>',
    },
  },
};
