import { expect, test } from 'vitest';
import { FixCollector } from '../../../src/validate/fix/fix-collector.ts';
import { diagnosticsOf, messagesOf, schemaOf } from '../../support/memory-schema.ts';

const schema = schemaOf(`
  default namespace = "urn:letter"
  start = letter
  letter = element letter { top, (signed | (body, notes?)) }
  top = element top { title, from, to?, (element by { text } | element on { text }) }
  title = element title { text }
  from = element from { persName }
  to = element to { persName | placeName }
  body = element body { head?, (p | \\list | table)+, closer* }
  head = element head { phrase }
  p = element p { phrase }
  \\list = element list { (item | lb)+ }
  item = element item { p+ | phrase }
  table = element table { row+ }
  row = element row { cell+ }
  cell = element cell { phrase }
  closer = element closer { phrase }
  notes = element notes { (title | p)+ }
  signed = element signed { text }
  phrase = (text | persName | placeName | hi | lb)*
  persName = element persName { text }
  placeName = element placeName { text }
  hi = element hi { phrase }
  lb = element lb { empty }
`);

const letter = (body: string, top = '<title/><from><persName/></from><by/>'): string =>
  `<letter xmlns="urn:letter"><top>${top}</top><body>${body}</body></letter>`;

test('the document that the mistakes are made in is valid', () => {
  expect(messagesOf(schema, letter('<head/><p/>'))).toEqual([]);
});

test.each([
  ['<persname/>', '<persname> is not allowed in <p>: did you mean <persName>?'],
  ['<personName/>', '<personName> is not allowed in <p>: did you mean <persName>?'],
  ['<name/>', '<name> is not an element of the schema: expected is <persName>, <placeName>, <hi> or <lb>'],
  ['<persName xmlns=""/>', '<persName> is in no namespace: leave out its xmlns=""'],
  [
    '<x:persName xmlns:x="urn:other"/>',
    '<x:persName> is in the namespace urn:other, of which the schema has no element: expected is <persName>, <placeName>, <hi> or <lb>',
  ],
  [
    '<x:cell xmlns:x="urn:other"/>',
    '<x:cell> is in the namespace urn:other, of which the schema has no element: expected is <persName>, <placeName>, <hi> or <lb>',
  ],
  ['<x:persName xmlns:x="urn:lettre"/>', '<x:persName> is in the namespace urn:lettre: declare xmlns:x="urn:letter"'],
  ['<titel/>', '<titel> is not an element of the schema: the nearest is <title>, which is not allowed in <p>'],
  ['<p/>', '<p> is not allowed in <p>: close <p> before it'],
  ['<hi><p/></hi>', '<p> is not allowed in <hi>: close <hi> and <p> before it'],
  ['<head/>', '<head> is not allowed in <p>: in <body> it must come before <p>'],
  ['<lb><hi/></lb>', '<hi> is not allowed in <lb>: <lb> must be empty'],
  ['<row><cell/></row>', '<row> is not allowed in <p>: it belongs in <table>'],
  ['<p>A</p> text', '<p> is not allowed in <p>: it belongs in <body>, <notes> or <item>'],
  ['A <p>A <hi>B</hi></p><!-- --> text', '<p> is not allowed in <p>: it belongs in <body>, <notes> or <item>'],
])('%s in a paragraph', (content, message) => {
  expect(messagesOf(schema, letter(`<p>${content}</p>`))).toEqual([message]);
});

test.each([
  ['<p/><head/>', '<head> is not allowed any more in <body>: it must come before <p>'],
  ['<head/><head/><p/>', '<head> is not allowed again in <body>: only one can stand there'],
  ['<p/><closer/><p/>', '<p> is not allowed any more in <body>: it must come before <closer>'],
  ['<item/><item/>', '<item> is not allowed in <body>: put it into <list>'],
  ['<row><cell/></row><row><cell/></row>', '<row> is not allowed in <body>: put it into <table>'],
  ['<list><item>text<p/></item></list>', '<p> is not allowed in <item> together with text: put the text into <p> as well'],
  ['<table><cell/></table>', '<cell> is not allowed in <table>: put it into <row>'],
  ['<table><tr><cell/></tr></table>', '<tr> is not allowed in <table>: did you mean <row>?'],
  ['<list/>', '<list> is not complete: one of <item> or <lb> is required'],
  ['<table/>', '<table> is not complete: <row> is required'],
])('%s in the body', (content, message) => {
  expect(messagesOf(schema, letter(content))).toEqual([message]);
});

test.each([
  ['<from><persName/></from><by/>', '<from> is not allowed yet in <top>: <title> is required before it'],
  ['<from><persName/></from><title/><by/>', '<from> is not allowed yet in <top>: <title> must come before it'],
  ['<by/><title/><from><persName/></from>', '<by> is not allowed yet in <top>: <title> and <from> must come before it'],
  ['<title/><from><persName/></from><by/><on/>', '<on> is not allowed in <top> together with <by>'],
  ['<title/><from><persName/></from>', '<top> is not complete: one of <by> or <on> is required'],
  ['<title/><from>Orlova</from><by/>', 'text is not allowed in <from>: put it into <persName>'],
])('%s at the top', (content, message) => {
  expect(messagesOf(schema, letter('<p/>', content))).toEqual([message]);
});

test.each([
  ['<letter/>', '<letter> is in no namespace: write <letter xmlns="urn:letter">'],
  ['<x:letter xmlns:x="urn:other"/>', '<x:letter> is in the namespace urn:other: it is wanted in the namespace urn:letter'],
  ['<x:letter xmlns:x="urn:letter"><top/></x:letter>', '<top> is in no namespace: declare xmlns="urn:letter" on <x:letter>'],
  ['<Letter xmlns="urn:letter"/>', '<Letter> is not allowed as the root of the document: did you mean <letter>?'],
  ['<note/>', '<note> is not an element of the schema: expected is <letter xmlns="urn:letter">'],
])('the root %s', (root, message) => {
  expect(messagesOf(schema, root)[0]).toBe(message);
});

test('a name of any length leaves the message short, and on one line', () => {
  const [message = ''] = messagesOf(schema, letter(`<p><${'long'.repeat(1000)}/></p>`));
  expect(message.length).toBeLessThan(300);
  expect(message).toMatch(/^<long[^\n]*…> is not an element of the schema/u);
});

test('no prefix is declared anew that has another namespace of the schema, or one that is like it by chance', () => {
  const two = schemaOf(`
    default namespace = "urn:the-letters"
    namespace notes = "urn:the-lettres"
    start = element letter { (element p { (text | element hi { text })* } | element notes:note { text })* }
  `);
  const within = (content: string): string =>
    `<letter xmlns="urn:the-letters" xmlns:n="urn:the-lettres"><p>${content}</p></letter>`;
  const [known] = diagnosticsOf(two, within('<n:hi/>'), { fixes: FixCollector });
  expect(known?.message).toBe('<n:hi> is in the namespace urn:the-lettres: did you mean <hi>?');
  expect(known?.fixes ?? []).toEqual([]);
  const [short] = diagnosticsOf(two, within('<m:hi xmlns:m="urn:x"/>'), { fixes: FixCollector });
  expect(short?.message).not.toContain('xmlns:m=');
  expect(short?.fixes ?? []).toEqual([]);
});
