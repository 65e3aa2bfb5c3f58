import { defineConfig } from '@playwright/test';

/** End-to-end tests: the real app on the real Electron that `npm run e2e` found, one app at a time on two cores. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // For a machine that is busy with something else: whoever is green waits for none of it.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
