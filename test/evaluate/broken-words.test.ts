// Words broken at line ends: however a system keeps the break, its marks are those of the gold.
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { evaluated, teiReading } from './readings.ts';

const gold = teiReading(
  '<p>Then <placeName>South-<lb break="no"/>ampton</placeName> near <persName>Anne-Marie B</persName> fell.</p>',
);

describe.each([
  ['kept with a blank', '<p>Then <placeName>South-\nampton</placeName> near <persName>Anne-Marie B</persName> fell.</p>'],
  [
    'kept as in the gold',
    '<p>Then <placeName>South-<lb break="no"/>ampton</placeName> near <persName>Anne-Marie B</persName> fell.</p>',
  ],
  ['taken away', '<p>Then <placeName>Southampton</placeName> near <persName>Anne-Marie B</persName> fell.</p>'],
  ['another sign', '<p>Then <placeName>South¬\nampton</placeName> near <persName>Anne-Marie B</persName> fell.</p>'],
])('%s', (_, body) => {
  test('is no difference', () => {
    const { marks, misses } = evaluated(gold, teiReading(body));
    expect([marks.outermost.all.strict.f1, misses]).toEqual([1, []]);
  });
});

test('a paragraph that ends in a broken word has the rest of it', () => {
  const { marks, structure } = evaluated(
    gold,
    teiReading('<p>Then South-</p><p><placeName>ampton</placeName> near <persName>Anne-Marie B</persName> fell.</p>'),
  );
  expect(marks.outermost.types.get('person')?.strict.f1).toBe(1);
  expect(marks.outermost.types.get('place')?.strict.f1).toBe(0);
  expect(structure?.correct).toBe(0);
});

test('other words are a difference, told where they are', () => {
  const result = evaluate(gold, teiReading('<p>Then South-<lb break="no"/>ampton near Anne-Marie C fell.</p>'));
  expect(result.kind === 'diagnostics' ? result.diagnostics[0]?.message : '').toContain('“B fell.” here, “C fell.”');
});

test('a long s is an s', () => {
  const { structure } = evaluated(teiReading('<p>Preſs</p>'), teiReading('<p>Press</p>'));
  expect(structure?.f1).toBe(1);
});

test('a name in a cell of a table is followed by what follows it', () => {
  const row = teiReading(
    '<table><row><cell>in <placeName>Rome</placeName>, <p>far</p><p>off</p></cell><cell>x</cell></row></table>',
  );
  expect(row.text).toBe('in Rome, far off x\n');
});
