// Declarations of namespaces that are missing, mistyped or not wanted.
import { describe, expect, test } from 'vitest';
import { schemaOf } from '../../support/memory-schema.ts';
import { fixed, fixesOf } from './fixed.ts';

const NAMESPACE = 'http://www.example.org/ns/letters';
const schema = schemaOf(`
  default namespace = "${NAMESPACE}"
  namespace other = "urn:other"
  start = element text { element p { text }*, element other:eg { element other:p { text }* }? }
`);
const root = `<text xmlns="${NAMESPACE}">`;

describe('safe', () => {
  const cases: readonly (readonly [name: string, wrong: string, right: string])[] = [
    ['none', '<text>\r\n<p/>\r\n</text>', `${root}\r\n<p/>\r\n</text>`],
    ['https', `${root.replace('http', 'https')}<p/></text>`, `${root}<p/></text>`],
    ['in capitals', '<text xmlns="HTTP://WWW.EXAMPLE.ORG/ns/letters"/>', `${root}</text>`.replace('></text>', '/>')],
    ['a slash at the end', `${root.replace('letters', 'letters/')}<p/></text>`, `${root}<p/></text>`],
    ['a letter too many', `${root.replace('www', 'wwww')}<p/></text>`, `${root}<p/></text>`],
    ['the end missing', `${root.replace('/letters', '')}<p/></text>`, `${root}<p/></text>`],
    [
      'of a prefix',
      `<a:text xmlns:a="https${NAMESPACE.slice(4)}"><a:p/></a:text>`,
      `<a:text xmlns:a="${NAMESPACE}"><a:p/></a:text>`,
    ],
    ['undone', `${root}<p xmlns="">A</p></text>`, `${root}<p>A</p></text>`],
    ['of another part', `${root}<eg/></text>`, `${root}<eg xmlns="urn:other"/></text>`],
  ];
  test.each(cases)('%s', (_, wrong, right) => {
    expect(fixed(schema, wrong)).toBe(right);
  });
});

describe('no safe fix', () => {
  test('a namespace that is nothing like it is only suggested', () => {
    const wrong = '<text xmlns="urn:quite-other"><p/></text>';
    expect(fixed(schema, wrong)).toBe(wrong);
    expect(fixed(schema, wrong, 'suggested')).toBe(`${root}<p/></text>`);
  });

  test('one declaration for each child of a root in the wrong namespace', () => {
    const fixes = fixesOf(schema, '<text xmlns="urn:quite-other"><p/><p/></text>');
    expect(fixes.filter(({ certainty }) => certainty === 'safe')).toEqual([]);
  });
});
