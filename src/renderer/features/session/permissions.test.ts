import { describe, expect, it } from 'vitest';
import { someView } from '../../testing/some-session';
import { mayEditUsers } from './permissions';

const person = (administrator: boolean, permissions: string[]) => someView({ administrator, permissions });

describe('who may switch others', () => {
  it('is who has the permission, however it is spelled, and every administrator', () => {
    expect(mayEditUsers(person(false, ['perfil.editar', 'Usuario.Editar']))).toBe(true);
    expect(mayEditUsers(person(true, []))).toBe(true);
  });

  it('is nobody else', () => {
    expect(mayEditUsers(person(false, []))).toBe(false);
    expect(mayEditUsers(person(false, ['usuario.agregar', 'usuario.editarse']))).toBe(false);
  });
});
