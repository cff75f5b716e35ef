// What is wrong with the paths of a package on other systems: names that Windows cannot have, and names that are one there.

import type { Code } from '../../diagnostics/codes.ts';
import type { Findings } from './findings.ts';
import { joined } from './package-files.ts';

/** Names of devices of Windows, whatever comes after a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[<>:"|?*\\\u0000-\u001f]/;

/** Why Windows cannot have a name; undefined where it can. */
export function whyNotOnWindows(path: string): string | undefined {
  for (const name of path.split('/')) {
    const [forbidden] = FORBIDDEN.exec(name) ?? [];
    if (forbidden !== undefined) return `the character ${JSON.stringify(forbidden)} in it`;
    if (DEVICE.test(name)) return `${name} is the name of a device there`;
    if (/[. ]$/.test(name)) return `${JSON.stringify(name)} ends with ${name.endsWith('.') ? 'a dot' : 'a blank'}`;
  }
  return undefined;
}

/** Finds paths that are one where a file system knows no case or has another normal form of Unicode; single package. */
export class PathAdvice {
  readonly #findings: Findings;
  readonly #folder: string;
  readonly #seen = new Map<string, string>();

  /** `folder`: of the package that paths start from. */
  constructor(findings: Findings, folder = '') {
    this.#findings = findings;
    this.#folder = folder;
  }

  add(path: string): void {
    this.#warnOfName(path);
    const folded = path.normalize('NFC').toLowerCase().normalize('NFC');
    const other = this.#seen.get(folded);
    if (other === undefined) this.#seen.set(folded, path);
    else if (other !== path) this.#warnOfTwin(path, other);
  }

  #warnOfName(path: string): void {
    const reason = whyNotOnWindows(path);
    if (reason === undefined) return;
    const code: Code = 'package/windows-name';
    this.#findings.warn({
      code,
      path: joined(this.#folder, path),
      message: `Windows cannot have a file of this name: ${reason}`,
    });
  }

  #warnOfTwin(path: string, other: string): void {
    const isForm = path.normalize('NFC') === other.normalize('NFC');
    const code: Code = isForm ? 'package/same-name-normalized' : 'package/same-name-case';
    const differ = isForm ? 'the normal form of Unicode' : 'the case of letters';
    this.#findings.warn({
      code,
      path: joined(this.#folder, path),
      message: `the name differs from ${other} in ${differ} only: some systems keep one of the two`,
    });
  }
}
