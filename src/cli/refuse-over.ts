// What is written goes over nothing that is read, and nothing is written twice: refused before any work.

import { isDirectory, isSpecial, truePath } from '../host/output-directory.ts';
import { STANDARD_INPUT } from '../source/document.ts';
import type { ReportingSettings } from './reporting.ts';
import { UsageError } from './usage-error.ts';

type Path = string | undefined;

/**
 * `others`: files that are read, or written by something else.
 * @throws {UsageError} when `output` is one of them
 */
export function refuseOver(others: readonly Path[], output: Path, what: string): void {
  if (output === undefined || isSpecial(output)) return;
  const path = truePath(output);
  const over = others.find((other) => other !== undefined && other !== STANDARD_INPUT && truePath(other) === path);
  if (over !== undefined) throw new UsageError(`${what} would be written over ${over}`);
}

/** @throws {UsageError} */
export function refuseReportsOver(others: readonly Path[], { reports }: ReportingSettings): void {
  const written: string[] = [];
  for (const { name, file } of reports) {
    if (file === STANDARD_INPUT) throw new UsageError(`a report needs a file: --report ${name}=FILE, or --format ${name}`);
    if (isDirectory(file)) throw new UsageError(`a report needs a file, and ${file} is a directory`);
    refuseOver([...others, ...written], file, `the report ${name}`);
    written.push(file);
  }
}
