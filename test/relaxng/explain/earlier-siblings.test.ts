import { expect, test } from 'vitest';
import { earlierSiblings } from '../../../src/relaxng/explain/earlier-siblings.ts';
import { readEvents } from '../../../src/xml/read/read-events.ts';
import type { StartTag } from '../../../src/xml/xml-events.ts';

test.each([
  ['<a><here/></a>', []],
  ['<a><b/><c>text<d/></c><here/></a>', ['b', 'c']],
  ['<a>text<b/> <!-- <no/> --><?no <no/>?><c x=">"/>text<here/></a>', ['text', 'b', 'c', 'text']],
  ['<a><![CDATA[<no/>]]><here/><later/></a>', ['text']],
  ['<x:a xmlns:x="urn:x"><x:b/><here/></x:a>', ['{urn:x}b']],
])('%s', (text, expected) => {
  const siblings = earlierSiblings(text, firstTag(text), tagNamed(text, 'here'));
  const words = siblings.map((sibling) => {
    if (sibling.kind === 'text') return 'text';
    const { namespace, localName } = sibling.name;
    return namespace === '' ? localName : `{${namespace}}${localName}`;
  });
  expect(words).toEqual(expected);
});

test('of a long parent, the first ones', () => {
  const text = `<a>${'<b/>'.repeat(100_000)}<here/></a>`;
  expect(earlierSiblings(text, firstTag(text), tagNamed(text, 'here')).length).toBe(200);
});

function tagsOf(text: string): readonly StartTag[] {
  const tags: StartTag[] = [];
  const nothing = (): void => {};
  readEvents(text, { startElement: (tag) => tags.push(tag), endElement: nothing, text: nothing }, { encoding: 'utf-8' });
  return tags;
}

function firstTag(text: string): StartTag {
  const [first] = tagsOf(text);
  if (first === undefined) throw new Error('no tag');
  return first;
}

function tagNamed(text: string, qName: string): StartTag {
  const found = tagsOf(text).find((tag) => tag.qName === qName);
  if (found === undefined) throw new Error(`no ${qName}`);
  return found;
}
