import { describe, expect, it } from 'vitest';
import type { ModulePermissions } from '#contract/profiles';
import { changesOfSet, regular, sameSet } from './permission-sets';

const modules = ['usuario', 'perfil', 'modulo'].map((key, at) => ({
  id: String(at + 1),
  name: key,
  route: '/',
  key,
}));
const in1: ModulePermissions = { moduleId: '1', actions: ['edit', 'add'] };
const in2: ModulePermissions = { moduleId: '2', actions: ['consult'] };
const nothingIn3: ModulePermissions = { moduleId: '3', actions: [] };
const inGone: ModulePermissions = { moduleId: '9', actions: ['delete'] };

describe('a set of permissions', () => {
  it('has one form: in order, each once, nothing that grants nothing, no modules that are gone', () => {
    const twice: ModulePermissions = { moduleId: '1', actions: ['add', 'detail'] };
    expect(regular([inGone, nothingIn3, in2, in1, twice], modules)).toEqual([
      { moduleId: '1', actions: ['add', 'edit', 'detail'] },
      { moduleId: '2', actions: ['consult'] },
    ]);
  });

  it('is the same as another that grants the same', () => {
    expect(sameSet([in1, in2], [in2, inGone, nothingIn3, in1], modules)).toBe(true);
    expect(sameSet([in1], [in1, in2], modules)).toBe(false);
    expect(sameSet([{ ...in1, actions: ['add'] }], [in1], modules)).toBe(false);
  });

  it('changes module by module, and what belongs to no module ends', () => {
    expect(changesOfSet([in1, in2, inGone], [in2, { moduleId: '3', actions: ['add'] }], modules)).toEqual([
      { field: 'permissions.usuario', before: 'add,edit', after: null },
      { field: 'permissions.modulo', before: null, after: 'add' },
      { field: 'permissions.9', before: 'delete', after: null },
    ]);
  });
});
