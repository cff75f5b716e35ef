// One file that holds the program and the packages that it needs, each file as it was published: for machines that have Node and no npm.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const HEAD = fileURLToPath(new URL('unpack-itself.mjs', import.meta.url));
/** What the program never loads: the library. */
const LEFT_OUT = /^dist\/lib\//u;
const PROGRAM = 'dist/teikit.mjs';
/** Level of Brotli: higher ones take twice the time for a twentieth. */
const QUALITY = 6;
const WINDOW = 24;
/** Node runs these, or reads them. */
const RUNNABLE = /\.(?:[cm]?js|wasm|node)$/u;
const LICENSE = /^licen[cs]e/iu;

/**
 * The text of the file. `tree`: a folder with `files`, those of the package; `modules`: the folder in which `node_modules` is.
 * `lock`: the packages that are needed to run, as a lock file has them.
 */
export function singleFile({ tree, files, modules, lock }) {
  const { version, engines } = JSON.parse(readFileSync(join(tree, 'package.json'), 'utf8'));
  const packages = packagesIn(modules, lock);
  const contents = [
    ...files.filter((path) => !LEFT_OUT.test(path)).map((path) => [path, readFileSync(join(tree, path))]),
    ...packages.flatMap(({ path, files: own }) =>
      own.map((file) => [`${path}/${file}`, readFileSync(join(modules, path, file))]),
    ),
  ];
  return selfUnpacking(contents, {
    program: PROGRAM,
    node: engines.node,
    notice: notice(version, { tree, modules, packages }),
  });
}

/** `contents`: paths with their bytes; `program`: the one that is run; `node`: the versions of Node that do; `notice`: lines of comment. */
export function selfUnpacking(contents, { program, node, notice: comment }) {
  const archive = packed(contents);
  const digest = createHash('sha256').update(archive).digest('hex');
  const mark = '\n//archive ';
  const least = /\d+\.\d+/u.exec(node)[0].split('.').map(Number);
  const call = `await run(${JSON.stringify({ program, archive: { digest, mark }, least })});`;
  const head = readFileSync(HEAD, 'utf8');
  return `#!/usr/bin/env node\n${comment}\n${head}\n${call}${mark}${archive.toString('base64')}\n`;
}

/** Those that hold anything that runs; what is for one platform only can be done without. */
function packagesIn(modules, { packages }) {
  const needed = Object.entries(packages).filter(([path, { dev, optional, peer, devOptional }]) => {
    return path !== '' && dev !== true && optional !== true && peer !== true && devOptional !== true;
  });
  return needed
    .map(([path, { version, license }]) => ({ path, version, license, files: filesBelow(join(modules, path)) }))
    .filter(({ files }) => files.some((file) => RUNNABLE.test(file)));
}

/** Without the packages that have been put below it. */
function filesBelow(folder, above = '') {
  return readdirSync(join(folder, above), { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = above === '' ? entry.name : `${above}/${entry.name}`;
      if (!entry.isDirectory()) return [path];
      return path === 'node_modules' ? [] : filesBelow(folder, path);
    });
}

/** The length of a list of paths with their bytes, the list, and all bytes. */
function packed(contents) {
  const list = Buffer.from(JSON.stringify(contents.map(([path, bytes]) => [path, bytes.length])));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(list.length);
  return brotliCompressSync(Buffer.concat([length, list, ...contents.map(([, bytes]) => bytes)]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_LGWIN]: WINDOW },
  });
}

/** What is in it, with the licences that must be shown. */
function notice(version, { tree, modules, packages }) {
  const lines = [
    `teikit ${version} in one file, with the packages that it needs. node teikit-${version}.mjs validate FILE…`,
    'It unpacks itself once, into the folder of the user for caches. What is in it is as it was published, with the licence of each:',
    '',
    ...packages.map(({ path, version: own, license }) => `${path.split('node_modules/').at(-1)} ${own} (${license})`),
    '',
    ...textOf(join(tree, 'LICENSE')),
    ...packages.filter(({ license }) => /^see license/iu.test(license)).flatMap(({ path }) => ownLicense(join(modules, path))),
  ];
  return lines.map((line) => `// ${line}`.trimEnd()).join('\n');
}

function ownLicense(folder) {
  const name = readdirSync(folder).find((one) => LICENSE.test(one));
  if (name === undefined || !existsSync(join(folder, name))) throw new Error(`${folder} has no licence`);
  return ['', `${folder.split('node_modules/').at(-1)}:`, ...textOf(join(folder, name))];
}

function textOf(path) {
  return readFileSync(path, 'utf8').trimEnd().split(/\r?\n/u);
}
