import { describe, expect, it } from 'vitest';
import { permissionMatrix } from './permission-matrix';

describe('the table of permissions', () => {
  it('has a row a module and knows every action of upstream A.2', () => {
    const { rows, others } = permissionMatrix([
      'usuario.agregar',
      'usuario.editar',
      'usuario.eliminar',
      'usuario.consultar',
      'usuario.detalle',
      'perfil.consultar',
    ]);
    expect(rows.map(({ module, actions }) => [module, [...actions]])).toEqual([
      ['usuario', ['add', 'edit', 'delete', 'consult', 'detail']],
      ['perfil', ['consult']],
    ]);
    expect(others).toEqual([]);
  });

  it('takes any letter case for the same, and modules with a dot in their name', () => {
    const { rows } = permissionMatrix(['Usuario.Editar', 'usuario.EDITAR', 'usuario.agregar', 'a.b.editar']);
    expect(rows.map(({ module, actions }) => [module, [...actions]])).toEqual([
      ['Usuario', ['edit', 'add']],
      ['a.b', ['edit']],
    ]);
  });

  it('loses nothing that fits no cell', () => {
    expect(permissionMatrix(['todo', '.editar', 'usuario.exportar', 'todo', '']).others).toEqual([
      'todo',
      '.editar',
      'usuario.exportar',
      '',
    ]);
  });
});
