import type { Operation, OperationState } from '#contract/bulk';
import type { PeopleScope } from '#contract/directory';
import type { Journal } from '../../../audit/audit-log';
import { openCorporateDesk, type CorporateDesk } from '../../people/testing/corporate-desk';
import type { LittleCorporation } from '../../people/testing/little-corporation';
import type { Records } from '../../../audit/records/records';
import { Switching } from '../../switching/switching';
import type { SwitchingPlace } from '../../switching/switching-place';
import { Bulk } from '../bulk';

/** A signed-in administrator with bulk operations, a switch, and what was told of both. */
export interface BulkDesk extends CorporateDesk {
  place: SwitchingPlace;
  switching: Switching;
  bulk: Bulk;
  /** Everything that was told, in order. */
  told: Operation[];
  /** Those that were told to have ended. */
  ended: Operation[];
  /** As the app after it was killed: new objects over the same records, which never were closed. */
  startAgain(records: Records, journal: Journal): Pick<BulkDesk, 'bulk' | 'switching' | 'told' | 'ended'>;
  /** Resolves once an operation is in such a state and nothing of it is on its way. */
  until(operationId: string, ...states: OperationState[]): Promise<Operation>;
  /** Previews and starts. */
  start(scope: PeopleScope, active: boolean): Promise<Operation>;
  /** Everyone's state at the system, by id. */
  states(): Record<string, boolean>;
  /** How the rows came out, by person. */
  outcomes(operationId: string): Promise<Record<string, string>>;
}

const EVERYBODY: PeopleScope = {
  kind: 'matching',
  filter: { search: '', active: 'all', profileIds: [], administrator: 'all', changedElsewhere: false },
  except: [],
};

/** Everyone whom the filter of nothing finds. */
export const everybody = EVERYBODY;

/** Will nothing more happen to it unless somebody says so? One that is held up is at rest as soon as it is. */
function isAtRest({ state, endedAt, counts }: Operation): boolean {
  if (state === 'finished' || state === 'cancelled') return endedAt !== null;
  return state === 'held-up' || counts.sending === 0;
}

/** Opens one for the running test; see {@link openCorporateDesk}. */
export async function openBulkDesk(shared?: LittleCorporation): Promise<BulkDesk> {
  const desk = await openCorporateDesk(shared);
  const place: SwitchingPlace = {
    id: 'c',
    dialect: desk.dialect,
    client: desk.client,
    directory: desk.directory,
    guard: desk.guard,
    inHand: desk.inHand,
    view: desk.view,
    journalContext: () => desk.recorder.context(),
    boundTo: () => 'web-corporativa here',
    tokenLifetimeMs: () => 1_800_000,
  };
  const report = (words: string, error: unknown): void => desk.recorder.report(words, error);
  const work = (records: Records, journal: Journal): ReturnType<BulkDesk['startAgain']> => {
    const told: Operation[] = [];
    const ended: Operation[] = [];
    const bulk = new Bulk({
      records,
      journal,
      at: () => place,
      changed: (operation) => told.push(operation),
      ended: (operation) => ended.push(operation),
      report,
      now: () => Date.now(),
      random: () => 0,
    });
    const switching = new Switching(place, { records, journal, report }, [0, 0, 0]);
    return { bulk, switching, told, ended };
  };
  const now = work(desk.records, desk.recorder.journal);
  const bulkDesk: BulkDesk = {
    ...desk,
    place,
    ...now,
    startAgain: work,
    async until(operationId, ...states) {
      for (;;) {
        const found = (await this.bulk.list('c')).find(({ id }) => id === operationId);
        if (found && states.includes(found.state) && isAtRest(found)) return found;
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    async start(scope, active) {
      const { previewId } = await this.bulk.preview({ connectionId: 'c', scope, active });
      return this.bulk.start(previewId);
    },
    states: () => Object.fromEntries(desk.corporation.users.map(({ Id, Activo }) => [Id, Activo])),
    async outcomes(operationId) {
      const outcomes: Record<string, string> = {};
      for await (const row of this.bulk.results(operationId)) {
        outcomes[row.personId || row.userName] = row.outcome;
      }
      return outcomes;
    },
  };
  return bulkDesk;
}
