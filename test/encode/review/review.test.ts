// A reviewer's table: written, read back, carried out; and what no longer fits is told.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Code } from '../../../src/diagnostics/codes.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { encodeText } from '../../../src/encode/encode.ts';
import type { Encoded } from '../../../src/encode/encode-result.ts';
import type { EncodeSettings } from '../../../src/encode/encode-settings.ts';
import { sourceText } from '../../../src/encode/model/source-text.ts';
import { readAuthorities } from '../../../src/encode/read-authorities.ts';
import { decideMentions } from '../../../src/encode/review/decide-mentions.ts';
import { readId, spanAt } from '../../../src/encode/review/line-span.ts';
import { type ReviewRow, readDate, rowId } from '../../../src/encode/review/review-row.ts';
import { readReview, writeReview } from '../../../src/encode/review/review-table.ts';
import { isLeftUnmarked } from '../../../src/encode/review/unmarked.ts';
import { loadSchema, type Schema } from '../../../src/index.ts';
import { hostileText } from '../../fuzz/hostile-texts.ts';
import { Random } from '../../support/random.ts';
import { firstSeed, sliceOf } from '../../support/soak.ts';

const TEXT = 'Moscow, 3 March 1937\nOn 8 May 1933 I. N. Smirnov wrote to the NKVD of the USSR.\nSmirnov was in Moscow.\n';

let schema: Schema;
beforeAll(async () => {
  schema = await loadSchema();
});

async function encode(
  text: string,
  decisions: readonly ReviewRow[] = [],
  more: Partial<EncodeSettings> = {},
): Promise<Encoded> {
  const result = await encodeText('a.txt', text, { language: 'en', schema, version: '1', decisions, ...more });
  if (result.kind !== 'encoded') throw new Error(result.diagnostics[0]?.message);
  return result;
}

function misfitsOf({ diagnostics }: Encoded): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

async function row(text: string, words: string, type: ReviewRow['type']): Promise<ReviewRow> {
  const found = (await encode(text)).rows().find((one) => one.text === words && one.type === type);
  if (found === undefined) throw new Error(`no ${type} "${words}"`);
  return found;
}

