// The flags of a call that say which other files are read.

import type { PartSettings } from '../batch/job.ts';
import { isDirectory } from '../host/output-directory.ts';
import type { FileSettings } from '../library/jobs.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import type { CommonValues } from './commands/common-flags.ts';
import { UsageError } from './usage-error.ts';

export type FileFlags = {
  readonly files: FileSettings;
  /** Undefined where nothing but the usual is wanted. */
  readonly parts: PartSettings | undefined;
};

type Values = Pick<CommonValues, 'root' | 'no-xinclude' | 'external-entities'>;

/**
 * `named`: files and folders that the call names, in whatever role.
 * @throws {UsageError} when a root is not a folder
 */
export function fileFlags(values: Values, named: readonly (string | undefined)[]): FileFlags {
  const { root, 'no-xinclude': isLeft, 'external-entities': externalEntities } = values;
  checkRoots(root);
  return {
    files: { roots: root, named: named.flatMap((path) => (path === undefined || path === STANDARD_INPUT ? [] : [path])) },
    parts: isLeft || externalEntities ? { xinclude: !isLeft, externalEntities } : undefined,
  };
}

/** @throws {UsageError} when one of them is not a folder */
export function checkRoots(roots: readonly string[]): void {
  const wrong = roots.find((path) => !isDirectory(path));
  if (wrong !== undefined)
    throw new UsageError(`--root must name a folder, and ${wrong === '' ? 'it is empty' : `${wrong} is not one`}`);
}
