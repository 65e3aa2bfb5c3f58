import { describe, expect, it } from 'vitest';
import type { Person } from '#contract/directory';
import { sessionView } from '../testing/session-view';
import { somePerson } from '../testing/some-person';
import { checkGuards, isSelf } from './switching-guards';

const person = (id: string, profileId: string, active = true): Person =>
  somePerson({ id, userName: id, profileId, active });
const view = (personId: string, profileId: string, administrator: boolean) =>
  sessionView({ personId, profileId, administrator });
const profiles = new Set(['1']);

describe('guards against locking out', () => {
  it('keeps you from switching yourself off', () => {
    const me = person('me', '1');
    expect(() => checkGuards(me, view('me', '1', true), [me, person('b', '1')], profiles)).toThrow(
      'self-guard',
    );
  });

  it('knows you by your user name where the token names you otherwise than the list', () => {
    const me = { ...person('17', '1'), userName: 'Ana' };
    const self = sessionView({ personId: 'ana', userName: 'ana' });
    expect(() => checkGuards(me, self, [me], profiles)).toThrow('self-guard');
    expect(isSelf(person('18', '1'), self)).toBe(false);
    const nameless = { ...person('18', '1'), userName: '' };
    expect(isSelf(nameless, sessionView({ personId: '17', userName: '' }))).toBe(false);
  });

  it('keeps anyone from switching off the last active administrator', () => {
    const people = [person('admin', '1'), person('off', '1', false), person('clerk', '3')];
    const clerk = view('clerk', '3', false);
    expect(() => checkGuards(people[0]!, clerk, people, profiles)).toThrow('last-administrator-guard');
  });

  it('lets an administrator go while another is active', () => {
    const people = [person('a', '1'), person('b', '1')];
    expect(() => checkGuards(people[0]!, view('b', '1', true), people, profiles)).not.toThrow();
  });

  it('lets others go, and inactive administrators', () => {
    const people = [person('admin', '1'), person('clerk', '3'), person('off', '1', false)];
    const admin = view('admin', '1', true);
    expect(() => checkGuards(people[1]!, admin, people, profiles)).not.toThrow();
    expect(() => checkGuards(people[2]!, admin, people, profiles)).not.toThrow();
  });
});
