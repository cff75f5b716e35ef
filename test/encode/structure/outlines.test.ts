// Texts with what each of their lines is, one kind after another. Written anew with TEIKIT_UPDATE=1: then read what changed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeLanguages } from '../../../src/encode/model/rule-language.ts';
import { markLines, type Read, withoutMarks } from './marked-lines.ts';

const FOLDER = 'test/encode/structure/outlines';
const TITLE = /^=== (?<what>.+) \((?<profile>[a-z-]+), (?<language>[a-z]{2})\)$/u;

type Sample = { readonly what: string; readonly title: string; readonly read: Read; readonly marked: string };

function samplesOf(file: string): readonly Sample[] {
  const parts = readFileSync(file, 'utf8').split(/^(?==== )/mu);
  return parts.map((part) => {
    const [title = '', ...lines] = part.split('\n');
    const { what = '', profile = '', language } = TITLE.exec(title)?.groups ?? {};
    const known = encodeLanguages.find((one) => one === language) ?? expect.fail(`no title: ${title}`);
    return { what, title, read: { profile, language: known }, marked: lines.join('\n').trimEnd() };
  });
}

const FILES = readdirSync(FOLDER).map((name) => join(FOLDER, name));

if (process.env['TEIKIT_UPDATE'] === '1') {
  for (const file of FILES) {
    const samples = samplesOf(file).map(({ title, read, marked }) => `${title}\n${markLines(withoutMarks(marked), read)}\n`);
    writeFileSync(file, samples.join('\n'));
  }
}

describe.each(FILES)('%s', (file) => {
  test.each(samplesOf(file).map((sample) => [sample.what, sample] as const))('%s', (_, { read, marked }) => {
    expect(markLines(withoutMarks(marked), read)).toBe(marked);
  });
});
