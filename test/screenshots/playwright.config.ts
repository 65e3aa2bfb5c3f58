import { defineConfig } from '@playwright/test';

/** Not tests: the pictures of the README and the two-minute guide, remade from the real app by `npm run screenshots`. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/screenshots',
  workers: 1,
  timeout: 90_000,
  reporter: 'list',
  projects: [
    { name: 'pictures', testMatch: ['basics.shots.ts', 'day.shots.ts'] },
    // The guide shows what the others took.
    { name: 'guide', testMatch: 'guide.shots.ts', dependencies: ['pictures'] },
  ],
});
