// What the codes of links mean.

import type { CodeEntry } from './example.ts';
import type { LinkCode } from './link-codes.ts';

function tei(text: string, header = ''): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader><text><body>${text}</body></text></TEI>`;
}

const anna = '<person xml:id="anna"><persName>Anna</persName></person>';
const prefix = '<prefixDef ident="gnd" matchPattern="([0-9X]+)" replacementPattern="https://d-nb.info/gnd/$1"/>';

export const linkEntries: Readonly<Record<LinkCode, CodeEntry>> = {
  'link/no-target': {
    title: 'a pointer that leads nowhere',
    explanation:
      'The pointer asks for an element by its xml:id, and no element of that document has it. Often the identifier was changed or misspelt in one place.',
    example: {
      kind: 'links',
      wrong: tei(`${anna}<p><persName ref="#ana">A.</persName></p>`),
      right: tei(`${anna}<p><persName ref="#anna">A.</persName></p>`),
    },
  },
  'link/no-file': {
    title: 'a pointer to a file that is not there',
    explanation:
      'A pointer without # in front is the name of a file, seen from the document (or from its xml:base). A document that is not there is a warning; an image or another file, which may be kept elsewhere, is a note.',
    example: {
      kind: 'links',
      wrong: { 'letter.xml': tei('<p><ref target="persons.xml#anna">A.</ref></p>') },
      right: { 'letter.xml': tei('<p><ref target="persons.xml#anna">A.</ref></p>'), 'persons.xml': tei(anna) },
    },
  },
  'link/missing-hash': {
    title: 'an identifier without its #',
    explanation:
      'A pointer to an element of the same document is its xml:id with # in front. Without it the pointer is the name of a file.',
    example: {
      kind: 'links',
      wrong: tei(`${anna}<p><persName ref="anna">A.</persName></p>`),
      right: tei(`${anna}<p><persName ref="#anna">A.</persName></p>`),
    },
  },
  'link/form': {
    title: 'a pointer that is no URI',
    explanation:
      'Pointers are URIs: blanks, quotation marks, and characters such as < and | are written as percent codes in them.',
    example: {
      kind: 'links',
      wrong: tei('<p><graphic url="https://example.org/page 1.jpg"/></p>'),
      right: tei('<p><graphic url="https://example.org/page%201.jpg"/></p>'),
    },
  },
  'link/no-prefix': {
    title: 'a prefix that the document does not define',
    explanation: 'The document defines a prefix with prefixDef that differs from this one in its capitals only.',
    example: {
      kind: 'links',
      wrong: tei('<p><persName ref="GND:118540238">G.</persName></p>', prefix),
      right: tei('<p><persName ref="gnd:118540238">G.</persName></p>', prefix),
    },
  },
  'link/prefix-pattern': {
    title: 'a pointer that does not match what its prefix is defined for',
    explanation:
      'What follows the prefix must match the matchPattern of a prefixDef of this prefix, whole. Otherwise it leads nowhere.',
    example: {
      kind: 'links',
      wrong: tei('<p><persName ref="gnd:Goethe">G.</persName></p>', prefix),
      right: tei('<p><persName ref="gnd:118540238">G.</persName></p>', prefix),
    },
  },
  'link/identifier-form': {
    title: 'an identifier that pointers cannot lead to',
    explanation:
      'An xml:id is a name: it begins with a letter or _, and has no blank in it. The repair changes it together with every pointer to it.',
    example: {
      kind: 'links',
      wrong: tei('<p xml:id="1a">First</p><p><ref target="#1a">above</ref></p>'),
      right: tei('<p xml:id="p1a">First</p><p><ref target="#p1a">above</ref></p>'),
    },
  },
  'link/not-checked': {
    title: 'a pointer that was not followed',
    explanation:
      'It leads to a file that may not be read (--root DIR adds a folder), to one that is no XML, or by a prefix whose pattern is not tried. Told once for each reason in a document.',
    example: {
      kind: 'links',
      wrong: { 'letter.xml': tei('<p><ref target="notes.txt#anna">A.</ref></p>'), 'notes.txt': 'Anna' },
      right: { 'letter.xml': tei('<p><ref target="notes.txt">A.</ref></p>'), 'notes.txt': 'Anna' },
    },
  },
  'link/unmentioned-entry': {
    title: 'an entry that nothing leads to',
    explanation:
      'The document has an entry for a person, a place or the like, points to others of its entries, and never to this one. Perhaps a name in the text lacks its ref.',
    example: {
      kind: 'links',
      wrong: tei(`${anna}<person xml:id="eva"><persName>Eva</persName></person><p><persName ref="#anna">A.</persName></p>`),
      right: tei(`${anna}<p><persName ref="#anna">A.</persName></p>`),
    },
  },
  'link/name-without-entry': {
    title: 'a name that does not say whose it is',
    explanation: 'The name has no ref, key or corresp. Told only where it is asked for, since there are many such names.',
    example: {
      kind: 'links',
      wrong: tei('<p><persName>Anna</persName></p>'),
      right: tei(`${anna}<p><persName ref="#anna">Anna</persName></p>`),
    },
  },
};
