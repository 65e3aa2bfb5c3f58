import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Two projects: `unit` sits beside the source, `conformance` states what the systems' documents say. */
export default defineConfig({
  test: {
    // Vitest would leave one of two cores to itself.
    maxWorkers: '100%',
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
          exclude: ['**/*.component.test.tsx'],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'component',
          include: ['src/renderer/**/*.component.test.tsx'],
          environment: 'happy-dom',
          setupFiles: ['src/renderer/testing/set-up.ts'],
          testTimeout: 30_000,
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
