// What a step made goes to a file, whole or not at all, or becomes part of the outcome.

import { SettingsError } from '../diagnostics/settings-error.ts';
import type { JobServices } from './job-services.ts';
import type { Work } from './work.ts';

type Delivery = { readonly work: Work; readonly services: JobServices; readonly output: string | undefined };

/** @throws {EnvironmentError} `env/cannot-write` */
export async function deliver(text: string, { work, services, output }: Delivery): Promise<void> {
  if (output === undefined) {
    work.outputs.push({ kind: 'text', name: work.file, text });
    return;
  }
  const { input } = work.job;
  if (input.kind === 'path' && services.isSame(input.path, output))
    throw new SettingsError(`${output} is the document itself: it would be overwritten`);
  await services.write(output, text);
  work.outputs.push({ kind: 'file', path: output, bytes: new TextEncoder().encode(text).length });
}
