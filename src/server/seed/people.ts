import { createHash } from 'node:crypto';
import { NAMED_PEOPLE } from './named-people';
import type { NamedPerson } from './named-people';
import { GIVEN_NAMES, SURNAMES } from './names';

/** A person of a new database. */
export interface SeedPerson extends NamedPerson {
  readonly email: string;
}

/** About one in this many people is inactive. */
const INACTIVE_ONE_IN = 9;

/** How often each profile occurs, administrators rarely: the list is drawn from evenly. */
const PROFILE_DRAW = [2, 2, 2, 2, 2, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4, 5, 5, 5, 3, 3] as const;

/**
 * The first `count` people, the named ones first. Person n is the same whatever the count: everything about one follows
 * from n and, for the number after a name that occurs again, from those before.
 */
export function* seedPeople(count: number): Generator<SeedPerson> {
  const uses = new Map<string, number>();
  for (const named of NAMED_PEOPLE.slice(0, count)) {
    uses.set(named.userName, 1);
    yield { ...named, email: emailOf(named.userName) };
  }
  for (let n = NAMED_PEOPLE.length; n < count; n += 1) yield inventPerson(n, uses);
}

function inventPerson(n: number, uses: Map<string, number>): SeedPerson {
  const random = createHash('sha256').update(`portero person ${n}`).digest();
  const givenName = pick(GIVEN_NAMES, random, 0);
  const surname = pick(SURNAMES, random, 4);
  const name = `${toAscii(givenName)}.${toAscii(surname)}`;
  const use = (uses.get(name) ?? 0) + 1;
  uses.set(name, use);
  const userName = use === 1 ? name : `${name}${use}`;
  return {
    id: toGuid(random.subarray(16)),
    userName,
    fullName: `${givenName} ${surname}`,
    email: emailOf(userName),
    profileId: pick(PROFILE_DRAW, random, 8),
    active: random.readUInt32BE(12) % INACTIVE_ONE_IN !== 0,
  };
}

function pick<T>(values: readonly T[], random: Buffer, offset: number): T {
  const value = values[random.readUInt32BE(offset) % values.length];
  if (value === undefined) throw new RangeError('Nothing to pick from');
  return value;
}

/** ASP.NET Core Identity's default user names are ASCII: accents are removed, `ñ` becomes `n`. */
function toAscii(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** Sixteen bytes as a GUID of version 8, the one for values made by a rule of one's own. */
function toGuid(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The domain is the one of the system's administrator (WC-109). */
function emailOf(userName: string): string {
  return `${userName}@empresa.com`;
}
