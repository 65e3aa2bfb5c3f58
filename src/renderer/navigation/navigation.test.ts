import { beforeEach, describe, expect, it, vi } from 'vitest';
import { someView } from '../testing/some-session';

vi.stubGlobal('location', { pathname: '/' });
vi.stubGlobal('window', {
  history: { replaceState: () => undefined },
  portero: { call: () => Promise.resolve({ ok: false, error: { code: 'not-found' } }) },
});

const {
  changeQuery,
  goThroughHistory,
  goToPlace,
  goToSection,
  listQueryOf,
  openPersonOf,
  showPerson,
  startAt,
  useNavigation,
} = await import('./navigation');
const { EVERYONE, NO_FILTER } = await import('./list-query');
const { receiveSession } = await import('../state/sessions');

const users = { connectionId: 'c', section: 'users' } as const;
const places = () => useNavigation.getState().history.entries.length;

beforeEach(() => startAt(users));

describe('what a list of people is asked for', () => {
  it('is everyone until somebody narrows it, and typing is no way to go back', () => {
    expect(listQueryOf('c')).toBe(EVERYONE);
    changeQuery('c', { search: 'a' });
    changeQuery('c', { search: 'an' });
    expect(listQueryOf('c')).toEqual({ ...EVERYONE, search: 'an' });
    expect(places()).toBe(1);
  });

  it('is left as it was while another screen is on show, and found there again', () => {
    changeQuery('c', { search: 'an' });
    goToSection('profiles');
    expect(listQueryOf('c').search).toBe('an');
    goToSection('users');
    expect(useNavigation.getState().place?.filter?.search).toBe('an');
  });

  it('is that of the place one goes to, where the place says', async () => {
    changeQuery('c', { search: 'an' });
    showPerson('c', '7');
    await goToPlace({ ...users, filter: { ...NO_FILTER, profileIds: ['p'] }, sort: EVERYONE.sort });
    expect(listQueryOf('c')).toEqual({ ...EVERYONE, profileIds: ['p'] });
    expect(openPersonOf('c')).toBeNull();
  });

  it('is forgotten with who looked', () => {
    receiveSession({ phase: 'signed-in', connectionId: 'c', view: someView({ connectionId: 'c' }) });
    changeQuery('c', { search: 'an' });
    receiveSession({ phase: 'signed-out', connectionId: 'c' });
    expect(listQueryOf('c')).toBe(EVERYONE);
  });
});

describe('whose details are open', () => {
  it('is worth a way back, and closing them leads there', async () => {
    showPerson('c', '7');
    expect(openPersonOf('c')).toBe('7');
    await goThroughHistory(-1);
    expect(openPersonOf('c')).toBeNull();
    await goThroughHistory(1);
    showPerson('c', null);
    expect(places()).toBe(1);
  });

  it('is whom one goes to, with the list as it was', async () => {
    changeQuery('c', { search: 'an' });
    await goToPlace({ ...users, personId: '7' });
    expect(openPersonOf('c')).toBe('7');
    expect(listQueryOf('c').search).toBe('an');
  });
});
