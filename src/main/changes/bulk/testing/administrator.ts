import type { JournalEntry } from '#contract/journal';
import type { Operation } from '#contract/bulk';
import { failedWith, Failure } from '../../../failure/failure';
import { createApiClient } from '../../../http/http-client';
import { openBulkDesk, type BulkDesk } from './bulk-desk';
import type { SharedSystem } from './shared-system';

/** What an administrator can do at their desk. */
export type Deed =
  | { kind: 'toggle'; person: string }
  | { kind: 'bulk'; people: string[]; active: boolean }
  | { kind: 'undo' }
  | { kind: 'refresh' }
  | { kind: 'profile'; person: string; profileId: string }
  /** The token stops working; they sign in again, or first close the sheet and then sign in again. */
  | { kind: 'expire'; closesSheet: boolean };

/** An operation that an administrator carried out, and when by the system's count of writes. */
export interface Done {
  operation: Operation;
  undoes: string | null;
  from: number;
  to: number;
}

/** An administrator with a desk of their own at a system that others share. */
export interface Administrator {
  desk: BulkDesk;
  /** Does one thing and resolves once it is over, well or not. */
  do(deed: Deed): Promise<void>;
  /** Signs in again where that is needed, and goes on with what was interrupted. To be called again and again. */
  attend(): Promise<void>;
  /** Operations that came to their end. */
  operations: Done[];
  /** How single switches came out: by whom, to what, and with which result. */
  toggles: { person: string; active: boolean; result: JournalEntry['result'] }[];
}

/** Failures of a single switch, as the journal has them; those before anything was decided are not in it. */
const UNTOLD = ['cancelled', 'not-signed-in'] as const;

/** Opens a desk for somebody; `id` is also what their tokens begin with. */
export async function administrator(id: string, system: SharedSystem): Promise<Administrator> {
  const { corporation } = system;
  const desk = await openBulkDesk(corporation);
  let token = `${id} 0`;
  let tokens = 0;
  let closesSheet = false;
  const operations: Done[] = [];
  const toggles: Administrator['toggles'] = [];
  // Whoever changes profiles does it from elsewhere, so that the system can tell their writes from switches.
  corporation.tokens.add(token);
  corporation.tokens.add(`${id} profiles`);
  const elsewhere = createApiClient(
    () => corporation.address,
    fetch,
    (http) =>
      http.interceptors.request.use((config) => {
        if (!config.anonymous) config.headers.set('Authorization', `Bearer ${id} profiles`);
        return config;
      }),
  );
  desk.signIn(id, token);
  await desk.directory.refresh();

  const signIn = (): void => {
    tokens += 1;
    token = `${id} ${tokens}`;
    corporation.tokens.add(token);
    desk.signIn(id, token);
    desk.bulk.sessionChanged('c', desk.session.state());
  };
  const ended = async (started: Operation, from: number): Promise<void> => {
    const operation = await desk.until(started.id, 'finished');
    operations.push({ operation, undoes: operation.undoes, from, to: system.writes.length });
  };
  const deeds = {
    async toggle(person: string) {
      const known = await desk.directory.known(person);
      const active = known?.active !== true;
      try {
        const { already } = await desk.activate(person, active);
        toggles.push({ person, active, result: already ? 'already' : 'done' });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        // The session ended while it was on its way: it is found out afterwards, and told then.
        const later = failedWith(error, 'session-expired') && error.error.status === undefined;
        if (!later && !failedWith(error, ...UNTOLD))
          toggles.push({ person, active, result: resultOf(error) });
      }
    },
    async bulk(people: string[], active: boolean) {
      const from = system.writes.length;
      await ended(await desk.start({ kind: 'named', personIds: people }, active), from);
    },
    async undo() {
      const last = operations.at(-1);
      if (!last) return;
      const from = system.writes.length;
      const { previewId } = await desk.bulk.previewUndo(last.operation.id);
      await ended(await desk.bulk.start(previewId), from);
    },
    async profile(person: string, profileId: string) {
      const { people } = desk.dialect;
      if (!people?.update) throw new Error('people cannot be changed');
      await people.update(elsewhere, await people.read(elsewhere, person), { profileId });
    },
  };
  const carryOut = (deed: Deed): Promise<void> | void => {
    switch (deed.kind) {
      case 'toggle':
        return deeds.toggle(deed.person);
      case 'bulk':
        return deeds.bulk(deed.people, deed.active);
      case 'undo':
        return deeds.undo();
      case 'refresh':
        return desk.directory.refresh();
      case 'profile':
        return deeds.profile(deed.person, deed.profileId);
      case 'expire':
        corporation.tokens.delete(token);
        ({ closesSheet } = deed);
    }
  };
  return {
    desk,
    operations,
    toggles,
    async do(deed) {
      try {
        await carryOut(deed);
      } catch (error) {
        // The system said no, or nobody answered: that is part of the day.
        if (!(error instanceof Failure)) throw error;
      }
    },
    async attend() {
      const { phase } = desk.session.state();
      if (phase === 'reauthenticating' && closesSheet) {
        closesSheet = false;
        desk.session.giveUp();
        desk.bulk.sessionChanged('c', desk.session.state());
      } else if (phase === 'reauthenticating' || phase === 'expired') {
        signIn();
        await desk.changes.settle();
      }
      if (desk.session.state().phase !== 'signed-in') return;
      for (const { id: operationId, state } of await desk.bulk.list('c')) {
        if (state === 'interrupted') await desk.bulk.resume(operationId);
      }
    },
  };
}

function resultOf(error: Failure): JournalEntry['result'] {
  if (failedWith(error, 'conflict')) return 'conflict';
  if (failedWith(error, 'self-guard', 'last-administrator-guard')) return 'barred';
  return failedWith(error, 'outcome-unknown') ? 'unknown' : 'failed';
}
