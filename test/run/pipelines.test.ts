// What pipelines say: wrong options with their place, in both readings (ours and that of editors), and where outputs go.

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readProjectFile } from '../../src/rules/project-file.ts';
import { below, fixedPart, mayHold, stemOf } from '../../src/run/documents-of.ts';
import { jobFor, readPipelines, stepsOf } from '../../src/run/pipelines.ts';

const isValid = new Ajv2020().compile(
  JSON.parse(readFileSync(new URL('../../schema/config.schema.json', import.meta.url), 'utf8')) as object,
);

async function pipelinesOf(text: string) {
  const reading = await readProjectFile(text);
  if (reading.kind === 'wrong') throw new Error(reading.reason);
  return readPipelines({ ...reading, place: { folder: 'p', config: 'p/c.yaml' } });
}

/** `editor`: what a schema of JSON can tell. */
const FAULTS: readonly (readonly [steps: string, reason: RegExp, editor: boolean])[] = [
  ['[{transform: {to: pdf}}]', /transform\.to must be one of html, text, markdown/, false],
  ['[{transform: {}}]', /transform needs to, or xslt/, true],
  ['[transform]', /transform needs to, or xslt/, true],
  ['[{transform: {to: html, wrap: 10}}]', /wrap is not for html/, true],
  ['[{transform: {to: text, wrap: wide}}]', /wrap must be a whole number/, false],
  ['[{transform: {to: text, css: a.css}}]', /css is not for text/, true],
  ['[{transform: {to: html, param: {a: 1}}}]', /param is for xslt/, true],
  ['[{transform: {to: html, xslt: a.xsl}}]', /to is not for xslt/, true],
  ['[{transform: {to: html, images: "ftp://x/"}}]', /images needs/, true],
  ['[{transform: {xslt: a.xsl, param: {a: {b: 1}}}}]', /param must be a map from names to texts/, false],
  ['[{transform: {to: html, output: ../x}}]', /an output must lie below the folder/, true],
  ['[{validate: {shema: a.rng}}]', /there is no setting shema here: did you mean schema\?/, false],
  ['[{validate: {checks: [grammer]}}]', /must be one of grammar, schematron, links/, false],
  ['[{encode: {lang: la}}]', /lang must be one of/, false],
  ['[validate, {encode: {lang: en}}]', /encode must be the first step/, true],
  ['[{export: {}}]', /export has no to/, false],
  ['[export]', /has no to/, true],
  ['[{export: {to: []}}]', /export needs formats/, true],
  ['[{export: {to: [marc]}}]', /must be one of dc, mods/, false],
  ['[]', /the pipeline 1 has no steps/, false],
];

test.each(FAULTS)('%s is wrong', async (steps, reason, editor) => {
  const text = `pipelines: [{files: a, steps: ${steps}}]`;
  const error = await pipelinesOf(text).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code: 'env/bad-setting', message: expect.stringMatching(reason) });
  expect((error as Error).message).toMatch(/^p\/c\.yaml:\d+:\d+: /);
  expect(isValid(parse(text))).toBe(editor);
});

test.each([
  ['pipelines: [{name: a, files: x, steps: [validate]}, {name: a, files: y, steps: [validate]}]', /two pipelines are called a/],
  ['output: /tmp\npipelines: [{files: x, steps: [validate]}]', /an output must lie below/],
  ['pipelines: [{files: x, output: a/../../b, steps: [validate]}]', /an output must lie below/],
  ['pipelines: [{files: x, output: "C:/b", steps: [validate]}]', /an output must lie below/],
])('%j is wrong', async (text, reason) => {
  await expect(pipelinesOf(text)).rejects.toThrow(reason);
});

