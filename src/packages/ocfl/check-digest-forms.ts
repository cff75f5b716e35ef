// Whether digests have the form of their algorithm (OCFL 3.4).

import type { OcflRule } from '../../diagnostics/ocfl-codes.ts';
import { algorithmOf } from '../files/digests.ts';
import type { DigestBlock } from './digest-block.ts';
import type { ObjectFindings } from './object-findings.ts';

const RULES: Readonly<Record<string, OcflRule>> = { sha1: 'E029', sha256: 'E030', sha512: 'E031', 'blake2b-512': 'E032' };

export type FormCheck = {
  readonly algorithm: string;
  readonly isManifest: boolean;
  readonly file: string;
  readonly findings: ObjectFindings;
};

/** Of algorithms that are known. */
export function checkDigestForms(block: DigestBlock, { algorithm, isManifest, file, findings }: FormCheck): void {
  const known = algorithmOf(algorithm);
  if (known === undefined) return;
  for (const [digest, { written, line }] of block) {
    if (hasForm(digest, known.digits)) continue;
    const other = isManifest ? ['sha512', 'sha256'].find((name) => hasForm(digest, algorithmOf(name)?.digits ?? 0)) : undefined;
    if (other !== undefined)
      findings.add('E039', `${written} in the manifest is of ${other}, and digestAlgorithm is ${algorithm}`, {
        path: file,
        line,
      });
    else
      findings.add(
        RULES[algorithm] ?? 'E057',
        `${written} is no digest of ${algorithm}: that has ${known.digits} hexadecimal digits`,
        { path: file, line },
      );
  }
}

export function hasForm(digest: string, digits: number): boolean {
  return digest.length === digits && /^[0-9a-f]+$/i.test(digest);
}
