// Writes down which test files left a test out, so that these files alone can run again where nothing is missing.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

/** At the end of a run, `path` holds the files with a skipped test, a line each, from the folder of the project. */
export function listSkippedFiles(path: string): Reporter {
  return {
    onTestRunEnd(modules) {
      const skipped = modules.filter(hasSkipped).map(({ moduleId }) => `${relative('.', moduleId)}\n`);
      writeFileSync(path, skipped.sort().join(''));
    },
  };
}

function hasSkipped({ children }: TestModule): boolean {
  return [...children.allTests()].some((test) => test.result().state === 'skipped');
}
