// Runs a stylesheet as a user would: files in a folder of their own, a job, and what comes of it.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { runJobs } from '../../src/library/run-jobs.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { LETTER, type UserSheet } from './user-sheets.ts';

export type UserRun = {
  readonly folder: string;
  readonly outcome: Outcome;
  /** Path below the directory of the output → text. */
  readonly written: Readonly<Record<string, string>>;
};

const NAMESPACES = `xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:array="http://www.w3.org/2005/xpath-functions/array" xmlns:tei="http://www.tei-c.org/ns/1.0" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all"`;
const NAMESPACES_1 = 'xmlns:xsl="http://www.w3.org/1999/XSL/Transform"';

export function wholeSheet({ sheet, version = '3.0' }: Pick<UserSheet, 'sheet' | 'version'>): string {
  return `<xsl:stylesheet version="${version}" ${version === '1.0' ? NAMESPACES_1 : NAMESPACES}>${sheet}</xsl:stylesheet>`;
}

export async function runUserSheet(
  row: UserSheet,
  more: { readonly isUntrusted?: true; readonly letter?: string } = {},
): Promise<UserRun> {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-sheet-'));
  const { letter = LETTER, ...settings } = more;
  const files = { 'sheet.xsl': wholeSheet(row), 'letter.xml': letter, ...row.beside };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const out = join(folder, 'out');
  const { parameters = {} } = row;
  const step = {
    kind: 'stylesheet',
    path: join(folder, 'sheet.xsl'),
    parameters,
    folder: out,
    output: join(out, 'letter.txt'),
    ...settings,
  } as const;
  const outcomes: Outcome[] = [];
  await runJobs(
    [{ input: { kind: 'path', path: join(folder, 'letter.xml') }, steps: [step] }],
    (one) => void outcomes.push(one),
  );
  const [outcome] = outcomes;
  if (outcome === undefined) throw new Error('no outcome');
  return { folder, outcome, written: filesBelow(out) };
}

function filesBelow(folder: string): Readonly<Record<string, string>> {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
    const files = names.filter((path) => statSync(path).isFile());
    return Object.fromEntries(files.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
  } catch {
    return {};
  }
}
