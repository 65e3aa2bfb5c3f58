import { describe, expect, it } from 'vitest';
import { sessionView } from '../testing/session-view';
import { somePerson } from '../testing/some-person';
import { isSelf } from './own-record';

describe("one's own record", () => {
  it('is known by its id', () => {
    expect(isSelf(somePerson({ id: 'me' }), sessionView({ personId: 'me' }))).toBe(true);
  });

  it('is known by the user name where the token names you otherwise than the list', () => {
    const self = sessionView({ personId: 'ana', userName: 'ana' });
    expect(isSelf(somePerson({ id: '17', userName: 'Ana' }), self)).toBe(true);
    expect(isSelf(somePerson({ id: '18', userName: 'eva' }), self)).toBe(false);
  });

  it("is nobody's where both names are empty", () => {
    expect(
      isSelf(somePerson({ id: '18', userName: '' }), sessionView({ personId: '17', userName: '' })),
    ).toBe(false);
  });
});
