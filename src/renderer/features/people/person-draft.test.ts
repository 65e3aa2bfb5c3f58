import { describe, expect, it } from 'vitest';
import type { Person } from '#contract/directory';
import {
  changeOf,
  changes,
  NO_CHANGE,
  onTopOf,
  seenIn,
  withPicture,
  withProfile,
  withRight,
} from './person-draft';

const ana: Person = {
  id: '1',
  userName: 'ana',
  profileId: 'p1',
  profileName: 'Operador',
  active: true,
  hasImage: false,
  accessRights: [
    { area: 'server', level: 'read' },
    { area: 'stream', level: 'none' },
  ],
};
const toP2 = withProfile(NO_CHANGE, ana, 'p2');

describe('a draft of somebody', () => {
  it('holds what is to change, and nothing once it is back where it began', () => {
    expect(changes(NO_CHANGE)).toBe(false);
    expect(changeOf(toP2)).toEqual({ profileId: 'p2' });
    expect(changes(withProfile(toP2, ana, 'p1'))).toBe(false);
    const picture = withPicture(NO_CHANGE, 'data:image/png;base64,AA==');
    expect(changeOf(picture)).toEqual({ image: 'data:image/png;base64,AA==' });
    expect(changes(withPicture(picture, null))).toBe(false);
  });

  it('sends the whole set of rights, and takes a right that is not named for one to nothing', () => {
    const draft = withRight(NO_CHANGE, ana, { area: 'viewer', level: 'write' });
    expect(changeOf(draft).accessRights).toEqual([
      { area: 'server', level: 'read' },
      { area: 'stream', level: 'none' },
      { area: 'viewer', level: 'write' },
    ]);
    expect(changes(withRight(draft, ana, { area: 'viewer', level: 'none' }))).toBe(false);
    expect(changes(withRight(NO_CHANGE, ana, { area: 'stream', level: 'read' }))).toBe(true);
  });
});

describe('the person as they were seen', () => {
  it('has what is to change as it was when the draft began, however often it was changed since', () => {
    const later = { ...ana, profileId: 'p9', profileName: 'Otro' };
    const draft = withProfile(toP2, later, 'p3');
    expect(seenIn(draft, later)).toEqual(ana);
    const rights = withRight(NO_CHANGE, ana, { area: 'server', level: 'write' });
    expect(seenIn(rights, { ...ana, accessRights: [] }).accessRights).toEqual(ana.accessRights);
  });

  it('has everything else as it is now: being switched in between is no conflict', () => {
    expect(seenIn(toP2, { ...ana, active: false })).toEqual({ ...ana, active: false });
  });
});

describe('a draft on top of what is there now', () => {
  it('wants the same, starting from there', () => {
    const now = { ...ana, profileId: 'p9', profileName: 'Otro' };
    const draft = onTopOf(toP2, now);
    expect(changeOf(draft)).toEqual({ profileId: 'p2' });
    expect(seenIn(draft, now)).toEqual(now);
  });

  it('wants nothing that has come true meanwhile', () => {
    expect(changes(onTopOf(toP2, { ...ana, profileId: 'p2' }))).toBe(false);
  });

  it('changes only the rights that were changed here, and keeps what others changed', () => {
    const draft = withRight(NO_CHANGE, ana, { area: 'server', level: 'write' });
    const now: Person = {
      ...ana,
      accessRights: [
        { area: 'server', level: 'none' },
        { area: 'stream', level: 'write' },
      ],
    };
    expect(changeOf(onTopOf(draft, now)).accessRights).toEqual([
      { area: 'server', level: 'write' },
      { area: 'stream', level: 'write' },
    ]);
  });

  it('keeps the picture', () => {
    const picture = withPicture(toP2, 'data:image/png;base64,AA==');
    expect(onTopOf(picture, { ...ana, profileId: 'p2' })).toEqual({ image: 'data:image/png;base64,AA==' });
  });
});
