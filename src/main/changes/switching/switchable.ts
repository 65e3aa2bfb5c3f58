import type { ClientDialect, PeopleRoutes } from '../../dialects/dialect';
import { Failure } from '../../failure/failure';

/** The routes of a system in which people can be switched. @throws {Failure} `not-supported` elsewhere */
export function switchable({ people }: ClientDialect): PeopleRoutes {
  if (!people?.switch) throw new Failure('not-supported');
  return people;
}
