import type { Operation, OperationState } from '#contract/bulk';
import type { PeopleScope } from '#contract/directory';
import type { Journal } from '../../../audit/audit-log';
import { openCorporateDesk, type CorporateDesk } from '../../testing/corporate-desk';
import type { LittleCorporation } from '../../testing/little-corporation';
import type { Records } from '../../../audit/records/records';
import { activatePerson } from '../../people/activation';
import type { SingleChanges } from '../../pipeline/single-changes';
import { Bulk } from '../bulk';

/** A signed-in administrator with bulk operations, a switch, and what was told of both. */
export interface BulkDesk extends CorporateDesk {
  /** Activates or deactivates somebody as the list has them. */
  activate(personId: string, active: boolean): ReturnType<typeof activatePerson>;
  bulk: Bulk;
  /** Everything that was told, in order. */
  told: Operation[];
  /** Those that were told to have ended. */
  ended: Operation[];
  /** As the app after it was killed: new objects over the same records, which never were closed. */
  startAgain(
    records: Records,
    journal: Journal,
  ): Pick<BulkDesk, 'bulk' | 'activate' | 'changes' | 'told' | 'ended'>;
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
  const { place, report } = desk;
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
    const changes: SingleChanges = desk.changesOver(records, journal);
    const activate: BulkDesk['activate'] = async (personId, active) => {
      const seen = (await desk.directory.known(personId)) ?? (await desk.directory.person(personId));
      return activatePerson({ ...desk, changes }, seen, active);
    };
    return { bulk, activate, changes, told, ended };
  };
  const now = work(desk.records, desk.journal);
  const bulkDesk: BulkDesk = {
    ...desk,
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