describe('where outputs go', () => {
  test.each([
    ['tei/**/*.xml', 'tei/b/c.xml', 'b/c'],
    ['*.xml', 'tei/b/c.xml', 'tei/b/c'],
    ['./*.xml', 'a.xml', 'a'],
    ['tei/{a,b}/*.XML', 'tei/a/x.XML', 'a/x'],
    ['tei/a.xml', 'tei/a.xml', 'a'],
    ['texts/*.txt', 'texts/a.b.txt', 'a.b'],
    ['texts/*', 'texts/a.odd', 'a.odd'],
  ])('%s takes %s to %s', (pattern, name, stem) => {
    expect(stemOf({ patterns: [pattern] }, name)).toBe(stem);
  });

  test.each([
    ['tei/**/*.xml', ['', 'tei', 'tei/a'].slice(1), ['out', 'te', 'teix']],
    ['a/b/c*/d.xml', ['a', 'a/b', 'a/b/c1'], ['b', 'a/c']],
    ['*.xml', ['any', 'any/where'], []],
  ])('%s may hold', (pattern, inside, outside) => {
    for (const folder of inside) expect([folder, mayHold({ patterns: [pattern] }, folder)]).toEqual([folder, true]);
    for (const folder of outside) expect([folder, mayHold({ patterns: [pattern] }, folder)]).toEqual([folder, false]);
  });

  test.each([
    ['a', 'b/c', 'a/b/c'],
    ['', 'b', 'b'],
    ['.', './b', 'b'],
    ['/a/', 'b', '/a/b'],
    ['../a', 'b', '../a/b'],
  ])('%j and %j is %j', (folder, path, whole) => {
    expect(below(folder, path)).toBe(whole);
  });

  test.each([
    ['tei/**/*.xml', 'tei'],
    ['a/b.xml', 'a'],
    ['a/*/b/c.xml', 'a'],
    ['*.xml', ''],
    ['{a,b}/c.xml', ''],
  ])('the fixed part of %s', (pattern, part) => {
    expect(fixedPart(pattern)).toBe(part);
  });
});

test('a job has all that is said, seen from the folder of the project', async () => {
  const [pipeline] = await pipelinesOf(`output: made
pipelines:
  - files: t/*.txt
    steps:
      - encode: { lang: de, authority: [n.csv, o.xml], profile: mine.json, title: T, output: tei }
      - validate: { schema: a.rng, checks: [grammar], phase: p }
      - transform: { to: html, ui-lang: ru, css: a.css }
      - transform: { xslt: s/a.xsl, param: { n: 3, words: [a, b] }, untrusted: true, output: x }
      - export: { to: [mods, dc], unavailable: true, crosswalk: c.yaml }
`);
  if (pipeline === undefined) throw new Error('there is no pipeline');
  const wish = {
    name: 't/d.txt',
    stem: stemOf(pipeline, 't/d.txt'),
    folder: 'p',
    frames: false,
    parts: undefined,
    extensionOf: () => '.json',
  };
  expect(jobFor(pipeline, { ...wish, only: undefined })).toEqual({
    input: { kind: 'path', path: 'p/t/d.txt' },
    steps: [
      {
        kind: 'encode',
        language: 'de',
        authorities: ['p/n.csv', 'p/o.xml'],
        profile: 'p/mine.json',
        said: { title: 'T' },
        output: 'p/tei/d.xml',
      },
      { kind: 'validate', rules: { config: 'p/c.yaml', schemas: ['p/a.rng'], checks: ['grammar'], phase: 'p' } },
      { kind: 'transform', to: 'html', uiLang: 'ru', css: 'p/a.css', output: 'p/made/d.html' },
      {
        kind: 'stylesheet',
        path: 'p/s/a.xsl',
        parameters: { n: ['3'], words: ['a', 'b'] },
        isUntrusted: true,
        folder: 'p/x',
        output: 'p/x/d.json',
      },
      {
        kind: 'export',
        to: ['dc', 'mods'],
        unavailable: true,
        crosswalk: 'p/c.yaml',
        output: 'p/made/d',
        directory: { path: 'p/made', name: 'd' },
      },
    ],
  });
  expect(stepsOf(pipeline, ['validate']).map(({ name }) => name)).toEqual(['encode', 'validate']);
  expect(stepsOf(pipeline, ['1'])).toHaveLength(5);
  expect(stepsOf(pipeline, ['other'])).toEqual([]);
});
