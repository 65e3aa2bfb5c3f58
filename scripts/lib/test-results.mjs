import { existsSync, readFileSync, rmSync } from 'node:fs';

/** How one part of the tests came out. */
export const result = (name, passed, failed) => ({ name, passed, failed });

/** A check that is one test: it passed if its command ended with 0. */
export const single = (name, code) => result(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1);

/**
 * Reads a Vitest JSON report. A run that died before it could write one, or ended with an error outside any test,
 * counts as one failure: never as nothing.
 */
export function vitestResult(name, file, code) {
  const report = readReport(file);
  if (!report) return result(name, 0, 1);
  const failed = report.numFailedTests + (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  return result(name, report.numPassedTests, failed || (code === 0 ? 0 : 1));
}

/** Reads a Playwright JSON report in the same way; a test that was skipped did not pass. */
export function playwrightResult(name, file, code) {
  const report = readReport(file);
  if (!report) return result(name, 0, 1);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + skipped + (report.errors?.length ?? 0);
  return result(name, expected, failed || (code === 0 ? 0 : 1));
}

/** The tests that a Playwright report has as not passed, as `file › title`. */
export function failedTitles(file) {
  const titles = [];
  const visit = (suite) => {
    for (const { ok, title, file: place } of suite.specs ?? []) if (!ok) titles.push(`${place} › ${title}`);
    for (const inner of suite.suites ?? []) visit(inner);
  };
  for (const suite of readReport(file)?.suites ?? []) visit(suite);
  return titles;
}

/** Removes an older report, so that it cannot be taken for this run's. */
export function forget(file) {
  rmSync(file, { force: true });
}

function readReport(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
