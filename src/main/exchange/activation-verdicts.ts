import type { Person } from '#contract/directory';
import type { SessionView } from '#contract/session';
import type { Administrators } from '../directory/directory-port';
import { isSelf } from '../session/own-record';
import type { FileLine } from './file-lines';
import type { Headed } from './headings';
import { cellOf, shapeProblems, type JudgedLine } from './judged-line';
import { sameNameKey, type MeantPeople } from './meant-people';
import { readState } from './state-words';

/** Somebody and what they are to be switched to. */
export interface ListedSwitch {
  person: Person;
  active: boolean;
}

/** What the dry run of a list of switches is judged by. */
export interface ActivationFacts {
  people: MeantPeople;
  view: SessionView;
  administrators: Administrators;
}

/** Says of every line of a list of switches what would happen. Nothing is asked and nothing is written. */
export function judgeActivation(headed: Headed, facts: ActivationFacts): JudgedLine<ListedSwitch>[] {
  const seen = new Set<string>();
  // Whoever is to be switched off counts as gone for those below, so that a list never takes the last one away.
  const standing = new Set(facts.administrators.activeIds);
  return headed.lines.map((line) => {
    const name = cellOf(headed, line, 'id') || cellOf(headed, line, 'userName');
    const active = readState(cellOf(headed, line, 'active')) ?? null;
    const person = meant(headed, line, facts.people);
    const judged = {
      line: line.line,
      name,
      userName: person?.userName ?? null,
      profileName: person?.profileName ?? null,
      active,
      work: null,
    };
    const problems = shapeProblems(headed, line);
    if (name === '') problems.push('no-name');
    if (active === null) problems.push('unknown-state');
    if (problems.length > 0 || active === null) return { ...judged, verdict: 'invalid', problems };
    if (!person) return { ...judged, verdict: 'not-found', problems };
    if (seen.has(person.id)) return { ...judged, verdict: 'repeated', problems };
    seen.add(person.id);
    if (person.active === active) return { ...judged, verdict: 'already', problems };
    if (!active) {
      if (isSelf(person, facts.view)) return { ...judged, verdict: 'barred', problems: ['self-guard'] };
      if (standing.has(person.id) && standing.size === 1) {
        return { ...judged, verdict: 'barred', problems: ['last-administrator-guard'] };
      }
      standing.delete(person.id);
    }
    return { ...judged, verdict: 'ready', problems, work: { person, active } };
  });
}

/** The person of a line. Where it has both an id and a user name they must be one person's: ids differ between systems. */
function meant(headed: Headed, line: FileLine, people: MeantPeople): Person | undefined {
  const id = cellOf(headed, line, 'id');
  const userName = cellOf(headed, line, 'userName');
  if (id === '') return people.byWord(userName);
  const person = people.byWord(id);
  return userName === '' || (person && sameNameKey(person.userName) === sameNameKey(userName))
    ? person
    : undefined;
}
