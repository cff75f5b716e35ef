// What the codes of evaluation mean.

import type { EvaluateCode } from './evaluate-codes.ts';
import type { CodeEntry } from './example.ts';

const HEADING = 'TOKEN\tNE-COARSE-LIT\tMISC';
const RIGHT = `${HEADING}\nMoscow\tB-loc\t_\n`;

function columns(wrong: string): CodeEntry['example'] {
  return {
    kind: 'evaluate',
    wrong: { 'gold.tsv': wrong, 'system.tsv': RIGHT },
    right: { 'gold.tsv': RIGHT, 'system.tsv': RIGHT },
  };
}

function tei(body: string): string {
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${body}</body></text></TEI>`;
}

function documents(wrong: string): CodeEntry['example'] {
  const gold = tei('<p>One two</p>');
  return {
    kind: 'evaluate',
    wrong: { 'gold.xml': gold, 'system.xml': tei(wrong) },
    right: { 'gold.xml': gold, 'system.xml': tei('<p>One <name>two</name></p>') },
  };
}

export const evaluateEntries: Readonly<Record<EvaluateCode, CodeEntry>> = {
  'evaluate/missing-column': {
    title: 'a table of tokens without a column that is needed',
    explanation: 'The first line names the columns; TOKEN and NE-COARSE-LIT must be among them.',
    example: columns('TOKEN\tMISC\nMoscow\t_\n'),
  },
  'evaluate/row': {
    title: 'a row of a table of tokens that is too short',
    explanation: 'Each row has a token and its mark, with a tab between them.',
    example: columns(`${HEADING}\nMoscow\n`),
  },
  'evaluate/mark': {
    title: 'a mark that is none',
    explanation: 'A mark is O (nothing), B- with a type where a name begins, or I- with the type where it goes on.',
    example: columns(`${HEADING}\nMoscow\tloc\t_\n`),
  },
  'evaluate/no-text': {
    title: 'a document without text',
    explanation: 'What is compared stands in <text> and <sourceDoc>. There is nothing of it in the document.',
    example: documents(''),
  },
  'evaluate/different-texts': {
    title: 'two documents that are not of the same text',
    explanation:
      'Marks can be compared only where the same words are behind both. The message names the first difference. Notes, page marks and lines that a header quotes may stand elsewhere.',
    example: documents('<p>One three</p>'),
  },
};