describe('decisions', () => {
  test('reject takes a mark away, and the row stays in the table', async () => {
    const rejected = { ...(await row(TEXT, '8 May 1933', 'date')), decision: 'reject' } as const;
    const result = await encode(TEXT, [rejected]);
    expect(result.tei).toContain('On 8 May 1933 ');
    expect(result.rows()).toContainEqual(rejected);
    expect(misfitsOf(result)).toEqual([]);
  });

  test('accept keeps a mark, as the reviewer’s', async () => {
    const result = await encode(TEXT, [{ ...(await row(TEXT, '8 May 1933', 'date')), decision: 'accept' }]);
    expect(result.tei).toContain('<date when="1933-05-08" resp="#reviewer" cert="high">8 May 1933</date>');
    expect(result.tei).toContain('<respStmt xml:id="reviewer">');
  });

  test.each<readonly [string, string, ReviewRow['type'], Partial<ReviewRow>, string]>([
    [
      'the value of a date',
      '8 May 1933',
      'date',
      { value: 'notBefore=1933-05 notAfter=1933-06' },
      '<date notBefore="1933-05" notAfter="1933-06" resp="#reviewer" cert="high">8 May 1933</date>',
    ],
    [
      'the words',
      '8 May 1933',
      'date',
      { text: 'May 1933', value: '1933-05' },
      '8 <date when="1933-05" resp="#reviewer" cert="high">May 1933</date>',
    ],
    [
      'the entry',
      'I. N. Smirnov',
      'person',
      { ref: 'smirnov-the-elder', cert: 'high' },
      '<persName ref="#smirnov-the-elder" resp="#reviewer" cert="high">',
    ],
  ])('change alters %s', async (_, words, type, change, expected) => {
    const result = await encode(TEXT, [{ ...(await row(TEXT, words, type)), ...change, decision: 'change' }]);
    expect(misfitsOf(result)).toEqual([]);
    expect(result.tei).toContain(expected);
  });

  test('change alters a type, and an added row marks what was not seen', async () => {
    const changed = { ...(await row(TEXT, 'I. N. Smirnov', 'person')), type: 'org', ref: 'x', decision: 'change' } as const;
    const added: ReviewRow = {
      ...changed,
      id: '',
      line: 2,
      type: 'group',
      text: 'wrote',
      ref: 'writers',
      cert: '',
      decision: 'add',
    };
    const result = await encode(TEXT, [changed, added]);
    expect(result.tei).toMatch(/<orgName ref="#x" resp="#reviewer" cert="\w+">I\. N\. Smirnov<\/orgName>/);
    expect(result.tei).toContain('<rs type="group" ref="#writers" resp="#reviewer" cert="high">wrote</rs>');
    expect(result.tei).toContain('<org xml:id="writers" type="group"');
  });

  test('a block becomes another kind, or a paragraph', async () => {
    const opening = await row(TEXT, 'Moscow, 3 March 1937', 'block');
    expect(opening.value).toBe('dateline');
    const heading = await encode(TEXT, [{ ...opening, value: 'heading 1', decision: 'change' }]);
    expect(heading.tei).toMatch(/<head><placeName/);
    const paragraph = await encode(TEXT, [{ ...opening, decision: 'reject' }]);
    expect(paragraph.tei).not.toContain('<dateline>');
  });

  test.each<readonly [string, string, Code, Partial<ReviewRow>]>([
    ['the words have changed', TEXT.replace('8 May', '9 May'), 'encode/decision-text', { decision: 'accept' }],
    ['the text is shorter', 'Nothing\nmore', 'encode/decision-place', { decision: 'accept' }],
    ['the words are not there', TEXT, 'encode/decision-text', { decision: 'change', text: '9 May 1933' }],
    ['the value is none', TEXT, 'encode/decision-value', { decision: 'change', value: 'when=1933-02-30' }],
    ['the id is none', TEXT, 'encode/decision-id', { decision: 'accept', id: 'date@x' }],
    [
      'the added words are not there',
      TEXT,
      'encode/decision-text',
      { decision: 'add', id: '', text: 'Leningrad', type: 'place' },
    ],
    [
      'the entry has an id that cannot be one',
      TEXT,
      'encode/decision-entry',
      { decision: 'change', type: 'person', ref: '1 2' },
    ],
    [
      'the entry has an id with what stands for a lost character',
      TEXT,
      'encode/decision-entry',
      { decision: 'change', type: 'person', ref: 'a\ufffd' },
    ],
    [
      'the entry has an id that only newer names of XML are',
      TEXT,
      'encode/decision-entry',
      { decision: 'change', type: 'person', ref: '𐐀x' },
    ],
  ])('one that does not fit is told, and nothing else suffers: %s', async (_, text, code, change) => {
    const before = await encode(text);
    const result = await encode(text, [{ ...(await row(TEXT, '8 May 1933', 'date')), ...change }]);
    expect(misfitsOf(result)).toMatchObject([{ code, file: 'a.txt', place: { kind: 'line', line: 2 } }]);
    expect(result.tei).toBe(before.tei);
  });

  test.each<readonly [string, 'csv' | 'json', object]>([
    ['its line of the table', 'csv', { kind: 'line', line: 3 }],
    ['no line where the table has none', 'json', { kind: 'none' }],
  ])('one that does not fit is told with its file and %s', async (_, format, place) => {
    const wrong = { ...(await row(TEXT, '8 May 1933', 'date')), text: '9 May 1933', decision: 'accept' } as const;
    const table = writeReview([await row(TEXT, 'Moscow, 3 March 1937', 'block'), wrong], format);
    const reading = readReview(table, format, `a.${format}`);
    if (reading.kind !== 'read') throw new Error(reading.message);
    const result = await encode(TEXT, reading.rows);
    const related = [{ file: 'a.txt', place: { kind: 'line', line: 2 } }];
    expect(misfitsOf(result)).toMatchObject([{ file: `a.${format}`, place, related }]);
    expect(writeReview(reading.rows, format)).toBe(table);
  });

  test('one in a line that the document does not have is told without a place in it', async () => {
    const added = { ...(await row(TEXT, '8 May 1933', 'date')), id: '', line: 77, decision: 'add' } as const;
    const reading = readReview(writeReview([added], 'csv'), 'csv', 'a.csv');
    if (reading.kind !== 'read') throw new Error(reading.message);
    const [misfit, ...others] = misfitsOf(await encode(TEXT, reading.rows));
    expect(misfit).toMatchObject({ code: 'encode/decision-place', file: 'a.csv' });
    expect(misfit).not.toHaveProperty('related');
    expect(others).toEqual([]);
    expect(misfitsOf(await encode(TEXT, [added]))).toMatchObject([{ file: 'a.txt', place: { kind: 'none' } }]);
  });

  test('rerunning with its own table changes nothing', async () => {
    const rows = (await encode(TEXT)).rows();
    const edited = rows.map((one, index) =>
      one.type === 'block' ? one : { ...one, decision: index % 3 === 0 ? ('reject' as const) : ('accept' as const) },
    );
    const once = await encode(TEXT, edited);
    const twice = await encode(TEXT, once.rows());
    expect(twice.tei).toBe(once.tei);
    expect(twice.rows()).toEqual(once.rows());
    expect(misfitsOf(twice)).toEqual([]);
  });
});

