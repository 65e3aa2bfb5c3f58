import { moduleSchema, type Module } from '#contract/profiles';
import type { ChangeContext } from '../pipeline/single-changes';
import { Failure } from '../../failure/failure';
import { creating, definitionKinds, deleting, updating, type Definitions } from './definitions';
import { makeAndNotify, profileRoutes } from './profiles-context';

type Draft = Omit<Module, 'id'>;

const modules: Definitions<Module> = {
  subject: 'module',
  draft: moduleSchema.omit({ id: true }),
  fields: ['name', 'route', 'key'],
  list: (system, client) => profileRoutes(system).modules(client),
  read: (system, client, id) => profileRoutes(system).readModule(client, id),
};

/** The kinds: a module created, changed, deleted. */
export const moduleKinds = definitionKinds(modules);

/**
 * Creates a module and answers it as the system has it.
 * @throws {Failure} what the system says; `outcome-unknown` when nobody can say whether it was created
 */
export async function createModule(context: ChangeContext, draft: Draft): Promise<Module> {
  const routes = profileRoutes(context.place);
  const end = await makeAndNotify(
    context,
    creating(modules, moduleKinds, context.place, draft, (client) => routes.createModule(client, draft)),
  );
  if (end.outcome !== 'done' || !end.value) throw new Failure('bad-answer');
  return end.value;
}

/**
 * Changes a module that is still as it was `seen`, and answers it. A changed key takes the permissions that tokens have
 * by the old one away.
 * @throws {Failure} `conflict` where it is another by now: nothing is written; what the system says, `outcome-unknown`
 */
export async function updateModule(context: ChangeContext, seen: Module, draft: Draft): Promise<Module> {
  const routes = profileRoutes(context.place);
  const wanted = { id: seen.id, ...draft };
  await makeAndNotify(
    context,
    updating(modules, moduleKinds, context.place, seen, draft, async (client, { version }) => {
      await routes.updateModule(client, wanted, version);
      return wanted;
    }),
  );
  return wanted;
}

/** Deletes a module that is still as it was `seen`. @throws {Failure} `conflict`, `not-found`, what the system says */
export async function deleteModule(context: ChangeContext, seen: Module): Promise<void> {
  const routes = profileRoutes(context.place);
  const end = await makeAndNotify(
    context,
    deleting(modules, moduleKinds, context.place, seen, async (client, { version }) => {
      await routes.deleteModule(client, seen.id, version);
      return undefined;
    }),
  );
  if (!end.found) throw new Failure('not-found');
}
