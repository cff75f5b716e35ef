// Elements that a schema has and no document can have: customisations take elements away by `notAllowed`. No message proposes
// them, and no repair.
import { expect, test } from 'vitest';
import { FixCollector } from '../../../src/validate/fix/fix-collector.ts';
import { diagnosticsOf, schemaOf } from '../../support/memory-schema.ts';

type Case = {
  readonly name: string;
  readonly schema: string;
  readonly documents: readonly string[];
  /** What may be named where something is proposed. */
  readonly never: readonly string[];
  readonly messages: readonly string[];
};

const CASES: readonly Case[] = [
  {
    name: 'the content of an element is notAllowed',
    schema: 'start = element r { (gone | kept)* } gone = element gone { notAllowed } kept = element kept { text }',
    documents: ['<r><gone/></r>', '<r><gon/></r>', '<r><x/></r>', '<r>text</r>'],
    never: ['gone'],
    messages: [
      '<gone> is not an element of the schema: expected is <kept>',
      '<gon> is not an element of the schema: expected is <kept>',
      '<x> is not an element of the schema: expected is <kept>',
      'text is not allowed in <r>: only elements are, such as <kept>',
    ],
  },
  {
    name: 'a class that an element must have one of is empty',
    schema: `
      start = element r { (\\list | p)+ }
      p = element p { text }
      \\list = element list { head?, model.item+ }
      head = element head { text }
      model.item = notAllowed | item
      item = element item { attribute n { notAllowed } }`,
    documents: ['<r><lst/></r>', '<r/>', '<r><item/></r>', '<r><head/></r>'],
    never: ['list', 'item', 'head'],
    messages: [
      '<lst> is not allowed in <r>: did you mean <p>?',
      '<r> is not complete: <p> is required',
      '<item> is not allowed in <r>: did you mean <p>?',
      '<head> is not allowed in <r>: expected is <p>',
    ],
  },
  {
    name: 'elements that need one another without end',
    schema: `
      start = element r { (egg | bird | stone)? }
      egg = element egg { bird }
      bird = element bird { egg, text }
      stone = element stone { empty }`,
    documents: ['<r><eg/></r>', '<r><brd/></r>', '<r>x</r>', '<r><egg/></r>'],
    never: ['egg', 'bird'],
    messages: [
      '<eg> is not an element of the schema: expected is <stone>',
      '<brd> is not an element of the schema: expected is <stone>',
      'text is not allowed in <r>: only elements are, such as <stone>',
      '<egg> is not complete, and cannot be: the schema never allows what it requires',
    ],
  },
  {
    name: 'a way that leads to what is never allowed',
    schema: `
      start = element r { (a, b, gone) | (b, a) }
      a = element a { empty } b = element b { empty } gone = element gone { (gone | notAllowed) }`,
    documents: ['<r/>', '<r><c/></r>', '<r><b/></r>', '<r><b/><gone/></r>'],
    never: ['gone'],
    messages: [
      '<r> is not complete: <b> and <a> are required',
      '<c> is not an element of the schema: expected is <b>',
      '<r> is not complete: <a> is required',
      '<r> is not complete: <a> is required',
      '<gone> is not allowed in <r>: did you mean <a>?',
    ],
  },
];

test.for(CASES)('$name', ({ schema, documents, never, messages }) => {
  const read = schemaOf(schema);
  const found = documents.flatMap((document) => diagnosticsOf(read, document, { fixes: FixCollector }));
  for (const { message, fixes = [] } of found) {
    const proposed = message.slice(message.indexOf(':') + 1) + fixes.map(({ edits }) => edits.map(({ text }) => text)).join();
    for (const name of never) if (message.includes(': ')) expect(proposed).not.toMatch(new RegExp(`\\b${name}\\b`, 'u'));
  }
  expect(found.map(({ message }) => message)).toEqual(messages);
});
