// What is offered for a mistake, in which order, and how much of it.
import { expect, test } from 'vitest';
import { plainRepair, repairsFor } from '../../../src/relaxng/derivative/repairs-for.ts';
import { firstFailure, type Mistaken, wordsOfRemedy } from '../../support/first-failure.ts';

type Row = Mistaken & { readonly name: string };

/** What is offered, in this order: of two that are equally good the first is taken. */
const OFFERED: readonly (Row & { readonly offered: readonly string[] })[] = [
  {
    name: 'what must come stands before what may',
    schema: `doc = element doc { may*, must }  may = element may { empty }  must = element must { empty }`,
    content: '<unknown/>',
    uses: { may: 5 },
    offered: ['rename must', 'rename may', 'unwrap', 'remove'],
  },
  {
    name: 'what lets the parent end stands before what does not',
    schema: `doc = element doc { (goes, on) | (also, on) | ends }
      goes = element goes { empty }  also = element also { empty }  on = element on { empty }  ends = element ends { empty }`,
    content: '<unknown/>',
    uses: { goes: 5 },
    offered: ['rename ends', 'rename goes', 'rename also', 'unwrap', 'remove'],
  },
  {
    name: 'where the parent may end already, what is used most stands first',
    schema: `doc = element doc { ((goes, on) | once | twice | ends)? }
      once = element once { empty }  twice = element twice { empty }
      goes = element goes { empty }  on = element on { empty }  ends = element ends { empty }`,
    content: '<unknown/>',
    uses: { goes: 5, twice: 2, once: 1 },
    offered: ['rename goes', 'rename twice', 'rename once', 'rename ends', 'unwrap', 'remove'],
  },
  {
    name: 'what is at home stands before what is used more',
    schema: `doc = element doc { a* & b* & c* & everywhere* & home* }
      a = element a { everywhere }  b = element b { everywhere }  c = element c { everywhere }
      everywhere = element everywhere { empty }  home = element home { empty }`,
    content: '<unknown/>',
    uses: { everywhere: 5, a: 3, b: 2, c: 1 },
    offered: ['rename a', 'rename b', 'rename c', 'rename home', 'rename everywhere', 'unwrap', 'remove'],
  },
  {
    name: 'a name that the schema knows is no other one but for its case and namespace, whatever the spelling',
    schema: `doc = element doc { (far | iten | xItem | ITEM)*, place }
      far = element far { empty } iten = element iten { empty } ITEM = element ITEM { empty }
      xItem = element x:item { empty }  place = element place { item }  item = element item { empty }`,
    content: '<item/>',
    offered: [
      'rename ITEM',
      'rename {urn:x}item',
      'rename place',
      'rename far',
      'rename iten',
      'wrap-in place',
      'move',
      'unwrap',
      'remove',
    ],
  },
  {
    name: 'a name near to one of another namespace is none',
    schema: `doc = element doc { (other | xItem)* }  xItem = element x:Item { empty }  other = element other { empty }`,
    content: '<item/>',
    offered: ['rename other', 'rename {urn:x}Item', 'unwrap', 'remove'],
  },
  {
    name: 'what is missing before: all that has no choice',
    schema: `doc = element doc { a, (b | c), d, e }
      a = element a { empty }  b = element b { empty }  c = element c { empty }  d = element d { empty }  e = element e { empty }`,
    content: '<e/>',
    offered: ['rename a', 'insert-before a, d', 'reorder a, d', 'move', 'unwrap', 'remove'],
  },
  {
    name: 'what is missing twice is named once',
    schema: `doc = element doc { (a, b), (a, c) }
      a = element a { empty }  b = element b { empty }  c = element c { empty }`,
    content: '<c/>',
    offered: ['rename a', 'insert-before a, b', 'reorder a, b', 'move', 'unwrap', 'remove'],
  },
  {
    name: 'the element itself is not what is missing before it',
    schema: `doc = element doc { a, b, a, c }  a = element a { empty }  b = element b { empty }  c = element c { empty }`,
    content: '<a/><a/>',
    offered: ['rename b', 'insert-before b', 'reorder b', 'move', 'unwrap', 'remove'],
  },
  {
    name: 'missing is only what has a choice',
    schema: `doc = element doc { (a | b), c }  a = element a { empty }  b = element b { empty }  c = element c { empty }`,
    content: '<c/>',
    offered: ['rename a', 'rename b', 'insert-before', 'move', 'unwrap', 'remove'],
  },
  {
    name: 'no wrapper takes the element only later',
    schema: `doc = element doc { a | b }  a = element a { first, c }  b = element b { c }  first = element first { empty }
      c = element c { empty }`,
    content: '<c/>',
    offered: ['rename a', 'rename b', 'wrap-in b', 'move', 'unwrap', 'remove'],
  },
  {
    name: 'text goes into what is used most, then into what stands in most places',
    schema: `doc = element doc { (one | two | used | mark)* }
      one = element one { text }  two = element two { text }  used = element used { text }
      mark = element mark { two* }`,
    content: 'text',
    uses: { used: 2 },
    offered: ['remove', 'wrap-in used', 'wrap-in two', 'wrap-in one'],
  },
  {
    name: 'text goes into what lets the parent end before what is used most',
    schema: `doc = element doc { (goes, on) | ends }  goes = element goes { text }  on = element on { text }  ends = element ends { text }`,
    content: 'text',
    uses: { goes: 5 },
    offered: ['remove', 'wrap-in ends', 'wrap-in goes'],
  },
];

