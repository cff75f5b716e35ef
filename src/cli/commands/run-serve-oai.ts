// Runs teikit serve-oai.

import type { Call } from '../command.ts';
import { readOaiSettings } from '../oai-settings.ts';
import { serveOai } from '../serve-oai.ts';
import { UsageError } from '../usage-error.ts';
import type { ServeOaiValues } from './oai-flags.ts';

const LAST_PORT = 65_535;

/** @throws {UsageError} */
export async function runServeOai({ words: [folder = ''], values }: Call<ServeOaiValues>): Promise<void> {
  const { host, port, 'check-every': checkEvery } = values;
  if (port > LAST_PORT) throw new UsageError(`wrong value: --port ${port}, where at most ${LAST_PORT} is possible`);
  if (checkEvery === 0) throw new UsageError('wrong value: --check-every 0, where at least 1 is needed');
  await serveOai({ ...readOaiSettings(folder, values), host, port, checkEvery });
}
