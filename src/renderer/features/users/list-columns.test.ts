import { describe, expect, it } from 'vitest';
import { someConnection } from '../../testing/some-connection';
import { arrange, choices, columnsOf, moveColumn, sortOf, toggleColumn, tracksOf } from './list-columns';

const everything = someConnection().capabilities;
const storm = { ...everything, profiles: false, switching: false, accessRights: true };

describe('the columns of the list', () => {
  it('are those that the system has something to say in', () => {
    expect(arrange(null, everything)).toEqual(['userName', 'profileName', 'active']);
    expect(arrange(null, storm)).toEqual(['userName', 'accessRights']);
    expect(columnsOf(storm)).toEqual(['userName', 'accessRights', 'id']);
  });

  it('are as they were chosen, without what the system does not have, and always with the name', () => {
    expect(arrange(['active', 'id', 'userName'], everything)).toEqual(['active', 'id', 'userName']);
    expect(arrange(['active', 'id'], storm)).toEqual(['userName', 'id']);
    expect(arrange(['id', 'id'], everything)).toEqual(['userName', 'id']);
    expect(arrange([], everything)).toEqual(['userName']);
  });

  it('are shown and hidden, except the name', () => {
    expect(toggleColumn(['userName', 'id'], 'active')).toEqual(['userName', 'id', 'active']);
    expect(toggleColumn(['userName', 'id'], 'id')).toEqual(['userName']);
    expect(toggleColumn(['userName', 'id'], 'userName')).toEqual(['userName', 'id']);
  });

  it('are moved, and the ends hold them', () => {
    const shown = ['userName', 'id', 'active'] as const;
    expect(moveColumn(shown, 'active', -1)).toEqual(['userName', 'active', 'id']);
    expect(moveColumn(shown, 'userName', -1)).toEqual(shown);
    expect(moveColumn(shown, 'userName', 9)).toEqual(['id', 'active', 'userName']);
    expect(moveColumn(shown, 'profileName', 1)).toEqual(shown);
  });

  it('are offered with those on show first', () => {
    expect(choices(['id', 'userName'], everything)).toEqual([
      'id',
      'userName',
      'profileName',
      'administrator',
      'active',
    ]);
  });

  it('have a width each, and an order that main knows where there is one', () => {
    for (const capabilities of [everything, storm]) {
      const columns = columnsOf(capabilities);
      expect(tracksOf(columns).match(/minmax\([^)]*\)|\S+/g)).toHaveLength(columns.length);
    }
    expect(sortOf('accessRights')).toBeNull();
    expect(sortOf('id')).toBe('id');
  });
});
