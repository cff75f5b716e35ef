// How the tests run. They read the built package: `make test` builds it first.

import type { ViteUserConfig } from 'vitest/config';

/** Milliseconds a test may take; libxml2 compiles a large schema in several seconds. */
const TEST_TIMEOUT = 60_000;

const config: ViteUserConfig = {
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/private-cache.ts'],
    testTimeout: TEST_TIMEOUT,
    hookTimeout: TEST_TIMEOUT,
  },
};

export default config;
