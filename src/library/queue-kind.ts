// What a worker makes of a job depends on the build of teikit, and on schemas that are not found by a path: those of the package, and those
// of the store of its machine.

import { defaultSchemaPath } from '../host/package-root.ts';
import type { WorkerKind } from '../host/queue-names.ts';
import { runHost } from '../host/run-host.ts';
import { digestOf } from '../host/seals.ts';
import { stampOfTool } from '../host/tool-stamp.ts';
import { openStore } from './open-store.ts';

export function ownKind(): WorkerKind {
  const stored = openStore()
    .entries()
    .map(({ name, entry }) =>
      JSON.stringify([name, entry?.addresses ?? null, entry?.files.map(({ path, sha256 }) => [path, sha256]) ?? null]),
    );
  return { tool: stampOfTool(), schemas: digestOf([runHost('.').digest(defaultSchemaPath()) ?? '', ...stored]) };
}
