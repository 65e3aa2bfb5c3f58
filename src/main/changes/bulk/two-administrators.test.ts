import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JournalEntry } from '#contract/journal';
import { administrator, type Administrator, type Deed, type Done } from './testing/administrator';
import { everybody } from './testing/bulk-desk';
import { sharedSystem, type SharedSystem, type Treatment } from './testing/shared-system';

/** Those who are switched and changed; the two administrators and a third one are not among them. */
const PEOPLE = ['bob', 'eva', 'p1', 'p2', 'p3'];

const person = fc.constantFrom(...PEOPLE);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('toggle' as const), person }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('bulk' as const),
      people: fc.subarray(PEOPLE, { minLength: 2 }),
      active: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'refresh' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('profile' as const),
      person,
      profileId: fc.constantFrom('2', '3'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('expire' as const), closesSheet: fc.boolean() }) },
);
const treatment: fc.Arbitrary<Treatment> = fc.oneof(
  { weight: 20, arbitrary: fc.constant('well' as const) },
  { weight: 2, arbitrary: fc.constant('answer-lost' as const) },
  { weight: 2, arbitrary: fc.constant('fails' as const) },
);
const day = fc.record({
  scheduler: fc.scheduler(),
  first: fc.array(deed, { minLength: 1, maxLength: 6 }),
  second: fc.array(deed, { minLength: 1, maxLength: 6 }),
  treatments: fc.array(treatment, { maxLength: 60 }),
});

it('keeps every change and tells nothing that is not so, in whatever order two administrators’ answers come', async () => {
  await fc.assert(
    fc.asyncProperty(day, async ({ scheduler, first, second, treatments }) => {
      expect.hasAssertions();
      const system = await sharedSystem(scheduler, treatments);
      for (const Id of ['p1', 'p2', 'p3']) {
        system.corporation.users.push({ Id, UserName: Id, IdPerfil: 2, Activo: Id !== 'p2', Imagen: null });
      }
      const both = await Promise.all(['root', 'ana'].map((id) => administrator(id, system)));
      system.disorder(true);
      await lived(system, both, [first, second]);
      system.disorder(false);
      for (const one of both) await putInOrder(one);
      noWriteUndoesAnother(system);
      for (const one of both) {
        one.operations.forEach((done) => noFalseDone(system, one, done));
        one.operations.forEach((done) => undoTouchesOnlyItsOwn(system, one, done));
        await journalSaysTheSame(one);
        await listShowsWhatIsThere(system, one);
      }
    }),
    { numRuns: 60, endOnFailure: true, timeout: 15_000 },
  );
}, 180_000);

/** Each does one thing after the other, both at the same time. */
async function lived(system: SharedSystem, both: Administrator[], deeds: Deed[][]): Promise<void> {
  let over = false;
  const all = Promise.all(
    both.map(async (one, at) => {
      for (const each of deeds[at] ?? []) await one.do(each);
    }),
  ).finally(() => (over = true));
  const attending = new Set<Administrator>();
  await system.run(
    () => !over,
    async () => {
      for (const one of both) {
        if (attending.has(one)) continue;
        attending.add(one);
        void one.attend().finally(() => attending.delete(one));
      }
    },
  );
  await all;
}

/** What is left of the day: whoever has to signs in again, what is not settled yet is, and the list is read. */
async function putInOrder(one: Administrator): Promise<void> {
  while (!(await listIsRead(one)));
  await one.desk.changes.settle();
}

/** Reads the list, signing in where that is needed for it; false where the sheet was closed meanwhile. */
async function listIsRead(one: Administrator): Promise<boolean> {
  const reading = { over: false, read: false };
  const refreshing = one.desk.directory
    .refresh()
    .then(() => (reading.read = true))
    .catch((error: unknown) => expect(error).toMatchObject({ error: { code: 'session-expired' } }))
    .finally(() => (reading.over = true));
  while (!reading.over) {
    await new Promise((resolve) => setImmediate(resolve));
    await one.attend();
  }
  await refreshing;
  return reading.read;
}

