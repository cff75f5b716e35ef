// Trang, the converter of those who made both syntaxes: what it makes of a schema means to us what the schema does, and what
// we make of one means the same to it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeCompactSyntax } from '../../../src/relaxng/syntax/write-compact-syntax.ts';
import { writeXmlSyntax } from '../../../src/relaxng/syntax/write-xml-syntax.ts';
import { describeWith } from '../../support/programs.ts';
import { annotationLines, asMeant } from './normal-form.ts';
import { treeOf } from './parsed.ts';

describeWith(['trang', 'suites'], 'Trang', (trang, suites) => {
  const sources = {
    'TEI All': join(suites, 'schemas', 'tei', 'tei_all-4.9.0.rng'),
    'our schema': join('schema', 'tei-archive.rnc'),
  };
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'trang-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(Object.entries(sources))('%s, converted by it, means what it meant', (name, path) => {
    const output = join(folder, `${name.replace(' ', '-')}.${path.endsWith('.rng') ? 'rnc' : 'rng'}`);
    execFileSync(trang, [path, output]);
    const source = treeOf(readFileSync(path, 'utf8'), path);
    const converted = treeOf(readFileSync(output, 'utf8'), output);
    expect(asMeant(converted)).toEqual(asMeant(source));
    expect(annotationLines(converted).map(withoutIndents)).toEqual(annotationLines(source).map(withoutIndents));
  });

  test.each(Object.entries(sources))('%s, converted by us, means to it what it meant', (name, path) => {
    const source = treeOf(readFileSync(path, 'utf8'), path);
    const isXml = path.endsWith('.rng');
    const ours = join(folder, `${name.replace(' ', '-')}-ours.${isXml ? 'rnc' : 'rng'}`);
    const back = join(folder, `${name.replace(' ', '-')}-back.${isXml ? 'rng' : 'rnc'}`);
    writeFileSync(ours, isXml ? writeCompactSyntax(source) : writeXmlSyntax(source));
    execFileSync(trang, [ours, back]);
    expect(asMeant(treeOf(readFileSync(back, 'utf8'), back))).toEqual(asMeant(source));
  });
});

/** Trang breaks and indents lines between the words and the elements of an annotation. */
function withoutIndents(line: string): string {
  return line.replace(/(?:\\n| )+/g, ' ').replace(/,?\{"kind":"annotation-text","text":" "\}/g, '');
}
