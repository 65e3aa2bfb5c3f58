import { defineConfig } from '@playwright/test';

/** Not tests: the pictures of the README and the guide, taken from the real app by `npm run screenshots`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.shots.ts',
  outputDir: '../../test-results/screenshots',
  workers: 1,
  timeout: 90_000,
  reporter: 'list',
});