describe('rows that were edited without a decision', () => {
  test.each<readonly [string, string, ReviewRow['type'], Partial<ReviewRow>, string]>([
    ['type', 'I. N. Smirnov', 'person', { type: 'org', ref: 'x' }, '<orgName ref="#x" resp="#reviewer"'],
    ['ref', 'I. N. Smirnov', 'person', { ref: 'ivan' }, '<persName ref="#ivan" resp="#reviewer"'],
    ['value', '8 May 1933', 'date', { value: '1933-05-09' }, '<date when="1933-05-09" resp="#reviewer"'],
    ['words', '8 May 1933', 'date', { text: 'May 1933', value: '1933-05' }, '8 <date when="1933-05" resp="#reviewer"'],
    ['kind of block', 'Moscow, 3 March 1937', 'block', { value: 'heading 1' }, '<head><placeName'],
  ])('count as changed: %s', async (_, words, type, edit, expected) => {
    const result = await encode(TEXT, [{ ...(await row(TEXT, words, type)), ...edit }]);
    expect(misfitsOf(result)).toEqual([]);
    expect(result.tei).toContain(expected);
  });

  test.each<readonly [string, Partial<ReviewRow>, Code, RegExp]>([
    ['the place', { id: 'person@2:16-29', context: '' }, 'encode/decision-missing', /nothing is proposed/],
    ['the id', { id: '' }, 'encode/decision-missing', /neither an id nor a decision/],
    ['the ref, taken away', { ref: '' }, 'encode/decision-entry', /taken away/],
    ['the type, to a block', { type: 'block' }, 'encode/decision-type', /cannot become a block/],
  ])('are told when they cannot be carried out: %s', async (_, edit, code, message) => {
    const result = await encode(TEXT, [{ ...(await row(TEXT, 'I. N. Smirnov', 'person')), ...edit }]);
    expect(misfitsOf(result)).toMatchObject([{ code, message: expect.stringMatching(message) as string }]);
    expect(result.tei).toBe((await encode(TEXT)).tei);
  });

  test('a block row that became a name is told', async () => {
    const edited = { ...(await row(TEXT, 'Moscow, 3 March 1937', 'block')), type: 'place' } as const;
    expect(misfitsOf(await encode(TEXT, [edited]))).toMatchObject([{ code: 'encode/decision-type' }]);
  });
});

test('rows of one id that differ are told, and none is carried out; the same row twice is one', async () => {
  for (const [words, type] of [
    ['8 May 1933', 'date'],
    ['Moscow, 3 March 1937', 'block'],
  ] as const) {
    const one = await row(TEXT, words, type);
    const result = await encode(TEXT, [
      { ...one, decision: 'accept' },
      { ...one, decision: 'reject' },
    ]);
    expect(misfitsOf(result)).toMatchObject([
      { code: 'encode/decision-disputed', message: expect.stringContaining('several rows') as string },
    ]);
    expect(result.tei).toBe((await encode(TEXT)).tei);
    const twice = { ...one, decision: 'reject' } as const;
    expect((await encode(TEXT, [twice, twice])).tei).toBe((await encode(TEXT, [twice])).tei);
  }
});

