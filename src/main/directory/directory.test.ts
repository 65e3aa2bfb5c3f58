import type { ServerResponse } from 'node:http';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Person } from '#contract/directory';
import type { PorteroError } from '#contract/errors';
import type { SessionView } from '#contract/session';
import { connectDialect } from '../dialects/registry';
import { createApiClient } from '../http/http-client';
import { sessionView } from '../testing/session-view';
import { startTinySystem } from '../testing/tiny-system';
import { Directory } from './directory';
import { inProcessThreads, type InProcessThreads } from './testing/in-process-thread';
import { person, question, wirePerson } from './testing/some-people';

let directory: Directory;
let threads: InProcessThreads;
let view: SessionView | undefined;
/** Whom the system has, and how it answers when asked for its list. */
let people: Person[];
let answerList: (response: ServerResponse) => unknown;
let listsAsked: number;
let profiles: { IdPerfil: number; StrNombrePerfil: string; BitAdministrador: boolean }[] | undefined;
let told: { revision: number; failure: PorteroError | null }[];
let whenTold: (() => void) | undefined;
let reported: string[];

const everyone = { connectionId: 'c', ...question(), offset: 0, limit: 100 };
const whole = (): string => JSON.stringify(people.map(wirePerson));
const window = (special: Parameters<typeof question>[0] = {}) =>
  directory.window({ ...everyone, ...question(special) });
const idsOf = async (special: Parameters<typeof question>[0] = {}): Promise<string[]> =>
  (await window(special)).rows.map(({ id }) => id);
/** Waits until something is told that fits. */
const toldThat = (fits: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (fits()) resolve();
    };
    whenTold = look;
    look();
  });

beforeEach(async () => {
  people = [
    person('a'),
    person('b', { active: false }),
    person('c', { profileId: '1', profileName: 'Jefe' }),
  ];
  profiles = [
    { IdPerfil: 1, StrNombrePerfil: 'Jefe', BitAdministrador: true },
    { IdPerfil: 2, StrNombrePerfil: 'Operador', BitAdministrador: false },
  ];
  view = sessionView({ personId: 'a', userName: 'a', profileId: '2' });
  told = [];
  reported = [];
  listsAsked = 0;
  answerList = (response) => response.end(whole());
  const { address } = await startTinySystem((request, response) => {
    const id = /\/api\/Usuario\/(\w+)/.exec(request.url ?? '')?.[1];
    const wanted = people.find((one) => one.id === id);
    if (wanted) response.end(JSON.stringify(wirePerson(wanted)));
    else if (request.url?.startsWith('/api/Perfil')) {
      if (profiles) response.end(JSON.stringify(profiles));
      else response.writeHead(403).end();
    } else if (!request.headers.authorization) response.writeHead(401).end();
    else {
      listsAsked += 1;
      answerList(response);
    }
  });
  threads = inProcessThreads();
  const client = createApiClient(
    () => address,
    fetch,
    (http) =>
      http.interceptors.request.use((config) => {
        if (!config.anonymous) config.headers.set('Authorization', 'Bearer x');
        return config;
      }),
  );
  directory = new Directory({
    dialect: connectDialect('web-corporativa', client),
    client,
    view: () => view,
    startThread: threads.start,
    changed: (revision, failure) => {
      told.push({ revision, failure });
      whenTold?.();
    },
    report: (words) => reported.push(words),
  });
  whenTold = undefined;
  onTestFinished(() => directory.forget());
});

