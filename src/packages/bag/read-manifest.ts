// A manifest of a bag, line by line: a digest, blanks, a path (RFC 8493, 2.1.3 and 2.2.1).

import type { Algorithm } from '../files/digests.ts';
import type { Findings } from '../files/findings.ts';
import type { PackageFiles } from '../files/package-files.ts';
import { readLines, type TextDecoding } from '../files/read-text.ts';
import type { ManifestName } from './bag-files.ts';

/** Lines of all manifests of one kind. */
export const MOST_ENTRIES = 4_000_000;

export type ManifestLine = {
  /** In small letters. */
  readonly digest: string;
  /** As it is written. */
  readonly path: string;
  readonly line: number;
  /** An asterisk of md5sum -b stands before the path. */
  readonly hasAsterisk: boolean;
};

export type ReadManifest = {
  readonly name: ManifestName;
  readonly algorithm: Algorithm;
  readonly decoding: () => TextDecoding;
};

const LINE = /^([0-9a-fA-F]+)[ \t]+(\*?)(.*)$/s;

/** What is wrong with the form of a line is told. */
export async function* readManifest(
  files: PackageFiles,
  { name, algorithm, decoding }: ReadManifest,
  findings: Findings,
): AsyncGenerator<ManifestLine> {
  const { file } = name;
  const fault = (line: number, message: string): void => findings.add({ code: 'bag/manifest-line', path: file, line, message });
  let last = 0;
  try {
    for await (const { text, number } of readLines(files.read(file), decoding())) {
      last = number;
      if (text.trim() === '') continue;
      const [, digest, asterisk, path] = LINE.exec(text) ?? [];
      if (digest === undefined || path === undefined || path.trim() === '')
        fault(number, 'the line is not a digest in hexadecimal, blanks, and a path');
      else if (digest.length !== algorithm.digits)
        fault(number, `the digest has ${digest.length} digits, where ${name.algorithm} has ${algorithm.digits}`);
      else if (number > MOST_ENTRIES) return fault(number, `more than ${MOST_ENTRIES} lines are not read`);
      else yield { digest: digest.toLowerCase(), path, line: number, hasAsterisk: asterisk === '*' };
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    findings.add({
      code: 'bag/encoding',
      path: file,
      line: last + 1,
      message: `not text in the encoding that bagit.txt names: ${error.message}`,
    });
  }
}
