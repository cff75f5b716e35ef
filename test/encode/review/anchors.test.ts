// Decisions made on one text and carried out on another: what was edited since, and whether the decision finds its words.
import { beforeAll, describe, expect, test } from 'vitest';
import { decisionsFor } from '../../../src/batch/steps/encode.ts';
import { encodeText } from '../../../src/encode/encode.ts';
import type { Encoded } from '../../../src/encode/encode-result.ts';
import { sourceText } from '../../../src/encode/model/source-text.ts';
import type { ReviewRow } from '../../../src/encode/review/review-row.ts';
import { readReview, writeReview } from '../../../src/encode/review/review-table.ts';
import { isLeftUnmarked, unmarkedRows } from '../../../src/encode/review/unmarked.ts';
import { loadSchema, type Schema } from '../../../src/index.ts';

const TEXT =
  'Moscow, 3 March 1937\n\nOn 8 May 1933 I. N. Smirnov wrote to the NKVD of the USSR, and Smirnov was heard.\n\nIn June 1934 nobody came to Leningrad for the trial.\n';

let schema: Schema;
beforeAll(async () => {
  schema = await loadSchema();
});

async function encode(text: string, decisions: readonly ReviewRow[] = []): Promise<Encoded> {
  const result = await encodeText('a.txt', text, { language: 'en', schema, version: '1', decisions });
  if (result.kind !== 'encoded') throw new Error(result.diagnostics[0]?.message);
  return result;
}

