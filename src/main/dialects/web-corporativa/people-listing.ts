import type { Person } from '#contract/directory';
import { Failure } from '../../failure/failure';
import type { PeopleListing } from '../dialect';
import { spellings } from '../loose-keys';
import { idOf } from '../wire-values';

const spell = spellings(['id', 'username', 'idperfil', 'nombreperfil', 'activo', 'imagen']);

/** Everybody at once, in a bare array: the system knows no pages (WC-3). */
export const peopleListing: PeopleListing = {
  at: [],
  toPerson,
};

/**
 * A user as the system spells one (WC-59), in our words. There can be a million: the members are checked by hand,
 * every one of them.
 * @throws {Failure} `bad-answer`
 */
function toPerson(element: unknown): Person {
  if (typeof element !== 'object' || element === null) throw new Failure('bad-answer');
  const wire = element as Readonly<Record<string, unknown>>;
  const key = spell(wire);
  const id = idOf(wire[key.id]);
  const userName = wire[key.username];
  const idPerfil = wire[key.idperfil];
  const profileId = idPerfil === null || idPerfil === undefined ? '' : idOf(idPerfil);
  const profileName = textOrNothing(wire[key.nombreperfil]);
  const active = wire[key.activo];
  const image = textOrNothing(wire[key.imagen]);
  if (
    id === undefined ||
    typeof userName !== 'string' ||
    profileId === undefined ||
    profileName === undefined ||
    typeof active !== 'boolean' ||
    image === undefined
  ) {
    throw new Failure('bad-answer');
  }
  return { id, userName, profileId, profileName, active, hasImage: image !== '' };
}

/** A text that may be left out, or null; undefined for what is neither. */
function textOrNothing(value: unknown): string | undefined {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : undefined;
}
