import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonChange } from '#contract/people';
import { openCorporateDesk, type CorporateDesk } from '../testing/corporate-desk';
import { updatePerson } from './update';

let desk: CorporateDesk;

beforeEach(async () => {
  desk = await openCorporateDesk();
  await desk.directory.refresh();
});

async function change(personId: string, wanted: PersonChange) {
  const seen = await desk.directory.known(personId);
  if (!seen) throw new Error('nobody');
  return updatePerson(desk, seen, wanted);
}
const userOf = (id: string) => {
  const user = desk.corporation.users.find(({ Id }) => Id === id);
  if (!user) throw new Error('nobody');
  return user;
};
const PUT = 'PUT /api/Usuario/bob';
const picture = 'data:image/png;base64,AAAA';

describe('changing somebody', () => {
  it('writes what changes and keeps the rest, bound to the version that was read', async () => {
    userOf('bob').Activo = false;
    await desk.directory.refresh();
    expect(await change('bob', { profileId: '3' })).toMatchObject({
      profileId: '3',
      profileName: 'Auditor',
      active: false,
    });
    const write = desk.corporation.arrivals.find(({ line }) => line === PUT);
    expect(write).toMatchObject({ body: { IdPerfil: 3, Activo: false } });
    expect(write?.ifMatch).toMatch(/^".+"$/);
    expect(await desk.directory.known('bob')).toMatchObject({ profileName: 'Auditor' });
  });

  it('is in the journal from what to what, a picture without its bytes', async () => {
    userOf('eva').IdPerfil = 3;
    await desk.directory.refresh();
    await change('bob', { profileId: '3', image: picture });
    expect(await desk.entries()).toMatchObject([
      {
        action: 'person-update',
        subject: { kind: 'person', id: 'bob', name: 'bob' },
        result: 'done',
        changes: [
          { field: 'profile', before: 'Operador', after: 'Auditor' },
          { field: 'image', before: null, after: 'image' },
        ],
      },
    ]);
  });

  it.each([
    ['their profile', () => (userOf('bob').IdPerfil = 3)],
    ['their flag', () => (userOf('bob').Activo = false)],
    ['their name', () => (userOf('bob').UserName = 'robert')],
  ])(
    'is a conflict where somebody else has changed %s: nothing is written, the list shows it',
    async (_what, other) => {
      const seen = await desk.directory.known('bob');
      other();
      await expect(change('bob', { profileId: '1' })).rejects.toMatchObject({ error: { code: 'conflict' } });
      expect(desk.corporation.writes()).toEqual([]);
      expect(await desk.directory.known('bob')).not.toEqual(seen);
      expect(await desk.entries()).toMatchObject([{ result: 'conflict', error: 'conflict' }]);
    },
  );

  it('does not put a picture over one that was not there when it was decided', async () => {
    userOf('bob').Imagen = '/images/other.png';
    await expect(change('bob', { image: picture })).rejects.toMatchObject({ error: { code: 'conflict' } });
    expect(await change('bob', { profileId: '3' })).toMatchObject({ profileId: '3', hasImage: true });
    expect(userOf('bob').Imagen).toBe('/images/other.png');
  });

  it('reads anew when the version is another under way, and undoes nothing', async () => {
    let meddled = false;
    desk.corporation.disturb = ({ line }) => {
      if (line !== PUT || meddled) return undefined;
      meddled = true;
      userOf('bob').Imagen = '/images/other.png';
      return undefined;
    };
    await change('bob', { profileId: '3' });
    expect(desk.corporation.writes()).toEqual([PUT, PUT]);
    expect(userOf('bob')).toMatchObject({ IdPerfil: 3, Imagen: '/images/other.png' });

    desk.corporation.disturb = ({ line }) => {
      if (line === PUT) userOf('bob').Activo = false;
      return undefined;
    };
    await expect(change('bob', { profileId: '2' })).rejects.toMatchObject({ error: { code: 'conflict' } });
    expect(userOf('bob')).toMatchObject({ IdPerfil: 3, Activo: false });
  });

  it('whose answer was lost is done when the system has it then, and is sent once', async () => {
    desk.corporation.disturb = ({ line }) => (line === PUT ? 'drop' : undefined);
    expect(await change('bob', { profileId: '3' })).toMatchObject({ profileId: '3' });
    expect(desk.corporation.writes()).toEqual([PUT]);
  });

  it('whose answer was lost failed when the system has not got it', async () => {
    desk.corporation.disturb = ({ line }) => (line === PUT ? { refuse: 503 } : undefined);
    await expect(change('bob', { profileId: '3' })).rejects.toMatchObject({
      error: { code: 'server-failed' },
    });
    expect(await desk.entries()).toMatchObject([{ result: 'failed' }]);
  });

  it('is unknown where a lost answer was about a picture in place of another', async () => {
    userOf('bob').Imagen = '/images/old.png';
    await desk.directory.refresh();
    desk.corporation.disturb = ({ line }) => (line === PUT ? 'drop' : undefined);
    await expect(change('bob', { image: picture })).rejects.toMatchObject({
      error: { code: 'outcome-unknown' },
    });
    userOf('eva').Imagen = null;
    desk.corporation.disturb = ({ line }) => (line.startsWith('PUT') ? 'drop' : undefined);
    expect(await change('eva', { image: picture })).toMatchObject({ hasImage: true });
  });

  it('is decided anew when the session ended between reading and writing', async () => {
    desk.corporation.versions = false;
    desk.corporation.disturb = ({ line, bearer }) => {
      if (line === PUT && bearer === 'token') {
        desk.corporation.tokens = new Set(['fresh']);
        userOf('bob').Activo = false;
      }
      return undefined;
    };
    const changing = change('bob', { profileId: '3' });
    await expect.poll(() => desk.session.state().phase).toBe('reauthenticating');
    desk.signIn('root', 'fresh');
    await expect(changing).rejects.toMatchObject({ error: { code: 'conflict' } });
    expect(userOf('bob')).toMatchObject({ IdPerfil: 2, Activo: false });
  });

  it('is not made by another person’s record', async () => {
    desk.corporation.disturb = ({ line }) =>
      line === 'GET /api/Usuario/bob'
        ? { refuse: 200, words: { ...userOf('eva'), UserName: 'bob' } }
        : undefined;
    await expect(change('bob', { profileId: '3' })).rejects.toMatchObject({ error: { code: 'bad-answer' } });
    expect(desk.corporation.writes()).toEqual([]);
  });

  it('is never sent by somebody else than the one who decided it', async () => {
    const seen = await desk.directory.known('bob');
    if (!seen) throw new Error('nobody');
    const { journal } = desk;
    const ready = async (): Promise<void> => {
      desk.signIn('ana');
      await journal.ready();
    };
    const changes = desk.changesOver(desk.records, {
      ready,
      insert: journal.insert.bind(journal),
    });
    const changing = updatePerson({ ...desk, changes }, seen, { profileId: '3' });
    await expect(changing).rejects.toMatchObject({ error: { code: 'session-expired' } });
    expect(desk.corporation.writes()).toEqual([]);
  });

  it('waits for nobody who is being switched, and lets go of them', async () => {
    desk.locks.take('person bob');
    await expect(change('bob', { profileId: '3' })).rejects.toMatchObject({ error: { code: 'conflict' } });
    expect(desk.corporation.writes()).toEqual([]);
    desk.locks.release('person bob');
    await change('bob', { profileId: '3' });
    expect(desk.locks.take('person bob')).toBe(true);
  });
});

