// Figures that were worked out by hand.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { alignReadings } from '../../src/evaluate/align-readings.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { evaluated, missesInShort, readingOf, teiReading } from './readings.ts';

const EDITION = readFileSync('tei/resolution-1937-03-03.xml', 'utf8');

test('the edition, measured by itself, is right in everything', () => {
  const edition = readingOf('edition.xml', EDITION);
  const { marks, linking, dates, structure, misses, redirected } = evaluated(edition, edition);
  const scores = [marks.outermost, marks.nested].flatMap(({ all, types }) => [all, ...types.values()]);
  const figures = scores.flatMap(({ strict, lenient }) => [strict.f1, lenient.f1]).filter((f1) => f1 !== undefined);
  expect(figures.length).toBeGreaterThan(12);
  expect(new Set([...figures, linking?.all.f1, dates?.score.f1, structure?.f1])).toEqual(new Set([1]));
  expect([linking?.all.method, misses, redirected.length]).toEqual(['ids', [], 5]);
});

describe('marks', () => {
  const gold = teiReading(
    '<p><persName>A B</persName> and <persName>C</persName>, of the <orgName>D of <placeName>E</placeName></orgName>, in <placeName>F</placeName>, saw <persName>G</persName>.</p>',
  );
  const system = teiReading(
    '<p><persName>A B</persName> and C, of the <orgName>D</orgName> of <placeName>E</placeName>, in <orgName>F</orgName>, <persName>saw G</persName>.</p>',
  );
  const result = evaluated(gold, system);
  const { outermost, nested } = result.marks;

  test('are right when span and type are the same', () => {
    // persons: gold 3, system 2, A B is right; organisations: gold 1, system 2 (D and F), none right; places: gold F, system E
    expect(outermost.types.get('person')?.strict).toEqual({
      correct: 1,
      gold: 3,
      system: 2,
      precision: 1 / 2,
      recall: 1 / 3,
      f1: 2 / 5,
    });
    expect(outermost.types.get('org')?.strict).toEqual({ correct: 0, gold: 1, system: 2, precision: 0, recall: 0, f1: 0 });
    expect(outermost.types.get('place')?.strict).toEqual({ correct: 0, gold: 1, system: 1, precision: 0, recall: 0, f1: 0 });
    expect(outermost.all.strict).toEqual({ correct: 1, gold: 5, system: 5, precision: 0.2, recall: 0.2, f1: 0.2 });
  });

  test('are nearly right when they overlap', () => {
    // G overlaps saw G; D of E overlaps D
    expect(outermost.types.get('person')?.lenient).toEqual({
      correct: 2,
      gold: 3,
      system: 2,
      precision: 1,
      recall: 2 / 3,
      f1: 4 / 5,
    });
    expect(outermost.types.get('org')?.lenient.correct).toBe(1);
    expect(outermost.types.get('place')?.lenient.correct).toBe(0);
  });

  test('inside others are measured apart', () => {
    expect(nested.all.strict).toEqual({ correct: 0, gold: 1, system: 0, precision: 0, recall: 0, f1: 0 });
  });

  test('of a type that nobody has give no figure', () => {
    expect(outermost.types.get('date')?.strict).toMatchObject({
      gold: 0,
      system: 0,
      precision: undefined,
      recall: undefined,
      f1: undefined,
    });
    expect(result.dates).toBeUndefined();
  });

  test('are listed where they differ', () => {
    expect(missesInShort(result)).toEqual([
      'missed person: C → –',
      'span org: D of E → D',
      'extra place: – → E',
      'missed place: E → –',
      'type place: places → organisations',
      'span person: G → saw G',
    ]);
  });
});

