import { describe, expect, it } from 'vitest';
import { changesKey, differingFields, emptyFields, trimmed } from './module-draft';

const users = { id: '4', name: 'Usuario', route: '/Module/Usuario', key: 'usuario' };

describe('a module that is typed', () => {
  it('lacks what is empty, also where only spaces are typed', () => {
    expect(emptyFields({ name: ' ', route: '', key: 'x' })).toEqual(['name', 'route']);
    expect(emptyFields(users)).toEqual([]);
  });

  it('is sent without spaces around it', () => {
    expect(trimmed({ name: ' A ', route: ' /a', key: 'a ' })).toEqual({ name: 'A', route: '/a', key: 'a' });
  });

  it('changes the key where permissions would not find it any more, and only there', () => {
    expect(changesKey(users, { ...users, key: ' usuario ', name: 'Gente' })).toBe(false);
    expect(changesKey(users, { ...users, key: 'Usuario' })).toBe(true);
    expect(changesKey(null, { ...users, key: 'new' })).toBe(false);
  });

  it('differs from another field by field', () => {
    expect(differingFields(users, { ...users, route: '/x', key: 'y' })).toEqual(['route', 'key']);
    expect(differingFields(users, users)).toEqual([]);
  });
});
