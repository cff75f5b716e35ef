// Runs teikit encode.

import type { EncodeStep } from '../../batch/job.ts';
import { chosenDocuments, type Search } from '../chosen-documents.ts';
import type { Call } from '../command.ts';
import { encodeFiles } from '../encode-files.ts';
import { fileFlags } from '../part-settings.ts';
import { poolSettings } from '../pool-settings.ts';
import type { EncodeValues } from './encode-command.ts';
import { reportingOf } from './reporting-of.ts';

/** Directories are not searched for texts, but for those that were changed. */
const TEXTS: Search = { find: (files) => ({ files, faults: [] }), name: /\.txt$/i };

export async function runEncode(call: Call<EncodeValues>): Promise<void> {
  const { values } = call;
  const { output, review } = values;
  const chosen = await chosenDocuments(call, TEXTS);
  if (chosen === undefined) return;
  const reporting = reportingOf(values, { stream: 'stderr' });
  const step = stepOf(values);
  const { authorities = [], model, metadata, profile, decisions } = step;
  const named = [...chosen.paths, ...authorities, model, metadata, profile, decisions];
  await encodeFiles(chosen.found, { output, review, step, reporting, pool: poolSettings(values), ...fileFlags(values, named) });
}

function stepOf({ authority, model, lang, profile, metadata, decisions, ...values }: EncodeValues): Omit<EncodeStep, 'kind'> {
  const { title, date, author, publisher } = values;
  return {
    ...(lang === undefined ? {} : { language: lang }),
    authorities: authority,
    ...(model === undefined ? {} : { model }),
    ...(profile === undefined ? {} : { profile }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(decisions === undefined ? {} : { decisions }),
    said: {
      ...(title === undefined ? {} : { title }),
      ...(date === undefined ? {} : { date }),
      ...(author === undefined ? {} : { author }),
      ...(publisher === undefined ? {} : { publisher }),
    },
  };
}
