// How the tests run. They read the built package: `make test` builds it first.

import type { ViteUserConfig } from 'vitest/config';

/** Milliseconds a test may take before it counts as hung: many times what the slowest takes, so that a loaded machine fails none. */
const TEST_TIMEOUT = 600_000;

const config: ViteUserConfig = {
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/private-cache.ts'],
    testTimeout: TEST_TIMEOUT,
    hookTimeout: TEST_TIMEOUT,
  },
};

export default config;
