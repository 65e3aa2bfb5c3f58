import { beforeEach, describe, expect, it } from 'vitest';
import { openCorporateDesk, type CorporateDesk } from '../testing/corporate-desk';
import { createModule, deleteModule, updateModule } from './module-changes';
import { clientOf, profileRoutes } from './profiles-context';

let desk: CorporateDesk;

beforeEach(async () => {
  desk = await openCorporateDesk();
});

type Draft = Parameters<typeof createModule>[1];
const profiles = {
  modules: () => profileRoutes(desk).modules(clientOf(desk.place)),
  createModule: (draft: Draft) => createModule(desk, draft),
  updateModule: (seen: Draft & { id: string }, draft: Draft) => updateModule(desk, seen, draft),
  /** As the system has it when it is decided. */
  async deleteModule(id: string) {
    const seen = (await profiles.modules()).find((each) => each.id === id);
    return deleteModule(desk, seen ?? { id, name: '', route: '', key: '' });
  },
};
const users = { id: '1', name: 'usuario', route: '/Module/usuario', key: 'usuario' };
const sales = { name: 'Ventas', route: '/ventas', key: 'ventas' };
const onWrite = (what: 'drop' | { refuse: number }): void => {
  desk.corporation.disturb = ({ line }) => (line.startsWith('GET') ? undefined : what);
};

describe('a module', () => {
  it('is made, changed and deleted; each is told and journalled', async () => {
    const made = await profiles.createModule(sales);
    expect(made).toEqual({ ...sales, id: '104' });
    expect(await profiles.updateModule(made, { ...sales, key: 'venta' })).toEqual({ ...made, key: 'venta' });
    await profiles.deleteModule('104');
    expect(await profiles.modules()).toHaveLength(4);
    expect(desk.profilesTold()).toBe(3);
    expect(await desk.entries()).toMatchObject([
      {
        action: 'module-create',
        subject: { kind: 'module', id: '104', name: 'Ventas' },
        changes: [{ field: 'name', before: null, after: 'Ventas' }, { field: 'route' }, { field: 'key' }],
      },
      { action: 'module-update', changes: [{ field: 'key', before: 'ventas', after: 'venta' }] },
      { action: 'module-delete', changes: [{ before: 'Ventas', after: null }, {}, { before: 'venta' }] },
    ]);
  });

  it('that somebody else has changed is a conflict, one that is gone is not found', async () => {
    const seen = { ...users, route: '/before' };
    await expect(profiles.updateModule(seen, sales)).rejects.toMatchObject({ error: { code: 'conflict' } });
    const gone = { ...users, id: '77' };
    await expect(profiles.updateModule(gone, sales)).rejects.toMatchObject({ error: { code: 'not-found' } });
    await expect(profiles.deleteModule('77')).rejects.toMatchObject({ error: { code: 'not-found' } });
    expect(desk.corporation.writes()).toEqual([]);
  });

  it('that somebody else changes at the very moment is a conflict as well', async () => {
    desk.corporation.disturb = ({ line }) => {
      const [first] = desk.corporation.modules;
      if (!line.startsWith('GET') && first) first.Ruta += '!';
      return undefined;
    };
    await expect(profiles.updateModule(users, sales)).rejects.toMatchObject({ error: { code: 'conflict' } });
    await expect(profiles.deleteModule('1')).rejects.toMatchObject({ error: { code: 'conflict' } });
    expect(desk.corporation.modules[0]).toMatchObject({ Clave: 'usuario', Ruta: '/Module/usuario!!' });
  });

  it('whose write got no answer is as the system has it', async () => {
    onWrite('drop');
    const made = await profiles.createModule(sales);
    expect(made.id).toBe('104');
    expect(await profiles.updateModule(users, { ...sales, key: 'x' })).toMatchObject({ id: '1', key: 'x' });
    await profiles.deleteModule('104');
    onWrite({ refuse: 503 });
    const refused = { error: { code: 'server-failed' } };
    await expect(profiles.createModule({ ...sales, key: 'y' })).rejects.toMatchObject(refused);
    await expect(profiles.deleteModule('2')).rejects.toMatchObject(refused);
  });
});
