import type { AccessRight, Person } from '#contract/directory';
import { Failure } from '../../failure/failure';
import type { PeopleListing } from '../dialect';
import { spellings } from '../loose-keys';
import { idOf } from '../wire-values';
import { levelOf } from './access-rights';

/** Where Storm has its people (ST-18). */
export const USERS = '/api/users';

const spellUser = spellings(['id', 'attributes']);
const spellAttributes = spellings(['username', 'accessrights']);
const spellRight = spellings(['name', 'value']);
const spellWrapped = spellings(['value']);

/** Everybody at once, under `data` (ST-18). */
export const peopleListing: PeopleListing = {
  at: ['data'],
  toPerson,
};

/**
 * A user as the system spells one (ST-24), in our words; every member is checked, by hand, for speed.
 * @throws {Failure} `bad-answer`
 */
function toPerson(element: unknown): Person {
  const user = membersOf(element);
  const key = spellUser(user);
  const attributes = membersOf(user[key.attributes]);
  const attribute = spellAttributes(attributes);
  const id = idOf(user[key.id]);
  if (id === undefined) throw new Failure('bad-answer');
  return {
    id,
    userName: textOf(attributes[attribute.username]),
    profileId: '',
    profileName: '',
    active: null,
    hasImage: false,
    accessRights: rightsOf(attributes[attribute.accessrights]),
  };
}

function rightsOf(value: unknown): AccessRight[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) throw new Failure('bad-answer');
  return value.flatMap((element: unknown) => {
    const right = membersOf(element);
    const key = spellRight(right);
    const area = textOf(right[key.name]);
    const level = levelOf(textOf(right[key.value]));
    return level ? [{ area, level }] : [];
  });
}

/** Read, a value is wrapped with who may edit it; written, it is flat (ST-24, ST-25). Either is read. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const wrapped = membersOf(value);
  const text = wrapped[spellWrapped(wrapped).value];
  if (typeof text !== 'string') throw new Failure('bad-answer');
  return text;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new Failure('bad-answer');
  return value as Readonly<Record<string, unknown>>;
}