describe('works', () => {
  const plain = '<p>I read Faust by <persName>Goethe</persName> in Rome.</p>';
  const marked = '<p>I read <title>Faust</title> by <persName>Goethe</persName> in Rome.</p>';
  test.each<
    readonly [what: string, gold: string, system: string, score: readonly number[] | undefined, misses: readonly string[]]
  >([
    ['the same title', marked, marked, [1, 1, 1], []],
    ['rs of a type is one, too', marked, marked.replaceAll('title>', 'rs>').replace('<rs>', '<rs type="work">'), [1, 1, 1], []],
    [
      'so is a name, whatever the case',
      marked,
      marked.replaceAll('title>', 'name>').replace('<name>', '<name type="Book">'),
      [1, 1, 1],
      [],
    ],
    ['a title not found', marked, plain, [0, 1, 0], ['missed work: Faust → –']],
    ['another span', marked, marked.replace('read <title>', '<title>read '), [0, 1, 1], ['span work: Faust → read Faust']],
    ['a person for a title', marked, marked.replaceAll('title>', 'persName>'), [0, 1, 0], ['type work: works → persons']],
    ['a gold that marks none', plain, marked, undefined, []],
    [
      'a gold that marks none: the name in the title is outermost',
      plain,
      plain.replace('Faust by <persName>Goethe</persName>', '<title>Faust by <persName>Goethe</persName></title>'),
      undefined,
      [],
    ],
  ])('%s', (_what, gold, system, score, misses) => {
    const result = evaluated(teiReading(gold), teiReading(system));
    const strict = result.marks.outermost.types.get('work')?.strict;
    expect(strict === undefined ? undefined : [strict.correct, strict.gold, strict.system]).toEqual(score);
    expect(missesInShort(result)).toEqual(misses);
  });
});

test('works are no part of the whole for a system that marks none', () => {
  const gold = teiReading('<p><title>Faust</title> and <title>Egmont</title> by <persName>Goethe</persName></p>');
  const all = (system: string): readonly number[] => {
    const { correct, gold: wanted } = evaluated(gold, teiReading(system)).marks.outermost.all.strict;
    return [correct, wanted];
  };
  expect(all('<p>Faust and Egmont by <persName>Goethe</persName></p>')).toEqual([1, 1]);
  expect(all('<p>Faust and <title>Egmont</title> by <persName>Goethe</persName></p>')).toEqual([2, 3]);
});

test('an overlap counts once, whichever side has the longer mark', () => {
  const long = teiReading('<p><persName>A B C</persName></p>');
  const short = teiReading('<p><persName>A</persName> <persName>B</persName> C</p>');
  expect(evaluated(long, short).marks.outermost.all.lenient).toMatchObject({ correct: 1, precision: 0.5, recall: 1 });
  expect(evaluated(short, long).marks.outermost.all.lenient).toMatchObject({ correct: 1, precision: 1, recall: 0.5 });
});

describe('links', () => {
  const people = (refs: readonly string[]): string =>
    `<p>${refs.map((ref) => `<persName${ref === '' ? '' : ` ref="#${ref}"`}>P</persName>`).join(' ')}</p>`;
  const entries = '<standOff><listPerson><person xml:id="a"/><person xml:id="b"/></listPerson></standOff>';

  test('are compared by id where both use one authority', () => {
    const result = evaluated(teiReading(people(['a', 'a', 'b', 'b']), entries), teiReading(people(['a', 'b', 'b', ''])));
    // three links, two of them right, of four
    expect(result.linking?.all).toEqual({ method: 'ids', marks: 4, correct: 2, precision: 2 / 3, recall: 1 / 2, f1: 4 / 7 });
    expect(missesInShort(result)).toEqual(['link person: a → b', 'link person: b → no link']);
  });

  test('are compared by clusters otherwise, with B³', () => {
    const result = evaluated(
      teiReading(people(['a', 'a', 'a', 'b', 'b']), entries),
      teiReading(people(['1', '1', '2', '2', '2'])),
    );
    // precision (1 + 1 + 1/3 + 2/3 + 2/3) / 5, recall (2/3 + 2/3 + 1/3 + 1 + 1) / 5
    expect(result.linking?.all.method).toBe('clusters');
    expect(result.linking?.all.precision).toBeCloseTo(11 / 15);
    expect(result.linking?.all.recall).toBeCloseTo(11 / 15);
    expect(result.linking?.all.correct).toBe(0);
    expect(missesInShort(result)).toEqual(['link person: a → 2']);
  });

  test('of clusters with other ids are all right', () => {
    const result = evaluated(teiReading(people(['a', 'a', 'b']), entries), teiReading(people(['x', 'x', 'y'])));
    expect(result.linking?.all).toMatchObject({ method: 'clusters', correct: 3, precision: 1, recall: 1, f1: 1 });
    expect(result.misses).toEqual([]);
  });

  test('are compared as the user says', () => {
    const [gold, system] = [teiReading(people(['a', 'b'])), teiReading(people(['x', 'y']))];
    expect(evaluated(gold, system, { linking: 'ids' }).linking?.all).toMatchObject({ method: 'ids', correct: 0, f1: 0 });
  });

  test('to several entries are right when all are the same', () => {
    const result = evaluated(teiReading(people(['a #b', 'a']), entries), teiReading(people(['b #a', 'a #b'])));
    expect(result.linking?.all).toMatchObject({ method: 'ids', correct: 1, marks: 2 });
  });

  test('of marks whose correction changes whom they mean are not compared', () => {
    const office = (ref: string): string =>
      `<p><orgName ref="#${ref}">Office of <choice><sic>War</sic><corr>Peace</corr></choice></orgName></p>`;
    const listed = '<standOff><listOrg><org xml:id="peace"><orgName>Office of Peace</orgName></org></listOrg></standOff>';
    const result = evaluated(teiReading(office('peace'), listed), teiReading(office('war')));
    expect(result.marks.outermost.all.strict.f1).toBe(1);
    expect([result.linking?.all.marks, result.redirected.length, result.misses]).toEqual([0, 1, []]);
  });
});