describe('an addition', () => {
  const WORDS = 'He saw a bear, the ear and the bear of I. N. Smirnov today.\n';
  const added: ReviewRow = {
    document: 'a.txt',
    id: '',
    line: 1,
    type: 'group',
    text: 'ear',
    context: '',
    ref: 'g',
    value: '',
    cert: '',
    evidence: '',
    decision: 'add',
  };

  test('stands on the bounds of words', async () => {
    const result = await encode(WORDS, [added]);
    expect(misfitsOf(result)).toEqual([]);
    expect(result.tei).toMatch(/the <rs [^>]*>ear<\/rs> and/);
  });

  test('is found by its id where the words are there more than once', async () => {
    const result = await encode(WORDS, [{ ...added, id: 'group@1:32-36', text: 'bear' }]);
    expect(misfitsOf(result)).toEqual([]);
    expect(result.tei).toMatch(/the <rs [^>]*>bear<\/rs> of/);
  });

  test.each<readonly [string, string, Code, RegExp]>([
    ['only part of a word', 'oda', 'encode/decision-text', /only inside a word/],
    ['there more than once', 'bear', 'encode/decision-ambiguous', /more than once.*group@1:10-14/],
    ['across a mark', 'Smirnov today', 'encode/decision-crossing', /crosses person@1:40-53 "I\. N\. Smirnov"/],
  ])('that is %s is told, and takes nothing away', async (_, text, code, message) => {
    const result = await encode(WORDS, [{ ...added, text }]);
    expect(misfitsOf(result)).toMatchObject([{ code, message: expect.stringMatching(message) as string }]);
    expect(result.tei).toBe((await encode(WORDS)).tei);
  });

  test('may cross what is rejected in the same table', async () => {
    const rejected = { ...(await row(WORDS, 'I. N. Smirnov', 'person')), decision: 'reject' } as const;
    const result = await encode(WORDS, [{ ...added, text: 'Smirnov today' }, rejected]);
    expect(misfitsOf(result)).toEqual([]);
    expect(result.tei).toMatch(/<rs [^>]*>Smirnov today<\/rs>/);
  });

  test('makes the entry the reviewer’s, and only that entry', async () => {
    const { tei } = await encode(WORDS, [added]);
    expect(tei).toMatch(/<org xml:id="g" type="group" resp="#reviewer"/);
    expect(tei).toMatch(/<person xml:id="smirnov" resp="#teikit"/);
  });
});

describe('a ref to an entry of another type is told', () => {
  test('of the document', async () => {
    const edited = { ...(await row(TEXT, 'NKVD of the USSR', 'org')), ref: 'smirnov', decision: 'change' } as const;
    const result = await encode(TEXT, [edited]);
    const message = `the decision on ${edited.id} does not fit: the entry "smirnov" is of the type person, not org`;
    expect(misfitsOf(result)).toMatchObject([{ code: 'encode/decision-entry', message }]);
    expect(result.tei).toBe((await encode(TEXT)).tei);
  });

  test('of an authority, though the document does not name it', async () => {
    const reading = readAuthorities([{ file: 'a.csv', text: 'id,type,name\nx,place,Nowhere\n' }]);
    if (reading.kind !== 'read') throw new Error('the authority is not read');
    const edited = { ...(await row(TEXT, 'I. N. Smirnov', 'person')), ref: 'x', decision: 'change' } as const;
    const { misfits } = decideMentions(sourceText('a.txt', TEXT), [], [edited], reading.authorities.index);
    expect(misfits.map(({ message }) => message)).toEqual(['the entry "x" is of the type place, not person']);
  });
});

const CASES = sliceOf(2000, 60);

test(`a table that was not edited changes nothing, nor does that of a table with rejections: ${CASES} texts`, async () => {
  for (let seed = firstSeed; seed < firstSeed + CASES; seed++) {
    const text = hostileText(new Random(seed));
    const plain = await encodeText('a.txt', text, { language: 'en', schema, version: '1' });
    if (plain.kind !== 'encoded') continue;
    const again = await encode(text, plain.rows());
    expect(misfitsOf(again), `seed ${seed}`).toEqual([]);
    expect(again.tei, `seed ${seed}`).toBe(plain.tei);
    const some = plain
      .rows()
      .map((one, at) => (one.type === 'block' || at % 3 > 0 ? one : { ...one, decision: 'reject' as const }));
    const once = await encode(text, some);
    const twice = await encode(text, once.rows());
    expect([...misfitsOf(once), ...misfitsOf(twice)], `seed ${seed}`).toEqual([]);
    expect(twice.tei, `seed ${seed}`).toBe(once.tei);
  }
});

test(`accepting all keeps every mark, and the table comes back from both formats: ${CASES} texts`, async () => {
  for (let seed = firstSeed; seed < firstSeed + CASES; seed++) {
    const text = hostileText(new Random(seed));
    const plain = await encodeText('a.txt', text, { language: 'en', schema, version: '1' });
    if (plain.kind !== 'encoded') continue;
    const rows = plain
      .rows()
      .map((one) =>
        one.type === 'block' || isLeftUnmarked(one) || (one.type === 'date' && one.value === '')
          ? one
          : ({ ...one, decision: 'accept' } as const),
      );
    for (const format of ['csv', 'json'] as const) {
      expect(readReview(writeReview(rows, format), format), `seed ${seed}`).toEqual({ kind: 'read', rows });
    }
    const again = await encode(text, rows);
    expect(misfitsOf(again), `seed ${seed}`).toEqual([]);
    expect(again.report.marks, `seed ${seed}`).toEqual(plain.report.marks);
  }
});

