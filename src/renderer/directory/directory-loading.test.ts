import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DirectoryQuery, DirectoryWindow } from '#contract/directory';
import type { Result } from '#contract/errors';
import { someRow } from '../testing/some-row';
import { someView } from '../testing/some-session';

type Answer = Result<DirectoryWindow>;
interface Asked extends DirectoryQuery {
  answer: (answer: Answer) => Promise<void>;
}

/** The calls that main was asked and has not answered yet. */
const asked: Asked[] = [];

vi.stubGlobal('window', {
  history: { replaceState: () => undefined },
  portero: {
    call: (_channel: string, query: DirectoryQuery) =>
      new Promise<Answer>((resolve) => {
        asked.push({
          ...query,
          async answer(answer) {
            asked.splice(asked.indexOf(this), 1);
            resolve(answer);
            await Promise.resolve().then(() => undefined);
          },
        });
      }),
  },
});

const { askForRows, lookAt, recover } = await import('./directory-loading');
const { changeQuery, useNavigation } = await import('../navigation/navigation');
const { startingAt } = await import('../navigation/navigation-history');
const { changeDirectory, directoryOf } = await import('./directory-store');
const { receiveRevision, useRevisions } = await import('./revisions');
const { receiveSession } = await import('../state/sessions');
const { rowAt } = await import('../components/paged-rows');

const window = (query: DirectoryQuery, revision = 1, mark = ''): Answer => ({
  ok: true,
  value: {
    rows: Array.from({ length: 100 }, (_, i) => ({
      ...someRow(),
      id: `${mark}${query.offset + i}`,
      userName: `${query.search}${query.offset + i}`,
    })),
    matching: 1000,
    total: 1000,
    active: 1000,
    revision,
    changedElsewhere: 0,
    readAt: 1,
    reading: null,
  },
});

let connections = 0;
let id = '';
const offsets = () => asked.map(({ offset }) => offset);
const only = (): Asked => {
  expect(asked).toHaveLength(1);
  return asked[0]!;
};

beforeEach(() => {
  asked.length = 0;
  connections += 1;
  id = `c${connections}`;
  const place = { connectionId: id, section: 'users' } as const;
  useNavigation.setState({ connectionId: id, place, history: startingAt(place) });
  receiveSession({ phase: 'signed-in', connectionId: id, view: someView({ connectionId: id }) });
});

describe('reading the list', () => {
  it('asks for a page once, however often it is looked at', async () => {
    askForRows(id);
    askForRows(id);
    await only().answer(window(only()));
    lookAt(id, 0, 40);
    expect(asked).toEqual([]);
    expect(rowAt(directoryOf(id).cache, 7)?.id).toBe('7');
  });

  it('asks again for what is in sight when the list changed, and only for that', async () => {
    askForRows(id);
    await only().answer(window(only()));
    lookAt(id, 150, 180);
    await only().answer(window(only()));
    receiveRevision({ connectionId: id, revision: 2 });
    askForRows(id);
    expect(offsets()).toEqual([100]);
    await only().answer(window(only(), 2));
    expect(asked).toEqual([]);
  });

  it('shows no answer to what is no longer the question', async () => {
    askForRows(id);
    const old = only();
    changeQuery(id, { search: 'ana' });
    const [, latest] = asked;
    await latest!.answer(window(latest!));
    await old.answer(window(old));
    expect(rowAt(directoryOf(id).cache, 0)?.userName).toBe('ana0');
  });

  it('keeps few calls under way while someone drags through the list, and ends with what is in sight', async () => {
    askForRows(id);
    await only().answer(window(only()));
    for (let first = 0; first < 900; first += 100) lookAt(id, first, first + 30);
    expect(asked.length).toBeLessThanOrEqual(3);
    while (asked.length > 0) await asked[0]!.answer(window(asked[0]!));
    expect(rowAt(directoryOf(id).cache, 810)).toBeDefined();
  });

  it('does not wait forever for a revision that main has forgotten', async () => {
    receiveRevision({ connectionId: id, revision: 9 });
    askForRows(id);
    await only().answer(window(only(), 1));
    expect(asked).toEqual([]);
    expect(useRevisions.getState().newest[id]).toBe(1);
  });

  it('tells a failure, keeps the rows, and tries again when someone is signed in', async () => {
    askForRows(id);
    await only().answer(window(only()));
    receiveRevision({ connectionId: id, revision: 2 });
    askForRows(id);
    await only().answer({ ok: false, error: { code: 'session-expired' } });
    expect(directoryOf(id).error).toEqual({ code: 'session-expired' });
    expect(rowAt(directoryOf(id).cache, 0)).toBeDefined();
    recover(id);
    await only().answer(window(only(), 2));
    expect(directoryOf(id).error).toBeNull();
  });
});

describe('when someone else may be looking', () => {
  const view = (personId: string) => someView({ connectionId: id, personId, userName: personId });

  it.each([
    ['signing out', () => receiveSession({ phase: 'signed-out', connectionId: id })],
    [
      'another person signing in',
      () => receiveSession({ phase: 'signed-in', connectionId: id, view: view('b') }),
    ],
  ])('%s forgets the list, and an answer under way does not bring it back', async (_, happens) => {
    receiveSession({ phase: 'signed-in', connectionId: id, view: view('a') });
    askForRows(id);
    await only().answer(window(only()));
    changeDirectory(id, () => ({
      history: [{ personId: '1', userName: 'x', active: false, seen: someRow(), at: 1 }],
    }));
    receiveRevision({ connectionId: id, revision: 2 });
    askForRows(id);
    const late = only();
    happens();
    await late.answer(window(late, 2));
    expect(rowAt(directoryOf(id).cache, 0)).toBeUndefined();
    expect(directoryOf(id).history).toEqual([]);
  });
});
