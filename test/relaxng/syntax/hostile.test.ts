// Whatever the text, the readers give a tree or diagnostics, soon: no exception, no overflow of the stack, no endless loop.
import { describe, expect, test } from 'vitest';
import { parseSchema } from '../../../src/relaxng/syntax/parse-schema.ts';
import { SCHEMA_DEPTH_LIMIT, SCHEMA_DIAGNOSTIC_LIMIT } from '../../../src/relaxng/syntax/schema-tree.ts';
import { writeCompactSyntax } from '../../../src/relaxng/syntax/write-compact-syntax.ts';
import { writeXmlSyntax } from '../../../src/relaxng/syntax/write-xml-syntax.ts';
import { Random } from '../../support/random.ts';
import { sliceOf } from '../../support/soak.ts';
import { compactTree, mistakesOf, rng, xmlTree } from './parsed.ts';
import { randomSchema } from './random-schema.ts';

const DEPTH = 100_000;
const WIDTH = 200_000;
const MUTANTS = sliceOf(10_000, 2000);
/** Mutants made of one schema. */
const MUTANTS_EACH = 50;
/** Milliseconds for a text of about a megabyte, many times what one takes. */
const SLOW = 120_000;

const deep: readonly (readonly [title: string, location: string, text: string])[] = [
  ['parentheses', 'a.rnc', `${'('.repeat(DEPTH)}a${')'.repeat(DEPTH)}`],
  ['parentheses that are not closed', 'a.rnc', '('.repeat(DEPTH)],
  ['elements', 'a.rnc', `${'element a { '.repeat(DEPTH)}empty${'}'.repeat(DEPTH)}`],
  ['name classes', 'a.rnc', `element ${'('.repeat(DEPTH)}a${')'.repeat(DEPTH)} { empty }`],
  ['excepts', 'a.rnc', `element ${'* - ('.repeat(DEPTH)}a${')'.repeat(DEPTH)} { empty }`],
  ['annotations', 'a.rnc', `[ ${'a [ '.repeat(DEPTH)}${'] '.repeat(DEPTH)} ] empty`],
  ['grammars', 'a.rnc', `start = ${'grammar { start = '.repeat(DEPTH)}`],
  ['divs', 'a.rnc', 'div { '.repeat(DEPTH)],
  ['groups', 'a.rng', rng(`${'<group>'.repeat(DEPTH)}<empty/>${'</group>'.repeat(DEPTH)}`)],
  [
    'name classes',
    'a.rng',
    rng(`<element>${'<choice>'.repeat(DEPTH)}<name>a</name>${'</choice>'.repeat(DEPTH)}<empty/></element>`),
  ],
  ['annotations', 'a.rng', rng(`<empty>${'<x:a>'.repeat(DEPTH)}${'</x:a>'.repeat(DEPTH)}</empty>`)],
  ['divs', 'a.rng', rng(`<grammar>${'<div>'.repeat(DEPTH)}${'</div>'.repeat(DEPTH)}</grammar>`)],
];

test.each(deep)(`${DEPTH} %s in %s are too deep, and that is all`, (_title, location, text) => {
  const mistakes = mistakesOf(text, location);
  expect(mistakes.length).toBe(1);
  expect(mistakes[0]).toMatch(new RegExp(`^rng/limit .*deeper than ${SCHEMA_DEPTH_LIMIT} levels`, 'u'));
});

test('schemas up to the limit are read and written', () => {
  const levels = SCHEMA_DEPTH_LIMIT - 1;
  const compact = compactTree(`${'element a { (b, '.repeat(levels / 2)}empty${')* }'.repeat(levels / 2)}`);
  const xml = xmlTree(rng(`${'<list>'.repeat(levels)}<empty/>${'</list>'.repeat(levels)}`));
  for (const tree of [compact, xml]) {
    expect(writeXmlSyntax(tree)).toContain('<empty/>');
    expect(writeCompactSyntax(tree)).toContain('empty');
  }
});

