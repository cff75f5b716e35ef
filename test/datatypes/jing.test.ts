// Jing's verdicts on the tables of values, facets and patterns: where ours is another, it is listed here with the reason.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DatatypeLibrary } from '../../src/datatypes/datatype.ts';
import { type JingExample, jingDifferences } from '../../src/datatypes/jing-differences.ts';
import { nameRanges, nameStartRanges } from '../../src/datatypes/xml-names.ts';
import { xsdLibrary, xsdLibraryAsJing } from '../../src/datatypes/xsd-library.ts';
import { describeWith } from '../support/programs.ts';
import { isOfRule } from './is-of-rule.ts';
import { patterns, wrongPatterns } from './patterns.ts';
import { context, equalities, facetTable, namespaces, parameterProblems, parametersOf, values } from './values.ts';

type Parameters = ReturnType<typeof parametersOf>;

type Asked = { readonly type: string; readonly parameters: string; readonly value: string };

/** One question to Jing: is `value` allowed by the pattern (of RELAX NG) `schema`? `ours`: by its rules, `standard`: by the text. */
type Question = Asked & { readonly id: string; readonly schema: string; readonly ours: boolean; readonly standard: boolean };

/** Besides the tables, where the difference is known to be. */
const doubtful: readonly (readonly [type: string, parameters: string, value: string])[] = [
  ...jingDifferences.flatMap(({ examples }) =>
    examples.flatMap(({ type, parameters = '', same, value }) =>
      same === undefined ? [[type, parameters, value] as const] : [],
    ),
  ),
  ...['292278994-08-17', '292278994-08-18', '-292278994-08-17', '2000-01-01-13:00', '2000-01-01-13:01'].map(
    (value) => ['date', '', value] as const,
  ),
  ...['292278994-08-17T07:12:55', '292278994-08-17T07:12:56', '-0001-01-01T24:00:00'].map(
    (value) => ['dateTime', '', value] as const,
  ),
  ...['P12M', 'P1Y', 'P367D', 'P11M'].map((value) => ['duration', 'minInclusive=P1Y', value] as const),
  ...['P1D', 'PT24H', 'P0D', '-P0M'].map((value) => ['duration', 'maxExclusive=P2D', value] as const),
];

/** Of the rule that says why Jing is not imitated; undefined where it must agree. */
function isExcused({ type, parameters, value }: Asked): boolean {
  return jingDifferences.some((row) => row.asJing === 'varies' && isOfRule(row, { type, parameters, value }));
}

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

  /** Whether Jing allows it, by question; a planted wrong value proves that it read all. */
  function verdictsOf(questions: readonly Pick<Question, 'schema' | 'value'>[]): readonly boolean[] {
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
    return questions.map((_, index) => !errors.has(index + 2));
  }

  /** As Jing reads, verdicts are Jing's; and where the text of XML Schema is read otherwise, a row of the table says so. */
  function expectAgreement(questions: readonly Question[]): void {
    const verdicts = verdictsOf(questions);
    const others = questions.filter((question, index) => question.ours !== verdicts[index] && !isExcused(question));
    expect(others.map(({ id }) => id)).toEqual([]);
    const untold = questions.filter(
      (question, index) => question.standard !== verdicts[index] && !jingDifferences.some((row) => isOfRule(row, question)),
    );
    expect(untold.map(({ id }) => id)).toEqual([]);
  }

  test('judges every example of the table as it says', () => {
    const examples = jingDifferences.flatMap(({ examples: all }) => all);
    const verdicts = verdictsOf(examples.map((example) => ({ schema: schemaOf(example), value: example.value })));
    expect(verdicts).toEqual(examples.map(({ isValid }) => !isValid));
  });

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
      equalities
        .filter(([type, left]) => isSame(xsdLibraryAsJing, type, [left, left]))
        .map(([type, left, right, verdict]) => ({
          id: `${type} ${left} = ${right}`,
          type,
          parameters: '',
          schema: valueSchema(type, left),
          value: right,
          ours: isSame(xsdLibraryAsJing, type, [left, right]),
          standard: verdict === 'equal',
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
  return questionOf({ id, type, parameters, value }, parametersOf(parameters));
}

function patternQuestion(pattern: string, value: string): Question {
  const id = `string pattern=${pattern}: ${value}`;
  return questionOf({ id, type: 'string', parameters: `pattern=${pattern}`, value }, [{ name: 'pattern', value: pattern }]);
}

function questionOf(asked: Asked & { readonly id: string }, parameters: Parameters): Question {
  const { type, value } = asked;
  const ours = allows(xsdLibraryAsJing, { type, parameters, value });
  const standard = allows(xsdLibrary, { type, parameters, value });
  return { ...asked, schema: data(type, parameters), ours, standard };
}

type Wanted = { readonly type: string; readonly parameters: Parameters; readonly value: string };

function allows(library: DatatypeLibrary, { type, parameters, value }: Wanted): boolean {
  const made = library.create(type, parameters, context);
  if ('kind' in made) throw new Error(`${type}: ${made.message}`);
  return made.allows(value, context);
}

function isSame(library: DatatypeLibrary, name: string, [left, right]: readonly [string, string]): boolean {
  const type = library.create(name, [], context);
  if ('kind' in type) throw new Error(`${name}: ${type.message}`);
  const key = type.valueKey(left, context);
  return key !== undefined && key === type.valueKey(right, context);
}

function schemaOf({ type, parameters = '', same }: JingExample): string {
  return same === undefined ? data(type, parametersOf(parameters)) : valueSchema(type, same);
}

function valueSchema(type: string, value: string): string {
  return `<value type="${type}" ${declarations()} ns="${namespaces['']}">${escapeText(value)}</value>`;
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