describe('nobody is locked out by a change', () => {
  it('of one’s own profile to one that makes no administrator', async () => {
    await expect(change('root', { profileId: '2' })).rejects.toMatchObject({ error: { code: 'self-guard' } });
    expect(await desk.entries()).toMatchObject([{ result: 'barred', error: 'self-guard' }]);
    expect(desk.corporation.writes()).toEqual([]);
  });

  it('of the last other administrator who is active at the system, whatever the list says', async () => {
    desk.signIn('bob');
    await desk.directory.refresh();
    userOf('root').Activo = false;
    await expect(change('ana', { profileId: '2' })).rejects.toMatchObject({
      error: { code: 'last-administrator-guard' },
    });
    userOf('root').Activo = true;
    expect(await change('ana', { profileId: '2' })).toMatchObject({ profileId: '2' });
    expect(desk.corporation.writes()).toEqual(['PUT /api/Usuario/ana']);
  });

  it('to another profile that makes one, which locks nobody out', async () => {
    desk.corporation.profiles.push({ IdPerfil: 4, strNombrePerfil: 'Jefe', BitAdministrador: true });
    await desk.directory.refresh();
    expect(await change('root', { profileId: '4' })).toMatchObject({ profileId: '4' });
  });

  it('of picture or nothing about themselves', async () => {
    expect(await change('root', { image: picture })).toMatchObject({ hasImage: true, profileId: '1' });
    expect(await change('root', { profileId: '1' })).toMatchObject({ profileId: '1' });
  });
});
