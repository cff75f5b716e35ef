// One mistake is one finding, whatever it holds and however many came before; and many mistakes take no longer than few, each.
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/validate/fix/apply-fixes.ts';
import { FixCollector } from '../../../src/validate/fix/fix-collector.ts';
import { growth, MOST_TIMES_LONGER, SPOILED } from '../../support/growth.ts';
import { codesOf, diagnosticsOf, messagesOf, schemaOf } from '../../support/memory-schema.ts';

const schema = schemaOf(`
  start = element doc { section* }
  section = element section { head?, (p | items)+ }
  head = element head { text }
  items = element list { item+ }
  item = element item { text }
  p = element p { attribute when { xsd:gYear }?, attribute rend { "plain" }?, (text | hi)* }
  hi = element hi { text }`);

const doc = (content: string): string => `<doc>${content}</doc>`;
const section = (content: string): string => doc(`<section><p>before</p>${content}<p>after</p></section>`);

describe('an element that the schema does not know', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['with unknown elements in it', section('<x><y><z/></y><y>text</y></x>'), ['schema/unknown-element']],
    ['with what its parent takes', section('<x><p>a</p><list><item>b</item></list></x>'), ['schema/unknown-element']],
    ['with what its parent does not take', section('<x><item>a</item>text<hi>b</hi></x>'), ['schema/unknown-element']],
    ['of another namespace', section('<x xmlns="urn:x"><p>a</p><q><r/></q></x>'), ['schema/unknown-element']],
    ['where text may stand', section('<p>a <x>b <y>c</y></x></p>'), ['schema/unknown-element']],
    ['twice', section('<x><y/></x><p>a</p><x><y/></x>'), ['schema/unknown-element', 'schema/unknown-element']],
    [
      'with a mistake in what its parent takes',
      section('<x><p when="soon">a</p></x>'),
      ['schema/unknown-element', 'schema/attribute-value'],
    ],
  ];
  test.for(rows)('%s', ([, text, codes]) => {
    expect(codesOf(schema, text)).toEqual(codes);
  });

  test('deep in one another', () => {
    const depth = 2000;
    expect(codesOf(schema, section(`${'<x>'.repeat(depth)}${'</x>'.repeat(depth)}`))).toEqual(['schema/unknown-element']);
  });
});

test.for([1, 10, 199, 200, 201, 1000])('%d mistakes are as many findings', (count) => {
  expect(codesOf(schema, doc('<section><p>a <x>b</x></p></section>'.repeat(count)))).toHaveLength(count);
});

describe('a tag without its <', () => {
  test.for([
    ['before the only element', '<section>p>text</p></section>', 'p'],
    ['with attributes', '<section><p>a</p>p rend="plain">text</p></section>', 'p'],
    ['around others', '<section>list><item>a</item><item>b</item></list></section>', 'list'],
  ] as const)('%s', ([, content, name]) => {
    expect(messagesOf(schema, doc(content))).toEqual([`< is missing before the tag ${name}, and so </${name}> closes nothing`]);
  });

  test('is not seen where the element that has the text has ended', () => {
    const text = doc('<section>p>a</section><section></p></section>');
    expect(codesOf(schema, text).slice(0, 1)).toEqual(['schema/text-not-allowed']);
    expect(messagesOf(schema, text).at(-1)).not.toContain('is missing before');
  });

  test('is mended by the <', () => {
    const text = doc('<section>p rend="plain">text</p></section>');
    const [found] = diagnosticsOf(schema, text, { fixes: FixCollector });
    expect(codesOf(schema, applyEdits(text, found?.fixes ?? []))).toEqual([]);
  });

  test('is not seen where the text is another', () => {
    expect(codesOf(schema, doc('<section>other>text</p></section>'))).toEqual([
      'schema/text-not-allowed',
      'xml/not-well-formed',
    ]);
  });
});

describe('an attribute with the name of another', () => {
  const noted = schemaOf(
    `start = note note = element note { attribute kind { "author" | "editor" }, attribute n { xsd:integer }?, text }`,
  );
  test('that has the value of the one that is missing', () => {
    expect(codesOf(noted, '<note n="author">a</note>')).toEqual(['schema/attribute-value']);
  });
  test('that has another value', () => {
    expect(codesOf(noted, '<note n="x">a</note>')).toEqual(['schema/attribute-value', 'schema/attribute-missing']);
  });
});

test('the same mistakes again and again take as long each', SPOILED, () => {
  const times = growth((count) => {
    const text = doc('<section><p>a <x>b</x></p><x><item>c</item></x></section>'.repeat(count));
    return () => codesOf(schema, text);
  });
  expect(times).toBeLessThan(MOST_TIMES_LONGER);
});

describe('a value of a reference that is no identifier', () => {
  const linked = schemaOf(`
    start = element doc { element p { attribute xml:id { xsd:ID } }*, (to | all)* }
    to = element link { attribute to { xsd:IDREF } }
    all = element links { attribute refs { xsd:IDREFS } }`);
  const VALUE = 'schema/attribute-value';
  const DANGLING = 'schema/dangling-idref';
  test.for<readonly [name: string, links: string, told: readonly string[]]>([
    ['as the whole value', '<link to="%zz"/>', [VALUE]],
    ['that begins with a digit', '<link to="1999-13-45"/>', [VALUE]],
    ['with a colon', '<link to="a:b"/>', [VALUE]],
    ['of several words', '<link to="a b"/>', [VALUE, DANGLING]],
    ['that is not there', '<link to=""/>', [VALUE]],
    ['that is one, of none', '<link to="b"/>', [DANGLING]],
    ['that is one', '<link to="a"/>', []],
    ['beside others', '<links refs="a %zz a 1"/>', [VALUE]],
    ['beside one of none', '<links refs="a %zz b"/>', [VALUE, DANGLING]],
    ['in two elements', '<link to="-1"/><link to="-1"/>', [VALUE, VALUE]],
  ])('%s', ([, links, told]) => {
    const text = `<doc><p xml:id="a"/>${links}</doc>`;
    expect(diagnosticsOf(linked, text).map(({ code }) => code)).toEqual(told);
  });
});
