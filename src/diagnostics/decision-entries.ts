// Why a reviewer's decision could not be carried out.

import type { MisfitCode } from './encode-codes.ts';
import type { CodeEntry, Example } from './example.ts';

const TEXT = 'On 8 May 1933 I. N. Smirnov was in Moscow, a bear and a bear.\n';
const HEADING = 'document,id,line,type,text,ref,value,decision\n';

function rows(...lines: readonly string[]): Record<string, string> {
  return { 'letter.txt': TEXT, 'decisions.csv': `${HEADING}${lines.map((line) => `letter.txt,${line}\n`).join('')}` };
}

function row(wrong: string, right: string): Example {
  return { kind: 'encode', wrong: rows(wrong), right: rows(right) };
}

const DATE = 'date@1:4-14,1,date,8 May 1933,,when=1933-05-08,accept';
const PERSON = 'person@1:15-28,1,person,I. N. Smirnov';

export const decisionEntries: Readonly<Record<MisfitCode, CodeEntry>> = {
  'encode/decision-missing': {
    title: 'a row without a decision on something that was not proposed',
    explanation: 'A row without a decision stands for a proposal. To mark something of your own, write add.',
    example: row(',1,place,Moscow,,,', ',1,group,bear and a bear,,,add'),
  },
  'encode/decision-disputed': {
    title: 'two rows of one id that say different things',
    explanation: 'None of them is carried out. Keep one.',
    example: {
      kind: 'encode',
      wrong: rows(DATE, DATE.replace('accept', 'reject')),
      right: rows(DATE),
    },
  },
  'encode/decision-id': {
    title: 'an id that is not one',
    explanation: 'An id says what was proposed and where: person@12:34-45 is line 12, columns 34 to 44.',
    example: row(DATE.replace('date@1:4-14', 'date@1'), DATE),
  },
  'encode/decision-place': {
    title: 'a place that the text does not have',
    explanation: 'The text was made shorter after the table was written. Write the table again with --review.',
    example: row(DATE.replace('1:4-14', '9:4-14'), DATE),
  },
  'encode/decision-text': {
    title: 'the text has other words at this place',
    explanation:
      'The text was changed after the table was written, or the words in the row were. Write the table again with --review.',
    example: row(DATE.replace('8 May', '9 May'), DATE),
  },
  'encode/decision-ambiguous': {
    title: 'words that stand in the line more than once',
    explanation: 'Say by an id which of them is meant. The message has the id of the first.',
    example: row(',1,group,bear,g,,add', 'group@1:46-50,1,group,bear,g,,add'),
  },
  'encode/decision-type': {
    title: 'a name that became a block, or a block that became a name',
    explanation: 'The type of a row is changed among the types of names only.',
    example: row(
      `${PERSON.replace(',person,', ',block,')},,,change`,
      `${PERSON.replace(',person,', ',org,')},smirnov-works,,change`,
    ),
  },
  'encode/decision-value': {
    title: 'a value that cannot be one',
    explanation: 'A date has when=, from=, to=, notBefore= or notAfter= with a date that exists; a block has its kind.',
    example: row(DATE.replace('when=1933-05-08', 'when=8 May'), DATE),
  },
  'encode/decision-entry': {
    title: 'an entry that the words cannot refer to',
    explanation: 'The ref is not an id, or it is that of an entry of another type, or was taken away.',
    example: row(`${PERSON},1 2,,change`, `${PERSON},ivan-smirnov,,change`),
  },
  'encode/decision-crossing': {
    title: 'a mark that would cross another one',
    explanation: 'Marks stand inside one another or apart. Reject or change the other one in the same table.',
    example: row(',1,group,Smirnov was,g,,add', ',1,group,bear and a bear,g,,add'),
  },
};
