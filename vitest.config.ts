import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-once.ts', 'test/postgres/share-postgres.ts'],
    // Left to itself Vitest keeps one core for others, and of two that is half.
    maxWorkers: 2,
    // The files of a worker share what they import and load; to load the facts for each of them took a third of the whole run.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: ['src/statistics/**', 'src/dataset/**', 'src/questions/**', 'src/answers/**', 'src/replies/**'],
      thresholds: { lines: 95, statements: 95, functions: 95 },
      reporter: ['text-summary'],
    },
  },
});
