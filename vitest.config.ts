import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/no-secrets.ts', 'test/support/say-moment.ts'],
    setupFiles: ['test/support/clock.ts'],
    isolate: false,
    maxWorkers: 2,
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
