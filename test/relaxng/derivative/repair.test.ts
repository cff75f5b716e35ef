import { expect, test } from 'vitest';
import { DocumentMatcher } from '../../../src/relaxng/derivative/document-matcher.ts';
import { readEvents } from '../../../src/xml/read-events.ts';
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

function remediesFor(text: string): readonly string[] {
  const remedies: string[] = [];
  const matcher = new DocumentMatcher(engine, {
    failed: (failure, remedy) => {
      if (remedy === undefined) remedies.push(failure.kind);
      else if (remedy.kind === 'rename') remedies.push(`rename ${remedy.to.localName}`);
      else if (remedy.kind === 'wrap-in') remedies.push(`wrap-in ${remedy.name.localName}`);
      else if ('names' in remedy) remedies.push(`${remedy.kind} ${remedy.names.map(({ localName }) => localName).join(', ')}`);
      else remedies.push(remedy.kind);
    },
  });
  readEvents(text, matcher, { encoding: 'utf-8' });
  matcher.end();
  return remedies;
}
