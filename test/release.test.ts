// A release on trial: a tree that installs without a build, its tarball, and a tag of git.

import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
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
const readJson = <Value>(...path: readonly string[]): Value => JSON.parse(readFileSync(join(...path), 'utf8')) as Value;
const { version } = readJson<Manifest>(ROOT, 'package.json');
const tarball = join(folder, `teikit-${version}.tgz`);

let told = '';
beforeAll(() => {
  told = execFileSync(process.execPath, [SCRIPT, '--trial', tree, '--as-built'], { env, encoding: 'utf8' });
});

test('says where the tarball and the tag are', () => {
  expect(told.trim().split('\n')).toEqual([tarball, `git+file://${tree}#v${version}`]);
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
