// Texts with the dates in them, their values and what is noted of them. Written anew with TEIKIT_UPDATE=1: then read what changed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/dates/find-dates.ts';
import { encodeLanguages } from '../../src/encode/model/rule-language.ts';
import { valueText } from './told.ts';

const FOLDER = 'test/dates/sentences';
const INDENT = '  ';
/** A line break inside a text of one line. */
const BREAK = ' / ';
/** Before a text: the year, month or day of the document. */
const DOCUMENT = /^\{(?<document>[\d-]+)\} /u;

/** `en-…`: the language. */
function datesIn(line: string, file: string): string {
  const language = encodeLanguages.find((one) => file.startsWith(`${one}-`)) ?? expect.fail(`no language: ${file}`);
  const document = DOCUMENT.exec(line)?.groups?.['document'];
  const text = line.replace(DOCUMENT, '').replaceAll(BREAK, '\n');
  const found = findDates(text, { language, ...(document === undefined ? {} : { documentDate: { when: document } }) });
  return found
    .map(({ span, date, cert }) => `${INDENT}${text.slice(span.start, span.end)} = ${valueText(date)} ${cert}`)
    .map((date) => date.replaceAll('\n', BREAK))
    .join('\n');
}

type Sentence = { readonly line: string; readonly dates: string };

function sentencesOf(file: string): readonly Sentence[] {
  const sentences: { line: string; dates: string }[] = [];
  for (const line of readFileSync(join(FOLDER, file), 'utf8').split('\n')) {
    const last = sentences.at(-1);
    if (last !== undefined && line.startsWith(INDENT)) last.dates += `${last.dates === '' ? '' : '\n'}${line}`;
    else if (line !== '') sentences.push({ line, dates: '' });
  }
  return sentences;
}

const FILES = readdirSync(FOLDER);

if (process.env['TEIKIT_UPDATE'] === '1') {
  for (const file of FILES) {
    const sentences = sentencesOf(file).map(({ line }) => [line, datesIn(line, file)].filter((part) => part !== '').join('\n'));
    writeFileSync(join(FOLDER, file), `${sentences.join('\n')}\n`);
  }
}

describe.each(FILES)('%s', (file) => {
  test.each(sentencesOf(file).map((sentence) => [sentence.line, sentence] as const))('%s', (_, { line, dates }) => {
    expect(datesIn(line, file)).toBe(dates);
  });
});
