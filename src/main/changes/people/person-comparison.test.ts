import { describe, expect, it } from 'vitest';
import { somePerson } from '../../testing/some-person';
import { changesOf, changesOfGone, changesOfNew } from './person-entries';
import { keepsAsSeen, lowersRights, tookEffect } from './person-comparison';

const rights = (server: 'none' | 'read' | 'write') => [{ area: 'server', level: server }];
const someone = somePerson({ profileId: '', profileName: '', active: null, accessRights: rights('read') });

describe('access rights', () => {
  it('that somebody else has changed are undone only by a change of them', () => {
    const now = { ...someone, accessRights: rights('none') };
    expect(keepsAsSeen(now, someone, { accessRights: rights('write') })).toBe(false);
    expect(keepsAsSeen(now, someone, {})).toBe(true);
  });

  it('to nothing are no rights', () => {
    const { accessRights, ...without } = someone;
    expect(accessRights).toBeDefined();
    const none = { ...someone, accessRights: rights('none') };
    expect(keepsAsSeen(without, none, { accessRights: [] })).toBe(true);
    expect(tookEffect(without, someone, { accessRights: rights('none') })).toBe(true);
  });

  it('took effect when the system has them', () => {
    expect(tookEffect(someone, someone, { accessRights: rights('read') })).toBe(true);
    expect(tookEffect(someone, someone, { accessRights: rights('write') })).toBe(false);
  });

  it.each([
    ['read', 'none', true],
    ['write', 'read', true],
    ['read', 'read', false],
    ['read', 'write', false],
  ] as const)('from %s to %s are fewer: %j', (before, after, fewer) => {
    expect(lowersRights(rights(before), rights(after))).toBe(fewer);
  });

  it('are in the journal one by one', () => {
    const after = [...rights('write'), { area: 'stream', level: 'none' as const }];
    const changes = [
      { field: 'rights.server', before: 'read', after: 'write' },
      { field: 'rights.stream', before: null, after: 'none' },
    ];
    expect(changesOf(someone, { accessRights: after }, undefined)).toEqual(changes);
    const wanted = { userName: 'nora', password: 'Hunter2!', profileId: '', active: true };
    expect(changesOfNew({ ...wanted, accessRights: rights('read') }, undefined)).toEqual([
      { field: 'userName', before: null, after: 'nora' },
      { field: 'active', before: null, after: 'true' },
      { field: 'rights.server', before: null, after: 'read' },
    ]);
    expect(changesOfGone(someone)).toEqual([
      { field: 'userName', before: 'ana', after: null },
      { field: 'rights.server', before: 'read', after: null },
    ]);
  });
});
