// A release on trial: a tree that installs without a build, its tarball, a tag of git, and one file that holds all.

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { makeFolder } from './cli/make-folder.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const SCRIPT = join(ROOT, 'release', 'make-release.mjs');
const folder = makeFolder();
const tree = join(folder, 'tree');
const env = {
  ...process.env,
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

type Manifest = { readonly version: string; readonly scripts?: object; readonly devDependencies?: object };
type Lock = { readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devDependencies?: object }>> };
const SHEET = `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="text"/>
<xsl:template match="/"><xsl:value-of select="count(/*)"/></xsl:template></xsl:stylesheet>`;
const readJson = <Value>(...path: readonly string[]): Value => JSON.parse(readFileSync(join(...path), 'utf8')) as Value;
const { version } = readJson<Manifest>(ROOT, 'package.json');
const tarball = join(folder, `teikit-${version}.tgz`);
const single = join(folder, `teikit-${version}.mjs`);

let told = '';
beforeAll(() => {
  told = execFileSync(process.execPath, [SCRIPT, '--trial', tree, '--as-built'], { env, encoding: 'utf8' });
});

test('says where the tarball, the file and the tag are', () => {
  expect(told.trim().split('\n')).toEqual([tarball, single, `git+file://${tree}#v${version}`]);
});

test('nothing is left for npm to build, and no tool of developers to install', () => {
  const manifest = readJson<Manifest>(tree, 'package.json');
  expect([manifest.scripts, manifest.devDependencies]).toEqual([undefined, undefined]);
  const { packages } = readJson<Lock>(tree, 'package-lock.json');
  expect(Object.values(packages).filter(({ dev }) => dev === true)).toEqual([]);
  expect(packages['']?.devDependencies).toBeUndefined();
  expect(Object.keys(packages)).toEqual(expect.arrayContaining(['node_modules/saxon-js', 'node_modules/yargs']));
});

test('the tag has what the tarball has, and what stands beside it', () => {
  const packed = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' });
  const inTarball = packed
    .trim()
    .split('\n')
    .map((name) => name.replace(/^package\//u, ''));
  const listed = execFileSync('git', ['ls-tree', '-r', '-z', '--name-only', `v${version}`], { cwd: tree, encoding: 'utf8' });
  const inTag = listed.split('\0').filter((name) => name !== '');
  expect(inTag).toEqual(expect.arrayContaining(inTarball));
  expect(inTag).toEqual(expect.arrayContaining(['action.yml', 'action/teikit-action.mjs', '.pre-commit-hooks.yaml']));
  expect(inTag.filter((name) => /^(?:src|test|node_modules)\//u.test(name))).toEqual([]);
});

test('the program runs from the tag', () => {
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  const edition = join(ROOT, 'tei', 'resolution-1937-03-03.xml');
  const { status, stderr } = spawnSync(process.execPath, [join(tree, 'dist', 'teikit.mjs'), 'validate', edition], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, 'teikit: 1 document valid\n']);
});

test('one file runs alone, with all that it loads: packages as they were published, with their licences', () => {
  const place = join(folder, 'a place');
  const home = join(folder, 'home');
  for (const made of [place, home]) mkdirSync(made);
  const program = join(place, 'teikit.mjs');
  cpSync(single, program);
  chmodSync(program, 0o444);
  chmodSync(place, 0o555);
  onTestFinished(() => chmodSync(place, 0o755));
  const { PATH } = process.env;
  const call = (...words: readonly string[]): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [program, ...words], { cwd: home, encoding: 'utf8', env: { PATH, HOME: home } });
  const edition = join(ROOT, 'tei', 'resolution-1937-03-03.xml');
  expect(call('validate', edition)).toMatchObject({ status: 0, stderr: 'teikit: 1 document valid\n' });
  expect(call('transform', edition, '--to', 'text', '--timeout', '60').stdout).toContain('The Plenum');
  writeFileSync(join(home, 's.xsl'), SHEET);
  expect(call('transform', edition, '--xslt', 's.xsl', '--untrusted')).toMatchObject({ status: 0, stdout: '1' });
  expect(call('validate', '--engine', 'libxml2', edition)).toMatchObject({ status: 0 });
  expect(readdirSync(place)).toEqual(['teikit.mjs']);
  const [name = ''] = readdirSync(join(home, '.cache/teikit/program'));
  const unpacked = join(home, '.cache/teikit/program', name);
  for (const path of ['saxon-js/SaxonJS2N.js', 'saxon-js/LICENSE.txt', 'xslt3/xslt3.js', 'piscina/LICENSE', 'yauzl/LICENSE'])
    expect(readFileSync(join(unpacked, 'node_modules', path)), path).toEqual(readFileSync(join(ROOT, 'node_modules', path)));
  const text = readFileSync(single, 'utf8');
  for (const line of readFileSync(join(ROOT, 'node_modules/saxon-js/LICENSE.txt'), 'utf8').trimEnd().split(/\r?\n/u))
    expect(text).toContain(`\n// ${line}`.trimEnd());
});

test('the action installs what is named, and says where a commit is not built', () => {
  const install = (from: string, wanted: string): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [join(from, 'action', 'teikit-action.mjs'), 'install'], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...env,
        RUNNER_TEMP: folder,
        TEIKIT_PACKAGE: wanted,
        npm_config_offline: 'true',
        npm_config_cache: join(folder, 'cache'),
      },
    });
  expect(install(tree, './nowhere.tgz')).toMatchObject({ status: 3 });
  const bare = join(folder, 'bare');
  execFileSync('cp', ['-r', tree, bare]);
  execFileSync('rm', ['-r', join(bare, 'dist')]);
  const refused = install(bare, '');
  expect(refused).toMatchObject({ status: 3 });
  expect(refused.stdout).toContain('::error::this commit of teikit is not built');
});

test('a folder that is there is not written into', () => {
  const before = readdirSync(tree);
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, '--trial', tree, '--as-built'], { env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, `release: ${tree} is there already\n`]);
  expect(readdirSync(tree)).toEqual(before);
});
