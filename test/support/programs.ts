// Finds the outside programs and data that some tests need, and holds the one rule for doing without them:
// skip and say why, or fail when TEIKIT_NO_SKIPS=1.
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, test } from 'vitest';

/** The programs a test may ask for, each with the names it goes by on PATH, best first. */
const PROGRAM_NAMES = {
  jing: ['jing'],
  trang: ['trang'],
  xmllint: ['xmllint'],
  xsltproc: ['xsltproc'],
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  wat2wasm: ['wat2wasm'],
  'wasm-validate': ['wasm-validate'],
  'wasm-objdump': ['wasm-objdump'],
  'spectest-interp': ['spectest-interp'],
  tar: ['tar'],
  java: ['java'],
  python3: ['python3'],
  'redis-server': ['redis-server'],
} as const;

/** Where Linux tells of processes. */
const PROCFS = '/proc';

/** Where Debian's libsaxonhe-java has Saxon-HE. */
const SAXON = '/usr/share/java/Saxon-HE.jar';

export type ProgramName = keyof typeof PROGRAM_NAMES;

/** `"suites"` is the folder of test data that the environment variable TEIKIT_SUITES names; `"procfs"` tells of processes, `"saxon"` is Saxon-HE for Java. */
export type Requirement = ProgramName | 'suites' | 'procfs' | 'saxon';

/** The full path of a program, or undefined when it is not on PATH. */
export function findProgram(name: ProgramName): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return PROGRAM_NAMES[name].flatMap((fileName) => folders.map((folder) => join(folder, fileName))).find(isExecutableFile);
}

/** The folder of test data, or undefined when TEIKIT_SUITES is unset, empty, or names no folder. */
export function findSuites(): string | undefined {
  const folder = process.env['TEIKIT_SUITES'];
  return folder && statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? folder : undefined;
}

/** True where a missing requirement is a failure (continuous integration), not a reason to skip. */
export function skipsAreForbidden(): boolean {
  return process.env['TEIKIT_NO_SKIPS'] === '1';
}

/** Why a test with these requirements cannot run here, or undefined when it can. */
export function skipReason(...requirements: readonly Requirement[]): string | undefined {
  const missing = requirements.filter((requirement) => find(requirement) === undefined);
  return missing.length === 0 ? undefined : missing.map(describeMissing).join('; ');
}

/**
 * The full path of a program, or undefined when it is missing.
 * @throws {Error} when it is missing and skips are forbidden
 */
export function requiredProgram(name: ProgramName): string | undefined {
  return foundOrRefused(name);
}

/**
 * The folder of test data, or undefined when it is missing.
 * @throws {Error} when it is missing and skips are forbidden
 */
export function suites(): string | undefined {
  return foundOrRefused('suites');
}

/**
 * A `describe` that needs programs or data: runs `body` with their paths in the order asked for. Where one is missing,
 * a single test stands in for the block: skipped with the reason in its name, or failing when skips are forbidden.
 */
export function describeWith<const Needs extends readonly Requirement[]>(
  needs: Needs,
  name: string,
  body: (...paths: { readonly [Index in keyof Needs]: string }) => void,
): void {
  const reason = skipReason(...needs);
  if (reason === undefined) {
    const paths = needs.map(find) as { -readonly [Index in keyof Needs]: string };
    describe(name, () => body(...paths));
  } else if (skipsAreForbidden()) {
    test(name, () => {
      throw new Error(`${reason}, and TEIKIT_NO_SKIPS forbids to skip`);
    });
  } else {
    test.skip(`${name} (skipped: ${reason})`, () => {});
  }
}

function find(requirement: Requirement): string | undefined {
  if (requirement === 'procfs') return existsSync(join(PROCFS, 'self/status')) ? PROCFS : undefined;
  if (requirement === 'saxon') return existsSync(SAXON) ? SAXON : undefined;
  return requirement === 'suites' ? findSuites() : findProgram(requirement);
}

function foundOrRefused(requirement: Requirement): string | undefined {
  const found = find(requirement);
  if (found === undefined && skipsAreForbidden()) {
    throw new Error(`${describeMissing(requirement)}, and TEIKIT_NO_SKIPS forbids to skip`);
  }
  return found;
}

function describeMissing(requirement: Requirement): string {
  if (requirement === 'procfs') return `no ${PROCFS}/self/status`;
  if (requirement === 'saxon') return `no ${SAXON}`;
  return requirement === 'suites' ? 'TEIKIT_SUITES names no folder of test data' : `no ${requirement} on PATH`;
}

function isExecutableFile(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
