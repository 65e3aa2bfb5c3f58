import { defineConfig } from 'vitest/config';

/** Two projects: `unit` sits beside the source, `conformance` states what the systems' documents say. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'test/*.test.ts',
            'test/fixtures/**/*.test.ts',
          ],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'conformance',
          include: ['test/conformance/**/*.test.ts'],
          globalSetup: ['test/conformance/print-table.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
