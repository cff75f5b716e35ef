// Result documents stay below the directory of the output.

import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { resultPath } from '../../src/host/result-path.ts';

const base = mkdtempSync(join(tmpdir(), 'teikit-results-'));
const out = join(base, 'out');
mkdirSync(join(out, 'made'), { recursive: true });
writeFileSync(join(base, 'other.xml'), '<a/>');
symlinkSync(base, join(out, 'link'));
symlinkSync(join(base, 'other.xml'), join(out, 'a-link.xml'));
symlinkSync(join(base, 'nothing.xml'), join(out, 'to-nothing.xml'));

/** As SaxonJS resolves it. */
const uriOf = (href: string): string => new URL(href, `${pathToFileURL(out).href}/`).href;

describe('a result document', () => {
  test.each([
    ['a.xml', 'a.xml'],
    ['made/a.xml', 'made/a.xml'],
    ['new/and/deeper.xml', 'new/and/deeper.xml'],
    ['x/../b.xml', 'b.xml'],
    ['a%20b.xml', 'a b.xml'],
  ])('%s is written', (href, path) => {
    expect(resultPath(uriOf(href), out)).toEqual({ kind: 'path', path: join(out, path) });
  });

  test.each([
    ['../a.xml', /outside/u],
    ['made/../../a.xml', /outside/u],
    ['%2e%2e/a.xml', /outside/u],
    ['/etc/a.xml', /outside/u],
    ['../output/a.xml', /outside/u],
    ['.', /outside/u],
    ['link/a.xml', /link is a symbolic link/u],
    ['a-link.xml', /it is a symbolic link/u],
    ['to-nothing.xml', /it is a symbolic link/u],
    ['.git/hooks/post-checkout', /begins with a dot/u],
    ['made', /it is a directory/u],
    ['http://example.org/a.xml', /not a local file/u],
    ['data:text/plain,a', /not a local file/u],
    ['made/a%2Fb.xml', /not a local file/u],
    ['a%00.xml', /not|null/u],
  ])('%s is refused', (href, reason) => {
    expect(resultPath(uriOf(href), out)).toMatchObject({ kind: 'refused', reason: expect.stringMatching(reason) });
  });
});
