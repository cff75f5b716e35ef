// The generator of valid documents: what it makes of each kind of pattern, and that it makes all that a grammar allows.
import { describe, expect, test } from 'vitest';
import { referenceSchema, validateReference } from '../../src/validate/reference/validate-reference.ts';
import { DocumentGenerator } from './generate.ts';
import { Random } from './random.ts';
import { readFromMemory } from './read-schema.ts';
import { type Element, isElement, parseTree } from './tree.ts';

function grammarOf(compact: string): Parameters<typeof referenceSchema>[0] {
  const read = readFromMemory('s.rnc', new Map([['s.rnc', compact]]));
  if (read.kind === 'grammar') return read.grammar;
  throw new Error(read.diagnostics.map(({ message }) => message).join('; '));
}

/** `count` documents of a schema, as the tree of each root. */
function documentsOf(compact: string, count = 200): readonly Element[] {
  const generator = new DocumentGenerator(grammarOf(compact));
  const texts = Array.from({ length: count }, (_, seed) => generator.make({ random: new Random(seed), size: 12 }));
  // the reader of trees knows no entities
  return texts.filter((text) => !text.includes('<!DOCTYPE')).map(parseTree);
}

const childNames = ({ children }: Element): string =>
  children
    .filter(isElement)
    .map(({ name }) => name.replace(/^.*:/u, ''))
    .join(' ');

const distinct = (shapes: readonly string[]): readonly string[] => [...new Set(shapes)].sort();

describe('the shapes of content', () => {
  const shapes: readonly (readonly [content: string, all: readonly string[]])[] = [
    ['element x { empty }', ['x']],
    ['element x { empty }?', ['', 'x']],
    ['element x { empty } | element y { empty }', ['x', 'y']],
    ['element x { empty }, element y { empty }', ['x y']],
    ['element x { empty } & element y { empty }', ['x y', 'y x']],
    ['(element x { empty }, element y { empty }) & element z { empty }', ['x y z', 'x z y', 'z x y']],
    [
      'element x { empty } & (element y { empty } & element z { empty })',
      ['x y z', 'x z y', 'y x z', 'y z x', 'z x y', 'z y x'],
    ],
    ['element x { empty } | element y { notAllowed }', ['x']],
    ['element x { element x { x }+ } | element y { empty }', ['y']],
  ];
  test.each(shapes)('%s', (content, all) => {
    const recursive = content.replace('{ x }', '{ endless }');
    const made = documentsOf(`start = element r { ${recursive} } endless = element e { endless }`);
    expect(distinct(made.map(childNames))).toEqual(all);
  });

  test('a repetition is of one or more', () => {
    const counts = documentsOf('element r { element x { empty }+ }').map(({ children }) => children.filter(isElement).length);
    expect(Math.min(...counts)).toBe(1);
    expect(Math.max(...counts)).toBeGreaterThan(3);
  });
});

describe('values', () => {
  const allOf = (content: string): readonly string[] =>
    distinct(
      documentsOf(`element r { attribute v { ${content} } }`).map(({ attributes }) =>
        (attributes['v'] ?? '').trim().replace(/\s+/gu, ' '),
      ),
    );

  test.each([
    ['"a" | "b c"', ['a', 'b c']],
    ['xsd:integer { minInclusive = "7" maxInclusive = "8" } - xsd:integer "8"', ['7']],
    ['xsd:string { pattern = "[ab]c?" }', ['a', 'ac', 'b', 'bc']],
    ['list { "a", ("b" | "c")? }', ['a', 'a b', 'a c']],
    ['xsd:boolean', ['0', '1', 'false', 'true']],
  ])('%s', (content, all) => {
    const found = allOf(content).map((value) => value.replace(/^[+0](?=[1-9])0*/u, ''));
    expect(distinct(found)).toEqual(all);
  });
});

describe('whole documents', () => {
  const SCHEMA = `
    namespace o = "urn:o"
    start = element r { part+ & text }
    part = element p { attribute id { xsd:ID }, attribute o:ref { xsd:IDREFS }?, attribute * - (id | o:*) { text }*, inner }
    inner = element o:q { xsd:QName } | element * - (r | p | o:*) { (inner | text)* } | deep
    deep = element d { element e { element f { empty } } }`;
  const grammar = grammarOf(SCHEMA);
  const generator = new DocumentGenerator(grammar);

  test('are valid', () => {
    const schema = referenceSchema(grammar);
    const faults = Array.from({ length: 300 }, (_, seed) => {
      const text = generator.make({ random: new Random(seed) });
      return validateReference({ file: `seed ${seed}`, encoding: 'utf-8', text }, schema).map(({ file, message }) => ({
        file,
        message,
        text,
      }));
    });
    expect(faults.flat()).toEqual([]);
  });

  test('are the same for the same seed, and others for others', () => {
    const texts = [1, 1, 2].map((seed) => generator.make({ random: new Random(seed) }));
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).not.toBe(texts[2]);
  });

  test('come to every goal', () => {
    const goal = grammar.elements.findIndex(({ name }) => name.kind === 'name' && name.localName === 'f');
    const texts = Array.from({ length: 20 }, (_, seed) => generator.make({ random: new Random(seed), size: 0, goal }));
    expect(texts.filter((text) => !/<(?:\S+:)?f[\s/>]/u.test(text))).toEqual([]);
  });

  test('are written in many ways', () => {
    const all = Array.from({ length: 300 }, (_, seed) => generator.make({ random: new Random(seed) })).join('');
    for (const way of ['<!DOCTYPE', '<![CDATA[', '<!--', '<?pi', '&#x', '\r\n', '&the;', '😀', "='", 'xmlns=', 'xmlns:']) {
      expect(all).toContain(way);
    }
  });

  test.each([
    'notAllowed',
    'element a { notAllowed }',
    'element a { b } b = element b { b }',
  ])('cannot be made of %s', (pattern) => {
    const impossible = new DocumentGenerator(grammarOf(pattern.includes('=') ? `start = ${pattern}` : pattern));
    expect(impossible.canMake).toBe(false);
    expect(() => impossible.make({ random: new Random(1) })).toThrow('no document');
  });
});
