// How the tests run. They read the built package: `make test` builds it first.

import { availableParallelism } from 'node:os';
import type { ViteUserConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';
import { listSkippedFiles } from './test/support/skipped-files.ts';

/** Milliseconds a test may take before it counts as hung: many times what the slowest takes, so that a loaded machine fails none. */
const TEST_TIMEOUT = 600_000;

/** Where to write which files had a test skipped, if anywhere. */
const skippedList = process.env['TEIKIT_SKIPPED_LIST'];

const config: ViteUserConfig = {
  test: {
    include: ['test/**/*.test.ts'],
    // Many tests wait for a program that they started: none of the processors is to be idle then.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/support/private-cache.ts'],
    testTimeout: TEST_TIMEOUT,
    hookTimeout: TEST_TIMEOUT,
    reporters: ['default', ...(skippedList === undefined ? [] : [listSkippedFiles(skippedList)])],
  },
};

export default config;