const misfitsOf = ({ diagnostics }: Encoded): readonly string[] =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code}: ${message}`);

async function row(words: string, type: ReviewRow['type'], nth = 0, text = TEXT): Promise<ReviewRow> {
  const found = (await encode(text)).rows().filter((one) => one.text === words && one.type === type)[nth];
  if (found === undefined) throw new Error(`no ${type} "${words}"`);
  return found;
}

describe('a decision finds its words where', () => {
  test.each<readonly [string, (text: string) => string]>([
    ['nothing was edited', (text) => text],
    ['lines were added above', (text) => `A note.\n\nAnother note.\n\n${text}`],
    ['lines were taken away above', (text) => text.replace('Moscow, 3 March 1937\n\n', '')],
    ['words were added before it in the line', (text) => text.replace('On 8 May', 'So it was that on 8 May')],
    ['words were changed after it', (text) => text.replace('wrote to the', 'sent a letter to the')],
    ['the paragraph was wrapped', (text) => text.replace('NKVD of', 'NKVD\nof')],
    [
      'its own words were wrapped',
      (text) =>
        text.replace(
          'On 8 May 1933',
          'In the spring of that year all of it came out and was told in public, for on 8\nMay 1933',
        ),
    ],
    ['the paragraph was moved to the end', (text) => text.replace(/(On 8 May[^\n]*\n)\n([^\n]*\n)/, '$2\n$1')],
    ['line ends became those of Windows', (text) => text.replaceAll('\n', '\r\n')],
    [
      'the same date was added before',
      (text) => text.replace('\n\nOn 8', '\n\nNothing befell us before 8 May 1933, they said.\n\nOn 8'),
    ],
  ])('%s', async (_, edit) => {
    const changed = { ...(await row('8 May 1933', 'date')), value: 'when=1933-05-09', decision: 'change' } as const;
    const result = await encode(edit(TEXT), [changed]);
    expect(misfitsOf(result)).toEqual([]);
    expect(result.tei.replace(/\s+/g, ' ')).toMatch(
      /[Oo]n <date when="1933-05-09" resp="#reviewer" cert="high">8 May 1933<\/date> /,
    );
    expect(result.tei.match(/resp="#reviewer"/g)).toHaveLength(1);
  });
});

test('of the same words twice in a line each is found by what stands beside it', async () => {
  const text = 'Then Smirnov left the hall, as Smirnov said he would.\n';
  for (const nth of [0, 1]) {
    const rejected = { ...(await row('Smirnov', 'person', nth, text)), decision: 'reject' } as const;
    const result = await encode(`A line.\n\nLater, ${text}`, [rejected]);
    expect(misfitsOf(result)).toEqual([]);
    const plain = result.tei.replace(/\s+/g, ' ');
    expect(plain.includes('Then Smirnov left')).toBe(nth === 0);
    expect(plain.includes('as Smirnov said')).toBe(nth === 1);
  }
});

describe('a decision whose words are gone is told, with what stands there now', () => {
  test.each<readonly [string, (text: string) => string, RegExp]>([
    [
      'after what stood before',
      (text) => text.replace('8 May 1933', '19 June 1934'),
      /no "8 May 1933" where it was: after "March 1937 On" \(line 3\) it has "19 June 1934/,
    ],
    ['all of it', () => 'Nothing.\n\nNo more.\n\nAnd no end.\n', /nor what stood beside it/],
  ])('%s', async (_, edit, message) => {
    const accepted = { ...(await row('8 May 1933', 'date')), decision: 'accept' } as const;
    const result = await encode(edit(TEXT), [accepted]);
    expect(misfitsOf(result)).toEqual([expect.stringMatching(message)]);
    expect(result.tei).toBe((await encode(edit(TEXT))).tei);
  });

  test('the same words in another neighbourhood are not they', async () => {
    const accepted = { ...(await row('8 May 1933', 'date')), decision: 'accept' } as const;
    const result = await encode('Prices rose slowly until 8 May 1933 in the south-eastern provinces alone.\n', [accepted]);
    expect(misfitsOf(result)).toHaveLength(1);
  });
});

test('a table without brackets in its contexts is carried out as before', async () => {
  const rows = (await encode(TEXT)).rows().map((one) => ({ ...one, context: one.context.replace(/[⟦⟧]/g, '') }));
  const decided = rows.map((one) =>
    one.text === '8 May 1933' ? { ...one, text: 'May 1933', value: '1933-05', decision: 'change' as const } : one,
  );
  const same = await encode(TEXT, decided);
  expect(misfitsOf(same)).toEqual([]);
  expect(same.tei).toContain('8 <date when="1933-05" resp="#reviewer" cert="high">May 1933</date>');
  const rejected = rows.filter(({ text }) => text === '8 May 1933').map((one) => ({ ...one, decision: 'reject' as const }));
  const moved = await encode(`A line.\n\n${TEXT}`, rejected);
  expect(misfitsOf(moved)).toEqual([]);
  expect(moved.tei).toContain('On 8 May 1933 ');
});

describe('blocks', () => {
  const MINUTES =
    'Opened at ten.\n\n1. The first point.\n2. The second point.\n3. The third point.\n\nA line that is long enough to be followed by another one,\nthat goes on here and is of the same paragraph.\n\nIvan Petrov\n';

  async function decided(words: string, change: Partial<ReviewRow>, text = MINUTES, on = text): Promise<Encoded> {
    return encode(on, [{ ...(await row(words, 'block', 0, text)), decision: 'change', ...change }]);
  }

  test.each(['heading 1', 'signature', 'salute', 'closing', 'dateline', 'p'])('a paragraph becomes %s', async (value) => {
    const result = await decided('Opened at ten.', { value });
    expect(misfitsOf(result)).toEqual([]);
    expect(result.rows().some(({ value: now }) => now !== 'paragraph' && now !== 'join')).toBe(true);
  });

  test('a point becomes a paragraph between two lists, again and again', async () => {
    const once = await decided('2.', { decision: 'reject' });
    expect(misfitsOf(once)).toEqual([]);
    expect(once.tei.match(/<list[ >]/g)).toHaveLength(2);
    expect(once.tei).toMatch(/<p [^>]*>2\. The second point\.<\/p>/);
    const twice = await encode(MINUTES, once.rows());
    expect([twice.tei, misfitsOf(twice)]).toEqual([once.tei, []]);
  });

  test('a decision on a block holds after an edit above and in it', async () => {
    const edited = `A new beginning.\n\n${MINUTES.replace('Opened at ten.', 'Opened at ten sharp.')}`;
    const result = await decided('Opened at ten.', { value: 'heading 1' }, MINUTES, edited);
    expect(misfitsOf(result)).toEqual([]);
    expect(result.tei).toContain('<head>Opened at ten sharp.</head>');
  });

  test('a block is split where a line begins, and the table does it again', async () => {
    const added = {
      ...(await row('Opened at ten.', 'block', 0, MINUTES)),
      id: '',
      line: 8,
      text: 'that goes on',
      value: 'closing',
      decision: 'add',
    } as const;
    const once = await encode(MINUTES, [added]);
    expect(misfitsOf(once)).toEqual([]);
    expect(once.tei.replace(/\s+/g, ' ')).not.toContain('another one, that goes on');
    const twice = await encode(MINUTES, once.rows());
    expect([twice.tei, misfitsOf(twice)]).toEqual([once.tei, []]);
    const inLine = await encode(MINUTES, [{ ...added, text: 'on here' }]);
    expect(misfitsOf(inLine)).toEqual([expect.stringContaining('a block begins where a line does')]);
  });

  test('a postscript at the end is one, and in the text it is told that it cannot stand there', async () => {
    const last = await decided('Ivan Petrov', { value: 'postscript' });
    expect(misfitsOf(last)).toEqual([]);
    expect(last.tei).toContain('<postscript>');
    expect(misfitsOf(await decided('Opened at ten.', { value: 'postscript' }))).toEqual([
      expect.stringContaining('a postscript stands after the text'),
    ]);
  });

  test('what is no kind is told with the kinds', async () => {
    expect(misfitsOf(await decided('Opened at ten.', { value: 'poem' }))).toEqual([
      expect.stringMatching(/"poem" is not a kind of block: use one of paragraph, .*join/),
    ]);
  });
});

test.each([
  ['a.txt', './a.txt'],
  ['texts/a.txt', 'texts//a.txt'],
  ['texts/a.txt', 'texts\\a.txt'],
  ['texts/a.txt', 'other/../texts/./a.txt'],
  ['/home/me/a.txt', 'a.txt'],
])('a table of %s is one of %s', async (document, typed) => {
  const one = { ...(await row('8 May 1933', 'date')), document };
  const other = { ...one, document: 'b.txt' };
  expect(decisionsFor(typed, {}, [one, other])).toEqual([one]);
});

test('where a document of this path is named, one of the same name elsewhere is another', async () => {
  const one = { ...(await row('8 May 1933', 'date')), document: 'x/a.txt' };
  expect(decisionsFor('./x/a.txt', {}, [one, { ...one, document: 'y/a.txt' }])).toEqual([one]);
});

describe('the file', () => {
  const one: ReviewRow = {
    document: 'a.txt',
    id: 'date@1:1-2',
    line: 1,
    type: 'date',
    text: 'ä',
    context: '⟦ä⟧',
    ref: '',
    value: 'when=1900',
    cert: 'high',
    evidence: 'e',
    decision: '',
  };

  test('begins with a byte order mark, and is read with and without it, and with semicolons', () => {
    const csv = writeReview([one], 'csv');
    expect(csv.startsWith('\ufeffdocument,')).toBe(true);
    for (const text of [csv, csv.slice(1), csv.replaceAll(',', ';'), csv.replaceAll('\r\n', '\n')]) {
      expect(readReview(text, 'csv')).toEqual({ kind: 'read', rows: [one] });
    }
  });

  test('a quote inside a field opens none', () => {
    const head = 'id,line,type,text,ref,value,decision\n';
    expect(readReview(`${head}x,1,date,5" gun,,,\ny,1,date,,,,maybe\n`, 'csv')).toMatchObject({ kind: 'problem', line: 3 });
  });
});

