import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '#contract/directory';
import { PeopleIndex } from './people-index';

const person = (id: string, userName: string, profileName: string, active = true): Person => ({
  id,
  userName,
  profileId: '1',
  profileName,
  active,
});
const view = { search: '', active: 'all', sort: { column: 'userName', descending: false } } as const;

let index: PeopleIndex;
const names = (wish: Partial<Parameters<PeopleIndex['find']>[0]> = {}): string[] =>
  index.find({ ...view, ...wish }).map(({ userName }) => userName);

beforeEach(() => {
  index = new PeopleIndex();
  index.replaceAll([
    person('p1', 'Ñandú', 'Operador'),
    person('p2', 'jdoe', 'Operador', false),
    person('p3', 'ana10', 'Recursos Humanos'),
    person('p4', 'ana9', 'Recursos Humanos'),
    person('p5', 'José', 'Administración'),
  ]);
});

describe('the index of people', () => {
  it('sorts names as people do: numbers by value, accents with their letters', () => {
    expect(names()).toEqual(['ana9', 'ana10', 'jdoe', 'José', 'Ñandú']);
    expect(names({ sort: { column: 'userName', descending: true } })[0]).toBe('Ñandú');
  });

  it('sorts by profile and by state, then by name', () => {
    expect(names({ sort: { column: 'profileName', descending: false } })[0]).toBe('José');
    expect(names({ sort: { column: 'active', descending: true } })[0]).toBe('jdoe');
  });

  it.each([
    ['jose', ['José']],
    ['NANDU', ['Ñandú']],
    ['administracion', ['José']],
    ['ana humanos', ['ana9', 'ana10']],
    ['p2', ['jdoe']],
    ['nobody', []],
    ['.*', []],
  ])('finds %s', (search, found) => expect(names({ search })).toEqual(found));

  it('filters by state', () => {
    expect(names({ active: 'inactive' })).toEqual(['jdoe']);
    expect(names({ active: 'active' })).not.toContain('jdoe');
  });

  it('counts the active ones through every change', () => {
    expect([index.total, index.activeCount]).toEqual([5, 4]);
    index.merge(person('p2', 'jdoe', 'Operador', true));
    expect([index.total, index.activeCount]).toEqual([5, 5]);
    index.merge(person('p6', 'nuevo', 'Operador', true));
    index.merge(person('p1', 'Ñandú', 'Operador', false));
    expect([index.total, index.activeCount]).toEqual([6, 5]);
  });

  it('shows a change in the same view at once', () => {
    expect(names({ active: 'inactive' })).toEqual(['jdoe']);
    index.merge(person('p3', 'ana10', 'Recursos Humanos', false));
    expect(names({ active: 'inactive' })).toEqual(['ana10', 'jdoe']);
  });
});
