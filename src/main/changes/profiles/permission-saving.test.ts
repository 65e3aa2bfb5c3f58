import { beforeEach, describe, expect, it } from 'vitest';
import type { ModulePermissions } from '#contract/profiles';
import { openCorporateDesk, type CorporateDesk } from '../testing/corporate-desk';
import { sessionView } from '../../testing/session-view';
import { permissionSet, savePermissions } from './permission-saving';

let desk: CorporateDesk;

beforeEach(async () => {
  desk = await openCorporateDesk();
  desk.corporation.rows.set(2, [row(1, 'BitEditar'), row(2), row(9, 'BitAgregar')]);
});

const profiles = {
  permissions: (id: string) => permissionSet(desk, id),
  savePermissions: (id: string, seen: ModulePermissions[], wanted: ModulePermissions[]) =>
    savePermissions(desk, id, seen, wanted),
};
const row = (IdModulo: number, ...granted: string[]) => ({
  IdModulo,
  IdPerfil: 2,
  ...Object.fromEntries(
    ['BitAgregar', 'BitEditar', 'BitConsulta', 'BitEliminar', 'BitDetalle'].map((bit) => [
      bit,
      granted.includes(bit),
    ]),
  ),
});
const editing: ModulePermissions = { moduleId: '1', actions: ['edit'] };
const consulting: ModulePermissions = { moduleId: '2', actions: ['consult'] };
const SAVE = 'POST /api/PermisoPerfil/guardar-permisos';

describe('what a profile may do', () => {
  it('is told with the modules that there are; rows of modules that are gone are left out', async () => {
    expect(await profiles.permissions('2')).toMatchObject({
      profile: { id: '2', name: 'Operador' },
      modules: [{ id: '1' }, { id: '2' }, { id: '3' }, { id: '4' }],
      permissions: [editing],
    });
  });

  it('is replaced as a whole, told as it is then, and journalled module by module', async () => {
    const saved = await profiles.savePermissions(
      '2',
      [editing],
      [consulting, { moduleId: '9', actions: ['add'] }],
    );
    expect(saved.permissions).toEqual([consulting]);
    expect(desk.corporation.rows.get(2)).toMatchObject([{ IdModulo: 2, BitConsulta: true }]);
    expect(desk.profilesTold()).toBe(1);
    expect(await desk.entries()).toMatchObject([
      {
        action: 'permissions-save',
        subject: { kind: 'profile', id: '2', name: 'Operador' },
        result: 'done',
        changes: [
          { field: 'permissions.usuario', before: 'edit', after: null },
          { field: 'permissions.perfil', before: null, after: 'consult' },
          { field: 'permissions.9', before: 'add', after: null },
        ],
      },
    ]);
  });

  it('that somebody else has granted since is not taken away: it is a conflict', async () => {
    await expect(profiles.savePermissions('2', [], [consulting])).rejects.toMatchObject({
      error: { code: 'conflict' },
    });
    expect(desk.corporation.writes()).toEqual([]);
    expect(await desk.entries()).toMatchObject([{ result: 'conflict' }]);
  });

  it('that somebody else grants at the very moment is not taken away either', async () => {
    desk.corporation.disturb = ({ line }) => {
      if (line === SAVE) desk.corporation.rows.set(2, [row(1, 'BitEditar', 'BitEliminar')]);
      return undefined;
    };
    await expect(profiles.savePermissions('2', [editing], [consulting])).rejects.toMatchObject({
      error: { code: 'conflict' },
    });
    expect(desk.corporation.rows.get(2)).toMatchObject([{ IdModulo: 1, BitEliminar: true }]);
  });

  it('whose saving got no answer is as the system has it', async () => {
    desk.corporation.disturb = ({ line }) => (line === SAVE ? 'drop' : undefined);
    expect((await profiles.savePermissions('2', [editing], [consulting])).permissions).toEqual([consulting]);
    desk.corporation.disturb = ({ line }) => (line === SAVE ? { refuse: 503 } : undefined);
    await expect(profiles.savePermissions('2', [consulting], [editing])).rejects.toMatchObject({
      error: { code: 'server-failed' },
    });
    expect(desk.corporation.writes()).toEqual([SAVE, SAVE]);
  });

  it('can be nothing, by whichever route the person may use', async () => {
    await profiles.savePermissions('2', [editing], []);
    expect(desk.corporation.writes()).toEqual([SAVE]);
    expect(await profiles.permissions('2')).toMatchObject({ permissions: [] });
    desk.corporation.rows.set(2, [row(1, 'BitEditar')]);
    const may = { people: [], profiles: [], modules: [], permissions: ['edit' as const, 'delete' as const] };
    desk.session.accept('token', sessionView({ personId: 'root', profileId: '1', administrator: true, may }));
    await profiles.savePermissions('2', [editing], []);
    expect(desk.corporation.writes().at(-1)).toBe('DELETE /api/PermisoPerfil/perfil/2');
  });

  it('is not taken from one’s own profile where that could not be taken back', async () => {
    const back: ModulePermissions = { moduleId: '4', actions: ['edit'] };
    desk.corporation.rows.set(2, [row(4, 'BitEditar')]);
    desk.signIn('bob');
    await expect(profiles.savePermissions('2', [back], [])).rejects.toMatchObject({
      error: { code: 'self-guard' },
    });
    expect(desk.corporation.writes()).toEqual([]);
    await profiles.savePermissions('2', [back], [back, editing]);
    desk.signIn('root');
    await profiles.savePermissions('2', [back, editing], []);
    expect(desk.corporation.writes()).toEqual([SAVE, SAVE]);
  });
});
