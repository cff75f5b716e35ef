// Flags of validate that do not go together.

import { isThere } from '../host/output-directory.ts';
import { type ReportName, reportFormats } from '../report/formats.ts';
import { UsageError } from './usage-error.ts';

export type Mixture = {
  /** What was written after --fix. */
  readonly fix: readonly string[] | undefined;
  readonly format: ReportName | undefined;
  readonly isSummary: boolean;
};

/** `words`: the PATHs; `stream`: where findings go. @throws {UsageError} */
export function refuseMixtures(words: readonly string[], mixture: Mixture, stream: 'stdout' | 'stderr'): void {
  refuseFixWord(words, mixture);
  refuseTwoProducts(mixture, stream);
}

function refuseTwoProducts({ format, isSummary }: Mixture, stream: 'stdout' | 'stderr'): void {
  if (format === undefined || reportFormats[format].isForPeople) return;
  const inFile = `--report ${format}=FILE`;
  if (stream === 'stderr') throw new UsageError(`--fix uses standard output: for ${format} take ${inFile}`);
  if (isSummary) throw new UsageError(`--summary-only is words for people: for ${format} take ${inFile}`);
}

/** A word in the place of a path that is meant for the flag. */
function refuseFixWord(words: readonly string[], { fix }: Mixture): void {
  const word = fix?.length === 0 ? words.find((one) => fixWords.includes(one)) : undefined;
  if (word !== undefined && !isThere(word)) throw new UsageError(`--fix ${word} is written --fix=${word}`);
}

const fixWords: readonly string[] = ['write', 'suggested', 'write,suggested'];
