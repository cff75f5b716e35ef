// What each code means.

import type { Code } from './codes.ts';
import { documentCodes } from './document-codes.ts';
import type { EncodeCode } from './encode-codes.ts';
import type { EnvironmentCode } from './environment-error.ts';
import type { EvaluateCode } from './evaluate-codes.ts';
import { schemaCodes } from './schema-codes.ts';

export type CodeEntry = { readonly title: string; readonly explanation: string };

export const codes: Readonly<Record<Exclude<Code, EncodeCode | EvaluateCode | EnvironmentCode>, CodeEntry>> = {
  ...documentCodes,
  ...schemaCodes,
  'xml/not-well-formed': {
    title: 'the document is not well-formed XML',
    explanation:
      'An XML parser must stop here: a tag is not closed, an attribute is given twice, a prefix is not declared, or the ' +
      'like. Nothing after this place has been judged.',
  },
  'xml/encoding': {
    title: 'the bytes are not in the encoding the document declares',
    explanation:
      'Without a declaration and without a byte order mark an XML document is UTF-8. Save it as UTF-8, or declare the ' +
      'encoding it really has: <?xml version="1.0" encoding="ISO-8859-1"?>.',
  },
  'xml/empty': {
    title: 'the file holds no XML',
    explanation: 'A well-formed document has exactly one root element; this file is empty or has white space only.',
  },
  'xml/external': {
    title: 'the document refers to a file that was not read',
    explanation:
      'Nothing is fetched or opened that you did not name: no external DTD and no external entity. A document whose text ' +
      'comes from another file cannot be judged; put the text into the document.',
  },
  'xml/limit': {
    title: 'the document exceeds a limit',
    explanation:
      'Entities that refer to entities can make a small document enormous, and so can thousands of namespace prefixes. The ' +
      'message names the limit that was reached; nothing after this place has been judged.',
  },
  'schema/invalid': {
    title: 'the document is well-formed and breaks the schema',
    explanation:
      'The schema does not allow an element, an attribute, a value or some text here, or requires one that is missing.',
  },
  'validate/no-verdict': {
    title: 'the validator could not decide on the document',
    explanation:
      'The validator ended without a verdict, for example because it met one of its own limits (depth, size, memory). ' +
      'The document counts as rejected: what was not shown to be valid is not called valid.',
  },
  'transform/failed': {
    title: 'the stylesheet could not be applied to the document',
    explanation: 'The stylesheet met something in the document that it cannot present; the message says what.',
  },
  'transform/no-text': {
    title: 'the document has no text',
    explanation:
      'Plain text is made of what stands in <text> and <sourceDoc>. There is nothing of it here, and the output is empty.',
  },
  'teikit/fault': {
    title: 'a fault of teikit',
    explanation:
      'The program met something that its makers did not foresee. Your document is not to blame, and the other documents were ' +
      'done. With --debug the place in the program is shown: please report it with the document.',
  },
};
