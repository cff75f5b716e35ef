// Names of files as `contents` writes them → files of the item. DSpace opens the very name: what differs a little is not found.

import type { Findings } from '../files/findings.ts';
import { CONTENTS, isOfFormat } from './saf-files.ts';

/** Looked for at the start of a run of blanks only: the name may be a long one. */
const FLAG_AFTER_BLANKS = /(?<! ) +(?:bundle|permissions|description|primary):.*$/;

export type WrittenName = { readonly name: string; readonly file: string; readonly line: number };

/** Single item. */
export class ContentPaths {
  /** Files that were named, also those that were meant. */
  readonly named: Set<string> = new Set();
  readonly #present: ReadonlySet<string>;
  readonly #findings: Findings;
  #byForm: ReadonlyMap<string, string> | undefined;

  /** `present`: by their paths in the item. */
  constructor(present: ReadonlySet<string>, findings: Findings) {
    this.#present = present;
    this.#findings = findings;
  }

  take(written: WrittenName): void {
    const { name, file: path, line } = written;
    const fault = faultOf(name);
    if (fault !== undefined) {
      this.#findings.add({ code: 'saf/path', path, line, message: `${JSON.stringify(name)} ${fault}` });
      return;
    }
    if (this.named.has(name)) {
      this.#findings.warn({
        code: 'saf/listed-twice',
        path,
        line,
        message: `${JSON.stringify(name)} is named twice: DSpace takes it in twice`,
      });
      return;
    }
    if (!this.#present.has(name)) {
      this.#tellMissing(written);
      return;
    }
    this.named.add(name);
    if (isOfFormat(name))
      this.#findings.warn({
        code: 'saf/own-file',
        path,
        line,
        message: `${JSON.stringify(name)} belongs to the archive, and is hardly meant to be content`,
      });
  }

  #tellMissing({ name, file: path, line }: WrittenName): void {
    const meant = this.#meant(name);
    if (meant !== undefined) this.named.add(meant);
    const reason = meant === undefined ? '' : `: ${differenceOf(name, meant)}`;
    this.#findings.add({
      code: 'saf/missing-file',
      path,
      line,
      message: `${JSON.stringify(name)} is named here and is not there${reason}`,
    });
  }

  /** What the name can only mean. */
  #meant(name: string): string | undefined {
    this.#byForm ??= new Map([...this.#present].map((one) => [folded(one), one]));
    const flagged = name.replace(FLAG_AFTER_BLANKS, '');
    return [name, flagged, name.replaceAll('\\', '/')]
      .map((one) => this.#byForm?.get(folded(one)))
      .find((one) => one !== undefined);
  }
}

/** Why a name cannot be that of a file of the item. */
function faultOf(name: string): string | undefined {
  if (/^(?:\/|~|[A-Za-z]:[\\/]|\\)/.test(name)) return 'is no path in the item: it begins at the root of a system';
  if (name.includes('\0')) return 'has a null character';
  const parts = name.split('/');
  if (parts.includes('..')) return 'leads out of the item';
  if (parts.includes('') || parts.includes('.'))
    return 'is a roundabout way to write a path: DSpace keeps it as the name of the file';
  return undefined;
}

function folded(name: string): string {
  return name.trim().normalize('NFC').toLowerCase().normalize('NFC');
}

function differenceOf(name: string, meant: string): string {
  if (name.normalize('NFC') === meant.normalize('NFC')) return 'the file is named in another normal form of Unicode';
  if (name.trim() === meant) return 'blanks stand around its name';
  if (name.includes('\\')) return `the file is ${meant}`;
  if (name.trim().toLowerCase() === meant.toLowerCase()) return `the file is ${meant}, in other capitals`;
  return FLAG_AFTER_BLANKS.test(name)
    ? `a tab is needed between the name and what ${CONTENTS} says of it`
    : `the file is ${meant}`;
}
