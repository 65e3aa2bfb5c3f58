import { z } from 'zod';
import type { JournalAction } from '#contract/journal';
import type { Versioned } from '../../dialects/dialect';
import { Failure, failedWith } from '../../failure/failure';
import type { ApiClient } from '../../http/http-client';
import type { Change, ChangeKind, ChangePlace, EntryContent, System } from '../pipeline/change';

/** What profiles and modules have in common: a name, a few fields, and one route each to read and write them. */
export interface Definitions<T extends { id: string; name: string }> {
  readonly subject: 'profile' | 'module';
  readonly draft: z.ZodType<Omit<T, 'id'>>;
  readonly fields: readonly (keyof Omit<T, 'id'> & string)[];
  list(system: Pick<System, 'dialect'>, client: ApiClient): Promise<T[]>;
  read(system: Pick<System, 'dialect'>, client: ApiClient, id: string): Promise<Versioned<T>>;
}

/** The kinds of change of such a thing. */
export interface DefinitionKinds<T> {
  create: ChangeKind<{ draft: Omit<T, 'id'>; before: string[] }, T>;
  update: ChangeKind<{ id: string; draft: Omit<T, 'id'> }, T>;
  delete: ChangeKind<{ id: string }, T>;
}

/** Do two have the same fields? */
export function same<T extends { id: string; name: string }>(
  { fields }: Definitions<T>,
  one: Omit<T, 'id'>,
  other: Omit<T, 'id'>,
): boolean {
  return fields.every((field) => one[field] === other[field]);
}

/** Reads one. @throws {Failure} `bad-answer` for another one, by which the wrong one would be changed */
export async function readDefinition<T extends { id: string; name: string }>(
  definitions: Definitions<T>,
  system: Pick<System, 'dialect'>,
  client: ApiClient,
  id: string,
): Promise<Versioned<T>> {
  const reading = await definitions.read(system, client, id);
  if (reading.value.id !== id) throw new Failure('bad-answer');
  return reading;
}

/** How changes of one sort of thing are found out about. */
export function definitionKinds<T extends { id: string; name: string }>(
  definitions: Definitions<T>,
): DefinitionKinds<T> {
  const { subject, draft } = definitions;
  const id = z.string();
  return {
    create: {
      name: `${subject}-create`,
      trace: z.object({ draft, before: z.array(id) }),
      async find(trace, system) {
        const known = new Set(trace.before);
        const all = await definitions.list(system, system.client);
        const value = all.find((each) => !known.has(each.id) && same(definitions, each, trace.draft));
        return { took: value !== undefined, value };
      },
    },
    update: {
      name: `${subject}-update`,
      trace: z.object({ id, draft }),
      async find(trace, system) {
        const { value } = await readDefinition(definitions, system, system.client, trace.id);
        return { took: same(definitions, value, trace.draft), value };
      },
    },
    delete: {
      name: `${subject}-delete`,
      trace: z.object({ id }),
      async find(trace, system) {
        try {
          return { took: false, value: (await definitions.read(system, system.client, trace.id)).value };
        } catch (error) {
          if (failedWith(error, 'not-found')) return { took: true };
          throw error;
        }
      },
    },
  };
}

type Write<F, T> = (client: ApiClient, found: F) => Promise<T | undefined>;

/** Creates one. */
export function creating<T extends { id: string; name: string }>(
  definitions: Definitions<T>,
  kinds: DefinitionKinds<T>,
  place: ChangePlace,
  draft: Omit<T, 'id'>,
  write: Write<T[], T>,
): Change<T[], T, { draft: Omit<T, 'id'>; before: string[] }> {
  return {
    kind: kinds.create,
    aim: 'create',
    read: (client) => definitions.list(place, client),
    compare: () => 'as-seen',
    trace: (before) => ({ draft, before: before.map(({ id }) => id) }),
    write,
    entry: (_before, made) =>
      entry(definitions, 'create', { id: made?.id ?? '', name: nameOf(draft) }, null, draft),
  };
}

/** Changes one that is still as it was `seen`. */
export function updating<T extends { id: string; name: string }>(
  definitions: Definitions<T>,
  kinds: DefinitionKinds<T>,
  place: ChangePlace,
  seen: T,
  draft: Omit<T, 'id'>,
  write: Write<Versioned<T>, T>,
): Change<Versioned<T>, T, { id: string; draft: Omit<T, 'id'> }> {
  return {
    kind: kinds.update,
    aim: 'update',
    record: `${definitions.subject} ${seen.id}`,
    read: (client) => readDefinition(definitions, place, client, seen.id),
    compare: ({ value }) => (same(definitions, value, seen) ? 'as-seen' : 'changed'),
    isOurs: ({ value }) => same(definitions, value, draft),
    trace: () => ({ id: seen.id, draft }),
    write,
    entry: () => entry(definitions, 'update', seen, seen, draft),
  };
}

/** Deletes one that is still as it was `seen`. */
export function deleting<T extends { id: string; name: string }>(
  definitions: Definitions<T>,
  kinds: DefinitionKinds<T>,
  place: ChangePlace,
  seen: T,
  write: Write<Versioned<T>, T>,
): Change<Versioned<T>, T, { id: string }> {
  return {
    kind: kinds.delete,
    aim: 'delete',
    record: `${definitions.subject} ${seen.id}`,
    read: (client) => readDefinition(definitions, place, client, seen.id),
    compare: ({ value }) => (same(definitions, value, seen) ? 'as-seen' : 'changed'),
    trace: () => ({ id: seen.id }),
    write,
    entry: (found) => entry(definitions, 'delete', seen, found?.value ?? seen, null),
  };
}

function nameOf(draft: object): string {
  return 'name' in draft ? String(draft.name) : '';
}

function entry<T extends { id: string; name: string }>(
  { subject, fields }: Definitions<T>,
  what: 'create' | 'update' | 'delete',
  { id, name }: { id: string; name: string },
  before: Omit<T, 'id'> | null,
  after: Omit<T, 'id'> | null,
): EntryContent {
  const action: JournalAction = `${subject}-${what}`;
  const value = (draft: Omit<T, 'id'> | null, field: keyof Omit<T, 'id'> & string): string | null =>
    draft && String(draft[field]);
  const changes = fields
    .map((field) => ({ field, before: value(before, field), after: value(after, field) }))
    .filter((change) => change.before !== change.after);
  return { action, subject: { kind: subject, id, name }, changes };
}