describe('what was found and not marked', () => {
  const source = sourceText('a.txt', TEXT);
  const start = TEXT.indexOf('Leningrad');
  const mention = {
    span: { start, end: start + 'Leningrad'.length },
    type: 'place',
    cert: 'low',
    evidence: 'list of places',
  } as const;

  test('is a row with the reason, once, and says nothing until it is decided', async () => {
    const known = (await encode(TEXT.replace('Leningrad', 'nowhere'))).rows();
    const rows = unmarkedRows(
      source,
      [
        { mention, reason: 'uncertain' },
        { mention, reason: 'label' },
      ],
      known,
    );
    expect(rows.map(({ text, evidence, decision }) => [text, evidence, decision])).toEqual([
      ['Leningrad', 'not marked: too little speaks for it (list of places)', ''],
    ]);
    expect(rows.every(isLeftUnmarked)).toBe(true);
    const plain = await encode(TEXT, rows);
    expect([misfitsOf(plain), plain.tei]).toEqual([[], (await encode(TEXT)).tei]);
  });

  test('is marked when it is accepted', async () => {
    const quiet = TEXT.replace('Leningrad', 'the big river');
    const at = quiet.indexOf('the big river');
    const unmarked = {
      mention: { ...mention, span: { start: at, end: at + 'the big river'.length } },
      reason: 'header',
    } as const;
    const [found] = unmarkedRows(sourceText('a.txt', quiet), [unmarked], []);
    if (found === undefined) throw new Error('no row');
    const result = await encode(quiet, [{ ...found, ref: 'river', decision: 'accept' }]);
    expect(misfitsOf(result)).toEqual([]);
    expect(result.tei).toContain('<placeName ref="#river" resp="#reviewer" cert="low">the big river</placeName>');
  });
});
