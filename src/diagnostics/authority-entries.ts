// What is wrong with an authority file.

import type { AuthorityCode } from './encode-codes.ts';
import type { CodeEntry, Example } from './example.ts';

const TEXT = 'A. P. Orlov came.\n';
const TABLE = 'id,type,name\norlov,person,A. P. Orlov\n';

function table(wrong: string, right = TABLE): Example {
  return {
    kind: 'encode',
    wrong: { 'letter.txt': TEXT, 'authority.csv': wrong },
    right: { 'letter.txt': TEXT, 'authority.csv': right },
  };
}

export const authorityEntries: Readonly<Record<AuthorityCode, CodeEntry>> = {
  'encode/authority-not-well-formed': {
    title: 'an authority file that is not well-formed XML',
    explanation: 'It begins with <, so it is read as TEI.',
    example: {
      kind: 'encode',
      wrong: { 'letter.txt': TEXT, 'authority.xml': '<listPerson>' },
      right: {
        'letter.txt': TEXT,
        'authority.xml':
          '<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="orlov"><persName>A. P. Orlov</persName></person></listPerson>',
      },
    },
  },
  'encode/authority-table': {
    title: 'an authority file that is not a table of entries',
    explanation: 'The first line must name the columns id, type and name, and each quote that is opened must be closed.',
    example: table('id,kind,name\norlov,person,A. P. Orlov\n'),
  },
  'encode/authority-row': {
    title: 'a row of an authority table that cannot be read',
    explanation: 'It has more fields than the first line has columns, or a control character.',
    example: table('id,type,name\norlov,person,Orlov, A. P.\n', 'id,type,name\norlov,person,"Orlov, A. P."\n'),
  },
  'encode/authority-empty': {
    title: 'an authority file without entries',
    explanation: 'A table is empty, or a TEI document has no person, org or place.',
    example: table(''),
  },
  'encode/authority-no-id': {
    title: 'an entry without an id',
    explanation: 'What is marked in the text refers to its entry by the id: @xml:id in TEI, the column id in a table.',
    example: table('id,type,name\n,person,A. P. Orlov\n'),
  },
  'encode/authority-no-name': {
    title: 'an entry without a name',
    explanation: 'The names are what is looked for in the text.',
    example: table('id,type,name\norlov,person,\n'),
  },
  'encode/authority-bad-id': {
    title: 'an id that cannot be one',
    explanation: 'An id begins with a letter or _, and goes on with letters, digits, points, hyphens and _ only.',
    example: table('id,type,name\n1 orlov,person,A. P. Orlov\n'),
  },
  'encode/authority-type': {
    title: 'an entry of a type that is not known',
    explanation: 'An entry is a person, an org, a place, a group or an allegedBody.',
    example: table('id,type,name\norlov,persn,A. P. Orlov\n'),
  },
  'encode/authority-duplicate-id': {
    title: 'two entries with the same id',
    explanation: 'An id stands for one entry, in all authority files together.',
    example: table(`${TABLE}orlov,person,B. Orlov\n`, `${TABLE}b-orlov,person,B. Orlov\n`),
  },
};