test('dates are right when span and value are the same', () => {
  const dates = (values: readonly string[]): string => `<p>${values.map((value) => `<date ${value}>d</date>`).join(' ')} e</p>`;
  const gold = teiReading(dates(['when="1937-03-03"', 'from="1935" to="1936"', 'notBefore="1933-01"']));
  const system = teiReading(
    dates(['when="1937-03-03"', 'from="1935" to="1935"', '']).replace(' e', ' <date when="1">e</date>'),
  );
  const result = evaluated(gold, system);
  expect(result.dates).toEqual({
    score: { correct: 1, gold: 3, system: 4, precision: 1 / 4, recall: 1 / 3, f1: 2 / 7 },
    withSpan: 3,
  });
  expect(missesInShort(result)).toEqual([
    'date date: from 1935 to 1936 → from 1935 to 1935',
    'date date: notBefore 1933-01 → no value',
    'extra date: – → e',
  ]);
});

describe('structure', () => {
  const gold = '<head>H</head><p>One</p><list><item><label>a)</label><p>two</p><p>three</p></item></list><p>four</p>';

  test('compares kind, label and level of each line', () => {
    const system = '<p>H</p><p>One</p><list><item>a) two</item></list><p>three</p><p>four</p>';
    const result = evaluated(teiReading(gold), teiReading(system));
    expect(result.structure).toEqual({ correct: 2, gold: 5, system: 5, precision: 0.4, recall: 0.4, f1: 0.4 });
    expect(missesInShort(result)).toEqual([
      'structure: heading at level 1 → paragraph',
      'structure: item “a)” at level 1 → item at level 1',
      'structure: paragraph at level 1 → paragraph',
    ]);
  });

  test('wants the same lines', () => {
    const system = '<head>H</head><p>One</p><list><item><label>a)</label> two three</item></list><p>fo</p>';
    expect(evaluate(teiReading(gold), teiReading(system))).toMatchObject({ kind: 'diagnostics' });
    const joined = evaluated(teiReading(gold), teiReading(system.replace('fo', 'four')));
    expect(joined.structure).toMatchObject({ correct: 3, gold: 5, system: 4 });
    expect(missesInShort(joined)).toEqual([
      'structure: item “a)” at level 1 → item “a)” at level 1, ending elsewhere',
      'structure: paragraph at level 1 → no line of its own',
    ]);
  });

  test('does not mind how a label is written', () => {
    const other = gold.replace(
      '<item><label>a)</label><p>two</p><p>three</p></item>',
      '<label>a)</label><item>two<p>three</p></item>',
    );
    expect(evaluated(teiReading(gold), teiReading(other)).structure?.f1).toBe(1);
  });

  test('compares the cells of rows', () => {
    const row = (...cells: string[]): string =>
      `<table><row>${cells.map((cell) => `<cell>${cell}</cell>`).join('')}</row></table>`;
    expect(missesInShort(evaluated(teiReading(row('a b', 'c')), teiReading(row('a', 'b c'))))).toEqual([
      'structure: row of 2 cells → row of 2 cells',
    ]);
  });
});

