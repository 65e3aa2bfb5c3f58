import { expect, test } from 'vitest';
import { normalizeUserName } from '../accounts/user-name';
import { NAMED_PEOPLE } from './named-people';
import { seedPeople } from './people';
import { SEED_PROFILES } from './profiles';

const people = [...seedPeople(20_000)];

test('person n is the same whatever the count', () => {
  for (const count of [1, 3, 7, 8, 200, 5000]) {
    expect([...seedPeople(count)]).toEqual(people.slice(0, count));
  }
});

test('the named people come first', () => {
  expect(people.slice(0, NAMED_PEOPLE.length)).toMatchObject(NAMED_PEOPLE);
});

test('ids and names occur once, whatever their letter case', () => {
  expect(new Set(people.map((person) => person.id)).size).toBe(people.length);
  expect(new Set(people.map((person) => normalizeUserName(person.userName))).size).toBe(people.length);
});

test('ids are GUIDs, names are ASCII with a number where they occur again', () => {
  for (const { id, userName, email } of people) {
    expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(userName).toMatch(/^[a-z]+(\.[a-z]+)?\d*$/);
    expect(email).toBe(`${userName}@empresa.com`);
  }
  expect(people.some((person) => /\d$/.test(person.userName))).toBe(true);
});

test('about one in nine is inactive', () => {
  const share = people.filter((person) => !person.active).length / people.length;
  expect(share).toBeGreaterThan(0.1);
  expect(share).toBeLessThan(0.125);
});

test('every profile has somebody; only the named administrator is one', () => {
  const profiles = new Set(people.map((person) => person.profileId));
  expect(profiles).toEqual(new Set(SEED_PROFILES.map((profile) => profile.id)));
  expect(people.filter((person) => person.profileId === 1)).toHaveLength(1);
});
