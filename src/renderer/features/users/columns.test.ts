import { describe, expect, it, vi } from 'vitest';
import { someConnection } from '../../testing/some-connection';

// What the cells reach for when they are drawn, which these tests do not do.
vi.stubGlobal('window', { portero: { call: () => new Promise(() => undefined) } });
const { columnsFor, columnTracks } = await import('./columns');

const everything = someConnection().capabilities;
const ids = (capabilities: typeof everything) =>
  columnsFor(capabilities).map((column) => column.id ?? ('accessorKey' in column && column.accessorKey));

describe('the columns of the list', () => {
  it('are those that the system has something to say in', () => {
    expect(ids(everything)).toEqual(['userName', 'profileName', 'active']);
    const rights = { ...everything, profiles: false, switching: false, accessRights: true };
    expect(ids(rights)).toEqual(['userName', 'accessRights']);
    expect(ids({ ...rights, accessRights: false })).toEqual(['userName']);
  });

  it('have a width each', () => {
    for (const profiles of [true, false]) {
      for (const switching of [true, false]) {
        for (const accessRights of [true, false]) {
          const capabilities = { ...everything, profiles, switching, accessRights };
          const tracks = columnTracks(capabilities).match(/minmax\([^)]*\)|\S+/g);
          expect(tracks).toHaveLength(columnsFor(capabilities).length);
        }
      }
    }
  });
});
