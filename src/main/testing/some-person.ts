import type { Person } from '#contract/directory';

/** A person in whom nothing stands out, active and with profile 2; a test says what matters to it. */
export function somePerson(special: Partial<Person> = {}): Person {
  return {
    id: 'p',
    userName: 'ana',
    profileId: '2',
    profileName: 'Operador',
    active: true,
    hasImage: false,
    ...special,
  };
}
