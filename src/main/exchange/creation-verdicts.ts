import type { Capabilities } from '#contract/connection';
import type { AccessRight } from '#contract/directory';
import type { NewPerson } from '#contract/people';
import type { Profile } from '#contract/profiles';
import { fold } from '#contract/fold';
import type { FileLine } from './file-lines';
import type { Headed } from './headings';
import { cellOf, shapeProblems, type JudgedLine } from './judged-line';
import { sameNameKey, type MeantPeople } from './meant-people';
import { makePassword, satisfies } from './password-making';
import { readRights } from './rights-text';
import { readState } from './state-words';

/** The longest user name, characters, as the contract has it. */
const MAX_NAME = 256;

/** Somebody to be created; `made`: Portero made their password. */
export interface ListedCreation {
  person: NewPerson;
  made: boolean;
}

/** What the dry run of a list of new people is judged by. */
export interface CreationFacts {
  people: MeantPeople;
  profiles: readonly Pick<Profile, 'id' | 'name'>[];
  capabilities: Pick<
    Capabilities,
    'profiles' | 'switching' | 'accessRights' | 'rightAreas' | 'passwordPolicy'
  >;
}

/** Says of every line of a list of new people what would happen. Nothing is asked and nothing is written. */
export function judgeCreation(headed: Headed, facts: CreationFacts): JudgedLine<ListedCreation>[] {
  const seen = new Set<string>();
  return headed.lines.map((line) => {
    const { capabilities } = facts;
    const name = cellOf(headed, line, 'userName');
    const stateText = cellOf(headed, line, 'active');
    const active = stateText === '' || !capabilities.switching ? true : (readState(stateText) ?? null);
    const profile = capabilities.profiles ? profileOf(headed, line, facts.profiles) : null;
    const rights = capabilities.accessRights
      ? readRights(cellOf(headed, line, 'accessRights'), capabilities.rightAreas)
      : [];
    const given = cellOf(headed, line, 'password');
    const judged = {
      line: line.line,
      name,
      userName: facts.people.byName(name)?.userName ?? null,
      profileName: profile?.name ?? null,
      active,
      work: null,
    };
    const problems = shapeProblems(headed, line);
    if (name === '' || name.length > MAX_NAME) problems.push('no-name');
    if (profile === undefined || rights === undefined) problems.push('unknown-profile');
    if (active === null) problems.push('unknown-state');
    if (given !== '' && !satisfies(given, capabilities.passwordPolicy)) problems.push('weak-password');
    if (problems.length > 0 || active === null) return { ...judged, verdict: 'invalid', problems };
    if (seen.has(sameNameKey(name))) return { ...judged, verdict: 'repeated', problems };
    seen.add(sameNameKey(name));
    if (judged.userName !== null) return { ...judged, verdict: 'already', problems };
    const password = given || makePassword(capabilities.passwordPolicy);
    const person = {
      userName: name,
      password,
      profileId: profile?.id ?? '',
      active,
      ...rightsPart(capabilities, rights),
    };
    return { ...judged, verdict: 'ready', problems, work: { person, made: given === '' } };
  });
}

function rightsPart(
  { accessRights }: Pick<Capabilities, 'accessRights'>,
  rights: AccessRight[] | undefined,
): { accessRights?: AccessRight[] } {
  return accessRights && rights ? { accessRights: rights } : {};
}

/**
 * The profile of a line, by id or by name. Where it has both they must be one profile's: ids differ between systems, and
 * a number that means another profile here would give somebody other rights than were meant.
 */
function profileOf(
  headed: Headed,
  line: FileLine,
  profiles: CreationFacts['profiles'],
): CreationFacts['profiles'][number] | undefined {
  const id = cellOf(headed, line, 'profileId');
  const name = cellOf(headed, line, 'profileName');
  const named = (words: string): CreationFacts['profiles'][number] | undefined => {
    const fitting = profiles.filter((profile) => fold(profile.name) === fold(words));
    return fitting.length === 1 ? fitting[0] : undefined;
  };
  const known = (words: string): CreationFacts['profiles'][number] | undefined =>
    profiles.find((profile) => profile.id === words) ?? named(words);
  if (id === '') return name === '' ? undefined : known(name);
  const profile = known(id);
  return name === '' || (profile && fold(profile.name) === fold(name)) ? profile : undefined;
}
