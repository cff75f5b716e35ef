// Services for jobs that read and write a map instead of a disk.

import type { JobServices } from '../../src/batch/job-services.ts';
import { EnvironmentError } from '../../src/diagnostics/environment-error.ts';
import { loadSchema, nodeServices } from '../../src/index.ts';

export type MemoryServices = JobServices & { readonly written: Map<string, string> };

const utf8 = new TextEncoder();

export function memoryServices(files: Readonly<Record<string, string>>, instead: Partial<JobServices> = {}): MemoryServices {
  const written = new Map<string, string>();
  return {
    ...nodeServices(),
    loadSchema: (path, settings) => loadSchema(path, { ...settings, cache: false }),
    read: async (file) => {
      const text = files[file];
      if (text === undefined) throw new EnvironmentError('env/missing-file', `${file}: no such file or directory`, { file });
      return { file, bytes: utf8.encode(text) };
    },
    write: async (path, data) => {
      written.set(path, typeof data === 'string' ? data : new TextDecoder().decode(data));
    },
    remove: async (path) => {
      written.delete(path);
    },
    ...instead,
    written,
  };
}
