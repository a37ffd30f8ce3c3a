import { defineConfig } from 'vitest/config';

// The architecture rules are part of `npm run check`, which is quick: they need no trained classifier.
const trains = !process.argv.some((argument) => argument.endsWith('architecture.test.ts'));

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: [
      'test/support/no-secrets.ts',
      'test/support/say-moment.ts',
      ...(trains ? ['test/support/train-once.ts'] : []),
    ],
    setupFiles: ['test/support/clock.ts'],
    isolate: false,
    // The servers and commands that tests start find themselves compiled.
    env: { NODE_COMPILE_CACHE: new URL('node_modules/.cache/cau-viec/code', import.meta.url).pathname },
    maxWorkers: 2,
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
