// Sentences with all that is said of the names in them: type, certainty, evidence and parts.
import { expect } from 'vitest';
import { encodeLanguages } from '../../../src/encode/model/rule-language.ts';
import { findNames } from '../../../src/encode/names/find-names.ts';
import { soviet } from '../../../src/lexicon/packs/soviet.ts';
import { testRecordedSentences } from '../../support/recorded-sentences.ts';

const LANGUAGE = /^(?<language>[a-z]{2})(?<pack>-soviet)?-/u;

testRecordedSentences('test/encode/names/sentences', (text, file) => {
  const { language, pack } = LANGUAGE.exec(file)?.groups ?? {};
  const known = encodeLanguages.find((one) => one === language) ?? expect.fail(`no language: ${file}`);
  const found = findNames(text, { language: known, packs: pack === undefined ? [] : [soviet] });
  return found.map(({ span, type, cert, evidence, parts = [] }) => {
    const written = parts.map((part) => `${part.kind} ${text.slice(part.span.start, part.span.end)}`).join(', ');
    return `${type} ${cert}, ${evidence}: ${text.slice(span.start, span.end)}${written === '' ? '' : ` = ${written}`}`;
  });
});
