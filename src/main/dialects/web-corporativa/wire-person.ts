import { z } from 'zod';
import type { Person } from '#contract/directory';
import { Failure } from '../../failure';
import type { PersonChange } from '../dialect';
import { looseObject } from '../loose-keys';
import { wireId } from '../wire-values';
import { toRowId } from './row-id';

/** A user as the system spells one (upstream A.3). The image is not part of what a directory shows. */
export const wirePerson = looseObject({
  id: wireId,
  username: z.string(),
  idperfil: wireId.nullish(),
  nombreperfil: z.string().nullish(),
  activo: z.boolean(),
});

/** A user in our words. */
export function toPerson(wire: z.output<typeof wirePerson>): Person {
  return {
    id: wire.id,
    userName: wire.username,
    profileId: wire.idperfil ?? '',
    profileName: wire.nombreperfil ?? '',
    active: wire.activo,
  };
}

/**
 * The body of an update. The system writes the whole record (upstream A.3), so what does not change is sent as it is;
 * an image that is left out stays.
 * @throws {Failure} `invalid-request` when neither person nor change say whether they are active: leaving it out
 * would switch them off
 */
export function toUpdate(person: Person, { active, profileId, image }: PersonChange): object {
  const activo = active ?? person.active;
  if (activo === null) throw new Failure('invalid-request');
  return {
    IdPerfil: toRowId(profileId ?? person.profileId),
    Activo: activo,
    ...(image !== undefined && { Imagen: image }),
  };
}
