// The package as others get it: what is in it, that it runs without the sources, that its types hold, where it came from.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { makeFolder } from './cli/make-folder.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};
const folder = makeFolder();
const modules = join(folder, 'node_modules');

/** Packs, unpacks, and puts the packages it needs beside it, and no other. */
beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  mkdirSync(modules);
  execFileSync('tar', ['-xzf', join(folder, packed.trim()), '-C', modules]);
  for (const name of Object.keys(manifest.dependencies)) symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  symlinkSync('package', join(modules, 'teikit'));
});

test('holds what it needs and nothing else', () => {
  const files = readdirSync(join(modules, 'package'), { recursive: true, encoding: 'utf8' });
  for (const needed of [
    'dist/teikit.mjs',
    'dist/lib/index.js',
    'dist/lib/index.d.ts',
    'schema/tei-archive.rng',
    'LICENSE',
    'README.md',
  ]) {
    expect(files).toContain(needed);
  }
  expect(files).toEqual(expect.arrayContaining(['dist/xslt/html.sef.json', 'dist/xslt/text.sef.json']));
  expect(files.filter((file) => /^(src|test|tei|out|node_modules)\b|\.test\.|tsbuildinfo/.test(file))).toEqual([]);
});

test('the program runs from it', () => {
  const run = (...words: readonly string[]): string => {
    return execFileSync(process.execPath, [join(modules, 'package', 'dist', 'teikit.mjs'), ...words], { encoding: 'utf8' });
  };
  const edition = join(ROOT, 'tei', 'resolution-1937-03-03.xml');
  expect(run('validate', edition)).toBe('');
  expect(run('transform', edition, '--to', 'text')).toContain('The Plenum');
});

test('what a queue needs is named where it is not there', () => {
  const program = join(modules, 'package', 'dist', 'teikit.mjs');
  const { status, stderr } = spawnSync(process.execPath, [program, 'worker', '--queue', 'redis://:secret@localhost'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('teikit: a queue needs two packages more, of which one is missing: npm install bullmq ioredis\n');
  expect(status).toBe(3);
});

test('what places in buckets need is named where it is not there', () => {
  const program = join(modules, 'package', 'dist', 'teikit.mjs');
  const cwd = makeFolder();
  writeFileSync(join(cwd, 'teikit.config.yaml'), 'pipelines: [{ files: "s3://archive/*.xml", steps: [validate] }]');
  const { status, stderr, stdout } = spawnSync(process.execPath, [program, 'run'], { cwd, encoding: 'utf8' });
  expect(stderr).toBe(
    'teikit: places in buckets (s3://) need one package more, which is missing: npm install @aws-sdk/client-s3\n',
  );
  expect([status, stdout]).toEqual([3, '']);
});

test('the library runs from it', () => {
  const script = `
    import { isValid, loadSchema, transform, validate } from 'teikit';
    const document = { file: 'a.xml', bytes: new TextEncoder().encode('<TEI/>') };
    for await (const verdict of validate([document], await loadSchema())) console.log(isValid(verdict), verdict.diagnostics[0].code);
    console.log((await transform(document, { to: 'text' })).diagnostics[0].code);
  `;
  writeFileSync(join(folder, 'use.mjs'), script);
  const output = execFileSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' });
  expect(output).toMatch(/^false schema\/[a-z-]+\ntransform\/not-tei\n$/);
});

test('its types hold under strict flags, without types that its users lack', () => {
  writeFileSync(
    join(folder, 'use.mts'),
    `import { type Diagnostic, loadSchema, reportLine, transform, validate } from 'teikit';
     const document = { file: 'a.xml', bytes: new Uint8Array() };
     export const lines: string[] = [];
     for await (const { diagnostics } of validate([document], await loadSchema())) {
       lines.push(...diagnostics.map((diagnostic: Diagnostic) => reportLine(diagnostic)));
     }
     const result = await transform(document, { to: 'html', reading: 'corrected' });
     if (result.kind === 'ok') lines.push(result.output);
     // @ts-expect-error: a format that does not exist
     await transform(document, { to: 'pdf' });`,
  );
  const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022', '--types', ''];
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [compiler, ...flags, 'use.mts'], { cwd: folder, encoding: 'utf8' });
});

test('only what is public can be imported', () => {
  writeFileSync(join(folder, 'inner.mjs'), `import 'teikit/dist/lib/host/write-whole.js';`);
  expect(() => execFileSync(process.execPath, ['inner.mjs'], { cwd: folder, stdio: 'pipe' })).toThrow(
    /ERR_PACKAGE_PATH_NOT_EXPORTED/,
  );
});

test('the lockfile names no registry', () => {
  const lockfile = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  expect(lockfile).toMatch(/"integrity": "sha512-/);
  expect(lockfile).not.toMatch(/"resolved"/);
  expect(lockfile.match(/https?:\/\/[^"]*/g)?.filter((url) => /registry|npmjs|:\d+\/|\.tgz/.test(url)) ?? []).toEqual([]);
});
