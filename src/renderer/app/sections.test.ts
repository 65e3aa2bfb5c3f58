import { describe, expect, it } from 'vitest';
import type { MenuEntry, SessionView } from '#contract/session';
import { someConnection } from '../testing/some-connection';
import { someView } from '../testing/some-session';
import { chooseSection, grantsMore, offeredSections } from './sections';

const { capabilities } = someConnection();
const nothing = { people: [], profiles: [], modules: [], permissions: [] } satisfies SessionView['may'];

function entry(area: MenuEntry['area'], actions: MenuEntry['actions']): MenuEntry {
  return { name: 'x', route: '/x', actions, area };
}

describe('the screens that are offered', () => {
  it('are those in whose area the token names an action', () => {
    const view = someView({ may: { ...nothing, people: ['consult'] } });
    expect(offeredSections(capabilities, view, null)).toEqual(['users', 'journal', 'session']);
  });

  it('are also those of the menu, which is newer than the token', () => {
    const view = someView({ may: nothing });
    const menu = [entry('modules', ['consult']), entry(null, ['add']), entry('profiles', [])];
    expect(offeredSections(capabilities, view, menu)).toEqual(['modules', 'journal', 'session']);
  });

  it('have the profiles among them for who may only see to permissions', () => {
    const view = someView({ may: { ...nothing, permissions: ['edit'] } });
    expect(offeredSections(capabilities, view, null)).toContain('profiles');
  });

  it('are all of them for administrators, although their menu can be empty', () => {
    const view = someView({ may: nothing, administrator: true });
    expect(offeredSections(capabilities, view, [])).toEqual([
      'users',
      'profiles',
      'modules',
      'journal',
      'session',
    ]);
  });

  it('follow the capabilities where the system knows no permissions', () => {
    const view = someView({ may: nothing });
    const storm = { ...capabilities, profiles: false };
    expect(offeredSections(storm, view, null)).toEqual(['users', 'journal', 'session']);
    expect(offeredSections({ ...storm, people: false }, view, null)).toEqual(['journal', 'session']);
  });

  it('decide what a place that is not offered becomes', () => {
    expect(chooseSection('modules', ['users', 'journal', 'session'])).toBe('users');
    expect(chooseSection('journal', ['users', 'journal', 'session'])).toBe('journal');
    expect(chooseSection('users', ['journal', 'session'])).toBe('session');
  });
});

describe('more rights in the menu than in the token', () => {
  const view = someView({ may: { ...nothing, people: ['consult'] } });
  it('are noticed in their own screen only', () => {
    const menu = [entry('people', ['consult', 'edit'])];
    expect(grantsMore('users', view, menu)).toBe(true);
    expect(grantsMore('modules', view, menu)).toBe(false);
  });

  it('are none when the token has them, the menu is unknown, or the person is an administrator', () => {
    expect(grantsMore('users', view, [entry('people', ['consult'])])).toBe(false);
    expect(grantsMore('users', view, null)).toBe(false);
    expect(grantsMore('users', { ...view, administrator: true }, [entry('people', ['edit'])])).toBe(false);
  });
});
