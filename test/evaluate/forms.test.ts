// How an evaluation is written.
import { describe, expect, test } from 'vitest';
import { figure } from '../../src/evaluate/figures.ts';
import { evaluationFormats } from '../../src/evaluate/formats.ts';
import { evaluated, teiReading } from './readings.ts';

const { table, json, html } = evaluationFormats;

const gold = teiReading(
  '<p>The <orgName ref="#x">Board of <placeName ref="#y">Trade</placeName></orgName> met <persName ref="#z">A &lt;b&gt; &amp; C</persName> in <date when="1937">1937</date>.</p>',
);
const system = teiReading(
  '<head>The <orgName ref="#x">Board</orgName> of Trade met <persName ref="#z">A &lt;b&gt; &amp; C</persName> in <date when="1938">1937</date>.</head>',
);
const evaluation = evaluated(gold, system);

test.each<readonly [number | undefined, string]>([
  [1, '1.000'],
  [0.99999, '0.999'],
  [0.5, '0.500'],
  [0, '0.000'],
  [undefined, '–'],
])('the figure %s is written %s', (value, expected) => {
  expect(figure(value)).toBe(expected);
});

test('the table is aligned and lists each difference', () => {
  expect(table.write(evaluation)).toBe(`gold    tei.xml
system  tei.xml

Outermost marks
               gold  system  strict P      R     F1  lenient P      R     F1
persons           1       1     1.000  1.000  1.000      1.000  1.000  1.000
organisations     1       1     0.000  0.000  0.000      1.000  1.000  1.000
dates             1       1     1.000  1.000  1.000      1.000  1.000  1.000
all               3       3     0.667  0.667  0.667      1.000  1.000  1.000

Marks inside others
        gold  system  strict P      R     F1  lenient P      R     F1
places     1       0     0.000  0.000  0.000      0.000  0.000  0.000
all        1       0     0.000  0.000  0.000      0.000  0.000  0.000

Links, dates, structure
               P      R     F1
links      1.000  1.000  1.000  ids of one authority; 1 of 1 marks with the right span
  persons  1.000  1.000  1.000  1 of 1
dates      0.000  0.000  0.000  exact values; 0 of 1 dates with the right span
structure  0.000  0.000  0.000  kind, label and level of lines; 0 of 1

Differences: 4
  line 1, other structure: “paragraph”, system “heading at level 1”
    “The Board of Trade met A <b> & C…”
  line 1, other span, organisations: “Board of Trade”, system “Board”
    The [Board of Trade] met A <b> & C in 1937.
  line 1, not marked by the system, places inside others
    The Board of [Trade] met A <b> & C in 1937.
  line 1, other date, dates: “when 1937”, system “when 1938”
    …of Trade met A <b> & C in [1937].
`);
});

test('JSON has the same figures, and null for none', () => {
  const data = JSON.parse(json.write(evaluation));
  expect(data.outermost.org.strict).toEqual({ correct: 0, gold: 1, system: 1, precision: 0, recall: 0, f1: 0 });
  expect(data.outermost.place.strict.f1).toBeNull();
  expect(data.linking).toMatchObject({ method: 'ids', all: { marks: 1, correct: 1, f1: 1 } });
  expect(data.misses).toHaveLength(4);
  expect(data.misses[1]).toMatchObject({
    kind: 'span',
    type: 'org',
    depth: 'outermost',
    line: 1,
    gold: 'Board of Trade',
    system: 'Board',
  });
});

describe('the page', () => {
  const page = html.write(evaluation);

  test('stands alone', () => {
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|https?:/i);
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(page).toContain('prefers-color-scheme: dark');
  });

  test('has one first heading, and headings in their order', () => {
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
  });

  test('says in words what became of each mark, on either side', () => {
    const [, goldLine = '', systemLine = ''] = /<dt>gold<\/dt><dd>(.*)<\/dd><dt>system<\/dt><dd>(.*)<\/dd>/.exec(page) ?? [];
    expect(goldLine).toContain(
      '<mark class="differs">Board of <mark class="missed">Trade<span class="tag">place, missed</span></mark><span class="tag">organisation, other span</span></mark>',
    );
    expect(goldLine).toContain('<mark class="agreed">A &lt;b&gt; &amp; C<span class="tag">person</span></mark>');
    expect(systemLine).toContain(
      '<mark class="differs">Board<span class="tag">organisation, other span</span></mark> of Trade met',
    );
  });

  test('has every tag closed', () => {
    const depth = new Map<string, number>();
    for (const [, end, name = ''] of page.matchAll(/<(\/?)(mark|span|section|table|dl|ul|li|div|dd|dt|tr|td|th|h\d)\b/g)) {
      depth.set(name, (depth.get(name) ?? 0) + (end === '/' ? -1 : 1));
    }
    expect([...depth].filter(([, open]) => open !== 0)).toEqual([]);
  });
});
