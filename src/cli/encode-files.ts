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
  refuseReviewOver([...files, ...outputs.values(), ...flags.authorities, flags.metadata], flags.review);
  const settings = await gatherSettings(flags);
  const decisions = await readDecisions(flags.decisions);
  const rows: ReviewRow[] = [];
  for await (const document of readEach(files)) {
    const own = decisionsFor(document.file, files, decisions);
    const result = await encodeDocument(document, { ...settings, decisions: own });
    if (result.kind === 'refused') {
      tellRefused(document, result);
      continue;
    }
    tellEncoded(document.file, result);
    if (flags.review !== undefined) for (const row of result.rows()) rows.push(row);
    await deliver(result.tei, outputs.get(document.file));
  }
  if (flags.review !== undefined) await deliver(writeReview(rows, reviewFormat(flags.review)), flags.review);
}

function refuseReviewOver(others: readonly (string | undefined)[], review: string | undefined): void {
  if (review === undefined) return;
  const over = others.find((other) => other !== undefined && other !== STANDARD_INPUT && truePath(other) === truePath(review));
  if (over !== undefined) throw new UsageError(`the review table would be written over ${over}`);
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
