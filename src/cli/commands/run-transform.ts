// Runs teikit transform.

import { findDocuments } from '../../host/find-documents.ts';
import { formats } from '../../transform/formats.ts';
import type { Call } from '../command.ts';
import { transformPaths } from '../transform-paths.ts';
import { UsageError } from '../usage-error.ts';
import { reportingOf } from './reporting-of.ts';
import type { TransformValues } from './transform-command.ts';

/** @throws {UsageError} */
export async function runTransform({ words, values }: Call<TransformValues>): Promise<void> {
  const { to, output, reading, wrap } = values;
  if (wrap !== undefined && !formats[to].parameters.includes('wrap')) throw new UsageError(`--wrap is not for --to ${to}`);
  const step = { to, ...(reading === undefined ? {} : { reading }), ...(wrap === undefined ? {} : { wrap }) };
  await transformPaths(findDocuments(words), { paths: words, output, step, reporting: reportingOf(values, { stream: 'stderr' }) });
}
