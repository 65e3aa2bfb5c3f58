import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { DOCUMENTS, type Document } from './documents';
import { planAgainst, planLocally, type Planner } from './plan';
import type { Side, Statement } from './statement';
import { FAILS, HOLDS, type Row } from './table';
import { readGivenSettings } from './targets/given-settings';
import { openGivenTarget } from './targets/given-target';

/** Waiting out the limits of an installation that is not ours takes its time, ms. */
const GIVEN_TIMEOUT_MS = 300_000;
const LOCAL_TIMEOUT_MS = 60_000;

const SIDES: readonly Side[] = ['server', 'client'];

/** A side of a statement that can be checked here. */
interface Checkable {
  readonly id: string;
  readonly side: Side;
  readonly says: string;
  readonly row: Row;
  readonly run: () => Promise<void>;
}

const settings = readGivenSettings(process.env);
const timeout = settings ? GIVEN_TIMEOUT_MS : LOCAL_TIMEOUT_MS;
const documents = DOCUMENTS.filter(({ system }) => settings === undefined || system.id === settings.system);
const rows: Row[] = [];

const planners = new Map<string, Planner>();
for (const { system } of documents) {
  planners.set(
    system.id,
    settings ? planAgainst(await openGivenTarget(system, settings)) : planLocally(system),
  );
}

afterAll(() => {
  const about = settings ? `${settings.system} at ${settings.url}` : 'the local server and the client';
  writeFileSync(inject('conformanceTable'), JSON.stringify({ about, rows }));
});

test('there is a document to check', () => {
  expect(documents).not.toEqual([]);
});

describe.each(documents)('document $number', ({ number, system, statements }: Document) => {
  const plan = planners.get(system.id);

  test('its statements are numbered from 1 without gaps', () => {
    const expected = statements.map((_each, at) => `${number}-${String(at + 1).padStart(2, '0')}`);
    expect(statements.map(({ id }) => id)).toEqual(expected);
  });

  test.each(statements.flatMap((statement) => checkable(statement, plan)))(
    '$id $side: $says',
    { timeout },
    async ({ run, row, side }) => {
      onTestFinished(({ task }) => {
        row[side] = task.result?.state === 'pass' ? HOLDS : FAILS;
      });
      expect.hasAssertions();
      await run();
    },
  );
});

/** Adds a statement's row to the table, and tells the sides that can be checked here; the others only have their row. */
function checkable(statement: Statement, plan: Planner | undefined): Checkable[] {
  const { id, says, contradiction } = statement;
  const row: Row = { id, says, server: '', client: '', ...(contradiction && { contradiction }) };
  rows.push(row);
  return SIDES.flatMap((side) => {
    const planned = plan?.(statement[side]) ?? { word: '' };
    row[side] = 'word' in planned ? planned.word : 'not run';
    return 'run' in planned ? [{ id, side, says, row, run: planned.run }] : [];
  });
}
