import type { OperationRow } from '#contract/bulk';
import type { Person } from '#contract/directory';
import type { DirectoryPort } from '../../directory/directory-port';
import { failedWith } from '../../failure/failure';
import type { KeptOperation } from './operations-table';
import type { Wish } from './plan';
import type { RowsTable } from './rows-table';

/** So few people are read one by one, so many at a time; of more the whole list is read, if it is older. */
const FEW = 50;
const AT_ONCE = 6;
const PAGE = 1000;

const ANYBODY = {
  search: '',
  active: 'all',
  profileIds: [],
  administrator: 'all',
  changedElsewhere: false,
  sort: { column: 'userName', descending: false },
} satisfies Omit<Parameters<DirectoryPort['window']>[0], 'connectionId' | 'offset' | 'limit'>;

/**
 * What taking an operation back would mean: everyone whom it really switched, back to what they were, if they still are as
 * it left them. Whether they are is told by what the list knows, which is read anew where it is older than the operation;
 * the last word has the reading before each write.
 * @throws {Failure} where the system cannot be asked
 */
export async function undoWishes(
  operation: KeptOperation,
  rows: RowsTable,
  directory: DirectoryPort,
): Promise<Wish[]> {
  const switched = allSwitched(operation.number, rows);
  const known = await latest(operation, switched, directory);
  return switched.map((row) => ({
    seen: { ...asLeft(row) },
    active: row.before?.active ?? !row.active,
    person: known.get(row.personId),
  }));
}

function allSwitched(operation: number, table: RowsTable): OperationRow[] {
  const all: OperationRow[] = [];
  for (let after = -1; ;) {
    const page = table.after(operation, after, PAGE);
    all.push(...page.filter(({ outcome, before }) => outcome === 'done' && before?.active !== null));
    const last = page.at(-1);
    if (!last || page.length < PAGE) return all;
    after = last.position;
  }
}

/** The person as the operation left them. */
function asLeft({ personId, userName, before, active }: OperationRow): Person {
  return {
    id: personId,
    userName,
    profileId: before?.profileId ?? '',
    profileName: before?.profileName ?? '',
    active,
    hasImage: false,
  };
}

async function latest(
  { context, endedAt }: KeptOperation,
  switched: readonly OperationRow[],
  directory: DirectoryPort,
): Promise<Map<string, Person>> {
  const personIds = switched.map(({ personId }) => personId);
  if (personIds.length <= FEW) await readEach(personIds, directory);
  else {
    const { readAt } = await directory.window({
      ...ANYBODY,
      connectionId: context.connectionId,
      offset: 0,
      limit: 1,
    });
    if (readAt === null || readAt < (endedAt ?? 0)) await directory.refresh();
  }
  const people = await directory.collect({ kind: 'named', personIds });
  return new Map(people.map((person) => [person.id, person]));
}

async function readEach(personIds: readonly string[], directory: DirectoryPort): Promise<void> {
  for (let from = 0; from < personIds.length; from += AT_ONCE) {
    await Promise.all(
      personIds.slice(from, from + AT_ONCE).map(async (personId) => {
        try {
          await directory.person(personId);
        } catch (error) {
          if (!failedWith(error, 'not-found')) throw error;
          directory.remove([personId]);
        }
      }),
    );
  }
}
