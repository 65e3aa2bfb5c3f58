import { describe, expect, it } from 'vitest';
import type { Action } from '#contract/profiles';
import type { Permission } from '#contract/session';
import { permissionMatrix } from './permission-matrix';

const allowed = (module: string, action: Action | null): Permission => ({
  module,
  action,
  words: `${module}.${action ?? 'exportar'}`,
});

describe('the table of permissions', () => {
  it('has a row a module, in the order in which they come', () => {
    const { rows, others } = permissionMatrix([
      allowed('usuario', 'add'),
      allowed('perfil', 'consult'),
      allowed('usuario', 'edit'),
    ]);
    expect(rows.map(({ module, actions }) => [module, [...actions]])).toEqual([
      ['usuario', ['add', 'edit']],
      ['perfil', ['consult']],
    ]);
    expect(others).toEqual([]);
  });

  it('takes any letter case of a module for the same', () => {
    const { rows } = permissionMatrix([allowed('Usuario', 'edit'), allowed('usuario', 'add')]);
    expect(rows.map(({ module, actions }) => [module, [...actions]])).toEqual([['Usuario', ['edit', 'add']]]);
  });

  it('loses nothing that fits no cell, and says it once', () => {
    const nameless = { module: '', action: 'edit', words: '.editar' } as const;
    const { rows, others } = permissionMatrix([allowed('usuario', null), nameless, allowed('usuario', null)]);
    expect(rows).toEqual([]);
    expect(others).toEqual(['usuario.exportar', '.editar']);
  });
});