describe('the directory', () => {
  it('reads the list when it is first asked for, once for all who ask', async () => {
    const [one, other] = await Promise.all([window(), window({ search: 'b' })]);
    expect(listsAsked).toBe(1);
    expect(other.rows.map(({ id }) => id)).toEqual(['b']);
    await directory.refresh();
    expect(await window()).toMatchObject({
      matching: 3,
      total: 3,
      active: 2,
      changedElsewhere: 0,
      reading: null,
    });
    expect(one.total).toBe(3);
    expect((await window()).readAt).toBeGreaterThan(Date.now() - 60_000);
  });

  it('shows the first rows before the whole list is there', async () => {
    people = Array.from({ length: 500 }, (_, n) => person(`p${n}`, { userName: `z${500 - n}` }));
    const text = whole();
    let rest: (() => void) | undefined;
    answerList = (response) => {
      response.write(text.slice(0, 40_000));
      rest = () => response.end(text.slice(40_000));
    };
    const first = await window();
    expect(first.rows[0]?.id).toBe('p0');
    expect(first.readAt).toBeNull();
    expect(first.reading?.people).toBe(first.total);
    expect(first.total).toBeLessThan(500);
    // What half a list cannot answer waits for the whole.
    const all = directory.collect({ kind: 'matching', filter: question(), except: ['p1'] });
    rest?.();
    expect(await all).toHaveLength(499);
    expect((await window()).rows[0]?.id).toBe('p499');
    expect(await window()).toMatchObject({ total: 500, reading: null });
  });

  it('keeps the old list on show while it is read again, then merges and marks', async () => {
    await directory.refresh();
    let finish: (() => void) | undefined;
    answerList = (response) => {
      finish = () => response.end(whole());
      response.write(' ');
    };
    people = [
      person('a', { active: false }),
      person('c', { profileId: '1', profileName: 'Jefe' }),
      person('d'),
    ];
    const before = (await window()).revision;
    const reading = directory.refresh();
    await toldThat(() => finish !== undefined);
    expect(await window()).toMatchObject({ total: 3, reading: { people: 0 } });
    expect(await idsOf()).toEqual(['a', 'b', 'c']);
    finish?.();
    await reading;
    const after = await window();
    expect(after.rows.map(({ id, changedElsewhere }) => [id, changedElsewhere])).toEqual([
      ['a', { added: false, fields: ['active'] }],
      ['c', null],
      ['d', { added: true, fields: [] }],
    ]);
    expect(after.changedElsewhere).toBe(2);
    expect(after.revision).toBeGreaterThan(before);
    expect(await idsOf({ changedElsewhere: true })).toEqual(['a', 'd']);
    directory.forgetMarks();
    expect((await window()).changedElsewhere).toBe(0);
  });

  it('takes a mark off whom somebody here changes, and leaves it where nothing changed', async () => {
    await directory.refresh();
    people = people.map((one) => ({ ...one, hasImage: true }));
    await directory.refresh();
    expect((await window()).changedElsewhere).toBe(3);
    directory.merge([person('a', { hasImage: true, active: false })]);
    directory.merge([person('b', { hasImage: true, active: false })]);
    expect(await idsOf({ changedElsewhere: true })).toEqual(['b', 'c']);
    directory.merge([person('x')], { elsewhere: true });
    expect(await idsOf({ changedElsewhere: true })).toEqual(['b', 'c', 'x']);
  });

  it('does not let an older list undo what was confirmed here meanwhile', async () => {
    await directory.refresh();
    answerList = (response) => {
      const old = whole();
      directory.merge([person('a', { active: false }), person('new')]);
      directory.remove(['b']);
      response.end(old);
    };
    await directory.refresh();
    const { rows, changedElsewhere } = await window();
    expect(rows.map(({ id, active }) => [id, active])).toEqual([
      ['a', false],
      ['c', true],
      ['new', true],
    ]);
    expect(changedElsewhere).toBe(0);
  });

  it('shows what is under way over what is confirmed', async () => {
    await directory.refresh();
    directory.showPending('a', false);
    directory.showDeletion('b', 123);
    const { rows } = await window();
    expect(rows[0]).toMatchObject({
      id: 'a',
      active: false,
      pending: true,
      self: true,
      administrator: false,
    });
    expect(rows[1]).toMatchObject({ id: 'b', deletedAt: 123, pending: false, self: false });
    expect(rows[2]).toMatchObject({ administrator: true });
    // A row stays where it is by its confirmed state.
    expect(await idsOf({ active: 'active' })).toEqual(['a', 'c']);
    directory.showPending('a', null);
    directory.showDeletion('b', null);
    expect((await window()).rows[0]).toMatchObject({ active: true, pending: false });
    expect((await window()).rows[1]?.deletedAt).toBeNull();
  });

  it('grows its revision with every change, and tells it', async () => {
    await directory.refresh();
    const { revision } = await window();
    directory.merge([person('a', { active: false })]);
    const next = await window();
    expect(next.revision).toBeGreaterThan(revision);
    expect((await window()).revision).toBe(next.revision);
    directory.showPending('a', true);
    const last = (await window()).revision;
    expect(last).toBeGreaterThan(next.revision);
    await toldThat(() => told.at(-1)?.revision === last);
  });

  it('tells many changes at once together', async () => {
    await directory.refresh();
    const before = told.length;
    for (let n = 0; n < 1000; n += 1) directory.merge([person('a', { active: n % 2 === 0 })]);
    const { revision } = await window();
    await toldThat(() => told.at(-1)?.revision === revision);
    expect(told.length - before).toBeLessThan(100);
  });

  it('answers who can lock everybody out, as far as this person may know', async () => {
    expect(await directory.administrators()).toEqual({
      profileIds: new Set(['1']),
      activeIds: new Set(['c']),
    });
    profiles = undefined;
    await directory.refresh();
    expect(await directory.administrators()).toEqual({ profileIds: undefined, activeIds: new Set() });
    view = sessionView({ administrator: true, profileId: '2' });
    expect(await directory.administrators()).toEqual({ profileIds: undefined, activeIds: new Set(['a']) });
    expect((await window()).rows.map(({ administrator }) => administrator)).toEqual([true, true, null]);
  });

  it('answers stretches, places, names and counts', async () => {
    expect(await directory.stretch(question(), 1, 2)).toEqual(['b', 'c']);
    expect(await directory.position(question({ search: 'c' }), 'c')).toBe(0);
    expect(await directory.position(question({ search: 'c' }), 'a')).toBeNull();
    expect((await directory.resolve(['C', 'zoe'])).notFound).toEqual(['zoe']);
    expect(await directory.profileCounts()).toHaveLength(2);
    const named = { kind: 'named', personIds: ['c', 'gone', 'a'] } as const;
    const descending = { column: 'userName', descending: true } as const;
    expect(
      (await directory.collect({ ...named, personIds: [...named.personIds] }, descending)).map(
        ({ id }) => id,
      ),
    ).toEqual(['c', 'a']);
    const matching = { kind: 'matching', filter: question({ active: 'active' }), except: ['c'] } as const;
    expect(
      (await directory.collect({ ...matching, except: [...matching.except] })).map(({ id }) => id),
    ).toEqual(['a']);
    expect(await directory.known('b')).toEqual(person('b', { active: false }));
    expect(await directory.known('gone')).toBeUndefined();
  });

  it('reads one person and takes over what it finds', async () => {
    await directory.refresh();
    people = [person('a', { active: false })];
    expect(await directory.person('a')).toEqual(person('a', { active: false }));
    expect((await window()).rows[0]).toMatchObject({ active: false, changedElsewhere: null });
  });
});

