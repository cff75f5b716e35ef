// A store of others in this process: s3rver, which ignores conditions.

import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Rver = {
  readonly run: () => Promise<AddressInfo>;
  readonly close: () => Promise<void>;
};
type RverSettings = {
  readonly address: string;
  readonly port: number;
  readonly silent: boolean;
  readonly directory: string;
  readonly configureBuckets: readonly { readonly name: string }[];
};
const S3rver = createRequire(import.meta.url)('s3rver') as new (settings: RverSettings) => Rver;

export type StartedStore = { readonly address: string; readonly end: () => Promise<void> };

/** With one bucket; key and secret are `S3RVER`. */
export async function startS3rver(bucket: string): Promise<StartedStore> {
  const directory = mkdtempSync(join(tmpdir(), 'teikit-s3rver-'));
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: bucket }] });
  const { port } = await server.run();
  const end = async (): Promise<void> => {
    await server.close();
    rmSync(directory, { recursive: true, force: true });
  };
  return { address: `http://127.0.0.1:${port}`, end };
}
