import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { activeInDatabase } from '../support/accounts-in-database';
import { expect, test } from '../support/app';
import { connectionId } from '../support/bridge-calls';
import { activeOnScreen, entriesOf, operationOf, previewOf, rowsOf } from '../support/bulk-calls';
import { call, valueOf } from '../support/bridge-calls';
import { startCliServer, type CliServer } from '../support/cli-server';
import { doMischief, type Harm } from '../support/mischief';
import { startProxy } from '../support/proxy';
import { addConnection, enterCredentials, signIn, signInAgain } from '../support/screens';
import { temporaryFolder } from '../support/temporary-folder';

/** How many people the server has; `PORTERO_BULK_PEOPLE` makes it harder. */
const PEOPLE = Number(process.env['PORTERO_BULK_PEOPLE'] ?? 2500);
/** After which share of the writes what happens. */
const at = (share: number): number => Math.round(PEOPLE * share);

/** What a row's outcome says about the database: `null` says nothing. */
function activeBy(outcome: string, before: boolean): boolean | null {
  if (outcome === 'done' || outcome === 'already') return false;
  return outcome === 'unknown' || outcome === 'conflict' ? null : before;
}

async function untilEnded(page: Page, connection: string, operation: string): Promise<string> {
  let state = '';
  await expect
    .poll(async () => (state = (await operationOf(page, connection, operation)).state), { timeout: 400_000 })
    .toMatch(/^(finished|cancelled)$/);
  return state;
}

test('a bulk operation through errors, throttling, dead servers, expiry and a crash: all records agree', async ({
  start,
}) => {
  test.setTimeout(900_000);
  const data = temporaryFolder('bulk');
  let server: CliServer = await startCliServer(['--users', String(PEOPLE)], data.path);
  const { port } = new URL(server.url);
  const proxy = await startProxy(server.url);
  const before = activeInDatabase(data.path);
  let firstToken = '';
  let renewed = false;

  const restart = async (): Promise<void> => {
    server.process.kill('SIGKILL');
    await once(server.process, 'exit');
    server = await startCliServer(['--port', port], data.path);
  };
  const deaths = new Set([at(0.25), at(0.6)]);
  let restarting: Promise<void> = Promise.resolve();
  const harm = (write: number, token: string): Harm | undefined => {
    firstToken ||= token;
    if (deaths.delete(write)) restarting = restarting.then(restart);
    if (write >= at(0.4) && token === firstToken && !renewed) return 'refuse-token';
    if (write > at(0.15) && write <= at(0.15) + 6) return 'throttle';
    if (write % 40 === 0) return 'fail-before';
    return write % 40 === 20 ? 'lose-answer' : undefined;
  };
  const mischief = doMischief(proxy, () => server.url, harm);

  let app = await start();
  await addConnection(app.page, 'Corp', proxy.url);
  await signIn(app.page);
  const id = await connectionId(app.page, 'Corp');
  const preview = await previewOf(app.page, id, { active: 'active', administrator: 'no' }, false);
  const { id: operation } = valueOf(await call(app.page, 'bulk/start', { previewId: preview.previewId }));

  // The token ends in the middle.
  await expect(app.page.getByRole('dialog', { name: 'Sign in again' })).toBeVisible({ timeout: 200_000 });
  renewed = true;
  await signInAgain(app.page);

  // The app dies in the middle, and goes on when it is told to.
  await expect.poll(() => mischief.writes(), { timeout: 200_000 }).toBeGreaterThan(at(0.7));
  const died = once(app.electron.process(), 'exit');
  app.electron.process().kill('SIGKILL');
  await died;
  app = await start();
  await enterCredentials(app.page, 'admin', 'Admin123456!');
  await expect(app.page.getByRole('searchbox', { name: 'Search users' })).toBeVisible();
  expect((await operationOf(app.page, id, operation)).state).toBe('interrupted');
  valueOf(await call(app.page, 'bulk/resume', { operationId: operation }));
  expect(await untilEnded(app.page, id, operation)).toBe('finished');
  await restarting;

  // Whoever was left over by errors is sent again, until nobody is.
  const left = async (): Promise<number> => {
    const { counts } = await operationOf(app.page, id, operation);
    return counts.failed + counts.unknown;
  };
  if ((await left()) > 0) {
    valueOf(await call(app.page, 'bulk/retry', { operationId: operation, outcomes: ['failed', 'unknown'] }));
    await untilEnded(app.page, id, operation);
  }

  const database = activeInDatabase(data.path);
  valueOf(await call(app.page, 'directory/refresh', { connectionId: id }));
  const screen = await activeOnScreen(app.page, id);
  const rows = await rowsOf(app.page, operation);
  const { counts } = await operationOf(app.page, id, operation);
  expect(rows).toHaveLength(preview.counts.change);
  expect(counts.done).toBe(rows.filter(({ outcome }) => outcome === 'done').length);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);

  const last = new Map<string, string>();
  const timesDone = new Map<string, number>();
  for (const { subject, result } of await entriesOf(app.page, operation)) {
    last.set(subject.id, result);
    if (result === 'done') timesDone.set(subject.id, (timesDone.get(subject.id) ?? 0) + 1);
  }
  const disagreements = rows.filter(({ personId, outcome }) => {
    const expected = activeBy(outcome, before.get(personId) ?? false);
    const agree = expected === null || database.get(personId) === expected;
    return !agree || last.get(personId) !== outcome || screen.get(personId) !== database.get(personId);
  });
  expect(disagreements).toEqual([]);
  expect([...timesDone.values()].every((times) => times === 1)).toBe(true);
  expect(counts.done).toBeGreaterThan(at(0.5));
  const touched = new Set(rows.map(({ personId }) => personId));
  expect([...database].filter(([one, active]) => !touched.has(one) && before.get(one) !== active)).toEqual(
    [],
  );
  for (const kind of ['fail-before', 'lose-answer', 'throttle', 'refuse-token'] as const) {
    expect(mischief.done[kind], kind).toBeGreaterThan(0);
  }

  // Undone as a whole: exactly as it was, and nobody else was touched.
  proxy.fault = undefined;
  const undo = valueOf(await call(app.page, 'bulk/preview-undo', { operationId: operation }));
  expect(undo.counts.change).toBe(counts.done);
  const { id: undoing } = valueOf(await call(app.page, 'bulk/start', { previewId: undo.previewId }));
  expect(await untilEnded(app.page, id, undoing)).toBe('finished');
  const after = activeInDatabase(data.path);
  const outcomes = new Map(rows.map(({ personId, outcome }) => [personId, outcome]));
  const undone = new Map((await rowsOf(app.page, undoing)).map((row) => [row.personId, row]));
  const different = [...after].filter(([one, active]) => before.get(one) !== active);
  expect(different.map(([one]) => [one, outcomes.get(one), undone.get(one)])).toEqual([]);

  await app.quit();
  proxy.close();
  await server.stop();
  data.remove();
});