describe('a list that cannot be read', () => {
  const half = (): string => whole().slice(0, -20);
  const failures: [string, (response: ServerResponse) => unknown, string][] = [
    ['half a body', (response) => response.end(half()), 'bad-answer'],
    ['HTML', (response) => response.end('<html>Sign in to the network</html>'), 'bad-answer'],
    ['an element that is none', (response) => response.end('[{"Id":1}]'), 'bad-answer'],
    ['an error', (response) => response.writeHead(500).end('no'), 'server-failed'],
    ['a no', (response) => response.writeHead(403).end(), 'not-permitted'],
    ['a no in spite of 200', (response) => response.end('{"exito":false,"mensaje":"No."}'), 'rejected'],
    ['a broken connection', (response) => response.write(half(), () => response.destroy()), 'unreachable'],
  ];

  it.each(failures)('stays as it was: %s', async (_what, answer, code) => {
    await directory.refresh();
    const { readAt } = await window();
    const whatWorks = answerList;
    answerList = answer;
    await expect(directory.refresh()).rejects.toMatchObject({ error: { code } });
    expect(told.at(-1)?.failure?.code).toBe(code);
    expect(await window()).toMatchObject({ total: 3, readAt, reading: null, changedElsewhere: 0 });
    answerList = whatWorks;
    await directory.refresh();
    expect(told.at(-1)?.failure).toBeNull();
  });

  it.each(failures)('holds nobody: %s', async (_what, answer, code) => {
    answerList = answer;
    await expect(directory.profileCounts()).rejects.toMatchObject({ error: { code } });
    // Whoever asks again is told what went wrong; only a refresh tries again.
    await expect(window()).rejects.toMatchObject({ error: { code } });
    expect(listsAsked).toBe(1);
    answerList = (response) => response.end(whole());
    await directory.refresh();
    expect((await window()).total).toBe(3);
    expect(threads.counts).toEqual({ started: 2, ended: 1 });
  });

  it('hands on the system’s own words', async () => {
    answerList = (response) => response.end('{"exito":false,"mensaje":"Hoy no."}');
    await expect(directory.refresh()).rejects.toMatchObject({ error: { words: 'Hoy no.' } });
  });
});

