// What outcomes of a run rest on beside files and steps.

import type { PartSettings } from '../batch/job.ts';
import { stampOfTool } from '../host/tool-stamp.ts';

/** `today`: the day that counts as today, where one does. */
export function runStamp(parts: PartSettings | undefined, today: string | undefined): string {
  return JSON.stringify([stampOfTool(), today ?? null, parts ?? null]);
}
