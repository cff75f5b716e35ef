// Runs teikit validate.

import type { ValidateStep } from '../../batch/job.ts';
import { isThere } from '../../host/output-directory.ts';
import { reportFormats } from '../../report/formats.ts';
import { STANDARD_INPUT } from '../../source/document.ts';
import { chosenDocuments } from '../chosen-documents.ts';
import type { Call } from '../command.ts';
import { fileFlags } from '../part-settings.ts';
import { ruleSettings } from '../rule-settings.ts';
import { UsageError } from '../usage-error.ts';
import { validatePaths } from '../validate-paths.ts';
import { reportingOf } from './reporting-of.ts';
import type { ValidateValues } from './validate-command.ts';

export async function runValidate(call: Call<ValidateValues>): Promise<void> {
  const { values } = call;
  const { engine, 'as-jing': asJing, format, 'max-errors': maxFindings, stats, codes } = values;
  const fix = fixOf(values);
  refuseFixWord(call.words, values);
  const chosen = await chosenDocuments(call);
  if (chosen === undefined) return;
  const makesDocument = fix?.action === 'write' && chosen.found.files.includes(STANDARD_INPUT);
  // the difference, or the document, is the product then
  const stream = fix?.action === 'show' || makesDocument ? 'stderr' : 'stdout';
  refuseTwoProducts(values, stream);
  const reporting = reportingOf(values, { stream, format, maxFindings, codes });
  await validatePaths(chosen.found, {
    rules: await ruleSettings(values),
    config: values['no-config'] ? 'none' : values.config,
    engine,
    asJing,
    fix,
    stats,
    reporting,
    ...fileFlags(values, [...chosen.paths, ...values.schema]),
  });
}

/** @throws {UsageError} */
function refuseTwoProducts({ format, 'summary-only': isSummary }: ValidateValues, stream: 'stdout' | 'stderr'): void {
  if (format === undefined || reportFormats[format].isForPeople) return;
  const inFile = `--report ${format}=FILE`;
  if (stream === 'stderr') throw new UsageError(`--fix uses standard output: for ${format} take ${inFile}`);
  if (isSummary) throw new UsageError(`--summary-only is words for people: for ${format} take ${inFile}`);
}

/** A word in the place of a path that is meant for the flag. */
function refuseFixWord(words: readonly string[], { fix }: ValidateValues): void {
  const word = fix?.length === 0 ? words.find((one) => fixWords.includes(one)) : undefined;
  if (word !== undefined && !isThere(word)) throw new UsageError(`--fix ${word} is written --fix=${word}`);
}

const fixWords: readonly string[] = ['write', 'suggested', 'write,suggested'];

function fixOf({ fix }: ValidateValues): ValidateStep['fix'] {
  if (fix === undefined) return undefined;
  return {
    certainty: fix.includes('suggested') ? 'suggested' : 'safe',
    action: fix.includes('write') ? 'write' : 'show',
  };
}
