// Payload-Oxum: bytes and files of the payload, as bag-info.txt counts them (RFC 8493, 2.2.2).

import { digestOf } from '../files/digests.ts';
import type { Findings } from '../files/findings.ts';
import type { PackageFiles } from '../files/package-files.ts';
import type { MetadataEntry } from './read-metadata.ts';

export type OxumCheck = {
  readonly metadata: readonly MetadataEntry[];
  readonly payload: { readonly paths: readonly string[]; readonly bytes: ReadonlyMap<string, number> };
  readonly file: string;
};

export async function checkOxum(
  files: PackageFiles,
  { metadata, payload, file }: OxumCheck,
  findings: Findings,
): Promise<void> {
  for (const { value, line } of metadata.filter(({ label }) => label.toLowerCase() === 'payload-oxum')) {
    const [, bytes, count] = /^(\d+)\.(\d+)$/.exec(value.trim()) ?? [];
    const fault = (message: string): void => findings.add({ code: 'bag/oxum', path: file, line, message });
    if (bytes === undefined || count === undefined) {
      fault(`Payload-Oxum is ${value}, where BYTES.FILES is needed`);
      continue;
    }
    const there = await bytesOf(files, payload);
    if (Number(count) !== payload.paths.length || Number(bytes) !== there)
      fault(`Payload-Oxum is ${value}, and the payload is ${there}.${payload.paths.length}`);
  }
}

async function bytesOf(files: PackageFiles, { paths, bytes }: OxumCheck['payload']): Promise<number> {
  let sum = 0;
  for (const path of paths) sum += bytes.get(path) ?? (await digestOf(files.read(path), [])).bytes;
  return sum;
}
