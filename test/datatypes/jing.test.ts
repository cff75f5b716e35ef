// Jing's verdicts on the tables of values, facets and patterns: where ours is another, it is listed here with the reason.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nameRanges, nameStartRanges } from '../../src/datatypes/xml-names.ts';
import { xsdLibrary } from '../../src/datatypes/xsd-library.ts';
import { describeWith } from '../support/programs.ts';
import { patterns, wrongPatterns } from './patterns.ts';
import { context, equalities, facetTable, namespaces, parameterProblems, parametersOf, values } from './values.ts';

type Parameters = ReturnType<typeof parametersOf>;

/** One question to Jing: is `value` allowed by the pattern (of RELAX NG) `schema`? */
type Question = { readonly id: string; readonly schema: string; readonly value: string; readonly ours: boolean };

const LIMIT = 'Java counts years to 292278994-08-17';
const DURATION = 'Jing compares the fields of a duration one by one; equal months and seconds are equal (§3.2.6)';
const FRACTION = 'Jing reads milliseconds only';
const UNICODE = 'another version of Unicode';
const NEGATION = 'Jing writes [^ab] as [^a&&[^b]], and since Java 9 that is all but a, and b';

/** Question → why Jing is not followed. */
const differences: ReadonlyMap<string, string> = new Map([
  ['duration P1Y = P12M', DURATION],
  ['duration P1D = PT24H', DURATION],
  ['duration PT60.0S = PT1M', DURATION],
  ['duration minInclusive=P1Y: P12M', DURATION],
  ['dateTime 2000-01-01T12:00:00.1234 = 2000-01-01T12:00:00.1235', FRACTION],
  ['date: 2000-01-01-14:00', 'Java has no time zone before -13:00; XML Schema has (§3.2.7.3)'],
  ['date: 292278994-12-31', LIMIT],
  ['hexBinary pattern=[0-9a-f]*:  0a', 'Jing shows the pattern the white space around'],
  ['string pattern=[^\\p{C}\\p{Z}]+: a\tb', NEGATION],
  ['string pattern=[^\\p{C}\\p{Z}]+: a\u200b', NEGATION],
  ['string pattern=\\p{IsSpecials}: \ufeff', UNICODE],
]);

/** Besides the tables, where the difference is known to be. */
const doubtful: readonly (readonly [type: string, parameters: string, value: string])[] = [
  ['date', '', '2000-01-01-14:00'],
  ['date', '', '292278994-12-31'],
  ['hexBinary', 'pattern=[0-9a-f]*', ' 0a'],
  ['string', 'pattern=\\p{IsSpecials}', '\ufeff'],
];

