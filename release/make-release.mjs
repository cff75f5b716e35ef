// Makes a release: a tree that installs without a build, from a tarball or from a tag of git, and one file for machines without npm. docs/publishing.md says when, and what then.
//   npm run release                        checks, builds, makes out/release/, and the commit and tag vX.Y.Z here; pushes nothing
//   npm run release -- --trial FOLDER      the tree and its tarball in FOLDER, which becomes a repository of its own with the tag
//   npm run release -- … --as-built        dist/ as it is

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { singleFile } from './single-file.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What a tag has beside what the package has. */
const BESIDE = ['docs', 'examples', 'action.yml', 'action', '.pre-commit-hooks.yaml'];

const { trial, 'as-built': isBuilt } = parseArgs({
  options: { trial: { type: 'string' }, 'as-built': { type: 'boolean', default: false } },
}).values;
const manifest = readJson(join(ROOT, 'package.json'));
const tag = `v${manifest.version}`;
if (trial === undefined) {
  const faults = faultsOf();
  if (faults.length > 0) {
    for (const fault of faults) console.error(`release: ${fault}`);
    process.exit(1);
  }
}
if (!isBuilt) {
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  npm(ROOT, 'run', '--silent', 'build');
}
const folder = trial === undefined ? join(ROOT, 'out', 'release') : resolve(trial);
if (trial === undefined) rmSync(folder, { recursive: true, force: true });
if (existsSync(folder)) {
  console.error(`release: ${folder} is there already`);
  process.exit(1);
}
const tree = trial === undefined ? join(folder, 'tree') : folder;
const files = writeTree(tree);
const [{ filename }] = JSON.parse(npm(tree, 'pack', '--json', '--ignore-scripts', '--pack-destination', dirname(tree)));
console.log(join(dirname(tree), filename));
const single = join(dirname(tree), `teikit-${manifest.version}.mjs`);
writeFileSync(single, singleFile({ tree, files, modules: ROOT, lock: readJson(join(tree, 'package-lock.json')) }), {
  mode: 0o755,
});
console.log(single);
if (trial === undefined) {
  const commit = commitTree();
  git(ROOT, 'tag', '-a', '-m', `teikit ${manifest.version}`, tag, commit);
  console.log(`${tag} is ${commit}: nothing is pushed`);
} else {
  git(tree, 'init', '-q');
  git(tree, 'add', '-A', '--force', '.');
  git(tree, 'commit', '-q', '-m', `teikit ${manifest.version}`);
  git(tree, 'tag', tag);
  console.log(`git+file://${tree}#${tag}`);
}

/** Why this cannot be released, one sentence each. */
function faultsOf() {
  const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
  const lock = readJson(join(ROOT, 'package-lock.json'));
  return [
    ...(git(ROOT, 'status', '--porcelain') === '' ? [] : ['there are changes that are not committed']),
    ...(changelog.includes(`\n## ${manifest.version} `) ? [] : [`CHANGELOG.md has no section "## ${manifest.version} (date)"`]),
    ...(lock.version === manifest.version ? [] : [`package-lock.json has the version ${lock.version}: npm version sets both`]),
    ...(git(ROOT, 'tag', '--list', tag) === '' ? [] : [`the tag ${tag} is there already`]),
    ...(manifest.repository === undefined ? ['package.json has no repository: npm refuses provenance without it'] : []),
  ];
}

/** Gives the files of the package. What the package holds, what a tag has beside it, and a manifest by which npm builds nothing. */
function writeTree(into) {
  const [packed] = JSON.parse(npm(ROOT, 'pack', '--json', '--dry-run', '--ignore-scripts'));
  const paths = packed.files.map(({ path }) => path);
  for (const path of [...paths, ...BESIDE]) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    cpSync(join(ROOT, path), join(into, path), { recursive: true });
  }
  // npm installs the tools of developers and builds, where a repository has such scripts
  const { scripts: _scripts, devDependencies: _tools, ...reduced } = manifest;
  writeJson(join(into, 'package.json'), reduced);
  writeJson(join(into, 'package-lock.json'), withoutTools(readJson(join(ROOT, 'package-lock.json'))));
  return paths;
}

/** The versions that were tested, of what is needed to run. */
function withoutTools(lock) {
  const { devDependencies: _tools, ...own } = lock.packages[''];
  const needed = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  return { ...lock, packages: { '': own, ...Object.fromEntries(needed) } };
}

/** The tree as a commit after the one that it was built from, on no branch. */
function commitTree() {
  const index = join(mkdtempSync(join(tmpdir(), 'teikit-release-')), 'index');
  const env = {
    ...process.env,
    GIT_INDEX_FILE: index,
    GIT_DIR: git(ROOT, 'rev-parse', '--absolute-git-dir'),
    GIT_WORK_TREE: tree,
  };
  const inTree = (...words) => execFileSync('git', words, { cwd: tree, env, encoding: 'utf8' }).trim();
  try {
    inTree('add', '-A', '--force', '.');
    return inTree('commit-tree', inTree('write-tree'), '-p', 'HEAD', '-m', `teikit ${manifest.version}, built`);
  } finally {
    rmSync(dirname(index), { recursive: true });
  }
}

function git(directory, ...words) {
  return execFileSync('git', words, { cwd: directory, encoding: 'utf8' }).trim();
}

function npm(directory, ...words) {
  return execFileSync('npm', words, {
    cwd: directory,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function writeJson(path, value) {
  writeFileSync(path, `${JSON.stringify(value, undefined, 2)}\n`);
}
