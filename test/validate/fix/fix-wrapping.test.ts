// Tags put around what must stand in another element: suggested, never safe.
import { describe, expect, test } from 'vitest';
import { schemaOf } from '../../support/memory-schema.ts';
import { fixed, fixesOf } from './fixed.ts';

const schema = schemaOf(`
  default namespace = "urn:letters"
  start = element text { element div { element p { text }+, element list { element item { text }+ }? }+ }
`);
const around = (inside: string): string => `<text xmlns="urn:letters">${inside}</text>`;

describe('suggested', () => {
  const cases: readonly (readonly [wrong: string, right: string])[] = [
    ['<div>\n  No coal.\n</div>', '<div>\n  <p>No coal.</p>\n</div>'],
    ['<div>A <!-- b --> c</div>', '<div><p>A <!-- b --> c</p></div>'],
    ['<div><p/><item>A</item></div>', '<div><p/><list><item>A</item></list></div>'],
  ];
  test.each(cases)('%s', (wrong, right) => {
    const text = around(wrong);
    expect(fixed(schema, text)).toBe(text);
    expect(fixed(schema, text, 'suggested')).toBe(around(right));
  });

  const lists = schemaOf(`
    start = element div { (element p { (text | hi)* } | \\list | note)* }
    hi = element hi { text }
    \\list = element list { item+, element close { text }, element ref { text }? }
    item = element item { text }
    note = element note { attribute n { text }, element body { text } }
  `);
  const together: readonly (readonly [name: string, wrong: string, right: string])[] = [
    ['text with what is in it', '<div>A <hi>b</hi> c<p/></div>', '<div><p>A <hi>b</hi> c</p><p/></div>'],
    ['elements in a row', '<div><item/><item/> <close/><p/></div>', '<div><list><item/><item/> <close/></list><p/></div>'],
    ['up to the end of the parent', '<div><p/><item/><close/>\n</div>', '<div><p/><list><item/><close/></list>\n</div>'],
    ['with a mistake inside', '<div><item/><close><x/></close></div>', '<div><list><item/><close><x/></close></list></div>'],
    ['nothing that would not be whole', '<div><item/><p/></div>', '<div><item/><p/></div>'],
    ['nothing that lacks an attribute', '<div><body/></div>', '<div><body/></div>'],
  ];
  test.each(together)('%s', (_, wrong, right) => {
    expect(fixed(lists, wrong, 'suggested')).toBe(right);
  });

  test('with the prefix of the parent', () => {
    const text = '<x:text xmlns:x="urn:letters"><x:div>A</x:div></x:text>';
    expect(fixed(schema, text, 'suggested')).toBe('<x:text xmlns:x="urn:letters"><x:div><x:p>A</x:p></x:div></x:text>');
  });
});

test('not round what comes out of an entity', () => {
  const text = '<!DOCTYPE text [<!ENTITY e "A<!-- b -->">]><text xmlns="urn:letters"><div>&e;</div></text>';
  expect(fixesOf(schema, text)).toEqual([]);
});
