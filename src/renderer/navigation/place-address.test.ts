import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '#contract/place';
import { EVERYONE, filterOf } from './list-query';
import { addressOf, placeIn, samePlace } from './place-address';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const name = text.filter((words) => words !== '');

/** A list of people with everything that can be on it. */
const listPlaces: fc.Arbitrary<Place> = fc
  .record({
    connectionId: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 15 }),
    filter: fc.record({
      search: text,
      active: fc.constantFrom('all', 'active', 'inactive'),
      profileIds: fc.array(text, { maxLength: 4 }),
      administrator: fc.constantFrom('all', 'yes', 'no'),
      changedElsewhere: fc.boolean(),
    }),
    sort: fc.record({
      column: fc.constantFrom('userName', 'profileName', 'active', 'administrator', 'id'),
      descending: fc.boolean(),
    }),
    personId: fc.option(name, { nil: undefined }),
  })
  .map(({ personId, ...rest }) => ({
    ...rest,
    section: 'users',
    ...(personId === undefined ? {} : { personId }),
  }));

describe('the address of a place', () => {
  it('leads back to the very same list, whatever people type', () => {
    fc.assert(
      fc.property(listPlaces, (place) => {
        expect(placeIn(addressOf(place))).toEqual(place);
      }),
    );
  });

  it('leads back to every other screen', () => {
    for (const section of ['profiles', 'modules', 'journal', 'session'] as const) {
      const place = { connectionId: 'managed-a/b?c', section };
      expect(placeIn(addressOf(place))).toEqual(place);
    }
  });

  it('says nothing of what is as it is from the start', () => {
    const place = {
      connectionId: 'corp',
      section: 'users',
      filter: filterOf(EVERYONE),
      sort: EVERYONE.sort,
    } as const;
    expect(addressOf(place)).toBe('#corp');
    expect(placeIn('#corp')).toEqual(place);
  });

  it('may hold anything at all without doing harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const place = placeIn(`#${words}`);
        if (place) expect(placeIn(addressOf(place))).toEqual(place);
      }),
    );
    expect(placeIn('')).toBeNull();
    expect(placeIn('#%E0%A4%A')).toBeNull();
    expect(placeIn('#corp/nowhere?active=maybe&sort=-colour&admin=1')).toEqual(placeIn('#corp'));
  });

  it('tells places apart by what is on them', () => {
    const users = { connectionId: 'corp', section: 'users' } as const;
    expect(samePlace(users, { ...users, filter: filterOf(EVERYONE) })).toBe(true);
    expect(samePlace(users, { ...users, personId: '1' })).toBe(false);
    expect(samePlace(users, null)).toBe(false);
    expect(samePlace(null, null)).toBe(true);
  });
});
