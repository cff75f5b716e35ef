// The project file: what may stand in it, what is wrong with its place, and that the schema for editors says the same.

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readProjectFile } from '../../src/rules/project-file.ts';
import { writeProject } from '../../src/rules/write-project.ts';

const isValid = new Ajv2020().compile(
  JSON.parse(readFileSync(new URL('../../schema/config.schema.json', import.meta.url), 'utf8')) as object,
);

test.each([
  '',
  '# nothing yet\n',
  'rules: []',
  'rules:\n  - files: "*.xml"\n    schemas: [a.rng, b.sch]\n    phase: p\n    checks: [grammar, links]\n',
  'rules: [{files: ["a/**", "b/*.xml"]}]',
  'severities:\n  schema/attribute-value: warning\n  rules/not-found: off',
  'ignore: [drafts/**]\ncatalogs: [c.xml]\nlinks: {roots: [persons]}',
  '{"$schema": "x.json", "rules": [{"files": "*.xml", "schemas": ["a.rng"]}]}',
  'output: pages\npipelines:\n  - files: tei/**/*.xml\n    steps: [validate]\n',
  'pipelines: [{name: a, files: [a.xml, "b/*"], output: b, steps: [encode, {validate: null}, {transform: {to: html}}]}]',
  'x-not-here: &a [b]\n'.replace('x-not-here', 'ignore'),
])('may be %j', async (text) => {
  expect(await readProjectFile(text)).toMatchObject({ kind: 'project' });
  expect(isValid(parse(text) ?? {})).toBe(true);
});

test.each<readonly [text: string, place: string, reason: RegExp]>([
  ['rule: []', '1:1', /there is no setting rule here: did you mean rules\?/],
  ['zzz: 1', '1:1', /there is no setting zzz here: there are \$schema, rules/],
  ['rules: yes', '1:1', /rules must be a list/],
  ['rules:\n  - schemas: [a.rng]', '2:5', /rules\[0\] has no files/],
  ['rules:\n  - files: 3', '2:5', /rules\[0\]\.files must be a text or a list of texts/],
  ['rules:\n  - files: a\n    schemas: a.rng', '3:5', /rules\[0\]\.schemas must be a list of texts/],
  ['rules:\n  - files: a\n    schemas:\n      - a.rng\n      - 1', '5:9', /rules\[0\]\.schemas\[1\] must be a text/],
  ['rules:\n  - files: a\n    checks: [grammer]', '3:14', /rules\[0\]\.checks\[0\] must be one of grammar, schematron, links/],
  ['rules:\n  - files: a\n    shemas: []', '3:5', /there is no setting shemas here: did you mean schemas\?/],
  ['ignore: drafts', '1:1', /ignore must be a list of texts/],
  ['ignore: [""]', '1:10', /ignore\[0\] must be a text/],
  [
    'severities: {schema/attribute-valu: off}',
    '1:14',
    /there is no code schema\/attribute-valu: did you mean schema\/attribute-value\?/,
  ],
  ['severities:\n  schema/invalid: fatal', '2:3', /must be one of error, warning, note, off/],
  ['links: {root: []}', '1:9', /there is no setting root here: did you mean roots\?/],
  ['output: 3', '1:1', /output must be a text/],
  ['pipelines:\n  - files: a', '2:5', /pipelines\[0\] has no steps/],
  ['pipelines:\n  - steps: [validate]', '2:5', /pipelines\[0\] has no files/],
  ['pipelines:\n  - files: a\n    steps: [valdate]', '3:13', /there is no step valdate: did you mean validate\?/],
  ['pipelines:\n  - files: a\n    steps: [{transfrom: {}}]', '3:14', /there is no step transfrom: did you mean transform\?/],
  [
    'pipelines:\n  - files: a\n    steps: [{validate: {}, encode: {}}]',
    '3:13',
    /must be one of encode, validate, transform, export, or/,
  ],
  ['pipelines:\n  - files: a\n    steps: validate', '3:5', /pipelines\[0\]\.steps must be a list/],
  ['- a', '1:1', /the file must be a map/],
  ['"text"', '1:1', /the file must be a map/],
  ['constructor: 1', '1:1', /there is no setting constructor/],
])('is wrong: %j', async (text, place, reason) => {
  expect(await readProjectFile(text)).toEqual({ kind: 'wrong', place, reason: expect.stringMatching(reason) });
});

test.each([
  'rule: []',
  'rules: yes',
  'rules: [{schemas: [a]}]',
  'ignore: drafts',
  'severities: {a: fatal}',
  'links: {root: []}',
  '- a',
])('and the schema for editors refuses %j', (text) => {
  expect(isValid(parse(text))).toBe(false);
});

test.each<readonly [string, RegExp]>([
  ['rules: [', /^this is not YAML: /],
  ['a: b: c', /^this is not YAML: /],
  ['\t- a', /^this is not YAML: /],
])('no YAML: %j', async (text, reason) => {
  expect(await readProjectFile(text)).toMatchObject({ kind: 'wrong', reason: expect.stringMatching(reason) });
});

test('aliases that make much of little are refused', async () => {
  const rows = Array.from(
    { length: 12 },
    (_, at) =>
      `a${at}: &a${at} [${
        at === 0
          ? '"x"'
          : Array(10)
              .fill(`*a${at - 1}`)
              .join(', ')
      }]`,
  );
  expect(await readProjectFile(rows.join('\n'))).toMatchObject({ kind: 'wrong' });
});

test('what is written from documents is read', async () => {
  const rules = [
    { folder: 'letters', schemas: ['meta/a.rng', 'meta/b.sch'], phase: 'p"q' },
    { folder: 'letters', schemas: ['meta/a.rng', 'meta/b.sch'], phase: 'p"q' },
    { folder: 'mixed', schemas: ['a.rng'] },
    { folder: 'mixed', schemas: [] },
    { folder: '', schemas: [] },
  ];
  const nothing = { documents: [], otherXml: [], texts: [], otherTexts: [], output: 'out' };
  const text = writeProject(rules, { ...nothing, documents: ['a.xml'], texts: ['b/c.txt'] });
  expect(await readProjectFile(text)).toMatchObject({
    kind: 'project',
    project: {
      rules: [
        { files: ['mixed/*.xml'] },
        { files: ['letters/*.xml'], schemas: ['meta/a.rng', 'meta/b.sch'], phase: 'p"q' },
        { files: ['*.xml'] },
      ],
    },
  });
  expect(isValid(parse(text))).toBe(true);
  expect(await readProjectFile(writeProject([], nothing))).toMatchObject({ kind: 'project', project: { rules: [] } });
});
