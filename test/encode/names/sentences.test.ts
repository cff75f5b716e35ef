// Sentences with all that is said of the names in them: type, certainty, evidence and parts. Written anew with TEIKIT_UPDATE=1.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeLanguages } from '../../../src/encode/model/rule-language.ts';
import { findNames } from '../../../src/encode/names/find-names.ts';
import { soviet } from '../../../src/lexicon/packs/soviet.ts';

const FOLDER = 'test/encode/names/sentences';
const INDENT = '  ';
/** A line break inside a text of one line. */
const BREAK = ' / ';

const LANGUAGE = /^(?<language>[a-z]{2})(?<pack>-soviet)?-/u;

/** What is found in a text that stands on one line, one name a line. */
function namesIn(line: string, file: string): string {
  const { language, pack } = LANGUAGE.exec(file)?.groups ?? {};
  const known = encodeLanguages.find((one) => one === language) ?? expect.fail(`no language: ${file}`);
  const text = line.replaceAll(BREAK, '\n');
  const found = findNames(text, { language: known, packs: pack === undefined ? [] : [soviet] });
  return found
    .map(({ span, type, cert, evidence, parts = [] }) => {
      const written = parts.map((part) => `${part.kind} ${text.slice(part.span.start, part.span.end)}`).join(', ');
      return `${INDENT}${type} ${cert}, ${evidence}: ${text.slice(span.start, span.end)}${written === '' ? '' : ` = ${written}`}`;
    })
    .map((name) => name.replaceAll('\n', BREAK))
    .join('\n');
}

type Sentence = { readonly line: string; readonly names: string };

function sentencesOf(file: string): readonly Sentence[] {
  const sentences: { line: string; names: string }[] = [];
  for (const line of readFileSync(join(FOLDER, file), 'utf8').split('\n')) {
    const last = sentences.at(-1);
    if (last !== undefined && line.startsWith(INDENT)) last.names += `${last.names === '' ? '' : '\n'}${line}`;
    else if (line !== '') sentences.push({ line, names: '' });
  }
  return sentences;
}

const FILES = readdirSync(FOLDER);

if (process.env['TEIKIT_UPDATE'] === '1') {
  for (const file of FILES) {
    const sentences = sentencesOf(file).map(({ line }) => [line, namesIn(line, file)].filter((part) => part !== '').join('\n'));
    writeFileSync(join(FOLDER, file), `${sentences.join('\n')}\n`);
  }
}

describe.each(FILES)('%s', (file) => {
  test.each(sentencesOf(file).map((sentence) => [sentence.line, sentence] as const))('%s', (_, { line, names }) => {
    expect(namesIn(line, file)).toBe(names);
  });
});
