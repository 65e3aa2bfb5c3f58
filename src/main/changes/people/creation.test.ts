import { beforeEach, describe, expect, it } from 'vitest';
import { createPerson } from './creation';
import { openCorporateDesk, type CorporateDesk } from '../testing/corporate-desk';

let desk: CorporateDesk;

beforeEach(async () => {
  desk = await openCorporateDesk();
});

const nora = { userName: 'nora', password: 'Hunter2!', profileId: '2', active: true };
const made = {
  id: 'id-nora',
  userName: 'nora',
  profileId: '2',
  profileName: 'Operador',
  active: true,
  hasImage: false,
};
const EVERYBODY = {
  connectionId: 'c',
  search: '',
  active: 'all' as const,
  profileIds: [],
  administrator: 'all' as const,
  changedElsewhere: false,
  sort: { column: 'id' as const, descending: false },
  offset: 0,
  limit: 10,
};
const REGISTER = 'POST /api/Auth/register';
const onRegister = (what: 'drop' | { refuse: number; words?: unknown }): void => {
  desk.corporation.disturb = ({ line }) => (line === REGISTER ? what : undefined);
};

describe('somebody new', () => {
  it('is answered as the system has them, is in the list, and not marked as somebody else’s doing', async () => {
    await desk.directory.refresh();
    expect(await createPerson(desk, nora)).toEqual(made);
    expect(desk.corporation.writes()).toEqual([REGISTER]);
    expect(await desk.directory.known('id-nora')).toEqual(made);
    const { rows } = await desk.directory.window({ ...EVERYBODY, search: 'nora' });
    expect(rows).toMatchObject([{ id: 'id-nora', changedElsewhere: null }]);
  });

  it('is not marked either where the list can be read only later', async () => {
    await desk.directory.refresh();
    let registered = false;
    desk.corporation.disturb = ({ line }) => {
      if (line === REGISTER) registered = true;
      return registered && line !== REGISTER ? { refuse: 503 } : undefined;
    };
    await createPerson(desk, nora);
    desk.corporation.disturb = () => undefined;
    await desk.directory.refresh();
    const { rows, changedElsewhere } = await desk.directory.window({ ...EVERYBODY, search: 'nora' });
    expect([rows.length, changedElsewhere]).toEqual([1, 0]);
  });

  it('loses the mark where the list was read before we heard that they were made', async () => {
    await desk.directory.refresh();
    desk.corporation.users.push({ Id: 'o', UserName: 'Omar', IdPerfil: 2, Activo: true, Imagen: null });
    await desk.directory.refresh();
    expect((await desk.directory.window(EVERYBODY)).changedElsewhere).toBe(1);
    desk.directory.madeHere(['omar']);
    expect((await desk.directory.window(EVERYBODY)).changedElsewhere).toBe(0);
  });

  it('is in the journal, field by field, and their password is not', async () => {
    await createPerson(desk, { ...nora, image: 'data:image/png;base64,AAAA' });
    const [entry, ...others] = await desk.entries();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      action: 'person-create',
      subject: { kind: 'person', id: 'id-nora', name: 'nora' },
      result: 'done',
      error: null,
      actor: { personId: 'root' },
      changes: [
        { field: 'userName', before: null, after: 'nora' },
        { field: 'profile', before: null, after: 'Operador' },
        { field: 'active', before: null, after: 'true' },
        { field: 'image', before: null, after: 'image' },
      ],
    });
    expect(JSON.stringify(entry)).not.toContain('Hunter2!');
  });

  it('is not made when the system finds fault: its words are told, the journal says that it failed', async () => {
    const twice = createPerson(desk, { ...nora, userName: 'ana' });
    await expect(twice).rejects.toHaveProperty('error', { code: 'rejected', status: 400, words: 'Taken.' });
    expect(await desk.entries()).toMatchObject([
      { result: 'failed', error: 'rejected', subject: { id: '' } },
    ]);
  });

  it('whose answer was lost is made when the list has them then, and sent once', async () => {
    onRegister('drop');
    expect(await createPerson(desk, nora)).toEqual(made);
    expect(desk.corporation.writes()).toEqual([REGISTER]);
    expect(await desk.entries()).toMatchObject([{ result: 'done' }]);
  });

  it('whose answer was lost is not made when the list has nobody of that name', async () => {
    onRegister({ refuse: 503 });
    await expect(createPerson(desk, nora)).rejects.toMatchObject({ error: { code: 'server-failed' } });
    expect(await desk.entries()).toMatchObject([{ result: 'failed', error: 'server-failed' }]);
  });

  it('is not taken for made because somebody of that name was there before', async () => {
    onRegister({ refuse: 503 });
    const namesake = createPerson(desk, { ...nora, userName: 'bob' });
    await expect(namesake).rejects.toMatchObject({ error: { code: 'outcome-unknown' } });
    expect(await desk.entries()).toMatchObject([{ result: 'unknown', error: 'outcome-unknown' }]);
  });

  it('is unknown while nobody can be asked', async () => {
    await desk.directory.refresh();
    desk.corporation.disturb = () => 'drop';
    await expect(createPerson(desk, nora)).rejects.toMatchObject({ error: { code: 'outcome-unknown' } });
  });

  it('was made, and is answered as asked for, when only the list cannot be read', async () => {
    await desk.directory.refresh();
    desk.corporation.disturb = ({ line }) => (line === REGISTER ? undefined : { refuse: 503 });
    expect(await createPerson(desk, nora)).toEqual({ ...made, id: '' });
    expect(await desk.entries()).toMatchObject([{ result: 'done' }]);
  });

  it('is not sent when the journal cannot be kept', async () => {
    desk.records.close();
    await expect(createPerson(desk, nora)).rejects.toThrow('');
    expect(desk.corporation.writes()).toEqual([]);
  });

  it('needs somebody who is signed in', async () => {
    desk.session.signOut();
    await expect(createPerson(desk, nora)).rejects.toMatchObject({ error: { code: 'not-signed-in' } });
  });
});
