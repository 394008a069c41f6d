import { defineConfig } from 'vitest/config';

/** A test that hangs ends all the same. None is to fail for being slow: a busy machine takes many times as long. Unit: ms. */
const HANGS = 1_800_000;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          setupFiles: ['tests/support/words.ts', 'tests/support/apart.ts', 'tests/support/generated.ts'],
          testTimeout: HANGS,
          hookTimeout: HANGS,
          // Modules are loaded once and not for each file, on each core of a small machine.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/setup.ts'],
          setupFiles: ['tests/support/words.ts', 'tests/support/seen.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          // As patient as the driver of the browser: what is waited for comes late on a slow machine, not otherwise.
          expect: { poll: { timeout: 20_000 } },
          // Where other work slows the machine down, a step is tried once more, and the report says `retry`. What is killed at
          // random moments never is: there a second try would hide the one loss in many.
          retry: process.env.CI === undefined ? 0 : 1,
          // One for each core of a small machine; more would make browsers wait for each other.
          maxWorkers: 2,
        },
      },
    ],
  },
});
