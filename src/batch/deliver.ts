// What a step made goes to a file, whole or not at all, or becomes part of the outcome.

import { SettingsError } from '../diagnostics/settings-error.ts';
import { base64Of } from './base64.ts';
import type { JobServices } from './job-services.ts';
import type { Work } from './work.ts';

type Doing = { readonly work: Work; readonly services: JobServices };

type Delivery = Doing & { readonly output: string | undefined };

/**
 * Where the job was sent to a worker, this comes when it is back.
 * @throws {EnvironmentError} `env/cannot-write`
 */
export async function deliver(data: string | Uint8Array, { work, services, output }: Delivery): Promise<void> {
  if (work.deferred !== undefined) {
    work.deferred.push({ kind: 'output', data, output });
    return;
  }
  if (output === undefined) {
    work.outputs.push(
      typeof data === 'string'
        ? { kind: 'text', name: work.file, text: data }
        : { kind: 'bytes', name: work.file, base64: base64Of(data) },
    );
    return;
  }
  const { input } = work.job;
  if (input.kind === 'path' && services.isSame(input.path, output))
    throw new SettingsError(`${output} is the document itself: it would be overwritten`);
  await services.write(output, data);
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data).length : data.length;
  work.outputs.push({ kind: 'file', path: output, bytes });
}

/**
 * A file of an earlier run goes, as soon as what was sent to a worker is back.
 * @throws {EnvironmentError} `env/cannot-write`
 */
export async function remove(path: string, { work, services }: Doing): Promise<void> {
  if (work.deferred !== undefined) work.deferred.push({ kind: 'remove', path });
  else await services.remove(path);
}
