// What jobs need of the machine, as Node has it.

import { dirname } from 'node:path';
import type { JobServices } from '../batch/job-services.ts';
import type { FileRuleSettings, FileRules } from './file-rules.ts';
import { makeDirectory, truePath } from './output-directory.ts';
import { packageVersion } from './package-root.ts';
import { readDocument } from './read-document.ts';
import { sourceDate } from './source-date.ts';
import { packageStylesheets } from './stylesheets.ts';

/** `loadSchema`: how a schema comes from a path, for the caller knows all engines and the host none. */
export function nodeServices(loadSchema: JobServices['loadSchema'], files: FileRuleSettings): JobServices {
  let rules: FileRules | undefined;
  return {
    parts: async (path) => {
      const [{ FileRules: Rules }, { partReader }] = await Promise.all([import('./file-rules.ts'), import('./part-reader.ts')]);
      rules ??= new Rules(files);
      return partReader(rules, path);
    },
    read: readDocument,
    write: async (path, data) => {
      const { writeWhole } = await import('./write-whole.ts');
      makeDirectory(dirname(path));
      await writeWhole(path, data);
    },
    remove: async (path) => (await import('./remove-file.ts')).removeFile(path),
    isSame: (one, other) => truePath(one) === truePath(other),
    loadSchema,
    stylesheets: packageStylesheets,
    version: packageVersion,
    today: sourceDate,
    pause: pauses(),
  };
}

/** Milliseconds of work after which signals and streams have their turn. */
const WORK_WITHOUT_PAUSE = 25;

/** A document that needs no waiting for would otherwise follow the other, and no signal would come through. */
export function pauses(): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < WORK_WITHOUT_PAUSE) return undefined;
    return new Promise((resolve) =>
      setImmediate(() => {
        last = performance.now();
        resolve();
      }),
    );
  };
}
