import type { ClientDialect, ProfileRoutes } from '../../dialects/dialect';
import { supported } from '../../dialects/supported';
import type { DirectoryPort } from '../../directory/directory-port';
import { begin, type Doing, type DoingContext } from '../writing/doing';
import type { Recorder } from '../writing/recorded';
import { writeAndSettle, type Settling } from '../writing/settling';

/** What changing profiles needs of a connection. */
export interface ProfilesContext extends DoingContext {
  dialect: Pick<ClientDialect, 'profiles' | 'people' | 'governedBy'>;
  directory: DirectoryPort;
  recorder: Recorder;
  /** Profiles, modules or permissions are others now. */
  changed: () => void;
  /** Waits before each look for the truth after a lost answer, ms. */
  lookAgainAfterMs?: readonly number[];
}

/** One person's doing, about profiles. */
export interface ProfilesDoing extends Doing {
  profiles: ProfileRoutes;
  /** Writes as {@link writeAndSettle}, and tells that something changed when it was, or may have been. */
  write: (write: Settling['write'], look: Settling['look']) => Promise<void>;
}

/** Begins to do something about profiles. @throws {Failure} `not-signed-in`, `not-supported` */
export function beginWithProfiles(context: ProfilesContext): ProfilesDoing {
  const doing = begin(context);
  const { lookAgainAfterMs, changed } = context;
  return {
    ...doing,
    profiles: supported(context.dialect.profiles),
    write: async (write, look) => {
      try {
        await writeAndSettle({
          write,
          look,
          mine: doing.mine,
          ...(lookAgainAfterMs && { lookAgainAfterMs }),
        });
      } finally {
        changed();
      }
    },
  };
}