/** A switch changes nothing but the state, and a change of profile nothing but the profile. */
function noWriteUndoesAnother({ writes }: SharedSystem): void {
  for (const { profile, before, after } of writes) {
    if (profile) expect(after.active).toBe(before.active);
    else expect(after.profile).toBe(before.profile);
  }
}

/**
 * What counts as done was asked for by this operation, and was so at the system from then on or later; what it wrote it
 * wrote to people as they had been seen; and whatever did not count as done was not written.
 */
function noFalseDone({ writes }: SharedSystem, { desk }: Administrator, { operation, from, to }: Done): void {
  const rows = desk.records.all<{ person_id: string; profile_id: string; active: number; outcome: string }>(
    `select person_id, profile_id, active, outcome from operation_rows where operation =
      (select number from operations where id = ?)`,
    operation.id,
  );
  expect(rows).toHaveLength(operation.total);
  for (const { person_id: id, profile_id: profileId, active, outcome } of rows) {
    const during = writes.slice(from, to).filter(({ person }) => person === id);
    const ours = during.filter(({ by, profile }) => by === operation.actor.personId && !profile);
    const carriedOut = ours.filter(({ status }) => status === 200);
    for (const { before } of carriedOut) expect([id, before.profile]).toEqual([id, Number(profileId)]);
    const wanted = active !== 0;
    const asked = during.findIndex((write) => ours.includes(write) && write.active === wanted);
    if (outcome === 'done') {
      const wasSo = during.slice(asked).some(({ after }) => after.active === wanted);
      expect({ id, asked: asked >= 0, wasSo }).toEqual({ id, asked: true, wasSo: true });
    } else if (!ours.some(({ lost }) => lost)) {
      expect({ id, outcome, written: carriedOut.length > 0 }).toEqual({ id, outcome, written: false });
    }
  }
}

/** An undo writes to nobody but those whom its operation switched, and only what they were before. */
function undoTouchesOnlyItsOwn(
  { writes }: SharedSystem,
  { desk, operations }: Administrator,
  { undoes, operation, from, to }: Done,
): void {
  const undone = operations.find((each) => each.operation.id === undoes);
  if (!undone) return;
  const done = new Map(
    desk.records
      .all<{ person_id: string; was_active: number }>(
        `select person_id, was_active from operation_rows where outcome = 'done' and operation =
          (select number from operations where id = ?)`,
        undone.operation.id,
      )
      .map(({ person_id: id, was_active: was }) => [id, was !== 0]),
  );
  for (const { person, active, by, profile } of writes.slice(from, to)) {
    if (by === operation.actor.personId && !profile)
      expect([person, active]).toEqual([person, done.get(person)]);
  }
}

/** The last entry about each row says what the row says, and every single switch has exactly one. */
async function journalSaysTheSame({ desk, operations, toggles }: Administrator): Promise<void> {
  const entries = await desk.entries();
  for (const { operation } of operations) {
    const said: Record<string, JournalEntry['result']> = {};
    for (const { operationId, subject, result } of entries) {
      if (operationId === operation.id) said[subject.id] = result;
    }
    expect(said).toEqual(await desk.outcomes(operation.id));
  }
  const single = entries
    .filter(({ operationId }) => operationId === null)
    .map(({ subject, action, result }) => ({ person: subject.id, active: action === 'switch-on', result }));
  expect(single).toEqual(expect.arrayContaining(toggles));
  expect(desk.records.all('select * from intents')).toEqual([]);
}

async function listShowsWhatIsThere({ corporation }: SharedSystem, { desk }: Administrator): Promise<void> {
  const shown = await desk.directory.collect(everybody);
  const there = corporation.users.map(({ Id, Activo, IdPerfil }) => [Id, [Activo, String(IdPerfil)]]);
  expect(Object.fromEntries(shown.map(({ id, active, profileId }) => [id, [active, profileId]]))).toEqual(
    Object.fromEntries(there),
  );
}
