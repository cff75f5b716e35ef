// Where the parts of a tag stand.

import { describe, expect, test } from 'vitest';
import { readEvents } from '../../src/xml/read/read-events.ts';
import { tagParts } from '../../src/xml/tag-parts.ts';
import type { Part } from '../../src/xml/xml-events.ts';

describe('parts of a tag', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['<a>', 'a', []],
    ['<p:a/>', 'p:a', []],
    ['<a b="c"/>', 'a', ['b', 'c']],
    ['<a b = \'c"\'\n\td="">', 'a', ['b', 'c"', 'd', '']],
    ['<a b="b" bb=">" xmlns:b="b=b">', 'a', ['b', 'b', 'bb', '>', 'xmlns:b', 'b=b']],
    ['<ä.-1 é="&amp;&#10;"/>', 'ä.-1', ['é', '&amp;&#10;']],
    ['<a a="a" />', 'a', ['a', 'a']],
  ];
  test.each(rows)('%s', (tag, name, rest) => {
    const text = `xx${tag}<b c="d"/>`;
    const parts = tagParts(text, 2, 2 + tag.length);
    const at = ({ start, end }: Part): string => text.slice(start, end);
    expect(at(parts.name)).toBe(name);
    expect(parts.name.start).toBe(3);
    expect(parts.attributes.flatMap((attribute) => [at(attribute.name), at(attribute.value)])).toEqual(rest);
    expect(parts.attributes.map(({ qName }) => qName)).toEqual(rest.filter((_, index) => index % 2 === 0));
  });

  test('a tag out of an entity has the reference for its name', () => {
    const text = '<!DOCTYPE a [<!ENTITY e "<b c=\'d\'/>">]><a>&e;</a>';
    const names: string[] = [];
    readEvents(text, {
      startElement: ({ start, end }) => {
        const { name } = tagParts(text, start, end);
        names.push(text.slice(name.start, name.end));
      },
      endElement() {},
      text() {},
    });
    expect(names).toEqual(['a', '&e;']);
  });
});
