import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Request } from '#contract/channels';
import type { Person, SwitchResult } from '#contract/directory';
import type { Result } from '#contract/errors';
import type { PeopleRows } from '../../directory/directory-store';
import { someRow } from '../../testing/some-row';

const told: string[] = [];
vi.mock('./switch-notices', () => ({
  takeBackNotice: () => undefined,
  tellSuccess: (wanted: { userName: string; active: boolean }) =>
    told.push(`${wanted.userName} ${wanted.active}`),
  tellAlready: (wanted: { userName: string }) => told.push(`${wanted.userName} already`),
  tellConflict: (wanted: { userName: string }, now: Person | null) =>
    told.push(`${wanted.userName} conflict ${now?.profileName}`),
  tellFailure: (wanted: { userName: string }, error: { code: string }) =>
    told.push(`${wanted.userName} ${error.code}`),
}));

type SwitchRequest = Request<'directory/switch'>;
const requests: SwitchRequest[] = [];
let answer: (result: Result<SwitchResult> | Result<Person>) => void = () => undefined;
vi.stubGlobal('window', {
  portero: {
    call: (_channel: string, request: SwitchRequest) => {
      requests.push(request);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
  },
});

const { switchPerson, undoLastSwitch } = await import('./switch-person');
const { useNavigation } = await import('../../navigation/navigation');
const { changeDirectory, directoryOf } = await import('../../directory/directory-store');
const { NO_ROWS, rowAt, withPage } = await import('../../components/paged-rows');

const jdoe = {
  id: 'j',
  userName: 'jdoe',
  profileId: 'p',
  profileName: 'Sales',
  active: true,
  hasImage: false,
};
const off = { connectionId: 'c', personId: 'j', userName: 'jdoe', seen: jdoe, active: false };
const confirmed = (active: boolean, already = false): Result<SwitchResult> => ({
  ok: true,
  value: { person: { ...jdoe, active }, tokensMayWorkUntil: null, already },
});
const row = () => rowAt(directoryOf('c').cache, 0);

beforeEach(() => {
  useNavigation.setState({ connectionId: 'c' });
  told.length = 0;
  requests.length = 0;
  const summary = { matching: 1, total: 1, active: 1, changedElsewhere: 0, revision: 1, readAt: 1 };
  const whole = { ...summary, reading: null };
  const cache: PeopleRows = withPage(NO_ROWS, { question: '1', number: 0, rows: [someRow(jdoe)], whole });
  changeDirectory('c', () => ({ cache, switching: {}, history: [] }));
});

describe('a switch', () => {
  it('shows its new position before anyone answered, and is told only after', async () => {
    const done = switchPerson(off);
    expect(directoryOf('c').switching).toEqual({ j: false });
    expect(told).toEqual([]);
    answer(confirmed(false));
    await done;
    expect(directoryOf('c').switching).toEqual({});
    expect(row()?.active).toBe(false);
    expect(told).toEqual(['jdoe false']);
  });

  it('goes back when it is refused', async () => {
    const done = switchPerson(off);
    answer({ ok: false, error: { code: 'not-permitted' } });
    await done;
    expect(directoryOf('c').switching).toEqual({});
    expect(row()?.active).toBe(true);
    expect(directoryOf('c').history).toEqual([]);
    expect(told).toEqual(['jdoe not-permitted']);
  });

  it('is sent once while it is under way', async () => {
    const done = switchPerson(off);
    await switchPerson({ ...off, active: true });
    expect(requests).toHaveLength(1);
    answer(confirmed(false));
    await done;
  });

  it('can be taken back once', async () => {
    const done = switchPerson(off);
    answer(confirmed(false));
    await done;
    const undone = undoLastSwitch('c');
    expect(requests.at(-1)).toEqual({
      connectionId: 'c',
      personId: 'j',
      seen: { ...jdoe, active: false },
      active: true,
    });
    answer(confirmed(true));
    await undone;
    expect(row()?.active).toBe(true);
    await undoLastSwitch('c');
    expect(requests).toHaveLength(2);
  });

  it('can still be taken back when taking it back failed', async () => {
    const done = switchPerson(off);
    answer(confirmed(false));
    await done;
    const undone = undoLastSwitch('c');
    answer({ ok: false, error: { code: 'unreachable' } });
    await undone;
    expect(row()?.active).toBe(false);
    expect(directoryOf('c').history).toHaveLength(1);
  });

  it('leaves the row to main where nobody knows what happened', async () => {
    const done = switchPerson(off);
    const { cache } = directoryOf('c');
    answer({ ok: false, error: { code: 'outcome-unknown' } });
    await done;
    expect(directoryOf('c').cache).toBe(cache);
    expect(told).toEqual(['jdoe outcome-unknown']);
  });

  it('is nothing to take back where somebody else was quicker', async () => {
    const done = switchPerson(off);
    answer(confirmed(false, true));
    await done;
    expect(row()?.active).toBe(false);
    expect(directoryOf('c').history).toEqual([]);
    expect(told).toEqual(['jdoe already']);
  });

  it('tells how they are now where they were changed elsewhere, and leaves the row to main', async () => {
    const done = switchPerson(off);
    const { cache } = directoryOf('c');
    answer({ ok: false, error: { code: 'conflict' } });
    await vi.waitFor(() => expect(requests).toHaveLength(2));
    answer({ ok: true, value: { ...jdoe, profileName: 'HR' } });
    await done;
    expect(directoryOf('c').cache).toBe(cache);
    expect(directoryOf('c').switching).toEqual({});
    expect(told).toEqual(['jdoe conflict HR']);
  });

  it('tells nothing to someone who has gone to another list', async () => {
    const under = switchPerson(off);
    useNavigation.setState({ connectionId: 'another' });
    answer(confirmed(false));
    await under;
    expect(told).toEqual([]);
  });
});
