// Which repair is taken for a mistake: the one that leaves the fewest failures in what follows.
import { expect, test } from 'vitest';
import { DocumentMatcher, type ReferenceEngine } from '../../../src/relaxng/derivative/document-matcher.ts';
import { readEvents } from '../../../src/xml/read/read-events.ts';
import { wordsOfRemedy } from '../../support/first-failure.ts';
import { schemaOf } from '../../support/memory-schema.ts';

const { engine } = schemaOf(`
  start = element letter { title, from, to?, body }
  title = element title { text }
  from = element from { text }
  to = element to { text }
  body = element body { (p | \\list)+, closer? }
  p = element p { (text | hi | \\list)* }
  hi = element hi { (text | hi)* }
  \\list = element list { item+ }
  item = element item { text | p+ }
  closer = element closer { text }
`);

const TOP = '<title/><from/>';

test.each([
  ['valid', `${TOP}<body><p/></body>`, []],
  ['a name in another case', `${TOP}<body><P>text</P></body>`, ['rename p']],
  ['a name misspelled, and more wrong in it', `${TOP}<body><p/><lsit><li/></lsit></body>`, ['rename list', 'rename item']],
  ['something missing', '<from/><body><p/></body>', ['insert-before title']],
  ['two missing', '<body><p/></body>', ['insert-before title, from']],
  ['two in the wrong order', '<from/><title/><body><p/></body>', ['reorder title']],
  ['the last one first', '<body><p/></body><title/><from/>', ['reorder title, from']],
  ['the wrong order, with what need not be there', '<title/><to/><from/><body><p/></body>', ['reorder from']],
  ['what only one can contain', `${TOP}<body><item/><item/><p/></body>`, ['wrap-in list']],
  ['text where an element is required', `${TOP}<body><list>text</list></body>`, ['wrap-in item']],
  ['text where one that is used could be', `${TOP}<body><p/>text<p/></body>`, ['wrap-in p']],
  ['an element around what is right', `${TOP}<hi><body><p/></body></hi>`, ['unwrap']],
  ['an element of another place', `${TOP}<body><p/><closer/><p/></body>`, ['move']],
])('%s', (_, content, expected) => {
  expect(remediesFor(`<letter>${content}</letter>`)).toEqual(expected);
});

test('two mistakes that have nothing to do with one another are both found', () => {
  expect(remediesFor(`<letter><from/><title/><body><P/><p/><item/></body></letter>`)).toEqual([
    'reorder title',
    'rename p',
    'wrap-in list',
  ]);
});

const BOOK = schemaOf(`
  start = element book { title, (table | p)*, index? }
  title = element title { text, mark? }
  mark = element mark { empty }
  table = element table { row+, caption }
  row = element row { empty }
  caption = element caption { text, mark }
  p = element p { text }
  index = element index { entry, end }
  entry = element entry { empty }
  end = element end { empty }
`).engine;

test('a motto around text ends where the book goes on, though its mark is missing', () => {
  const schema = schemaOf(`
    start = element book { motto, p* }
    motto = element motto { text, element mark { empty } }
    p = element p { text }
  `);
  expect(remediesFor('<book>text<p/></book>', schema.engine)).toEqual(['wrap-in motto']);
});

test.each([
  [
    'a table around rows ends where the book goes on, complete or not',
    '<title/><row/><row/><p/><row/><p/>',
    ['wrap-in table', 'wrap-in table'],
  ],
  ['a title around text ends where the book goes on', 'text<p/>', ['wrap-in title']],
  ['text is no title where the title follows', 'text<title/><p/>', ['remove']],
  ['entries are no index where the index follows', '<title/><entry/><index><entry/><end/></index>', ['move']],
])('%s', (_, content, expected) => {
  expect(remediesFor(`<book>${content}</book>`, BOOK)).toEqual(expected);
});

function remediesFor(text: string, schema: ReferenceEngine = engine): readonly string[] {
  const remedies: string[] = [];
  const matcher = new DocumentMatcher(schema, {
    failed: (failure, remedy) => {
      remedies.push(remedy === undefined ? failure.kind : wordsOfRemedy(remedy));
    },
  });
  readEvents(text, matcher, { encoding: 'utf-8' });
  matcher.end();
  return remedies;
}
