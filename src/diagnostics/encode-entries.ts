// What the codes of encoding mean: of a text, what is missing in its header, and why it is refused.

import { authorityEntries } from './authority-entries.ts';
import { decisionEntries } from './decision-entries.ts';
import type { AuthorityCode, EncodeCode, MisfitCode } from './encode-codes.ts';
import type { CodeEntry, Example, ExampleFiles } from './example.ts';

type TextCode = Exclude<EncodeCode, AuthorityCode | MisfitCode>;

function text(wrong: ExampleFiles, right: ExampleFiles): Example {
  return { kind: 'encode', wrong, right };
}

function header(wrong: object, right: object): Example {
  const files = (metadata: object): ExampleFiles => ({
    'letter.txt': 'Dear Sir,\nI came to Moscow.\n',
    'metadata.json': JSON.stringify(metadata),
  });
  return text(files(wrong), files(right));
}

const HEADER =
  '<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt>' +
  '<sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader>';

function tei(body: string): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0">${HEADER}<text><body>${body}</body></text></TEI>`;
}

const textEntries: Readonly<Record<TextCode, CodeEntry>> = {
  'encode/missing-label': {
    title: 'a point of a list seems to be missing',
    explanation: 'The labels of the points leave one out. The list goes on: look whether a line was lost, or a label misread.',
    example: text('1. One.\n2. Two.\n4. Four.\n', '1. One.\n2. Two.\n3. Three.\n'),
  },
  'encode/list-end': {
    title: 'where the list ends is a guess',
    explanation:
      'A paragraph after the last label belongs to the last point, or comes after the list. It was put into the point.',
    example: text(
      'It is decided:\n1. To print the report.\nIt is to be sent out.\n2. To close the session.\nAll members go home.\n',
      'It is decided:\n1. To print the report.\nIt is to be sent out.\n2. To close the session.\n',
    ),
  },
  'encode/stray-label': {
    title: 'a label that belongs to no list',
    explanation: 'The line begins as a point of a list does, and continues no list. It became a paragraph.',
    example: text('Text.\n\n7. Seven.\n', 'Text.\n\n1. One.\n2. Two.\n'),
  },
  'encode/unknown-line': {
    title: 'a short line of which it is not known what it is',
    explanation: 'It is neither a sentence nor a heading, date or signature that the profile knows. It became a paragraph.',
    example: text('Words without end\n', 'A whole sentence.\n'),
  },
  'encode/no-title': {
    title: 'the document has no title',
    explanation: 'TEI requires one, and neither the text nor you have said it. A placeholder stands in its place.',
    example: header({}, { title: 'A letter' }),
  },
  'encode/no-publisher': {
    title: 'nobody publishes the encoding',
    explanation: 'TEI requires a publisher of the encoding, whom the text cannot name. A placeholder stands in its place.',
    example: header({}, { publisher: 'An archive' }),
  },
  'encode/no-source': {
    title: 'nothing says where the text comes from',
    explanation: 'TEI requires a description of the source. A placeholder stands in its place.',
    example: header({}, { source: 'A collection of letters, 1990' }),
  },
  'encode/no-repository': {
    title: 'a call number without the archive that it belongs to',
    explanation: 'Who keeps the document is not said. A placeholder stands in its place.',
    example: header({ identifiers: { fond: '3' } }, { repository: 'An archive', identifiers: { fond: '3' } }),
  },
  'encode/no-call-number': {
    title: 'an archive without a call number',
    explanation: 'Under which number the archive keeps the document is not said. A placeholder stands in its place.',
    example: header({ repository: 'An archive' }, { repository: 'An archive', identifiers: { fond: '3' } }),
  },
  'encode/empty-text': {
    title: 'the text is empty',
    explanation: 'It has no characters, or white space only. What was made has one empty paragraph.',
    example: text('\n', 'Words.\n'),
  },
  'encode/empty-division': {
    title: 'a division without a paragraph',
    explanation:
      'A heading or a salutation is followed by nothing. TEI requires something, so an empty paragraph stands there.',
    example: text('Dear Sir,\n', 'Dear Sir,\nI came to Moscow.\n'),
  },
  'encode/language-unsupported': {
    title: 'a text in a language for which there are no rules',
    explanation:
      'Names and dates in words are marked by rules for English, German and Russian. In any other language only the structure, dates in digits and the names of an authority file are.',
    example: text(
      'Monsieur le Ministre, nous avons bien reçu votre lettre du mois dernier et nous vous remercions de la confiance que vous avez bien voulu nous témoigner.\n',
      'Sir, we have received your letter of last month, and we thank you for the confidence which you have been kind enough to place in us and in our work.\n',
    ),
  },
  'encode/language-unknown': {
    title: 'a text too short to tell its language',
    explanation: 'Nobody said the language, and so few words tell none. The rules for English are used; --lang names another.',
    example: text(
      'Words.\n',
      'We have received your letter of last month, and we thank you for the confidence which you have been kind enough to place in us.\n',
    ),
  },
  'encode/entry-reduced': {
    title: 'an entry of the authority file was not copied whole',
    explanation: 'The entry holds elements that the schema does not have. Its names and identifiers were copied.',
    example: text(
      {
        'letter.txt': 'N. Nobody came.\n',
        'authority.xml':
          '<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="n"><persName>N. Nobody</persName><occupation>clerk</occupation></person></listPerson>',
      },
      {
        'letter.txt': 'N. Nobody came.\n',
        'authority.xml':
          '<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="n"><persName>N. Nobody</persName></person></listPerson>',
      },
    ),
  },
  'encode/not-text': {
    title: 'the file is not text in UTF-8',
    explanation: 'Its bytes are in another encoding, or it is not text at all.',
    example: text('<?xml version="1.0" encoding="UFT-8"?><p>Words</p>', 'Words.\n'),
  },
  'encode/forbidden-character': {
    title: 'a character that XML cannot hold',
    explanation: 'Control characters come from a terminal, a scanner or a word processor. XML has no way to write them.',
    example: text('Bold: \u001b[1mwords\n', 'Bold: words\n'),
  },
  'encode/not-well-formed': {
    title: 'a document that begins as XML and is not well-formed',
    explanation: 'It is taken for TEI to be added to, and cannot be read. Mend it, or take away the markup at its beginning.',
    example: text(tei('<p>Words</q>'), tei('<p>Words</p>')),
  },
  'encode/not-tei': {
    title: 'XML that is not TEI',
    explanation:
      'Encoding takes plain text, or a TEI document to which it adds marks. The root element of TEI is <TEI>, in its namespace.',
    example: text('<?xml version="1.0"?><letter/>', tei('<p>Words</p>')),
  },
  'encode/doctype': {
    title: 'a TEI document with a DOCTYPE',
    explanation: 'What it declares could change the text, so nothing is added to such a document. Take the DOCTYPE away.',
    example: text(`<!DOCTYPE TEI>${tei('<p>Words</p>')}`, tei('<p>Words</p>')),
  },
  'encode/not-valid': {
    title: 'a TEI document that is not valid',
    explanation: 'Marks are added to valid documents only, since what comes out is proved valid.',
    example: text(tei('<p>Words</p><foo/>'), tei('<p>Words</p>')),
  },
  'encode/too-large': {
    title: 'a text that is too large',
    explanation: 'What is made of a text must fit into memory. The message names the limit.',
    example: { kind: 'none', instead: 'Divide the text, and encode the parts.' },
  },
};

export const encodeEntries: Readonly<Record<EncodeCode, CodeEntry>> = {
  ...textEntries,
  ...decisionEntries,
  ...authorityEntries,
};
