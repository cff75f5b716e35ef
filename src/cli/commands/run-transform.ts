// Runs teikit transform.

import { formats } from '../../transform/formats.ts';
import { chosenDocuments } from '../chosen-documents.ts';
import type { Call } from '../command.ts';
import { fileFlags } from '../part-settings.ts';
import { transformPaths } from '../transform-paths.ts';
import { UsageError } from '../usage-error.ts';
import { reportingOf } from './reporting-of.ts';
import type { TransformValues } from './transform-command.ts';

/** @throws {UsageError} */
export async function runTransform(call: Call<TransformValues>): Promise<void> {
  const { values } = call;
  const { to, output, reading, wrap, notes, 'ui-lang': uiLang } = values;
  if (wrap !== undefined && !formats[to].parameters.includes('wrap')) throw new UsageError(`--wrap is not for --to ${to}`);
  if (notes !== undefined && !formats[to].parameters.includes('notes')) throw new UsageError(`--notes is not for --to ${to}`);
  if (uiLang !== undefined && !formats[to].parameters.includes('uiLang'))
    throw new UsageError(`--ui-lang is not for --to ${to}`);
  const step = {
    to,
    ...(reading === undefined ? {} : { reading }),
    ...(wrap === undefined ? {} : { wrap }),
    ...(notes === undefined ? {} : { notes }),
    ...(uiLang === undefined ? {} : { uiLang }),
  };
  const chosen = await chosenDocuments(call);
  if (chosen === undefined) return;
  await transformPaths(chosen.found, {
    paths: chosen.paths,
    output,
    step,
    reporting: reportingOf(values, { stream: 'stderr' }),
    ...fileFlags(values, chosen.paths),
  });
}