describe('texts are laid beside each other', () => {
  const header = '<teiHeader><note type="sourceLine" n="1">Source: <hi>X</hi></note></teiHeader>';

  test('whatever their white space', () => {
    const result = evaluated(
      teiReading('<p>a\n   <persName>b</persName>\u00a0c</p>'),
      teiReading('<p>a <persName>b</persName> c</p>'),
    );
    expect(result.marks.outermost.all.strict.f1).toBe(1);
  });

  test('wherever a note stands', () => {
    const inline = teiReading('<p>One*<note place="foot">* <persName>A</persName></note> two</p><p>three</p>');
    const atFoot = teiReading('<p>One* two</p><p>three</p><note place="foot">* <persName>A</persName></note>');
    const asText = teiReading('<p>One* two</p><p>three</p><p>* <persName>A</persName></p>');
    expect(evaluated(inline, atFoot)).toMatchObject({ misses: [], structure: { f1: 1 } });
    expect(missesInShort(evaluated(inline, asText))).toEqual(['structure: footnote → paragraph']);
    expect(missesInShort(evaluated(asText, inline))).toEqual(['structure: paragraph → footnote']);
  });

  test('when one takes a line of the header for text', () => {
    const gold = teiReading('<p>Text of <persName>A</persName></p>', header);
    const system = teiReading('<p>Source: <persName>X</persName></p><p>Text of <persName>A</persName></p>');
    const result = evaluated(gold, system);
    expect(result.marks.outermost.all.strict.f1).toBe(1);
    expect(missesInShort(result)).toEqual(['structure: header → paragraph']);
    expect(result.unscored).toHaveLength(1);
    const other = evaluated(system, gold);
    expect(other.marks.outermost.all.strict).toMatchObject({ correct: 1, gold: 2, system: 1 });
    expect(missesInShort(other)).toContain('structure: paragraph → header');
  });

  test('also when lines of the header were run together', () => {
    const two = `<teiHeader><note type="sourceLine" n="8">Source: X</note><note type="sourceLine" n="9">Y Z</note></teiHeader>`;
    const gold = teiReading('<p>One</p>', two);
    expect(evaluated(gold, teiReading('<p>One</p><p>Source: X Y Z</p>')).structure).toMatchObject({
      correct: 1,
      gold: 3,
      system: 2,
    });
  });

  test.each<readonly [string, string, string, string, string, string]>([
    ['a word that differs', '<p>One two three</p>', '<p>One twi three</p>', 'One', 'two three', 'twi three'],
    ['a word too many', '<p>One</p>', '<p>One two</p>', 'One', '(the end)', 'two'],
    ['a line too few', '<p>One</p><p>two</p>', '<p>One</p>', 'One', 'two', '(the end)'],
    ['a note that the other has not', '<p>One</p>', '<p>One<note place="foot">two</note></p>', 'One', '(the end)', 'two'],
    ['a correction taken for the text', '<p><choice><sic>a</sic><corr>b</corr></choice></p>', '<p>b</p>', '', 'a', 'b'],
    ['a space too many', '<p>in to it</p>', '<p>into it</p>', '', 'in to it', 'into it'],
  ])('and refused for %s', (_, gold, system, ...expected) => {
    const result = alignReadings(teiReading(gold), teiReading(system));
    if (result.kind !== 'different') throw new Error('the texts are taken for the same');
    expect([result.before, result.gold.words, result.system.words]).toEqual(expected);
  });

  test('and the first difference is named by its line', () => {
    const result = evaluate(teiReading('<p>a</p>\n<p>b\nc</p>'), teiReading('<p>a</p><p>b d</p>'));
    expect(result).toMatchObject({
      kind: 'diagnostics',
      diagnostics: [
        {
          code: 'evaluate/different-texts',
          message: expect.stringMatching(/after “a b”: “c” here, “d” in /) as string,
          place: { kind: 'line', line: 3 },
          related: [{ place: { kind: 'line', line: 1 } }],
        },
      ],
    });
  });
});
