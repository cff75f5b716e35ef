// bag-info.txt: labels and values, values going on in lines that begin with a blank (RFC 8493, 2.2.2).

import type { Findings } from '../files/findings.ts';
import type { PackageFiles } from '../files/package-files.ts';
import { readLines, type TextDecoding } from '../files/read-text.ts';
import { type BagVersion, isFinal, metadataFile } from './bag-files.ts';

export type MetadataEntry = { readonly label: string; readonly value: string; readonly line: number };

export type MetadataSettings = { readonly version: BagVersion; readonly decoding: () => TextDecoding };

/** Labels that say one thing of a whole bag, in small letters. */
const ONCE: ReadonlySet<string> = new Set(['bagging-date', 'bag-size', 'payload-oxum', 'bag-group-identifier', 'bag-count']);
/** Entries that are kept. */
const MOST_ENTRIES = 100_000;

export async function readMetadata(
  files: PackageFiles,
  { version, decoding }: MetadataSettings,
  findings: Findings,
): Promise<readonly MetadataEntry[]> {
  const file = metadataFile(version);
  const entries: { label: string; value: string; line: number }[] = [];
  let last = 0;
  try {
    for await (const { text, number: line } of readLines(files.read(file), decoding())) {
      last = line;
      const { label, after, value } = splitLine(text);
      const before = entries.at(-1);
      if (label !== undefined && entries.length < MOST_ENTRIES) {
        if (isFinal(version) && !isStrict(text, after ?? '')) warnOfBlanks(findings, file, line);
        entries.push({ label, value: value ?? '', line });
      } else if (/^[ \t]/.test(text) && before !== undefined) before.value += ` ${text.trim()}`;
      else if (text.trim() !== '') fault(findings, { file, line, version });
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
  warnOfRepeated(findings, file, entries);
  return entries;
}

function isStrict(text: string, after: string): boolean {
  return after.length === 1 && !/^[^:]*[ \t]:/.test(text);
}

function warnOfBlanks(findings: Findings, file: string, line: number): void {
  findings.warn({
    code: 'bag/metadata-line',
    path: file,
    line,
    message: 'one blank belongs after the colon of a label, and none before it',
  });
}

type Place = { readonly file: string; readonly line: number; readonly version: BagVersion };

function fault(findings: Findings, { file, line, version }: Place): void {
  const message = 'the line is not a label, a colon and a value, nor does it begin with a blank to go on';
  findings.add({ code: 'bag/metadata-line', severity: isFinal(version) ? 'error' : 'warning', path: file, line, message });
}

function warnOfRepeated(findings: Findings, file: string, entries: readonly MetadataEntry[]): void {
  const seen = new Set<string>();
  for (const { label, line } of entries) {
    const key = label.toLowerCase();
    if (seen.has(key) && ONCE.has(key))
      findings.warn({
        code: 'bag/repeated-label',
        path: file,
        line,
        message: `${label} stands here again, and says one thing of a whole bag`,
      });
    seen.add(key);
  }
}

type SplitLine = { readonly label?: string; readonly after?: string; readonly value?: string };

/** `LABEL: VALUE`, in time linear in the line. Nothing where it begins with a blank, or has no label. */
function splitLine(text: string): SplitLine {
  const colon = text.indexOf(':');
  if (colon < 1 || /^\s/.test(text)) return {};
  const [, after = '', value = ''] = /^([ \t]*)(.*)$/s.exec(text.slice(colon + 1)) ?? [];
  return { label: text.slice(0, colon).trimEnd(), after, value };
}
