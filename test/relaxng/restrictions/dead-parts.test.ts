// §4.20 before §7: what stands in a group with notAllowed is not in the schema any more, and no restriction sees it.
import { describe, expect, test } from 'vitest';
import { parseSchema } from '../../../src/relaxng/syntax/parse-schema.ts';
import { writeXmlSyntax } from '../../../src/relaxng/syntax/write-xml-syntax.ts';
import { askJing, hasSeenElement } from '../../support/ask-jing.ts';
import { readFrom } from '../../support/memory-schema.ts';
import { describeWith } from '../../support/programs.ts';
import { Random } from '../../support/random.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../../support/soak.ts';

/** Each breaks one restriction wherever it stands in the content of an element. */
const MISTAKES = [
  'element b { token, token }',
  'element b { token+ }',
  'element b { token, element c { empty } }',
  'element b { list { element c { empty } } }',
  'element b { list { list { "a" } } }',
  'element b { list { text } }',
  'element b { list { attribute a { text } } }',
  'element b { list { "a" & "b" } }',
  'element b { attribute a { element c { empty } } }',
  'element b { attribute a { attribute c { text } } }',
  'element b { (attribute a { text }, attribute c { text })+ }',
  'element b { xsd:string - text }',
  'element b { xsd:string - list { "a" } }',
  'element b { attribute * { text } }',
  'element b { attribute a { text }, attribute a { text } }',
  'element b { text & text }',
  'element b { attribute a { text & text } }',
  'element b { element c { empty } & element c { text } }',
  'element b { xsd:ID }',
  'element b { attribute a { xsd:ID | "a" } }',
  'element b { attribute (a | c) { xsd:ID } }',
  'element * { attribute a { xsd:ID } }',
  'element b { attribute a { xsd:ID } }, element b { attribute a { text } }',
  'mistaken',
  'element b { mistaken }',
];

/** What is not there with all that stands in it; in each the mistake goes where X stands. */
const DEAD = [
  '(notAllowed, X)',
  '(X, notAllowed)',
  '(X & notAllowed)',
  '(X, notAllowed)+',
  '(X, notAllowed)*',
  '(X & notAllowed)?',
  'mixed { X, notAllowed }',
  '(X, (notAllowed | notAllowed))',
  '(X, notAllowed+)',
  '(X, list { "a", notAllowed })',
  '(X, attribute dead { notAllowed })',
  '(X, grammar { start = notAllowed })',
  '(X, dead)',
  '(dead & X)',
];

/** What looks alike and is there. */
const ALIVE = [
  '(X | notAllowed)',
  '(X, notAllowed?)',
  '(X, notAllowed*)',
  '(X, element e { notAllowed })',
  '(X, element e { dead })',
  '(X & empty)',
];

const PLACES = [
  'start = element f { empty } | element g { X }',
  'start = element f { empty | X }',
  'start = element f { element e { empty }, (X)? }',
  'start = element f { mixed { part } }\npart = empty | X',
  'start = element f { grammar { start = X | empty } }',
];

const DEFINITIONS = 'dead = notAllowed, element d { token, token }\nmistaken = element m { token, token }\n';