const wide: readonly (readonly [title: string, location: string, text: string])[] = [
  ['alternatives', 'a.rnc', `a${'|a'.repeat(WIDTH)}`],
  ['definitions', 'a.rnc', 'a|=a '.repeat(WIDTH)],
  ['comments', 'a.rnc', `${'#\n\n'.repeat(WIDTH)}empty`],
  ['comment lines', 'a.rnc', `${'#\n'.repeat(WIDTH)}empty`],
  ['strings on one line', 'a.rnc', `"a"${'|"a"'.repeat(WIDTH)}`],
  ['strings that are not closed', 'a.rnc', '"a\n'.repeat(WIDTH)],
  ['escapes', 'a.rnc', `"${'\\x{41}'.repeat(WIDTH)}"`],
  ['escapes that are not closed', 'a.rnc', '\\x{'.repeat(WIDTH)],
  ['backslashes', 'a.rnc', '\\'.repeat(WIDTH)],
  ['quotes', 'a.rnc', '"'.repeat(WIDTH)],
  ['mistakes', 'a.rnc', 'a = =\n'.repeat(WIDTH)],
  ['brackets', 'a.rnc', 'a = [\n'.repeat(WIDTH)],
  ['undeclared prefixes', 'a.rnc', Array.from({ length: WIDTH / 10 }, (_, index) => `a |= n${index}:t\n`).join('')],
  [
    'annotation attributes',
    'a.rnc',
    `[ x [ ${Array.from({ length: WIDTH / 10 }, (_, index) => `a${index} = ""`).join(' ')} ] ] empty`,
  ],
  ['repetition signs', 'a.rnc', `a${'*'.repeat(WIDTH)}`],
  ['empty elements', 'a.rng', rng(`<group>${'<empty/>'.repeat(WIDTH)}</group>`)],
  ['unknown elements', 'a.rng', rng(`<group>${'<emtpy/>'.repeat(WIDTH)}</group>`)],
  ['comments', 'a.rng', rng(`<group>${'<!---->'.repeat(WIDTH)}<empty/></group>`)],
  ['annotations', 'a.rng', rng(`<empty>${'<x:a/>'.repeat(WIDTH)}</empty>`)],
  ['annotations after a child', 'a.rng', rng(`<group><empty/>${'<x:a/>'.repeat(WIDTH)}</group>`)],
];

test.each(wide)('many %s in %s', { timeout: SLOW }, (_title, location, text) => {
  const parsed = parseSchema(text, location);
  if (parsed.kind === 'diagnostics') expect(parsed.diagnostics.length).toBeLessThanOrEqual(SCHEMA_DIAGNOSTIC_LIMIT);
  else expect(parsed.tree.file).toBe(location);
});

/** A piece of the text deleted, doubled or moved, a character put in, or two schemas spliced. */
function mutated(text: string, other: string, random: Random): string {
  const start = random.below(text.length);
  const end = start + random.below(Math.min(20, text.length - start) + 1);
  switch (random.below(5)) {
    case 0:
      return text.slice(0, start) + text.slice(end);
    case 1:
      return text.slice(0, end) + text.slice(start);
    case 2: {
      const to = random.below(text.length);
      return text.slice(0, to) + text.slice(start, end) + text.slice(to);
    }
    case 3:
      return (
        text.slice(0, start) +
        random.pick([...'{}[]()|&,*+?-~=#"\'\\:<>/ \n\u0000\ud800é', '##', '>>', '|=', '\\x{', '"""', ']]>', '&#x0;']) +
        text.slice(end)
      );
    default:
      return text.slice(0, start) + other.slice(random.below(other.length));
  }
}

describe.each(['a.rnc', 'a.rng'])('mutants in %s', (location) => {
  const write = location.endsWith('c') ? writeCompactSyntax : writeXmlSyntax;

  test(`${MUTANTS} are read or reported, and what is read can be written`, () => {
    const random = new Random(20021121);
    const counts = { tree: 0, diagnostics: 0 };
    let other = write(xmlTree(randomSchema(0, 3)));
    for (let made = 0; made < MUTANTS; ) {
      const text = write(xmlTree(randomSchema(made + 1, 3)));
      for (let each = 0; each < MUTANTS_EACH; each++, made++) {
        let mutant = mutated(text, other, random);
        if (random.chance(0.3)) mutant = mutated(`${mutant} `, other, random);
        const parsed = parseSchema(mutant, location);
        counts[parsed.kind]++;
        if (parsed.kind === 'tree') expect(writeXmlSyntax(parsed.tree) + writeCompactSyntax(parsed.tree)).not.toBe('');
        else expect(parsed.diagnostics.length).toBeGreaterThan(0);
      }
      other = text;
    }
    expect(counts.tree).toBeGreaterThan(MUTANTS / 20);
    expect(counts.diagnostics).toBeGreaterThan(MUTANTS / 20);
  });
});
