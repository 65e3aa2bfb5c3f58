import type { DirectoryFilter, Person, Sort } from '#contract/directory';

/** A person in whom nothing stands out; a test says what matters to it. */
export function person(id: string, special: Partial<Person> = {}): Person {
  return {
    id,
    userName: id,
    profileId: '2',
    profileName: 'Operador',
    active: true,
    hasImage: false,
    ...special,
  };
}

/** The same person as WebCorporativa's list spells them (WC-59). */
export function wirePerson({ id, userName, profileId, profileName, active, hasImage }: Person): object {
  return {
    Id: id,
    UserName: userName,
    IdPerfil: Number(profileId),
    NombrePerfil: profileName,
    Activo: active,
    Imagen: hasImage ? '/images/x.png' : null,
  };
}

/** A question about everybody, by name, but for what a test asks. */
export function question(special: Partial<DirectoryFilter & { sort: Sort }> = {}) {
  return {
    search: '',
    active: 'all',
    profileIds: [],
    administrator: 'all',
    changedElsewhere: false,
    sort: { column: 'userName', descending: false },
    ...special,
  } satisfies DirectoryFilter & { sort: Sort };
}
