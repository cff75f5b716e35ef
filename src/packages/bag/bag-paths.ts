// Paths as manifests and fetch.txt write them → files of the bag (RFC 8493, 2.1.3). What is written otherwise than the file is called
// is found again where it can only be meant so, and told.

import type { Findings } from '../files/findings.ts';
import { type BagVersion, isFinal, PAYLOAD } from './bag-files.ts';

/** Where a path is written. */
export type Written = { readonly path: string; readonly file: string; readonly line: number };

/** Names that lead out of a bag whatever stands in it: from the root, from a home, of a drive, of another machine, of a variable. */
const ABSOLUTE = /^(?:\/|~|[A-Za-z]:[\\/]|\\|%[^%/\\]+%)/;

export type Normalized = { readonly path: string; readonly isTidy: boolean };

/** Without `./` at the start; undefined where it leads out of the bag. `isTidy`: nothing else had to be changed. */
export function normalizeBagPath(written: string): Normalized | undefined {
  if (ABSOLUTE.test(written)) return undefined;
  const parts: string[] = [];
  const given = written.replace(/^(?:\.\/+)+/, '').split('/');
  for (const part of given) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.length === 0 ? undefined : { path: parts.join('/'), isTidy: parts.length === given.length };
}

function leavesPayload(written: string, path: string): boolean {
  const payload = `${PAYLOAD}/`;
  return written.replace(/^(?:\.\/+)+/, '').startsWith(payload) && !path.startsWith(payload);
}

export function decodedPath(path: string): string {
  return path.replace(/%(0a|0d|25)/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

export class BagPaths {
  readonly #present: ReadonlySet<string>;
  readonly #version: BagVersion;
  readonly #findings: Findings;
  #byForm: ReadonlyMap<string, string> | undefined;

  /** `present`: the files of the bag. */
  constructor(present: ReadonlySet<string>, version: BagVersion, findings: Findings) {
    this.#present = present;
    this.#version = version;
    this.#findings = findings;
  }

  /** The file that is meant, there or not; undefined where the path leads out of the bag, which is told. */
  resolve({ path: written, file, line }: Written): string | undefined {
    const normalized = normalizeBagPath(written);
    if (normalized !== undefined && leavesPayload(written, normalized.path)) {
      const message = `${written} leads out of the payload`;
      this.#findings.add({ code: 'bag/path', path: file, line, message });
      return undefined;
    }
    if (normalized === undefined) {
      const message = `${written} leads out of the bag: a path is relative to it and has no .. that goes further up`;
      this.#findings.add({ code: 'bag/path', path: file, line, message });
      return undefined;
    }
    const found = this.#find(normalized.path, { path: written, file, line });
    if (!normalized.isTidy) {
      const message = `${written} is a roundabout way to write ${found}: other programs may not find the file`;
      this.#findings.warn({ code: 'bag/path', path: file, line, message });
    }
    return found;
  }

  #find(path: string, at: Written): string {
    const isFinalVersion = isFinal(this.#version);
    const plain = decodedPath(path);
    const [first, second] = isFinalVersion ? [plain, path] : [path, plain];
    const exact = this.#present.has(first) ? first : this.#present.has(second) ? second : undefined;
    if (exact !== undefined) {
      if (isFinalVersion && /%(?!0a|0d|25)/i.test(path)) this.#warnOfEscaping(at);
      else if (isFinalVersion && exact !== plain) this.#warnOfEscaping(at);
      return exact;
    }
    const other = this.#otherForm(first) ?? this.#otherForm(second);
    if (other !== undefined) {
      const message = `the file is named in another normal form of Unicode than ${JSON.stringify(at.path)}: systems that compare bytes do not find it`;
      this.#findings.warn({ code: 'bag/name-form', path: at.file, line: at.line, message });
      return other;
    }
    return this.#withSlashes(first, at) ?? first;
  }

  #warnOfEscaping({ path, file, line }: Written): void {
    const message = `${path}: a % in a name is written %25 in a manifest`;
    this.#findings.warn({ code: 'bag/escaping', path: file, line, message });
  }

  #otherForm(path: string): string | undefined {
    this.#byForm ??= new Map([...this.#present].map((one) => [one.normalize('NFC'), one]));
    return this.#byForm.get(path.normalize('NFC'));
  }

  #withSlashes(path: string, { file, line }: Written): string | undefined {
    const slashed = path.replaceAll('\\', '/');
    if (slashed === path || !this.#present.has(slashed)) return undefined;
    this.#findings.add({ code: 'bag/path', path: file, line, message: `${path} is written with \\ where / is needed` });
    return slashed;
  }
}
