import { describe, expect, it } from 'vitest';
import { someView } from '../testing/some-session';
import { may, mayEditUsers } from './permissions';

const nothing = { people: [], profiles: [], modules: [], permissions: [] };

describe('what a person may do', () => {
  it('is what main found in their token for that area, and nothing of another area', () => {
    const view = someView({ may: { ...nothing, profiles: ['edit', 'consult'] } });
    expect(may(view, 'profiles', 'edit')).toBe(true);
    expect(may(view, 'profiles', 'delete')).toBe(false);
    expect(may(view, 'people', 'edit')).toBe(false);
  });

  it('includes switching others for who may edit people', () => {
    expect(mayEditUsers(someView({ may: { ...nothing, people: ['edit'] } }))).toBe(true);
    expect(mayEditUsers(someView({ may: { ...nothing, people: ['add'], profiles: ['edit'] } }))).toBe(false);
  });
});
