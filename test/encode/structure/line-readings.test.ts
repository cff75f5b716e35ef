// What single lines are read as: labels, speakers, containers, dates that open entries, date lines. Written anew with TEIKIT_UPDATE=1.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceText } from '../../../src/encode/model/source-text.ts';
import { readContainer } from '../../../src/encode/structure/containers.ts';
import { isDayLine, readDateLine } from '../../../src/encode/structure/date-line.ts';
import { entryDateOf } from '../../../src/encode/structure/entry-dates.ts';
import { readLabel } from '../../../src/encode/structure/labels.ts';
import { lineFacts } from '../../../src/encode/structure/line-facts.ts';
import { readTurnLabel } from '../../../src/encode/structure/turn-labels.ts';

const FILE = 'test/encode/structure/line-readings.txt';
const ARROW = ' => ';
const NOTHING = '-';

type Reader = (line: string) => string;

const readers: Readonly<Record<string, Reader>> = {
  label: (line) => {
    const { length, readings } = readLabel(line) ?? { length: 0, readings: [] };
    return readings
      .map(({ style, value, prefix, rank, isStrong }) =>
        [length, style, prefix === '' ? value : `${prefix}/${value}`, `rank ${rank}`, ...(isStrong ? ['strong'] : [])].join(
          ' ',
        ),
      )
      .join('; ');
  },
  speaker: (line) => {
    const label = readTurnLabel(line);
    return label === undefined
      ? ''
      : `${line.slice(0, label.length)} = ${label.speaker}, ${label.style}${label.isSure ? ', sure' : ''}`;
  },
  container: (line) => {
    const found = readContainer(line);
    return found === undefined ? '' : `${line.slice(0, found.length)} = ${found.rank}`;
  },
  entry: (line) => {
    const found = entryDateOf(line, 'en');
    return found?.kind === 'run-in' ? line.slice(0, found.length) : (found?.kind ?? '');
  },
  dateline: (line) => {
    const found = readDateLine(line, 'en');
    return found === undefined ? '' : found.namesPlace ? 'date and place' : 'date';
  },
  day: (line) => (isDayLine(line, 'de') ? 'day' : ''),
  line: (line) => {
    const [facts] = lineFacts(sourceText('a.txt', line));
    return facts === undefined ? '' : `${facts.kind} ${facts.span.start}-${facts.span.end} indent ${facts.indent}`;
  },
};

/** `\t`, `\f` and `\u00a0` are written so. */
const unescaped = (text: string): string => JSON.parse(`"${text.replaceAll('"', String.raw`\"`)}"`) as string;

type Row = { readonly reader: string; readonly line: string; readonly expected: string };

function rowsOf(text: string): readonly Row[] {
  let reader = '';
  return text.split('\n').flatMap((row) => {
    if (row.startsWith('=== ')) reader = row.slice('=== '.length);
    if (row === '' || row.startsWith('=== ')) return [];
    const [line = '', expected = ''] = row.split(ARROW);
    return [{ reader, line, expected }];
  });
}

function readingOf({ reader, line }: Row): string {
  const read = readers[reader] ?? expect.fail(`no reader ${reader}`);
  return read(unescaped(line)) || NOTHING;
}

if (process.env['TEIKIT_UPDATE'] === '1') {
  const rows = rowsOf(readFileSync(FILE, 'utf8'));
  const sections = Object.keys(readers).map((name) => {
    const own = rows.filter(({ reader }) => reader === name);
    return [`=== ${name}`, ...own.map((row) => `${row.line}${ARROW}${readingOf(row)}`)].join('\n');
  });
  writeFileSync(FILE, `${sections.join('\n\n')}\n`);
}

const rows = rowsOf(readFileSync(FILE, 'utf8'));

describe.each(Object.keys(readers))('%s', (name) => {
  test.each(rows.filter(({ reader }) => reader === name).map((row) => [row.line, row] as const))('%s', (_, row) => {
    expect(readingOf(row)).toBe(row.expected);
  });
});
