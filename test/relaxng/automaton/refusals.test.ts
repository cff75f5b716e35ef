// What is too large is refused by name and with its reason; what does not touch it is still proved.
import { describe, expect, test } from 'vitest';
import type { Refusal } from '../../../src/relaxng/automaton/automaton.ts';
import { type AutomatonLimits, automatonLimits } from '../../../src/relaxng/automaton/automaton-limits.ts';
import { buildAutomaton } from '../../../src/relaxng/automaton/build-automaton.ts';
import { faultsOf, grammarOf, Judges } from './verdicts.ts';

type Row = {
  readonly name: string;
  readonly schema: string;
  readonly settings?: Partial<AutomatonLimits>;
  readonly refusals: readonly Refusal[];
  /** Valid, and proved. */
  readonly proved: readonly string[];
  /** Valid, and left to the reference. */
  readonly left: readonly string[];
};

const NOTHING_COUNTED: Partial<AutomatonLimits> = { bag: Number.POSITIVE_INFINITY };

const some = (count: number, make: (index: number) => string, separator: string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(separator);

const ROWS: readonly Row[] = [
  {
    name: 'an interleave of six sequences',
    schema: `element a { element i { ${some(6, (i) => `(${some(4, (j) => `element e${i}${j} { empty }`, ', ')})`, ' & ')} }?, element b { text }? }`,
    refusals: [{ what: 'element i', reason: 'its content has more than 5000 states' }],
    proved: ['<a/>', '<a><b>x</b></a>'],
    left: [`<a><i>${some(6, (i) => some(4, (j) => `<e${i}${j}/>`, ''), '')}</i></a>`],
  },
  {
    name: 'an interleave of eighty elements',
    schema: `element a { element i { ${some(80, (index) => `element e${index} { empty }`, ' & ')} }?, element b { text }? }`,
    refusals: [{ what: 'element i', reason: 'its content has more than 5000 states' }],
    proved: ['<a/>', '<a><b>x</b></a>'],
    left: [`<a><i>${some(80, (index) => `<e${index}/>`, '')}</i></a>`],
  },
  {
    name: 'elements of one name in six ways',
    schema: `element a { ${some(6, (index) => `(element b { element x${index} { empty } }, element y${index} { empty })`, ' | ')} | text }`,
    refusals: [{ what: 'element b', reason: 'it can be read in more than 5 ways at once' }],
    proved: ['<a>x</a>'],
    left: ['<a><b><x0/></b><y0/></a>'],
  },
  {
    name: 'an attribute or a child, twelve times',
    schema: `element a { element b { ${some(12, (i) => `(attribute p${i} { text } | element p${i} { text })`, ', ')} }? }`,
    refusals: [{ what: 'element b', reason: 'its content depends on its attributes in too many ways' }],
    proved: ['<a/>'],
    left: [`<a><b ${some(12, (i) => `p${i}=""`, ' ')}/></a>`],
  },
  {
    name: 'an attribute or a child, six times',
    schema: `element a { element b { ${some(6, (i) => `(attribute p${i} { text } | element p${i} { text })`, ', ')} }? }`,
    refusals: [{ what: 'element b', reason: 'its attributes can be read in more than 32 ways' }],
    proved: ['<a/>'],
    left: [`<a><b ${some(6, (i) => `p${i}=""`, ' ')}/></a>`],
  },
  {
    name: 'three of six readings that hold at once',
    schema: `element a { ${some(6, (i) => `(attribute p${i} { "x" }?, attribute q${i} { text }?, element e${i} { text })`, ' | ')} }`,
    refusals: [{ what: 'element a', reason: 'its attributes can be read in three ways or more at once, of many' }],
    proved: ['<a p0="x" q0=""><e0/></a>', '<a q5=""><e5/></a>'],
    left: ['<a><e0/></a>'],
  },
  {
    name: 'attributes that depend on one another in groups of nine',
    schema: `element a { element b { (attribute r { text } | (${some(9, (i) => `attribute p${i} { text }`, ', ')})), text }? }`,
    settings: { profiles: 1 },
    refusals: [{ what: 'element b', reason: 'its attributes can be read in more than 1 ways' }],
    proved: ['<a/>'],
    left: ['<a><b r=""/></a>'],
  },
  {
    name: 'two hundred required attributes',
    schema: `element a { element b { ${some(200, (i) => `attribute p${i} { text }`, ', ')} }? }`,
    refusals: [{ what: 'element b', reason: 'its attributes depend on one another in too many ways' }],
    proved: ['<a/>'],
    left: [`<a><b ${some(200, (i) => `p${i}=""`, ' ')}/></a>`],
  },
  {
    name: 'more states than there may be in all',
    schema: 'element a { element b { element x { empty }, element y { empty } }?, element c { element z { empty } }? }',
    settings: { states: 6 },
    refusals: [{ what: 'element c', reason: 'the schema has more than 6 states' }],
    proved: ['<a/>', '<a><b><x/><y/></b></a>'],
    left: ['<a><c><z/></c></a>'],
  },
  {
    name: 'a wildcard',
    schema: 'element a { element * { element x { empty }, element y { empty }, element z { empty } }? }',
    settings: { levelStates: 3 },
    refusals: [{ what: 'an element of any name', reason: 'its content has more than 3 states' }],
    proved: ['<a/>'],
    left: ['<a><b><x/><y/><z/></b></a>'],
  },
];

describe.for(ROWS)('$name', ({ schema, settings, refusals, proved, left }) => {
  const judges = new Judges(grammarOf(schema), settings);
  test('is refused with its reason', () => {
    expect(judges.automaton.refusals).toEqual(refusals);
    expect(faultsOf(judges.automaton)).toEqual([]);
  });
  test.for([...proved])('%s is proved', (text) => {
    expect({ proved: judges.proved(text), reference: judges.reference(text) }).toEqual({ proved: true, reference: true });
  });
  test.for([...left])('%s is left to the reference', (text) => {
    expect({ proved: judges.proved(text), reference: judges.reference(text) }).toEqual({ proved: false, reference: true });
  });
});

test('up to its limits nothing is refused', () => {
  const interleave = `element a { ${some(12, (index) => `element e${index} { empty }`, ' & ')} }`;
  expect(buildAutomaton(grammarOf(interleave), NOTHING_COUNTED).states).toHaveLength(2 ** 12 + 1);
  const ways = some(automatonLimits.width, (i) => `(element b { element x${i} { empty } }, element y${i} { empty })`, ' | ');
  expect(buildAutomaton(grammarOf(`element a { ${ways} }`)).refusals).toEqual([]);
});

test('an interleave of elements that are counted has one state, however many they are', () => {
  const states = [automatonLimits.bag, 20, 64].map((count) => {
    const interleave = `element a { ${some(count, (index) => `element e${index} { empty }`, ' & ')} }`;
    return buildAutomaton(grammarOf(interleave)).states.length;
  });
  expect(new Set(states)).toEqual(new Set([3]));
});

test('what only a refused element leads to takes no room', () => {
  const schema = `start = element a { element i { ${some(13, (i) => `element e${i} { element f${i} { text } }`, ' & ')} }? }`;
  const { states, openings, profiles } = buildAutomaton(grammarOf(schema), NOTHING_COUNTED);
  expect({ states: states.length, openings: openings.length, profiles: profiles.length }).toEqual({
    states: 3,
    openings: 1,
    profiles: 1,
  });
});
