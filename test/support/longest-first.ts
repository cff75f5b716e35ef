// The order of the test files: what takes long comes first, so that no processor waits at the end for one long file.

import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders whose files take long: they start programs or a browser, or hold two engines against each other. */
const LONG = [
  'test/cli/',
  'test/browser/',
  'test/transform/',
  'test/conformance/',
  'test/equivalence/',
  'test/oai/',
  'test/batch/',
];

export class LongestFirst extends BaseSequencer {
  /** Vitest knows how long a file took only where it has run before. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

function isLong({ moduleId }: TestSpecification): boolean {
  const path = relative('.', moduleId);
  return LONG.some((folder) => path.startsWith(folder));
}
