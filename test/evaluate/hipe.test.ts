// The columns of HIPE, and names widened as that set has them.
import { describe, expect, test } from 'vitest';
import type { Code } from '../../src/diagnostics/codes.ts';
import type { Mention } from '../../src/encode/model/mention.ts';
import { evaluateHipe } from '../../src/evaluate/evaluate-hipe.ts';
import { readHipe } from '../../src/evaluate/read-hipe.ts';
import { readReading } from '../../src/evaluate/read-reading.ts';
import { widenNames } from '../../src/evaluate/widen-names.ts';
import { evaluated, missesInShort, readingOf } from './readings.ts';

const COLUMNS = 'TOKEN\tNE-COARSE-LIT\tNE-COARSE-METO\tMISC';

/** `token mark misc` for each row; a comment or an empty row as it is. */
function columns(...rows: readonly string[]): string {
  const written = rows.map((row) => (row === '' || row.startsWith('#') ? row : row.replace(/^(\S+) (\S+) ?/, '$1\t$2\tO\t')));
  return `${[COLUMNS, ...written].join('\n')}\n`;
}

const GOLD = columns(
  '# hipe2022:document_id = one',
  'Capt B-pers NoSpaceAfter',
  '. I-pers _',
  'Orne I-pers EndOfLine',
  'left O _',
  'Salem B-loc NoSpaceAfter',
  ', O _',
  'Boston B-loc _',
  'Board B-org _',
  'to-day B-time NoSpaceAfter|EndOfSentence',
  '. O _',
  '',
  '# hipe2022:document_id = two',
  'Ames B-pers NoSpaceAfter',
  '. O EndOfLine',
);

describe('columns', () => {
  test('become text and marks', () => {
    const read = readHipe('gold.tsv', GOLD);
    if (read.kind !== 'read') throw new Error('it is not read');
    const documents = read.documents.map(({ id, text, marks }) => ({
      id,
      text,
      marks: marks.map(({ type, span }) => `${type} ${text.slice(span.start, span.end)}`),
    }));
    expect(documents).toEqual([
      {
        id: 'one',
        text: 'Capt. Orne\nleft Salem, Boston Board to-day.',
        marks: ['person Capt. Orne', 'place Salem', 'place Boston', 'org Board'],
      },
      { id: 'two', text: 'Ames.', marks: ['person Ames'] },
    ]);
  });

  test.each<readonly [string, string, Code, number]>([
    ['without the column of marks', 'TOKEN\tX\na\tO\n', 'evaluate/missing-column', 1],
    ['with a row that is too short', `${COLUMNS}\na\tO\tO\t_\nb\n`, 'evaluate/row', 3],
    ['with a mark of another kind', `${COLUMNS}\na\tpers\tO\t_\n`, 'evaluate/mark', 2],
  ])('are refused %s', (_, text, code, line) => {
    const diagnostics = [{ code, file: 'x.tsv', place: { kind: 'line', line } }];
    expect(readReading('x.tsv', text)).toMatchObject({ kind: 'diagnostics', diagnostics });
  });

  test('are measured by type, and nothing else is', () => {
    const system = GOLD.replace('Boston\tB-loc', 'Boston\tI-loc')
      .replace(',\tO', ',\tI-loc')
      .replace('Board\tB-org', 'Board\tO');
    const result = evaluated(readingOf('gold.tsv', GOLD), readingOf('system.tsv', system));
    const { types } = result.marks.outermost;
    expect([...types].map(([type, { strict }]) => [type, strict.correct, strict.gold, strict.system])).toEqual([
      ['person', 2, 2, 2],
      ['org', 0, 1, 0],
      ['place', 0, 2, 1],
    ]);
    expect([result.linking, result.dates, result.structure]).toEqual([undefined, undefined, undefined]);
    expect(result.misses.map(({ line, kind }) => [kind, line])).toEqual([
      ['span', 7],
      ['missed', 9],
      ['missed', 10],
    ]);
  });

  test('measure a finder of names', () => {
    const read = readHipe('gold.tsv', GOLD);
    if (read.kind !== 'read') throw new Error('it is not read');
    const find = (text: string): readonly Mention[] =>
      [...text.matchAll(/Orne|Ames|Salem|to-day/g)].map(({ 0: name, index }) => ({
        span: { start: index, end: index + name.length },
        type: name === 'Salem' ? 'place' : name === 'to-day' ? 'date' : 'person',
        cert: 'high',
        evidence: 'a list',
      }));
    const plain = evaluateHipe(read.documents, find);
    expect(plain.marks.outermost.types.get('person')?.strict).toMatchObject({ correct: 1, gold: 2, system: 2 });
    expect(missesInShort(plain)).toContain('span person: Capt. Orne → Orne');
    const wide = evaluateHipe(read.documents, find, { convention: 'hipe' });
    expect(wide.marks.outermost.types.get('person')?.strict).toMatchObject({ correct: 2, gold: 2, system: 2 });
    expect(wide.marks.outermost.all.strict).toMatchObject({ correct: 3, gold: 5, system: 3 });
  });
});

describe('the convention widens a person to', () => {
  // The name is in braces, what it becomes in brackets.
  test.each<readonly [string]>([
    ['met [Mr. {Smith}] there'],
    ['met [captain {Smith}] there'],
    ['by [Lieut. Col. {Smith}]'],
    ['the [Lieutenant-Governor {Smith}]'],
    ['and [{John Smith}, Esq], was'],
    ['of [{J. Smith}, Clerk of the County]; and'],
    ['of [{J. Smith}, the Secretary of State], in'],
    ['of [{J. Smith}], of Boston'],
    ['of [{J. Smith}], who'],
    ['for [{J. Smith}], Mr. {Brown}'],
    ['Mentor [{Smith}]'],
    ['street. [General {Smith}]'],
    ['[{Smith}]'],
    ['Boston [{Smith}], President'],
  ])('%s', (pattern) => {
    const text = pattern.replace(/[[\]{}]/g, '');
    const offsetOf = (sign: string): number => pattern.slice(0, pattern.indexOf(sign)).replace(/[[\]{}]/g, '').length;
    const names = [...pattern.matchAll(/\{([^}]*)\}/g)].map(({ 1: name = '', index }) => {
      const start = pattern.slice(0, index).replace(/[[\]{}]/g, '').length;
      return { span: { start, end: start + name.length }, type: 'person' as const, refs: [], isRedirected: false };
    });
    expect(widenNames(text, names)[0]?.span).toEqual({ start: offsetOf('['), end: offsetOf(']') });
  });

  test('and other marks to nothing', () => {
    const place = { span: { start: 5, end: 10 }, type: 'place' as const, refs: [], isRedirected: false };
    expect(widenNames('King Edwards', [place])).toEqual([place]);
  });
});