describe('a directory that is forgotten', () => {
  it('holds nobody, has no thread, and begins again for who comes next', async () => {
    await directory.refresh();
    const { revision } = await window();
    directory.showPending('a', false);
    directory.forget();
    expect(threads.counts.ended).toBe(1);
    expect(await directory.known('a')).toBeUndefined();
    people = [person('a')];
    const next = await window();
    expect(next.rows.map(({ id, pending }) => [id, pending])).toEqual([['a', false]]);
    expect(next.revision).toBeGreaterThan(revision);
  });

  it('drops an answer that comes late', async () => {
    let finish: (() => void) | undefined;
    const asked = new Promise<void>((resolve) => {
      answerList = (response) => {
        response.write(whole().slice(0, 10));
        finish = () => response.end(whole().slice(10));
        resolve();
      };
    });
    const reading = directory.refresh();
    const waiting = window();
    await asked;
    directory.forget();
    finish?.();
    await expect(reading).rejects.toMatchObject({ error: { code: 'session-expired' } });
    await expect(waiting).rejects.toMatchObject({ error: { code: 'session-expired' } });
    expect(await directory.known('a')).toBeUndefined();
    expect(told.at(-1)?.failure).toBeNull();
  });

  it('starts nothing while nobody is signed in', async () => {
    view = undefined;
    await expect(window()).rejects.toMatchObject({ error: { code: 'not-signed-in' } });
    expect(threads.counts.started).toBe(0);
    view = sessionView();
    expect((await window()).total).toBe(3);
  });
});

describe('a thread that dies', () => {
  it('says so, and is replaced by the next refresh', async () => {
    await directory.refresh();
    threads.die();
    await toldThat(() => told.at(-1)?.failure?.code === 'internal');
    await expect(window()).rejects.toMatchObject({ error: { code: 'internal' } });
    expect(reported).toHaveLength(1);
    await directory.refresh();
    expect((await window()).total).toBe(3);
    expect(threads.counts.started).toBe(2);
  });

  it('lets nobody wait, also in the middle of a reading', async () => {
    const begun = new Promise<void>((resolve) => {
      answerList = (response) => {
        response.write('[');
        resolve();
      };
    });
    const waiting = window();
    await begun;
    threads.die();
    await expect(waiting).rejects.toMatchObject({ error: { code: 'internal' } });
    answerList = (response) => response.end(whole());
    await directory.refresh();
    expect((await window()).total).toBe(3);
  });
});
