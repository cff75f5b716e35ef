// Sentences in files, each with lines of what is found in it, indented: a test for each. Written anew with TEIKIT_UPDATE=1: then read
// what changed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const INDENT = '  ';
/** A line break inside a sentence, or inside what is found in it. */
const BREAK = ' / ';

type Sentence = { readonly line: string; readonly found: readonly string[] };

/** `find`: of a text of one or more lines, what is told of it, one line each; `file`: where it stands. */
export function testRecordedSentences(folder: string, find: (text: string, file: string) => readonly string[]): void {
  const foundIn = (line: string, file: string): readonly string[] =>
    find(line.replaceAll(BREAK, '\n'), file).map((one) => `${INDENT}${one.replaceAll('\n', BREAK)}`);
  const files = readdirSync(folder);
  for (const file of process.env['TEIKIT_UPDATE'] === '1' ? files : []) {
    const lines = sentencesOf(join(folder, file)).flatMap(({ line }) => [line, ...foundIn(line, file)]);
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  }
  describe.each(files)('%s', (file) => {
    const sentences = sentencesOf(join(folder, file));
    test.each(sentences.map((sentence) => [sentence.line, sentence] as const))('%s', (_, { line, found }) => {
      expect(foundIn(line, file)).toEqual(found);
    });
  });
}

function sentencesOf(path: string): readonly Sentence[] {
  const sentences: { readonly line: string; readonly found: string[] }[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const last = sentences.at(-1);
    if (last !== undefined && line.startsWith(INDENT)) last.found.push(line);
    else if (line !== '') sentences.push({ line, found: [] });
  }
  return sentences;
}
