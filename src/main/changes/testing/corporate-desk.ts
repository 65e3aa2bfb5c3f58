import { onTestFinished } from 'vitest';
import type { JournalEntry } from '#contract/journal';
import type { ClientDialect } from '../../dialects/dialect';
import { connectDialect } from '../../dialects/registry';
import { Directory } from '../../directory/directory';
import { inProcessThreads } from '../../directory/testing/in-process-thread';
import { Failure } from '../../failure/failure';
import { createApiClient, type ApiClient } from '../../http/http-client';
import { Journal } from '../../audit/audit-log';
import type { Records } from '../../audit/records/records';
import { someRecords } from '../../audit/records/testing/some-records';
import { authorize } from '../../session/authorization';
import { Session } from '../../session/session';
import { findOutLater } from '../change-kinds';
import type { ChangePlace } from '../pipeline/change';
import { LockoutGuard } from '../pipeline/lockout-guard';
import { RecordLocks } from '../pipeline/record-locks';
import { SingleChanges, type ChangeContext } from '../pipeline/single-changes';
import { sessionView } from '../../testing/session-view';
import { startLittleCorporation, type LittleCorporation } from './little-corporation';

/** A signed-in administrator at a little corporation, with everything that writing needs, and what it came to. */
export interface CorporateDesk extends ChangeContext {
  corporation: LittleCorporation;
  dialect: ClientDialect;
  client: ApiClient;
  session: Session;
  directory: Directory;
  guard: LockoutGuard;
  locks: RecordLocks;
  records: Records;
  journal: Journal;
  report: (words: string, error: unknown) => void;
  /** How often it was told that profiles may be others. */
  profilesTold(): number;
  /** Changes as the app makes them after it was killed: new objects over records that never were closed. */
  changesOver(records: Records, journal: Pick<Journal, 'ready' | 'insert'>): SingleChanges;
  /** What was reported as a defect. */
  reported: string[];
  /** Everything that is in the journal, the oldest first. */
  entries(): Promise<JournalEntry[]>;
  /** Signs somebody in, with this token. */
  signIn(personId: string, token?: string): void;
}

/** Everything that is shown of everybody. */
const EVERYTHING = {
  search: '',
  connectionId: null,
  actions: [],
  results: [],
  subjectId: null,
  operationId: null,
  from: null,
  to: null,
};

/** Opens one for the running test, at a corporation of its own or a shared one; `root` is signed in. */
export async function openCorporateDesk(shared?: LittleCorporation): Promise<CorporateDesk> {
  const corporation = shared ?? (await startLittleCorporation());
  const records = someRecords();
  const journal = new Journal(records, { changed: () => undefined, now: () => Date.now() });
  const session = new Session('c', {
    changed: () => undefined,
    personChanged: () => directory.forget(),
  });
  const view = (): Session['view'] => session.view;
  const client = createApiClient(
    () => corporation.address,
    fetch,
    (http) => authorize(http, session),
  );
  const dialect = connectDialect('web-corporativa', client);
  const reported: string[] = [];
  const report = (words: string): void => void reported.push(words);
  const directory = new Directory({
    dialect,
    client,
    view,
    startThread: inProcessThreads().start,
    changed: () => undefined,
    report,
  });
  onTestFinished(() => directory.forget());
  const signIn = (personId: string, token = 'token'): void => {
    const user = corporation.users.find(({ Id }) => Id === personId);
    const profile = corporation.profiles.find(({ IdPerfil }) => IdPerfil === user?.IdPerfil);
    const special = {
      personId,
      userName: personId,
      profileId: profile ? String(profile.IdPerfil) : null,
      administrator: profile?.BitAdministrador ?? false,
    };
    session.accept(token, sessionView(special));
  };
  signIn('root');
  const guard = new LockoutGuard({ directory, view });
  const locks = new RecordLocks();
  let told = 0;
  const place: ChangePlace = {
    id: 'c',
    dialect,
    client,
    directory,
    guard,
    locks,
    view,
    auditContext: () => {
      if (!session.view) throw new Failure('not-signed-in');
      const { personId, userName } = session.view;
      const { address } = corporation;
      return { connectionId: 'c', connectionName: 'Corp', address, actor: { personId, userName } };
    },
    boundTo: () => 'web-corporativa here',
    tokenLifetimeMs: () => 1_800_000,
  };
  const changesOver = (kept: Records, log: Pick<Journal, 'ready' | 'insert'>): SingleChanges =>
    new SingleChanges(place, {
      records: kept,
      journal: log,
      report,
      findOutLater,
      lookAgainAfterMs: [0, 0, 0],
    });
  return {
    corporation,
    dialect,
    client,
    session,
    directory,
    guard,
    locks,
    records,
    journal,
    report,
    place,
    changes: changesOver(records, journal),
    changesOver,
    profilesChanged: () => void (told += 1),
    profilesTold: () => told,
    reported,
    entries: async () => {
      const entries: JournalEntry[] = [];
      for await (const entry of journal.entries(EVERYTHING)) entries.unshift(entry);
      return entries;
    },
    signIn,
  };
}
