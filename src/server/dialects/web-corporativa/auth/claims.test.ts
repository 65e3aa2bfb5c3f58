import { expect, test } from 'vitest';
import type { ModuleRights } from '../../../accounts/module-rights';
import { claimsFor, claimsSchema, isAllowed } from './claims';

const ACCOUNT = {
  id: 'a1b2c3d4-e5f6-7890-abcd-ef1234567890',
  number: 2,
  userName: 'jdoe',
  fullName: 'J. Doe',
  email: 'jdoe@empresa.com',
  profileId: 2,
  profileName: 'Operador',
  active: true,
  image: null,
  revision: 1,
};

const NONE = { mayAdd: false, mayEdit: false, mayDelete: false, mayConsult: false, maySeeDetail: false };
const rights = (flags: Partial<ModuleRights>): ModuleRights => ({
  module: { id: 4, name: 'Usuario', route: '/', key: 'usuario' },
  ...NONE,
  ...flags,
});

test.each([
  ['mayAdd', 'usuario.agregar'],
  ['mayEdit', 'usuario.editar'],
  ['mayDelete', 'usuario.eliminar'],
  ['mayConsult', 'usuario.consultar'],
  ['maySeeDetail', 'usuario.detalle'],
])('%s is %s; a single permission is a string', (flag, permission) => {
  const claims = claimsFor(ACCOUNT, false, [rights({ [flag]: true })]);
  expect(claims).toHaveProperty('permiso', permission);
  expect(isAllowed(claimsSchema.parse(claims), permission)).toBe(true);
  expect(isAllowed(claimsSchema.parse(claims), 'modulo.editar')).toBe(false);
});

test('no permission is no claim, several are an array', () => {
  expect(claimsFor(ACCOUNT, false, [])).not.toHaveProperty('permiso');
  expect(claimsFor(ACCOUNT, false, [rights({ mayAdd: true, mayEdit: true })])).toHaveProperty('permiso', [
    'usuario.agregar',
    'usuario.editar',
  ]);
});

test.each([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['', false],
  ['yes', false],
])('esAdmin "%s" allows everything: %s', (esAdmin, expected) => {
  const claims = claimsSchema.parse({ ...claimsFor(ACCOUNT, false, []), esAdmin });
  expect(isAllowed(claims, 'usuario.editar')).toBe(expected);
});
