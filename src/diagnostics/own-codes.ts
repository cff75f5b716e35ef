// Codes for what teikit itself could not do.

import type { CodeEntry } from './example.ts';

export type OwnCode =
  | 'validate/no-verdict'
  | 'transform/not-tei'
  | 'transform/failed'
  | 'transform/no-text'
  | 'transform/unknown-element'
  | 'teikit/fault';

export const ownCodes: Readonly<Record<OwnCode, CodeEntry>> = {
  'validate/no-verdict': {
    title: 'the validator could not decide on the document',
    explanation:
      'The validator ended without a verdict, for example because it met one of its own limits (depth, size, memory). ' +
      'The document counts as rejected: what was not shown to be valid is not called valid.',
    example: { kind: 'none', instead: 'Validate the document without --engine libxml2, which is the engine with such limits.' },
  },
  'transform/not-tei': {
    title: 'the document is not TEI',
    explanation:
      'The stylesheets present TEI. The root element is <TEI> or <teiCorpus> in the namespace http://www.tei-c.org/ns/1.0; ' +
      'a document without that namespace looks like TEI and is none.',
    example: {
      kind: 'transform',
      wrong: '<TEI><teiHeader/><text><body><p>Words</p></body></text></TEI>',
      right: '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>Words</p></body></text></TEI>',
    },
  },
  'transform/failed': {
    title: 'the stylesheet could not be applied to the document',
    explanation: 'The stylesheet met something in the document that it cannot present; the message says what.',
    example: {
      kind: 'none',
      instead: 'Divide a document that is too large, and flatten one that is nested some thousand deep.',
    },
  },
  'transform/no-text': {
    title: 'the document has no text',
    explanation:
      'Plain text is made of what stands in <text> and <sourceDoc>. There is nothing of it here, and the output is empty.',
    example: {
      kind: 'transform',
      wrong: '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></TEI>',
      right: '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>Words</p></body></text></TEI>',
    },
  },
  'transform/unknown-element': {
    title: 'the document has an element that TEI All does not have',
    explanation:
      'The stylesheets know how each element of TEI All is read. What stands in any other one is shown, as a paragraph or as a part ' +
      'of one, by the place where it stands.',
    example: {
      kind: 'transform',
      wrong: '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p><bold>Words</bold></p></body></text></TEI>',
      right: '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p><hi>Words</hi></p></body></text></TEI>',
    },
  },
  'teikit/fault': {
    title: 'a fault of teikit',
    explanation:
      'The program met something that its makers did not foresee. Your document is not to blame, and the other documents were done.',
    example: { kind: 'none', instead: 'Please report it with the document; --debug shows the place in the program.' },
  },
};
