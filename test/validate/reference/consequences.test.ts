// One mistake that shows at two places is one finding, which names both; two mistakes stay two.
import { describe, expect, test } from 'vitest';
import { diagnosticsOf, schemaOf } from '../../support/memory-schema.ts';

const schema = schemaOf(`
  start = element doc { header, section* }
  header = element header { title, author, note? }
  title = element title { id, text }
  author = element author { text }
  note = element note { p+ }
  section = element section { id, (p | items | persons | pair | seq | two)+ }
  seq = element seq { element x { empty }?, element y { empty }, element z { empty } }
  two = element two { person, name }
  pair = element pair { person, person }
  items = element list { item+ }
  item = element item { id, (text | hi)* }
  persons = element persons { id, person*, relations? }
  person = element person { id, (name, age?) }
  name = element name { text }
  age = element age { text }
  relations = element relations { empty }
  p = element p { id, (text | hi)* }
  hi = element hi { text }
  id = attribute xml:id { xsd:ID }?`);

const TITLE = '<title>a</title>';
const HEADER = `<header>${TITLE}<author>b</author></header>`;
const doc = (content: string, header = HEADER): string => `<doc>${header}${content}</doc>`;
const section = (content: string): string => doc(`<section>${content}</section>`);

/** The element at fault of each finding, and those of its related places. */
function toldOf(text: string): readonly string[] {
  return diagnosticsOf(schema, text).map(({ message, related = [] }) =>
    [message, ...related.map((one) => one.message)].map((words) => words.replace(/ (is|of) .*$/u, '')).join(' and '),
  );
}

type Row = readonly [name: string, text: string, told: readonly string[]];

describe('what was moved', () => {
  test.for<Row>([
    [
      'further down',
      doc(`<section><p>x</p>${TITLE}</section>`, '<header><author>b</author></header>'),
      ['<author> and <title>'],
    ],
    ['up', `<doc>${TITLE}<header><author>b</author></header></doc>`, ['<title> and <author>']],
    ['into another parent', section('<persons><person/></persons><p>x</p><name>y</name>'), ['<person> and <name>']],
    [
      'twice',
      section('<persons><person/></persons><name>y</name><persons><person/></persons><name>y</name>'),
      ['<person> and <name>', '<person> and <name>'],
    ],
  ])('%s', ([, text, told]) => expect(toldOf(text)).toEqual(told));

  test.for<Row>([
    ['another is missing', doc('<section><p>x</p><age>y</age></section>', `<header>${TITLE}</header>`), ['<header>', '<age>']],
    [
      'one is missing, two are there',
      section('<persons><person/></persons><name>x</name><p>y</p><name>z</name>'),
      ['<person> and <name>', '<name>'],
    ],
    ['there would be more missing', doc(`<section><p>x</p>${TITLE}</section>`, '<header/>'), ['<header>', '<title>']],
  ])('but not where %s', ([, text, told]) => expect(toldOf(text)).toEqual(told));
});

describe('what stands where another is required', () => {
  test.for<Row>([
    ['at the end', section('<persons><person><p>x<hi>y</hi></p></person></persons>'), ['<p> and <person>']],
    ['text', section('<pair><person><name>x</name></person>y</pair>'), ['text and <pair>']],
    [
      'before what must follow',
      doc('', '<header><section><p>x</p></section><author>b</author></header>'),
      ['<section> and <author>'],
    ],
  ])('%s', ([, text, told]) => expect(toldOf(text)).toEqual(told));

  test.for<Row>([
    ['with the first of what is required after it', doc('', `<header><p>x</p>${TITLE}</header>`), ['<p>', '<header>']],
    ['elsewhere', section('<list><item>x</item><p>x</p></list><list/>'), ['<p>', '<list>']],
    ['a text, with what is required before an element', section('<two>x<name>y</name></two>'), ['text', '<name>']],
  ])('but not %s', ([, text, told]) => expect(toldOf(text)).toEqual(told));
});

describe('what follows a sibling that came too early', () => {
  const person = '<person><name>x</name></person>';
  test.for([1, 2, 3, 4, 5, 300])('%d of them are one finding', (count) => {
    const found = diagnosticsOf(schema, section(`<persons>${person}<relations/>${person.repeat(count)}</persons>`));
    expect(found.map(({ message }) => message)).toEqual([
      '<person> is not allowed any more in <persons>: it must come before <relations>',
    ]);
    expect(found[0]?.related ?? []).toHaveLength(Math.min(count - 1, 3));
  });

  test('in each parent anew', () => {
    const persons = `<persons><relations/>${person.repeat(2)}</persons>`;
    expect(toldOf(section(persons.repeat(3)))).toHaveLength(3);
  });

  test.for<Row>([
    ['what its parent never has', section('<persons><relations/><p>x</p><p>y</p></persons>'), ['<p>', '<p>']],
    [
      'what is there too often',
      section(`<persons>${person}<relations/><relations/><relations/></persons>`),
      ['<relations>', '<relations>'],
    ],
    ['another name', section(`<persons><relations/>${person}<item>x</item></persons>`), ['<person>', '<item>']],
    [
      'another name, after two',
      section(`<persons><relations/>${person}${person}<item>x</item></persons>`),
      ['<person> and <person>', '<item>'],
    ],
    ['what stands further on', section('<seq><y/><x/><z/><x/></seq>'), ['<x>', '<x>']],
  ])('but not %s', ([, text, told]) => expect(toldOf(text)).toEqual(told));
});

describe('identifiers of a copy', () => {
  const persons = '<persons xml:id="a"><person xml:id="b"><name>x</name></person></persons>';
  test('that is allowed are each repeated', () => {
    expect(toldOf(section(persons.repeat(2)))).toHaveLength(2);
  });
  test.for<Row>([
    [
      'again',
      doc('<section><p xml:id="c"/></section>', `${HEADER}<header><title xml:id="c">a</title><author>b</author></header>`),
      ['<header>', 'the identifier "c"'],
    ],
    ['with others in it', doc('', `<header><title xml:id="t">a</title><author>b</author></header>`.repeat(2)), ['<header>']],
    ['in its parent', section(`<list><item xml:id="i">x<item xml:id="i">x</item></item></list>`), ['<item>']],
  ])('that is not allowed are not: %s', ([, text, told]) => expect(toldOf(text)).toEqual(told));
  const repeating = '<header><p>x</p><title xml:id="t">a</title><author>b</author></header>';
  test.for<Row>([
    [
      'in the copy alone',
      doc('<list><item xml:id="q">x</item><item xml:id="q">x</item></list>'),
      ['<list>', 'the identifier "q"'],
    ],
    [
      'of another name',
      doc('<section><p xml:id="q"/></section><list><item xml:id="q">x</item></list>'),
      ['<list>', 'the identifier "q"'],
    ],
    [
      'after the copy',
      doc(`<section><p xml:id="s"/></section>${HEADER}<section><p xml:id="s"/></section>`),
      ['<header>', 'the identifier "s"'],
    ],
  ])('but those are that stand %s', ([, text, told]) => expect(toldOf(text)).toEqual(told));
  test('nor those behind another mistake in it', () => {
    const identifiers = toldOf(doc('', repeating.replace('<p>x</p>', '') + repeating)).filter((told) =>
      /identifier/u.test(told),
    );
    expect(identifiers).toEqual([]);
  });
  test('but those after it are', () => {
    const copied = `<header><title xml:id="t">a</title><author>b</author></header>`.repeat(2);
    expect(toldOf(doc('<section><p xml:id="s"/><p xml:id="s"/></section>', copied))).toEqual([
      '<header>',
      'the identifier "s"',
    ]);
  });
});
