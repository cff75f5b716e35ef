// What is offered for a mistake, and what is preferred to what, with failures that a repair leaves counted in.
import { expect, test } from 'vitest';
import { plainRepair, repairsFor } from '../../../src/relaxng/derivative/repair.ts';
import { firstFailure, type Mistaken, wordsOfRemedy } from '../../support/first-failure.ts';

type Row = Mistaken & { readonly name: string };

/** `+1`: leaves one failure more than the others. One line for each cost, the least first. */
type Preferred = Row & { readonly mostMore: number; readonly preferred: string };

const PREFERRED: readonly Preferred[] = [
  {
    name: 'an element that the schema does not know',
    schema: `doc = element doc { (Item | itme | xItem | other)*, title }
      Item = element Item { empty }  itme = element itme { empty }  xItem = element x:item { empty }
      other = element other { empty }  title = element title { empty }`,
    content: '<item/>',
    mostMore: 2,
    preferred: `
      rename Item
      rename Item +1 | rename itme
      rename {urn:x}item
      rename Item +2 | rename itme +1 | rename title
      unwrap
      rename other
      rename {urn:x}item +1
      rename itme +2 | rename title +1
      unwrap +1
      rename other +1 | remove
      rename {urn:x}item +2
      rename title +2
      unwrap +2
      rename other +2 | remove +1
      remove +2`,
  },
  {
    // The seventh name, <never>, is not tried any more.
    name: 'an element that the schema has elsewhere',
    schema: `doc = element doc { (never | seldom | often | Item | itme | xItem)*, title, item }
      never = element never { item* }  seldom = element seldom { item* }  often = element often { item* }
      Item = element Item { empty }  itme = element itme { empty }  xItem = element x:item { empty }
      title = element title { item* }  item = element item { empty }`,
    content: '<item/>',
    uses: { seldom: 3, often: 4 },
    mostMore: 1,
    preferred: `
      rename Item
      rename Item +1
      rename itme | rename {urn:x}item
      insert-before title
      reorder title
      wrap-in title
      move
      unwrap
      rename title | rename often | rename seldom
      wrap-in often
      rename itme +1 | rename {urn:x}item +1
      insert-before title +1
      reorder title +1
      wrap-in title +1
      move +1
      wrap-in seldom
      unwrap +1
      remove
      rename title +1 | rename often +1 | rename seldom +1 | wrap-in never
      wrap-in often +1
      wrap-in seldom +1
      remove +1
      wrap-in never +1`,
  },
  {
    name: 'an element with one home',
    schema: `doc = element doc { points?, title, item }
      points = element points { item+ }  title = element title { empty }  item = element item { empty }`,
    content: '<item/>',
    mostMore: 0,
    preferred: `
      insert-before title
      reorder title
      wrap-in points
      move
      unwrap
      rename title | rename points
      remove`,
  },
  {
    name: 'an element with one home, which stands in many places',
    schema: `doc = element doc { points?, (a | b | c | empty) }
      a = element a { points }  b = element b { points }  c = element c { points }
      points = element points { item+ }  item = element item { empty }`,
    content: '<item/>',
    mostMore: 0,
    preferred: `
      wrap-in points
      move
      unwrap
      rename a | rename b | rename c | rename points
      remove`,
  },
  {
    name: 'an element of many places, with one of few that can contain it here',
    schema: `doc = element doc { points?, (a | b | c | empty) }
      a = element a { inner }  b = element b { inner }  c = element c { inner }  inner = element inner { other, item? }
      other = element other { item* }  more = element more { item }  points = element points { item+, more? }
      item = element item { empty }`,
    content: '<item/>',
    mostMore: 0,
    preferred: `
      wrap-in points
      move
      unwrap
      rename points | rename a | rename b | rename c
      remove`,
  },
  {
    name: 'an element of many places, with one of many that can contain it here',
    schema: `doc = element doc { points?, (a | b | c | empty) }
      a = element a { points, item }  b = element b { points, item }  c = element c { points, item }
      points = element points { item+ }  item = element item { empty }`,
    content: '<item/>',
    mostMore: 0,
    preferred: `
      move
      unwrap
      rename a | rename b | rename c | rename points
      remove
      wrap-in points`,
  },
  {
    name: 'text',
    schema: `doc = element doc { (never | seldom | mark)*, title }
      never = element never { text }  seldom = element seldom { text }  mark = element mark { empty }
      title = element title { text }`,
    content: 'text',
    uses: { seldom: 1, mark: 9 },
    mostMore: 2,
    preferred: `
      wrap-in title | wrap-in seldom
      remove
      wrap-in title +1 | wrap-in seldom +1
      remove +1
      wrap-in never
      wrap-in title +2 | wrap-in seldom +2
      remove +2
      wrap-in never +1
      wrap-in never +2`,
  },
];

test.for(PREFERRED)('preferred for $name', (row) => {
  expect(preferredFor(row)).toEqual(row.preferred.trim().split(/\n\s*/u));
});

function preferredFor({ mostMore, ...row }: Preferred): readonly string[] {
  const { failure, sources } = firstFailure(row);
  const byTotal = new Map<number, string[]>();
  for (const { repair, cost } of repairsFor(failure, sources)) {
    for (let more = 0; more <= mostMore; more++) {
      const total = Math.round((cost + more) * 1000);
      const words = `${wordsOfRemedy(repair.remedy)}${more > 0 ? ` +${more}` : ''}`;
      byTotal.set(total, [...(byTotal.get(total) ?? []), words]);
    }
  }
  return [...byTotal].sort(([a], [b]) => a - b).map(([, words]) => words.join(' | '));
}

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
    name: 'a name that the schema knows is no other one, and nearer ones come first',
    schema: `doc = element doc { (far | iten | xItem | ITEM)*, place }
      far = element far { empty } iten = element iten { empty } ITEM = element ITEM { empty }
      xItem = element x:item { empty }  place = element place { item }  item = element item { empty }`,
    content: '<item/>',
    offered: [
      'rename ITEM',
      'rename iten',
      'rename {urn:x}item',
      'rename place',
      'rename far',
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
