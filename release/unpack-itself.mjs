// Begins a file that holds the whole program: unpacks it once into the cache of the user, and runs it. release/single-file.mjs adds the
// archive, in the last line, and the call. What was unpacked is named by the digest of the archive, and comes into place whole.

import { createHash, randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/** Exit code of all commands for what could not be done. */
const NOT_DONE = 3;
const WRITABLE_BY_OTHERS = 0o022;
/** In a folder with this bit only its owner can rename or remove an entry. */
const STICKY = 0o1000;
/** What is in it: paths with their bytes. The archive has it first, after its length. */
const CONTENTS = 'contents.json';
const LENGTH_BYTES = 4;

class Damaged extends Error {}

/** `archive`: `digest` is SHA-256 of its bytes, as hexadecimal digits, `mark` stands before them. `least`: version of Node. */
export async function run({ program, archive, least }) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < least[0] || (major === least[0] && minor < least[1])) {
    fail(`Node ${least.join('.')} or later is needed; this is ${process.versions.node}`);
    return;
  }
  let folder;
  try {
    folder = unpacked(archive);
  } catch (error) {
    fail(error.message);
    return;
  }
  await import(pathToFileURL(join(folder, program)).href);
}

function fail(reason) {
  console.error(`teikit: ${reason}`);
  process.exitCode = NOT_DONE;
}

/** The folder of the program: in the cache, else among temporary files. */
function unpacked(archive) {
  const reasons = [];
  for (const base of bases()) {
    try {
      return unpackedIn(join(base, 'program'), archive);
    } catch (error) {
      if (error instanceof Damaged) throw error;
      reasons.push(`${base}: ${error.code ?? error.message}`);
    }
  }
  throw new Error(`cannot be unpacked (${reasons.join('; ')}): XDG_CACHE_HOME can name another folder`);
}

function bases() {
  const { XDG_CACHE_HOME: cache = '', HOME: home = '', LOCALAPPDATA: local = '' } = process.env;
  const own = process.geteuid?.() ?? 'own';
  return [
    ...(isAbsolute(cache) ? [join(cache, 'teikit')] : isAbsolute(home) ? [join(home, '.cache', 'teikit')] : []),
    ...(isAbsolute(local) ? [join(local, 'teikit')] : []),
    join(tmpdir(), `teikit-${own}`),
  ];
}

function unpackedIn(folder, archive) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const real = realpathSync(folder);
  const whole = join(real, archive.digest);
  refuseOpen(real);
  if (isWhole(whole)) return whole;
  const begun = join(real, `.${process.pid}-${randomUUID()}.tmp`);
  try {
    unpack(archive, begun);
    replace(whole, begun);
  } finally {
    rmSync(begun, { recursive: true, force: true });
  }
  return whole;
}

/** Where others could change what is run, nothing is. */
function refuseOpen(folder) {
  const own = process.geteuid?.();
  if (own === undefined) return;
  const { uid, mode } = lstatSync(folder);
  if (uid !== own || (mode & WRITABLE_BY_OTHERS) !== 0) throw new Error('others can write there');
  for (let above = dirname(folder), below = folder; above !== below; below = above, above = dirname(above)) {
    const stats = lstatSync(above);
    const isOpen = (stats.mode & WRITABLE_BY_OTHERS) !== 0 && (stats.mode & STICKY) === 0;
    if ((stats.uid !== own && stats.uid !== 0) || isOpen) throw new Error(`others can write in ${above}`);
  }
}

/** Folders of caches are cleared, by hand and by programs: all files have to be there, and of their size. */
function isWhole(folder) {
  try {
    const contents = JSON.parse(readFileSync(join(folder, CONTENTS), 'utf8'));
    return contents.every(([path, size]) => lstatSync(join(folder, path)).size === size);
  } catch {
    return false;
  }
}

/** Another process may do the same at the same time: what it has put there is the same. */
function replace(whole, begun) {
  for (let tries = 0; ; tries++) {
    try {
      renameSync(begun, whole);
      return;
    } catch (error) {
      if (isWhole(whole)) return;
      if (tries > 0) throw error;
      renameSync(whole, `${begun}.old`);
      rmSync(`${begun}.old`, { recursive: true, force: true });
    }
  }
}

function unpack(archive, folder) {
  const bytes = brotliDecompressSync(archiveOf(archive));
  const start = LENGTH_BYTES + bytes.readUInt32BE();
  const contents = bytes.subarray(LENGTH_BYTES, start);
  mkdirSync(folder, { mode: 0o700 });
  let at = start;
  for (const [path, size] of JSON.parse(contents.toString())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, path), bytes.subarray(at, at + size), { mode: 0o600, flag: 'wx' });
    at += size;
  }
  writeFileSync(join(folder, CONTENTS), contents, { mode: 0o600, flag: 'wx' });
}

function archiveOf({ digest, mark }) {
  const path = fileURLToPath(import.meta.url);
  const text = readFileSync(path, 'latin1');
  const bytes = Buffer.from(text.slice(text.lastIndexOf(mark) + mark.length).trimEnd(), 'base64');
  if (createHash('sha256').update(bytes).digest('hex') === digest) return bytes;
  throw new Damaged(`${path} was cut or changed on its way: it has to be fetched again`);
}