/** The references of a nested grammar go to the grammar around it. */
function schemaOf(place: string, around: string, mistake: string): string {
  const part = around.replace('X', `(${mistake})`);
  return (
    DEFINITIONS +
    place.replace('X', place.includes('grammar') ? part.replaceAll(/dead\b(?! \{)|mistaken/gu, 'parent $&') : part)
  );
}

/** The verdicts on a schema in its own syntax and in the other. */
function verdicts(compact: string): readonly string[] {
  const parsed = parseSchema(compact, 'main.rnc');
  if (parsed.kind !== 'tree') throw new Error(`not read: ${compact}`);
  const xml = writeXmlSyntax(parsed.tree);
  return [readFrom({ 'main.rnc': compact }, 'main.rnc'), readFrom({ 'main.rng': xml }, 'main.rng')].map(({ kind }) => kind);
}

describe.each(PLACES)('%s', (place) => {
  test.each(DEAD)('what stands in %s is not checked', (around) => {
    for (const mistake of MISTAKES) {
      const text = schemaOf(place, around, mistake);
      expect(verdicts(text), text).toEqual(['grammar', 'grammar']);
    }
  });

  test.each(ALIVE)('what stands in %s is checked', (around) => {
    for (const mistake of MISTAKES) {
      const text = schemaOf(place, around, mistake);
      expect(verdicts(text), text).toEqual(['incorrect', 'incorrect']);
    }
  });
});

test('a mistake that only a dead part refers to is not there, and one that is also referred to elsewhere is told at its place', () => {
  const definition = 'm = element m { token, token }';
  const dead = `start = element f { (notAllowed, m) | empty }\n${definition}`;
  expect(readFrom({ 'main.rnc': dead }, 'main.rnc').kind).toBe('grammar');
  const text = `start = element f { (notAllowed, m) | empty | m }\n${definition}`;
  const read = readFrom({ 'main.rnc': text }, 'main.rnc');
  if (read.kind === 'grammar') throw new Error('the schema was taken for correct');
  expect(read.diagnostics.map(({ code, place }) => [code, place.kind === 'span' && text.slice(place.span.start)])).toEqual([
    ['rng/string-sequence', 'token, token }'],
  ]);
});

test('what is wrong before §4.20 is told of dead parts too', () => {
  const wrong = ['nothing', 'element b { nothing }', 'xsd:nothing', 'xsd:int { length = "1" }', 'loop'];
  for (const part of wrong) {
    const text = `start = element f { empty | (notAllowed, ${part}) }\nloop = loop | text`;
    expect(verdicts(text), text).toEqual(['incorrect', 'incorrect']);
  }
});

/** §4.20 works in the except of a data pattern as elsewhere; Jing 20181222 checks it as it was written, and no references in it. */
const OF_JING_ALONE = /must not exclude/u;

describeWith(['jing'], 'Jing', (jing) => {
  test('gives random schemas with notAllowed in them the same verdict', { timeout: SOAK_TIMEOUT }, () => {
    const ask = askJing(jing);
    let correct = 0;
    let compared = 0;
    for (let seed = firstSeed; compared < sliceOf(2000, 12); seed++) {
      const text = randomSchema(new Random(seed));
      if (/- \(/u.test(text)) continue;
      const said = ask(text);
      if (OF_JING_ALONE.test(said)) continue;
      const read = readFrom({ 'main.rnc': text }, 'main.rnc');
      if (said === '' && hasSeenElement(text, read, ask)) continue;
      compared++;
      if (said === '') correct++;
      expect(read.kind, `seed ${seed}: ${text}\n${said}`).toBe(said === '' ? 'grammar' : 'incorrect');
    }
    expect(correct).toBeGreaterThan(compared / 10);
    expect(correct).toBeLessThan(compared);
  });
});

const LEAVES = ['notAllowed', 'notAllowed', 'empty', 'text', '"a"', 'xsd:int', 'dead', 'alive', 'alive', 'xsd:ID'];

function randomSchema(random: Random): string {
  const alive = `alive = notAllowed | element d { ${randomPattern(random, 2)} }`;
  const dead = `dead = notAllowed, element d { ${randomPattern(random, 2)} }`;
  return `start = element r { ${randomPattern(random, 3)} } | (${randomPattern(random, 2)}, notAllowed)\n${alive}\n${dead}\n`;
}

function randomPattern(random: Random, depth: number): string {
  const inner = (): string => randomPattern(random, depth - 1);
  if (depth === 0 || random.chance(0.1)) return random.pick(LEAVES);
  const two = random.pick([', ', ' | ', ' & ', ' | ']);
  return random.pick([
    () => `(${inner()}${two}${inner()})`,
    () => `(${inner()}${two}${inner()})`,
    () => `(${inner()})${random.pick(['?', '*', '+'])}`,
    () => `list { ${inner()} }`,
    () => `attribute ${random.pick(['p', 'q', '*', '(p | q)'])} { ${inner()} }`,
    () => `element ${random.pick(['a', 'b', '*'])} { ${inner()} }`,
    () => `mixed { ${inner()} }`,
  ])();
}
