// What is preferred to what, by what a repair costs and by the failures that it leaves.
import { expect, test } from 'vitest';
import { repairsFor } from '../../../src/relaxng/derivative/repairs-for.ts';
import { firstFailure, type Mistaken, wordsOfRemedy } from '../../support/first-failure.ts';

/** `+1`: leaves one failure more than the others. One line for each cost, the least first. */
type Preferred = Mistaken & { readonly name: string; readonly mostMore: number; readonly preferred: string };

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
      rename {urn:x}item
      insert-before title
      reorder title
      wrap-in title
      move
      unwrap
      rename title | rename often | rename seldom | rename never
      wrap-in often
      rename {urn:x}item +1
      insert-before title +1
      reorder title +1
      wrap-in title +1
      move +1
      wrap-in seldom
      unwrap +1
      remove
      rename title +1 | rename often +1 | rename seldom +1 | rename never +1 | wrap-in never
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
      wrap-in never
      wrap-in title +1 | wrap-in seldom +1
      remove +1
      wrap-in never +1
      wrap-in title +2 | wrap-in seldom +2
      remove +2
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
