// Runs teikit oai-static.

import type { Call } from '../command.ts';
import { readOaiSettings } from '../oai-settings.ts';
import { writeOaiStatic } from '../oai-static.ts';
import { UsageError } from '../usage-error.ts';
import type { OaiStaticValues } from './oai-flags.ts';

/** @throws {UsageError} */
export async function runOaiStatic({ words: [folder = ''], values }: Call<OaiStaticValues>): Promise<void> {
  const { output } = values;
  if (output === undefined) throw new UsageError('a flag is missing: -o OUT, where the answers go');
  const settings = readOaiSettings(folder, values);
  const { baseUrl } = settings;
  if (baseUrl === undefined) throw new UsageError('a flag is missing: --base-url, where the web server answers');
  await writeOaiStatic({ ...settings, baseUrl, output });
}
