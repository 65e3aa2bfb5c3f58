import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { formatTable, tableSchema } from './table';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests leave the table for whoever prints it. */
    conformanceTable: string;
  }
}

/** Columns of a terminal that does not say how wide it is. */
const USUAL_WIDTH = 120;

let folder: string;

/** Before the project's tests: a place where they leave the table. */
export function setup(project: TestProject): void {
  folder = mkdtempSync(join(tmpdir(), 'portero-conformance-'));
  project.provide('conformanceTable', join(folder, 'table.json'));
}

/** After them, whatever reporter there is: the table. */
export function teardown(): void {
  try {
    const table = tableSchema.parse(JSON.parse(readFileSync(join(folder, 'table.json'), 'utf8')));
    process.stdout.write(`\n${formatTable(table, process.stdout.columns || USUAL_WIDTH)}\n`);
  } catch {
    process.stdout.write('\nConformance: there is no table, for the run did not come to its end.\n');
  }
  rmSync(folder, { recursive: true, force: true });
}
