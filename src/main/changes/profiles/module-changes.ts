import type { JournalEntry } from '#contract/journal';
import type { Module } from '#contract/profiles';
import { Failure } from '../../failure/failure';
import { recorded, type Told } from '../writing/recorded';
import { beginWithProfiles, type ProfilesContext, type ProfilesDoing } from './profiles-context';

type Draft = Omit<Module, 'id'>;

/**
 * Makes a module and answers it as the system has it.
 * @throws {Failure} what the system says; `outcome-unknown` when nobody can say whether it was made
 */
export async function createModule(context: ProfilesContext, draft: Draft): Promise<Module> {
  const doing = beginWithProfiles(context);
  const { profiles, client, write } = doing;
  let made: Module | undefined;
  const told = () => about('module-create', { id: made?.id ?? '', name: draft.name }, changed(null, draft));
  return recorded(context.recorder, told, async () => {
    const before = new Set((await profiles.modules(client)).map(({ id }) => id));
    await write(
      async () => void (made = await profiles.createModule(client, draft)),
      async () => {
        made = (await profiles.modules(client)).find((each) => !before.has(each.id) && same(each, draft));
        return made !== undefined;
      },
    );
    if (!made) throw new Failure('bad-answer');
    return made;
  });
}

/**
 * Changes a module that is still as it was `seen`, and answers it. A changed key takes the permissions that tokens have
 * by the old one away (upstream A.5).
 * @throws {Failure} `conflict` where it is another by now: nothing is written; what the system says, `outcome-unknown`
 */
export async function updateModule(context: ProfilesContext, seen: Module, draft: Draft): Promise<Module> {
  const doing = beginWithProfiles(context);
  const { profiles, client, write } = doing;
  const wanted = { id: seen.id, ...draft };
  return recorded(
    context.recorder,
    () => about('module-update', seen, changed(seen, draft)),
    async () => {
      const { value: found, version } = await profiles.readModule(client, seen.id);
      if (found.id !== seen.id) throw new Failure('bad-answer');
      if (!same(found, seen)) throw new Failure('conflict');
      await write(
        () => profiles.updateModule(client, wanted, version),
        async () => {
          const now = await find(doing, seen.id);
          return now !== undefined && same(now, draft);
        },
      );
      return wanted;
    },
  );
}

/** Deletes a module; rows of permissions for it stay behind and grant nothing (upstream A.5). @throws {Failure} */
export async function deleteModule(context: ProfilesContext, moduleId: string): Promise<void> {
  const doing = beginWithProfiles(context);
  const { profiles, client, write } = doing;
  let found: Module | undefined;
  const told = () =>
    about(
      'module-delete',
      { id: moduleId, name: found?.name ?? moduleId },
      found ? changed(found, null) : [],
    );
  return recorded(context.recorder, told, async () => {
    const { value, version } = await profiles.readModule(client, moduleId);
    found = value;
    if (found.id !== moduleId) throw new Failure('bad-answer');
    await write(
      () => profiles.deleteModule(client, moduleId, version),
      async () => (await find(doing, moduleId)) === undefined,
    );
  });
}

async function find({ profiles, client }: ProfilesDoing, moduleId: string): Promise<Module | undefined> {
  return (await profiles.modules(client)).find(({ id }) => id === moduleId);
}

function same(one: Draft, other: Draft): boolean {
  return one.name === other.name && one.route === other.route && one.key === other.key;
}

function changed(before: Draft | null, after: Draft | null): JournalEntry['changes'] {
  return (['name', 'route', 'key'] as const)
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((change) => change.before !== change.after);
}

function about(
  action: 'module-create' | 'module-update' | 'module-delete',
  { id, name }: Pick<Module, 'id' | 'name'>,
  changes: JournalEntry['changes'],
): Told {
  return { action, subject: { kind: 'module', id, name }, changes };
}
