// Rules hold no vocabulary: words stand in `src/lexicon`. Arrays, sets, strings and patterns of many literal words are looked for.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const FOLDERS = ['src/encode/names', 'src/encode/identity'];
const FILES = [
  'src/encode/authority/forms-of-address.ts',
  'src/encode/authority/sex.ts',
  'src/encode/authority/unsearched-words.ts',
  'src/evaluate/titles-and-offices.ts',
];
/** Kinds of evidence and of words are names of our own. */
const OWN_NAMES = ['evidence.ts', 'vocabulary.ts'];

/** Words that one literal may hold. */
const MOST = 4;

/** Words of ours have articles and the like among them; letters of an alphabet are no words. */
const SENTENCE = /(?:^| )(?:a|an|the|in|of|with|and|before) /u;

/** A pattern, a quoted string of small words, a list of quoted words. */
const ALTERNATION = /\((?:\?:|\?<?[=!])?([\p{L}?]{1,}(?:\|[\p{L}?|{},0-9]+)+)\)/gu;
const QUOTED = /'([^'\n]*)'/gu;
const LIST = /\[((?:\s*'[\p{L}]{3,}',?)+)\s*\]/gu;

function wordLists(source: string): readonly string[] {
  const code = source.replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, '');
  const alternations = [...code.matchAll(ALTERNATION)].map(([, words = '']) => words.split('|'));
  const strings = [...code.matchAll(QUOTED)].map(([, text = '']) =>
    /^[\p{Ll} ]+$/u.test(text) && !SENTENCE.test(text) ? text.split(' ') : [],
  );
  const lists = [...code.matchAll(LIST)].map(([, words = '']) => words.match(/[\p{L}]+/gu) ?? []);
  return [...alternations, ...strings, ...lists].filter((words) => words.length > MOST).map((words) => words.join(' '));
}

const files = [...FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))), ...FILES].filter(
  (file) => file.endsWith('.ts') && !OWN_NAMES.some((name) => file.endsWith(name)),
);

describe('word lists', () => {
  test.each(files)('%s holds none', (file) => {
    expect(wordLists(readFileSync(file, 'utf8'))).toEqual([]);
  });

  test.each([
    ['a pattern', 'const x = /^(?:lord|lady|duke|earl|count)$/u;'],
    ['a string', "const x = 'lord lady duke earl count';"],
    ['a list', "const x = ['lord', 'lady', 'duke', 'earl', 'count'];"],
  ])('%s would be found', (_, code) => {
    expect(wordLists(code)).toHaveLength(1);
  });
});
