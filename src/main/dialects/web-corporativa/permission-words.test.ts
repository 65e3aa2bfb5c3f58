import { describe, expect, it } from 'vitest';
import { readPermission } from './permission-words';

describe('a permission of the token', () => {
  it.each([
    ['usuario.agregar', 'usuario', 'add'],
    ['usuario.editar', 'usuario', 'edit'],
    ['usuario.eliminar', 'usuario', 'delete'],
    ['usuario.consultar', 'usuario', 'consult'],
    ['usuario.detalle', 'usuario', 'detail'],
    ['ventas.norte.editar', 'ventas.norte', 'edit'],
    ['usuario.Editar', 'usuario', null],
    ['usuario.bailar', 'usuario', null],
    ['usuario.constructor', 'usuario', null],
    ['usuario', 'usuario', null],
    ['.editar', '', 'edit'],
    ['', '', null],
  ])('%s is about %s: %s', (words, module, action) => {
    expect(readPermission(words)).toEqual({ module, action, words });
  });
});
