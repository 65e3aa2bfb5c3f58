import { beforeEach, describe, expect, it } from 'vitest';
import { openCorporateDesk, type CorporateDesk } from '../testing/corporate-desk';
import { createProfile, deleteProfile, updateProfile } from './profile-changes';
import { clientOf, profileRoutes } from './profiles-context';

let desk: CorporateDesk;

beforeEach(async () => {
  desk = await openCorporateDesk();
});

type Draft = Parameters<typeof createProfile>[1];
const profiles = {
  list: () => profileRoutes(desk).list(clientOf(desk.place)),
  create: (draft: Draft) => createProfile(desk, draft),
  update: (seen: Draft & { id: string }, draft: Draft) => updateProfile(desk, seen, draft),
  /** As the system has it when it is decided. */
  async delete(id: string) {
    const seen = (await profiles.list()).find((each) => each.id === id);
    return deleteProfile(desk, seen ?? { id, name: '', administrator: false });
  },
};
const operator = { id: '2', name: 'Operador', administrator: false };
const auditor = { id: '3', name: 'Auditor', administrator: false };
const chiefs = { id: '4', name: 'Jefes', administrator: true };
const addChiefs = () =>
  desk.corporation.profiles.push({ IdPerfil: 4, strNombrePerfil: 'Jefes', BitAdministrador: true });
const userOf = (id: string) => {
  const user = desk.corporation.users.find(({ Id }) => Id === id);
  if (!user) throw new Error('nobody');
  return user;
};
const onWrite = (what: 'drop' | { refuse: number }): void => {
  desk.corporation.disturb = ({ line }) => (line.startsWith('GET') ? undefined : what);
};
const failed = (code: string) => expect.objectContaining({ error: expect.objectContaining({ code }) });

describe('a profile', () => {
  it('is made, told and journalled', async () => {
    expect(await profiles.create({ name: 'Ventas', administrator: false })).toMatchObject({ name: 'Ventas' });
    expect(await profiles.list()).toHaveLength(4);
    expect(desk.profilesTold()).toBe(1);
    expect(await desk.entries()).toMatchObject([
      {
        action: 'profile-create',
        subject: { kind: 'profile', id: '103', name: 'Ventas' },
        result: 'done',
        changes: [
          { field: 'name', before: null, after: 'Ventas' },
          { field: 'administrator', before: null, after: 'false' },
        ],
      },
    ]);
  });

  it('that was made without an answer is found by what is new', async () => {
    desk.corporation.profiles.push({ IdPerfil: 9, strNombrePerfil: 'Ventas', BitAdministrador: false });
    onWrite('drop');
    expect(await profiles.create({ name: 'Ventas', administrator: false })).toMatchObject({ id: '104' });
    onWrite({ refuse: 500 });
    await expect(profiles.create({ name: 'Ventas', administrator: false })).rejects.toEqual(
      failed('server-failed'),
    );
  });

  it('is renamed, and people are read again: they carry its name', async () => {
    await desk.directory.refresh();
    expect(await profiles.update(operator, { name: 'Oficina', administrator: false })).toEqual({
      ...operator,
      name: 'Oficina',
    });
    await expect.poll(async () => (await desk.directory.known('bob'))?.profileName).toBe('Oficina');
    expect(await desk.entries()).toMatchObject([
      {
        action: 'profile-update',
        subject: { id: '2', name: 'Operador' },
        changes: [{ field: 'name', before: 'Operador', after: 'Oficina' }],
      },
    ]);
  });

  it('that somebody else has changed is a conflict', async () => {
    const seen = { ...operator, name: 'Antes' };
    await expect(profiles.update(seen, { name: 'X', administrator: false })).rejects.toEqual(
      failed('conflict'),
    );
    expect(desk.corporation.writes()).toEqual([]);
    expect(await desk.entries()).toMatchObject([{ result: 'conflict' }]);
  });

  it('that somebody else changes at the very moment is a conflict as well', async () => {
    desk.corporation.disturb = ({ line }) => {
      const [, , third] = desk.corporation.profiles;
      if (!line.startsWith('GET') && third) third.strNombrePerfil += '!';
      return undefined;
    };
    const changing = profiles.update(auditor, { name: 'X', administrator: false });
    await expect(changing).rejects.toEqual(failed('conflict'));
    await expect(profiles.delete('3')).rejects.toEqual(failed('conflict'));
    expect(desk.corporation.profiles[2]?.strNombrePerfil).toBe('Auditor!!');
  });

  it('whose change got no answer is as the system has it', async () => {
    onWrite('drop');
    expect(await profiles.update(auditor, { name: 'X', administrator: true })).toMatchObject({ name: 'X' });
    onWrite({ refuse: 503 });
    const again = { id: '3', name: 'X', administrator: true };
    await expect(profiles.update(again, { name: 'Y', administrator: true })).rejects.toEqual(
      failed('server-failed'),
    );
  });

  it('is deleted unless somebody has it, in the system’s own words', async () => {
    await profiles.delete('3');
    expect(desk.corporation.profiles).toHaveLength(2);
    await expect(profiles.delete('2')).rejects.toMatchObject({
      error: { code: 'rejected', words: expect.stringContaining('asignado') },
    });
    expect(await desk.entries()).toMatchObject([
      {
        action: 'profile-delete',
        subject: { name: 'Auditor' },
        result: 'done',
        changes: [
          { field: 'name', before: 'Auditor', after: null },
          { field: 'administrator', before: 'false', after: null },
        ],
      },
      { action: 'profile-delete', subject: { name: 'Operador' }, result: 'failed' },
    ]);
  });

  it('that was deleted without an answer is gone when it is not found', async () => {
    onWrite('drop');
    await profiles.delete('3');
    onWrite({ refuse: 503 });
    addChiefs();
    await expect(profiles.delete('4')).rejects.toEqual(failed('server-failed'));
  });

  it('of one’s own is never deleted', async () => {
    await expect(profiles.delete('1')).rejects.toEqual(failed('self-guard'));
    expect(desk.corporation.writes()).toEqual([]);
  });
});

describe('a profile that makes administrators', () => {
  const demote = (profile: typeof operator) => profiles.update(profile, { ...profile, administrator: false });
  const first = { id: '1', name: 'Administrador', administrator: true };

  it('is not taken from oneself', async () => {
    addChiefs();
    userOf('bob').IdPerfil = 4;
    await expect(demote(first)).rejects.toEqual(failed('self-guard'));
    expect(await desk.entries()).toMatchObject([{ result: 'barred', error: 'self-guard' }]);
  });

  it('is not the last that an active person has, whatever the list says', async () => {
    addChiefs();
    desk.signIn('bob');
    await expect(demote(first)).rejects.toEqual(failed('last-administrator-guard'));
    userOf('eva').IdPerfil = 4;
    await desk.directory.refresh();
    userOf('eva').Activo = false;
    await expect(demote(first)).rejects.toEqual(failed('last-administrator-guard'));
    expect(desk.corporation.writes()).toEqual([]);
    userOf('eva').Activo = true;
    expect(await demote(first)).toMatchObject({ administrator: false });
  });

  it('and that nobody active has locks nobody out', async () => {
    addChiefs();
    expect(await demote(chiefs)).toMatchObject({ administrator: false });
  });
});
