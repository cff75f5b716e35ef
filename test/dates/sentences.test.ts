// Texts with the dates in them, their values and what is noted of them.
import { expect } from 'vitest';
import { findDates } from '../../src/dates/find-dates.ts';
import { encodeLanguages } from '../../src/encode/model/rule-language.ts';
import { testRecordedSentences } from '../support/recorded-sentences.ts';
import { valueText } from './told.ts';

/** Before a text: the year, month or day of the document. */
const DOCUMENT = /^\{(?<document>[\d-]+)\} /u;

testRecordedSentences('test/dates/sentences', (written, file) => {
  // `en-…`: the language
  const language = encodeLanguages.find((one) => file.startsWith(`${one}-`)) ?? expect.fail(`no language: ${file}`);
  const document = DOCUMENT.exec(written)?.groups?.['document'];
  const text = written.replace(DOCUMENT, '');
  const found = findDates(text, { language, ...(document === undefined ? {} : { documentDate: { when: document } }) });
  return found.map(({ span, date, cert }) => `${text.slice(span.start, span.end)} = ${valueText(date)} ${cert}`);
});