const NEEDED = 'id,line,type,text,ref,value,decision';

describe('the table', () => {
  const one: ReviewRow = {
    document: '=cmd.txt',
    id: 'person@2:3-4',
    line: 2,
    type: 'person',
    text: 'a "b", c',
    context: "'=SUM(1)",
    ref: 'x y',
    value: '',
    cert: 'low',
    evidence: '-1;\t2',
    decision: 'accept',
  };

  test('holds no formula, and comes back as it was', () => {
    const csv = writeReview([one], 'csv');
    expect(
      csv
        .split('\r\n')[1]
        ?.split(',')
        .filter((field) => /^"?[=+\-@]/.test(field)),
    ).toEqual([]);
    expect(readReview(csv, 'csv')).toEqual({ kind: 'read', rows: [one] });
    expect(readReview(csv.replaceAll('\r\n', '\n'), 'csv')).toEqual({ kind: 'read', rows: [one] });
  });

  test.each<readonly [string, string, 'csv' | 'json', RegExp]>([
    ['an empty file', '', 'csv', /the file is empty/],
    ['a table without columns', 'id,line,type,txt,decision\n', 'csv', /: text \(.*txt\?\), ref, value missing$/],
    ['a list without names', '[{"id":"x","type":"date"}]', 'json', /: line, text, ref, value, decision missing$/],
    ['no JSON', '{', 'json', /not JSON/],
    ['no list', '{}', 'json', /list of rows/],
    ['a row that is none', '[3]', 'json', /row 1: there is no type/],
    ['an unknown decision', `${NEEDED}\nx,1,date,,,,acept\n`, 'csv', /^there is no decision acept.*did you mean accept/],
    ['an unknown type', `${NEEDED}\nx,1,dat,,,,accept\n`, 'csv', /^there is no type dat/],
    ['a decision on nothing', `${NEEDED}\n,1,date,,,,accept\n`, 'csv', /needs the id/],
    ['an addition without words', `${NEEDED}\n,1,date,,,,add\n`, 'csv', /needs a line and a text/],
    [
      'an unknown type in JSON',
      '[{"id":"x","line":1,"type":"dat","text":"","ref":"","value":"","decision":""}]',
      'json',
      /^row 1: there is no type dat/,
    ],
    ['a quote that is not closed', 'id,type,decision\n"x,date,accept\n', 'csv', /not closed/],
  ])('%s is refused', (_, text, format, message) => {
    expect(readReview(text, format)).toMatchObject({ kind: 'problem', message: expect.stringMatching(message) as string });
  });

  test.each<readonly [string, string, number | undefined]>([
    [
      'a wrong row, after an empty line and a field of two lines',
      `${NEEDED}\r\n\r\nx,1,date,"a\r\nb",,,\r\ny,1,date,,,,maybe\r\n`,
      4,
    ],
    ['a quote that is not closed', `${NEEDED}\nx,1,date,,,,\n"y,1,date,,,,`, 3],
    ['an empty file', '', undefined],
  ])('the line is the row as a spreadsheet counts it: %s', (_, text, line) => {
    const reading = readReview(text, 'csv');
    expect(reading.kind === 'problem' && reading.line).toBe(line);
  });
});

test.each<readonly [string, ReturnType<typeof readDate>]>([
  ['when=1933', { when: '1933' }],
  ['1933-05', { when: '1933-05' }],
  ['from=1935 to=1936', { from: '1935', to: '1936' }],
  ['when=1933 from=1932', undefined],
  ['when=1933-13', undefined],
  ['May 1933', undefined],
  ['', undefined],
])('a value of a date: %s', (text, value) => {
  expect(readDate(text)).toEqual(value);
});

test('an id leads back to the place that it was made of', () => {
  const source = sourceText('a.txt', 'One\r\ntwo three\rfour');
  const place = { start: { line: 2, column: 5 }, end: { line: 3, column: 3 } };
  const id = rowId('person', place);
  expect(id).toBe('person@2:5-3:3');
  expect(readId(id)).toEqual({ type: 'person', place });
  expect(spanAt(source, place)).toEqual({ start: 9, end: 17 });
});
