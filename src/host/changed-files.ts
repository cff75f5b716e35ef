// Files that git says were changed: since a commit, or never committed and not ignored.

import { execFileSync } from 'node:child_process';
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { readError } from './read-document.ts';
import { systemReason } from './system-reason.ts';

export type ChangedFiles = {
  /** In the order of `paths`, each file once; named as a search of `paths` would name them. */
  readonly files: readonly string[];
  /** Paths that could not be looked at. */
  readonly faults: readonly EnvironmentError[];
};

export type ChangedSettings = {
  /** What files must differ from: a commit, by any name that git knows. */
  readonly ref: string;
  /** Files, and directories to be searched; none: the whole checkout that `directory` is in. */
  readonly paths: readonly string[];
  /** Of the files that a search of a directory finds. */
  readonly name: RegExp;
  /** Where `paths` begin; default: the working directory. */
  readonly directory?: string;
};

const UNBORN = 'HEAD';
/** Variables that a hook of git leaves behind: they would speak of another checkout than that of a path. */
const OF_ONE_CHECKOUT = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR', 'GIT_NAMESPACE'];
/** A checkout may name a program as its monitor of files: it is not run. */
const SAFE = ['--no-pager', '-c', 'core.fsmonitor=false'];
/** What is the same whatever the user's language and settings: diffs that run no program, names that end with NUL. */
const DIFF = ['diff', '--name-only', '-z', '--no-renames', '--diff-filter=d', '--no-ext-diff', '--no-textconv'];

/**
 * A file given by name counts whatever its name; a directory is searched for `name`, without what begins with a dot.
 * @throws {EnvironmentError} where there is no git, no checkout or no such commit
 */
export function changedFiles({ ref, paths, name, directory = '.' }: ChangedSettings): ChangedFiles {
  const faults: EnvironmentError[] = [];
  const checkouts = new Map<string, readonly string[]>();
  const changedIn = (top: string): readonly string[] => {
    const known = checkouts.get(top) ?? listChanged(top, ref);
    checkouts.set(top, known);
    return known;
  };
  const files = (paths.length === 0 ? [undefined] : paths).flatMap((path) => {
    const place = lookAt(path, directory, faults);
    if (place === undefined) return [];
    const top = topOf(place.directory, path ?? 'the working directory');
    const start = path === undefined ? top : place.path;
    return changedIn(top).flatMap((file) => nameBelow(join(top, file), start, { given: path, directory, name }));
  });
  return { files: [...new Set(files)], faults };
}

type Place = { readonly path: string; readonly directory: string };

/** The true path, since git names files by theirs, and the directory to ask git in. */
function lookAt(path: string | undefined, directory: string, faults: EnvironmentError[]): Place | undefined {
  const given = path === undefined ? directory : resolve(directory, path);
  try {
    if (statSync(given).isDirectory()) return { path: realpathSync(given), directory: realpathSync(given) };
    const parent = realpathSync(dirname(given));
    return { path: join(parent, basename(given)), directory: parent };
  } catch (error) {
    faults.push(readError(path ?? directory, error));
    return undefined;
  }
}

type Naming = { readonly given: string | undefined; readonly directory: string; readonly name: RegExp };

/** The name of a changed file, if it is `start` or a search of `start` would find it. */
function nameBelow(file: string, start: string, { given, directory, name }: Naming): readonly string[] {
  if (file === start) return given === undefined ? [] : [given];
  const path = relative(start, file);
  if (isAbsolute(path) || path.split(sep).some((part) => part.startsWith('.')) || !name.test(path)) return [];
  return [given === undefined ? relative(realpathSync(directory), file) : join(given, path)];
}

/** Paths below `top`, in the order of a search: a directory's files before those of its neighbours. */
function listChanged(top: string, ref: string): readonly string[] {
  const changed = git(top, [...DIFF, '--ignore-submodules=all', commitOf(top, ref), '--']);
  const fresh = git(top, ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--']);
  const names = [...new Set([...changed.split('\0'), ...fresh.split('\0')])].filter((name) => name !== '');
  const keyed = names.map((name) => ({ name, key: name.replaceAll('/', '\0') }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ name }) => name);
}

/** The empty tree where nothing was committed yet. */
function commitOf(top: string, ref: string): string {
  const found = tryGit(top, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  if (found.kind === 'output') return found.text.trim();
  if (ref === UNBORN) return git(top, ['hash-object', '-t', 'tree', '--stdin']).trim();
  const advice = 'a shallow clone holds only the last ones';
  throw new EnvironmentError('env/unreadable', `git knows no commit ${ref} in ${top} (${advice})`);
}

/** `name`: how the user knows the directory. */
function topOf(directory: string, name: string): string {
  const found = tryGit(directory, ['rev-parse', '--show-toplevel']);
  if (found.kind === 'output') return found.text.replace(/\n$/, '');
  if (found.reason.includes('not a git repository'))
    throw new EnvironmentError('env/unreadable', `${name} is in no git checkout, so nothing tells what was changed`);
  throw failed(directory, found.reason);
}

type Answer = { readonly kind: 'output'; readonly text: string } | { readonly kind: 'refused'; readonly reason: string };

function git(directory: string, words: readonly string[]): string {
  const answer = tryGit(directory, words);
  if (answer.kind === 'output') return answer.text;
  throw failed(directory, answer.reason);
}

/** @throws {EnvironmentError} where git cannot be run at all */
function tryGit(directory: string, words: readonly string[]): Answer {
  const settings = {
    cwd: directory,
    env: environment(),
    encoding: 'utf8',
    input: '',
    maxBuffer: Number.MAX_SAFE_INTEGER,
  } as const;
  try {
    return { kind: 'output', text: execFileSync('git', [...SAFE, ...words], { ...settings, stdio: 'pipe' }) };
  } catch (error) {
    const { status, stderr } = error as { readonly status?: number | null; readonly stderr?: string };
    if (typeof status === 'number') return { kind: 'refused', reason: (stderr ?? '').trim().split('\n')[0] ?? '' };
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'it is not installed' : systemReason(error);
    throw new EnvironmentError('env/unreadable', `git cannot be run, so nothing tells what was changed: ${reason}`, {
      cause: error,
    });
  }
}

function failed(directory: string, reason: string): EnvironmentError {
  return new EnvironmentError('env/unreadable', `git does not tell what was changed in ${directory}: ${reason}`);
}

function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !OF_ONE_CHECKOUT.includes(name));
  return { ...Object.fromEntries(own), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
}