test.for(OFFERED)('offered: $name', ({ offered, ...row }) => {
  expect(offeredFor(row)).toEqual(offered);
});

function offeredFor(row: Row): readonly string[] {
  const { failure, sources } = firstFailure(row);
  return repairsFor(failure, sources).map(({ repair }) => wordsOfRemedy(repair.remedy));
}

/** What is done inside a trial, without another one. */
const PLAIN: readonly (Row & { readonly remedy: string })[] = [
  {
    name: 'something missing',
    schema: `doc = element doc { a, b }  a = element a { empty }  b = element b { empty }`,
    content: '<b/>',
    remedy: 'insert-before a',
  },
  { name: 'one name alone', schema: `doc = element doc { a }  a = element a { empty }`, content: '<b/>', remedy: 'rename a' },
  {
    name: 'one name alone, of another namespace',
    schema: `doc = element doc { a }  a = element x:a { empty }`,
    content: '<b/>',
    remedy: 'remove',
  },
  {
    name: 'two names that are both required',
    schema: `doc = element doc { a & b }  a = element a { empty }  b = element b { empty }`,
    content: '<c/>',
    remedy: 'remove',
  },
  {
    name: 'a required name that cannot come first',
    schema: `doc = element doc { (a | b), c }  a = element a { empty }  b = element b { empty }  c = element c { empty }`,
    content: '<unknown/>',
    remedy: 'remove',
  },
  {
    name: 'one name alone, and an element of another place',
    schema: `doc = element doc { a }  a = element a { b? }  b = element b { empty }`,
    content: '<b/>',
    remedy: 'move',
  },
  { name: 'no name', schema: `doc = element doc { empty }`, content: '<b/>', remedy: 'remove' },
  { name: 'text', schema: `doc = element doc { a }  a = element a { text }`, content: 'text', remedy: 'remove' },
];

test.for(PLAIN)('plain: $name', ({ remedy, ...row }) => {
  const { failure, sources } = firstFailure(row);
  expect(wordsOfRemedy(plainRepair(failure, sources).remedy)).toBe(remedy);
});

/** Elements `n0`, `n1` …, each with `content`, all allowed in any order; `n0` is used most. */
function many(count: number, content: string): Pick<Row, 'schema' | 'uses'> {
  const names = Array.from({ length: count }, (_, index) => `n${index}`);
  const definitions = names.map((name) => `${name} = element ${name} { ${content} }`);
  return {
    schema: [`doc = element doc { (${names.join(' | ')})* }`, ...definitions, 'known = element known { empty }'].join('\n'),
    uses: Object.fromEntries(names.map((name, index) => [name, count - index])),
  };
}

/** Of many that could be tried the likeliest are: so one failure takes bounded time. */
const BOUNDED = [
  {
    name: 'names for an unknown element',
    row: { ...many(60, 'empty'), content: '<other/>' },
    kind: 'rename',
    least: 7,
    most: 23,
  },
  { name: 'names for a known element', row: { ...many(60, 'known'), content: '<known/>' }, kind: 'rename', least: 4, most: 11 },
  {
    name: 'elements around an element',
    row: { ...many(60, 'known'), content: '<known/>' },
    kind: 'wrap-in',
    least: 13,
    most: 47,
  },
  { name: 'elements around a text', row: { ...many(60, 'text'), content: 'text' }, kind: 'wrap-in', least: 13, most: 47 },
] as const;

test.for(BOUNDED)('bounded: $name', ({ row, kind, least, most }) => {
  const tried = offeredFor({ name: '', ...row }).filter((words) => words.startsWith(kind));
  expect(tried).toEqual(tried.map((_, index) => `${kind} n${index}`));
  expect(tried.length).toBeGreaterThanOrEqual(least);
  expect(tried.length).toBeLessThanOrEqual(most);
});

test('the only home is tried however unlikely it is', () => {
  const { schema, uses = {} } = many(60, 'empty');
  const row = {
    name: '',
    schema: `${schema}\nlast = element last { known }`.replace(' | n59', ' | last'),
    uses,
    content: '<known/>',
  };
  expect(offeredFor(row)).toContain('wrap-in last');
});
