// What tag manifests list, and whether there are as many as there should be (RFC 8493, 2.2.1).

import type { Severity } from '../../diagnostics/diagnostic.ts';
import type { Findings } from '../files/findings.ts';
import { manifestName } from './bag-files.ts';
import type { ListedManifest } from './listed-files.ts';

export type TagManifests = {
  readonly ofTags: readonly ListedManifest[];
  readonly ofPayload: readonly ListedManifest[];
  readonly isFinal: boolean;
};

export function checkTagManifests({ ofTags, ofPayload, isFinal }: TagManifests, findings: Findings): void {
  for (const manifest of ofTags) {
    if (isFinal) checkPayloadManifests(manifest, ofPayload, findings);
    checkOthers(manifest, isFinal ? 'error' : 'warning', findings);
  }
  checkAlgorithms({ ofTags, ofPayload, isFinal }, findings);
}

function checkPayloadManifests(
  { name, claims }: ListedManifest,
  ofPayload: readonly ListedManifest[],
  findings: Findings,
): void {
  for (const { name: payload } of ofPayload) {
    if (!claims.has(payload.file))
      findings.add({
        code: 'bag/tag-manifest',
        path: name.file,
        message: `it does not list ${payload.file}, as every tag manifest must`,
      });
  }
}

function checkOthers({ name, claims }: ListedManifest, severity: Severity, findings: Findings): void {
  for (const [path, { line }] of claims) {
    if (path.includes('/') || manifestName(path)?.kind !== 'tags') continue;
    const message = `${path} is a tag manifest, which no tag manifest lists`;
    findings.add({ code: 'bag/tag-manifest', severity, path: name.file, line, message });
  }
}

/** A tag manifest that was deleted shows by this only. */
function checkAlgorithms({ ofTags, ofPayload }: TagManifests, findings: Findings): void {
  if (ofTags.length === 0) {
    findings.add({
      code: 'bag/tag-manifest',
      severity: 'note',
      message: 'there is no tag manifest: nothing shows whether tag files were changed',
    });
    return;
  }
  const there = new Set(ofTags.map(({ name }) => name.algorithm));
  for (const { name } of ofPayload.filter((one) => !there.has(one.name.algorithm))) {
    const message = `there is no tag manifest beside ${name.file}: was tagmanifest-${name.algorithm}.txt deleted?`;
    findings.warn({ code: 'bag/tag-manifest', path: name.file, message });
  }
}
