import type { Person } from '#contract/directory';
import { Failure } from '../../failure/failure';
import type { PersonChange } from '../dialect';
import { toRowId } from './row-id';

/**
 * The body of an update. The system writes the whole record (WC-63), so what does not change is sent as it is;
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
