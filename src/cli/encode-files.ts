// Encodes texts; each output is written whole or not at all, and only when it was proved valid and faithful.

import { basename } from 'node:path';
import { encodeDocument } from '../encode/encode.ts';
import type { EncodeSettings } from '../encode/encode-settings.ts';
import type { ReviewRow } from '../encode/review/review-row.ts';
import { writeReview } from '../encode/review/review-table.ts';
import { truePath } from '../host/output-directory.ts';
import { packageVersion } from '../host/package-root.ts';
import { STANDARD_INPUT } from '../host/read-document.ts';
import { sourceDate } from '../host/source-date.ts';
import { loadSchema } from '../index.ts';
import { deliver } from './deliver.ts';
import { findProfile, gatherMetadata, readAuthorityFiles, readDecisions, reviewFormat, type Said } from './encode-inputs.ts';
import { tellEncoded, tellRefused } from './encode-report.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { talk } from './output.ts';
import { planEncoded } from './plan-encoded.ts';
import { readEach } from './read-each.ts';
import { UsageError } from './usage-error.ts';

export type EncodeFlags = {
  readonly output: string | undefined;
  readonly authorities: readonly string[];
  readonly language: EncodeSettings['language'];
  readonly profile: string | undefined;
  readonly metadata: string | undefined;
  readonly said: Said;
  readonly review: string | undefined;
  readonly decisions: string | undefined;
};

/** @throws {UsageError | EnvironmentError} before any text is read */
export async function encodeFiles(given: readonly string[], flags: EncodeFlags): Promise<void> {
  const files = [...new Set(given)];
  const outputs = planEncoded(files, flags.output);
  const read = [...files, ...flags.authorities, flags.metadata, flags.profile, flags.decisions];
  for (const output of outputs.values()) refuseOver(read, output, 'the encoding');
  if (flags.review === STANDARD_INPUT) throw new UsageError('the review table needs a file: --review FILE.csv or FILE.json');
  refuseOver([...read.filter((file) => file !== flags.decisions), ...outputs.values()], flags.review, 'the review table');
  const settings = await gatherSettings(flags);
  const decisions = await readDecisions(flags.decisions);
  const rows: ReviewRow[] = [];
  const used = new Set<ReviewRow>();
  for await (const document of readEach(files)) {
    const own = decisionsFor(document.file, files, decisions);
    for (const row of own) used.add(row);
    const result = await encodeDocument(document, { ...settings, decisions: own });
    if (result.kind === 'refused') {
      tellRefused(document, result);
      continue;
    }
    tellEncoded(document.file, result);
    if (result.report.form === 'existing') tellUnusedWords(document.file, flags.said);
    if (flags.review !== undefined) for (const row of result.rows()) rows.push(row);
    await deliver(result.tei, outputs.get(document.file));
  }
  tellUnusedDecisions(decisions, used);
  if (flags.review !== undefined) await deliver(writeReview(rows, reviewFormat(flags.review)), flags.review);
}

/** @throws {UsageError} when the output is one of the files that are read, or another output */
function refuseOver(others: readonly (string | undefined)[], output: string | undefined, what: string): void {
  if (output === undefined) return;
  const over = others.find((other) => other !== undefined && other !== STANDARD_INPUT && truePath(other) === truePath(output));
  if (over !== undefined) throw new UsageError(`${what} would be written over ${over}`);
}

/** Rows that name none of the documents would be lost without a word. */
function tellUnusedDecisions(decisions: readonly ReviewRow[], used: ReadonlySet<ReviewRow>): void {
  const unused = decisions.filter((row) => !used.has(row));
  if (unused.length === 0) return;
  const names = [...new Set(unused.map(({ document }) => document))].slice(0, MOST_NAMED).join(', ');
  talk(`decisions on other documents were not carried out: ${unused.length} on ${names}`);
  raiseExitCode(exitCodes.findings);
}

/** Documents named in a message. */
const MOST_NAMED = 5;

/** What the user says goes into the header of a text; that of a TEI document is kept. */
function tellUnusedWords(file: string, said: Said): void {
  const words = Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`]));
  if (words.length > 0) talk(`${file}: ${words.join(', ')} not used: the header of a TEI document is kept as it is`);
}

async function gatherSettings(flags: EncodeFlags): Promise<EncodeSettings> {
  const encodedOn = sourceDate();
  const profile = await findProfile(flags.profile);
  const metadata = await gatherMetadata(flags.metadata, flags.said);
  const authorities = await readAuthorityFiles(flags.authorities);
  return {
    language: flags.language,
    schema: await loadSchema(),
    version: packageVersion(),
    metadata,
    ...(profile === undefined ? {} : { profile }),
    ...(authorities === undefined ? {} : { authorities }),
    ...(encodedOn === undefined ? {} : { encodedOn }),
  };
}

/** Rows of a table belong to the document they name; by its name alone, when it was in another folder then. */
function decisionsFor(file: string, files: readonly string[], decisions: readonly ReviewRow[]): readonly ReviewRow[] {
  const exact = decisions.filter(({ document }) => document === file || (document === '' && files.length === 1));
  if (exact.length > 0) return exact;
  return decisions.filter(({ document }) => basename(document) === basename(file));
}
