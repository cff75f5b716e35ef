// bagit.txt: which version of BagIt the bag is of, and how its tag files are encoded (RFC 8493, 2.1.1).

import type { Findings } from '../files/findings.ts';
import type { PackageFiles } from '../files/package-files.ts';
import { readWhole, type TextDecoding } from '../files/read-text.ts';
import { type BagVersion, DECLARATION, isFinal } from './bag-files.ts';
import { tagFileDecoding } from './tag-file-decoding.ts';

/** Bytes. */
const LONGEST_DECLARATION = 65_536;
const LAST_DRAFT: BagVersion = { major: 0, minor: 97 };
const KNOWN_DRAFTS = [93, 94, 95, 96, 97];
const UTF8: () => TextDecoding = () => new TextDecoder('utf-8', { fatal: true });

export type Declaration = {
  readonly version: BagVersion;
  readonly encoding: string;
  readonly decoding: () => TextDecoding;
};

/** What is read of a bag whose declaration says nothing. */
export const undeclared: Declaration = { version: LAST_DRAFT, encoding: 'UTF-8', decoding: UTF8 };

/** The file must be there. What is wrong in it is found, and the usual is taken for it. */
export async function readDeclaration(files: PackageFiles, findings: Findings): Promise<Declaration> {
  const bytes = await readWhole(files, DECLARATION, LONGEST_DECLARATION);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    fault(findings, 'it is not encoded in UTF-8, as it must be');
    return undeclared;
  }
  if (text.startsWith('\ufeff')) {
    findings.add({
      code: 'bag/byte-order-mark',
      path: DECLARATION,
      line: 1,
      message: 'it begins with a byte order mark, which it must not have',
    });
    text = text.slice(1);
  }
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  const version = readVersion(lines[0], findings);
  const encoding = readEncoding(lines[1], findings);
  if (lines.length > 2 && isFinal(version)) fault(findings, `it has ${lines.length} lines, where two are allowed`, 3);
  return { version, ...encoding };
}

function readVersion(line: string | undefined, findings: Findings): BagVersion {
  const [, blank, major, minor, after] = /^BagIt-Version:([ \t]*)(\d+)\.(\d+)([ \t]*)$/.exec(line ?? '') ?? [];
  if (major === undefined || minor === undefined) {
    fault(findings, `the first line is ${shown(line)}, where BagIt-Version: M.N is needed`, 1);
    return LAST_DRAFT;
  }
  warnOfBlanks(findings, 1, `${blank}${after}`);
  const version = { major: Number(major), minor: Number(minor) };
  if (!isKnown(version)) {
    const message = `version ${major}.${minor} of BagIt is not known: 0.93 to 0.97 and 1.0 are`;
    findings.add({ code: 'bag/version', path: DECLARATION, line: 1, message });
  }
  return version;
}

function isKnown({ major, minor }: BagVersion): boolean {
  return major === 0 ? KNOWN_DRAFTS.includes(minor) : major === 1 && minor === 0;
}

function readEncoding(line: string | undefined, findings: Findings): Omit<Declaration, 'version'> {
  const [, blank, encoding, after] = /^Tag-File-Character-Encoding:([ \t]*)(\S+)([ \t]*)$/.exec(line ?? '') ?? [];
  if (encoding === undefined) {
    fault(findings, `the second line is ${shown(line)}, where Tag-File-Character-Encoding: ENCODING is needed`, 2);
    return undeclared;
  }
  warnOfBlanks(findings, 2, `${blank}${after}`);
  const decoding = tagFileDecoding(encoding);
  if (decoding !== undefined) return { encoding, decoding };
  findings.add({ code: 'bag/encoding', path: DECLARATION, line: 2, message: `${encoding} is not an encoding that is known` });
  return undeclared;
}

function warnOfBlanks(findings: Findings, line: number, blanks: string): void {
  if (blanks === ' ') return;
  const message = 'one blank belongs after the colon, and none at the end of the line';
  findings.warn({ code: 'bag/declaration', path: DECLARATION, line, message });
}

function shown(line: string | undefined): string {
  return line === undefined ? 'missing' : JSON.stringify(line.slice(0, 80));
}

function fault(findings: Findings, message: string, line?: number): void {
  findings.add({ code: 'bag/declaration', path: DECLARATION, message, ...(line === undefined ? {} : { line }) });
}