describeWith(['jing'], 'Jing', (jing) => {
  function ask(schema: string, document: string | undefined): ReadonlyMap<number, string> {
    const folder = mkdtempSync(join(tmpdir(), 'datatypes-'));
    try {
      writeFileSync(join(folder, 'schema.rng'), schema);
      if (document !== undefined) writeFileSync(join(folder, 'document.xml'), document);
      return errorsByLine(run(folder, document === undefined ? ['schema.rng'] : ['schema.rng', 'document.xml']));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  function run(folder: string, files: readonly string[]): string {
    try {
      return execFileSync(jing, ['-i', ...files], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 27 });
    } catch (error) {
      return String((error as { readonly stdout?: unknown }).stdout);
    }
  }

  /** The ids of questions that Jing answers with other than our verdict; a planted wrong value proves that it read all. */
  function disagreements(questions: readonly Question[]): readonly string[] {
    const control = { schema: data('integer', []), value: 'wrong' };
    const rows = [...questions, control];
    const schemas = [...new Set(rows.map(({ schema }) => schema))];
    const elements = schemas.map((content, index) => `<element name="e${index}">${content}</element>`);
    const schema = `${grammarStart('oneOrMore')}<choice>${elements.join('\n')}</choice></oneOrMore></element>`;
    const lines = rows.map((row) => {
      const name = `e${schemas.indexOf(row.schema)}`;
      return `<${name}>${escapeText(row.value)}</${name}>`;
    });
    const errors = ask(schema, `<document xmlns="${namespaces['']}" ${declarations()}>\n${lines.join('\n')}\n</document>`);
    expect(errors.has(rows.length + 1), [...errors.values()].slice(0, 5).join('\n')).toBe(true);
    return questions.filter(({ ours }, index) => errors.has(index + 2) === ours).map(({ id }) => id);
  }

  function expectAgreement(questions: readonly Question[]): void {
    const expected = questions.map(({ id }) => id).filter((id) => differences.has(id));
    expect(disagreements(questions)).toEqual(expected);
  }

  test('allows and refuses the same values', () => {
    expectAgreement([
      ...Object.entries(values).flatMap(([type, { valid, invalid }]) =>
        [...valid, ...invalid].map((value) => valueQuestion(type, '', value)),
      ),
      ...facetTable.flatMap(([type, parameters, valid, invalid]) =>
        [...valid, ...invalid].map((value) => valueQuestion(type, parameters, value)),
      ),
      ...doubtful.map(([type, parameters, value]) => valueQuestion(type, parameters, value)),
    ]);
  });

  test('matches the same patterns', () => {
    expectAgreement(
      patterns.flatMap(([pattern, matched, unmatched]) =>
        [...matched, ...unmatched].map((value) => patternQuestion(pattern, value)),
      ),
    );
  });

  test('allows and refuses the same mutants of values', () => {
    const random = seededRandom(20_260_101);
    const questions = Object.entries(values).flatMap(([type, { valid, invalid }]) =>
      Array.from({ length: MUTANTS_PER_TYPE }, () =>
        valueQuestion(type, '', mutate(pick([...valid, ...invalid], random), random)),
      ),
    );
    expectAgreement([...new Map(questions.map((question) => [question.id, question])).values()]);
  });

  test('finds the same values equal', () => {
    expectAgreement(
      equalities.map(([type, left, right, verdict]) => ({
        id: `${type} ${left} = ${right}`,
        schema: `<value type="${type}" ${declarations()} ns="${namespaces['']}">${escapeText(left)}</value>`,
        value: right,
        ours: verdict === 'equal',
      })),
    );
  });

  test('has the same characters in names', () => {
    const edges = [...nameRanges(), ...nameStartRanges()].flatMap((point) => [point - 1, point, point + 1]);
    const points = [...new Set(edges)].filter((point) => point >= 0x80 && point < 0xd800);
    expect(points.length).toBeGreaterThan(900);
    expectAgreement(
      points.flatMap((point) => {
        const character = String.fromCodePoint(point);
        return [valueQuestion('NCName', '', character), valueQuestion('NMTOKEN', '', character)];
      }),
    );
  });

  test('refuses the same parameters', () => {
    const rows = [
      ...parameterProblems.map(([type, parameters]) => [type, parametersOf(parameters)] as const),
      ...wrongPatterns.map(([pattern]) => ['string', [{ name: 'pattern', value: pattern }]] as const),
      ...['[-a]', '[a-]'].map((pattern) => ['string', [{ name: 'pattern', value: pattern }]] as const),
    ];
    const elements = rows.map(([type, parameters], index) => `<element name="e${index}">${data(type, parameters)}</element>`);
    const errors = ask(`${grammarStart('choice')}\n${elements.join('\n')}\n</choice></element>`, undefined);
    const accepted = rows
      .filter((_, index) => !errors.has(index + 2))
      .map(([type, parameters]) => `${type} ${JSON.stringify(parameters)}`);
    expect(accepted).toEqual([]);
  });
});

const MUTANTS_PER_TYPE = 100;

/** What a mutation may put in; more of what numbers, dates and URIs are made of. */
const ALPHABET = [...'0123456789-+.:TZPYMDHSeEINFa b#%/[]@&=_,Aéß中·\u0300\u{1f600}\u00a0\t\n'];

type Random = (below: number) => number;

/** The generator of Lehmer. */
function seededRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 0x7fffffff;
    return state % below;
  };
}

function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[random(items.length)];
}

/** One to three characters dropped, doubled, replaced or put in. */
function mutate(value: string | undefined, random: Random): string {
  const characters = [...(value ?? '')];
  for (let edits = random(3); edits >= 0; edits--) {
    const at = random(characters.length + 1);
    const replacement = [[], [characters[at] ?? '', characters[at] ?? ''], [pick(ALPHABET, random) ?? '']][random(3)] ?? [];
    characters.splice(at, random(2), ...replacement);
  }
  return characters.join('');
}

function valueQuestion(type: string, parameters: string, value: string): Question {
  const id = `${type}${parameters === '' ? '' : ` ${parameters}`}: ${value}`;
  return { id, schema: data(type, parametersOf(parameters)), value, ours: allows(type, parametersOf(parameters), value) };
}

function patternQuestion(pattern: string, value: string): Question {
  const parameters = [{ name: 'pattern', value: pattern }];
  return {
    id: `string pattern=${pattern}: ${value}`,
    schema: data('string', parameters),
    value,
    ours: allows('string', parameters, value),
  };
}

function allows(type: string, parameters: Parameters, value: string): boolean {
  const made = xsdLibrary.create(type, parameters, context);
  if ('kind' in made) throw new Error(`${type}: ${made.message}`);
  return made.allows(value, context);
}

function data(type: string, parameters: Parameters): string {
  const params = parameters.map(({ name, value }) => `<param name="${escapeText(name)}">${escapeText(value)}</param>`);
  return `<data type="${type}">${params.join('')}</data>`;
}

function grammarStart(content: string): string {
  return `<element name="document" xmlns="http://relaxng.org/ns/structure/1.0" ns="${namespaces['']}" datatypeLibrary="${xsdLibrary.uri}"><${content}>`;
}

/** Declares the prefixes of the tables, but for the default namespace, which is an attribute `ns` in schemas. */
function declarations(): string {
  const prefixes = Object.entries(namespaces).map(([prefix, uri]) => (prefix === '' ? '' : `xmlns:${prefix}="${uri}"`));
  return prefixes.join(' ');
}

function escapeText(text: string): string {
  return [...text]
    .map((character) => (/[ -%'-;=?-~]/u.test(character) ? character : `&#${character.codePointAt(0)};`))
    .join('');
}

function errorsByLine(output: string): ReadonlyMap<number, string> {
  const errors = [...output.matchAll(/^.*?:(\d+):\d+: (?:error|fatal): .*$/gmu)];
  return new Map(errors.map((match) => [Number(match[1]), match[0]]));
}
