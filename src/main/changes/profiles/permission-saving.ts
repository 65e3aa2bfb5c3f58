import { z } from 'zod';
import type { ChangeContext } from '../pipeline/single-changes';
import {
  modulePermissionsSchema,
  type Module,
  type ModulePermissions,
  type PermissionSet,
  type Profile,
} from '#contract/profiles';
import { Failure } from '../../failure/failure';
import type { ApiClient } from '../../http/http-client';
import type { Change, ChangeKind, ChangePlace } from '../pipeline/change';
import { changesOfSet, regular, sameSet } from './permission-sets';
import { clientOf, makeAndNotify, profileRoutes } from './profiles-context';

/** A profile's permissions as read, and the version of that. */
interface SetReading {
  set: PermissionSet;
  version: string | undefined;
}

const trace = z.object({ profileId: z.string(), permissions: z.array(modulePermissionsSchema) });

/** The kind: whose permissions, and the whole set that is wanted. */
export const permissionsKind: ChangeKind<z.infer<typeof trace>, PermissionSet> = {
  name: 'permissions-save',
  trace,
  async find({ profileId, permissions }, system) {
    const { set } = await readSet(system, system.client, profileId);
    return {
      took: sameSet(set.permissions, permissions, set.modules),
      value: { ...set, permissions: regular(set.permissions, set.modules) },
    };
  },
};

/** What a profile may do, and the modules that there are. Rows of modules that are gone are left out. */
export async function permissionSet({ place }: ChangeContext, profileId: string): Promise<PermissionSet> {
  const { set } = await readSet(place, clientOf(place), profileId);
  return { ...set, permissions: regular(set.permissions, set.modules) };
}

/**
 * Replaces what a profile may do, where that is still what was `seen`; answers it as the system has it then. The system
 * replaces the whole set, so what somebody else has granted since would be gone without a word.
 * @throws {Failure} `conflict` where it is another by now: nothing is written; `self-guard`, what the system says, or
 * `outcome-unknown`
 */
export async function savePermissions(
  context: ChangeContext,
  profileId: string,
  seen: readonly ModulePermissions[],
  wanted: readonly ModulePermissions[],
): Promise<PermissionSet> {
  const end = await makeAndNotify(context, saving(context.place, profileId, seen, wanted));
  const set = (end.outcome === 'done' ? end.value : undefined) ?? end.found?.set;
  if (!set) throw new Failure('not-found');
  return { ...set, permissions: regular(set.permissions, set.modules) };
}

function saving(
  place: ChangePlace,
  profileId: string,
  seen: readonly ModulePermissions[],
  wanted: readonly ModulePermissions[],
): Change<SetReading, PermissionSet, z.infer<typeof trace>> {
  const routes = profileRoutes(place);
  return {
    kind: permissionsKind,
    aim: 'update',
    record: `permissions ${profileId}`,
    read: (client) => readSet(place, client, profileId),
    compare: ({ set }) => (sameSet(set.permissions, seen, set.modules) ? 'as-seen' : 'changed'),
    isOurs: ({ set }) => sameSet(set.permissions, wanted, set.modules),
    guard: ({ set }) => {
      checkOwnWayBack(place, set, regular(wanted, set.modules));
      return Promise.resolve(() => undefined);
    },
    trace: ({ set }) => ({ profileId, permissions: regular(wanted, set.modules) }),
    async write(client, { set, version }) {
      const permissions = regular(wanted, set.modules);
      await routes.savePermissions(client, profileId, asSaved(place, permissions, set.modules), version);
      try {
        return { ...set, permissions: (await routes.permissions(client, profileId)).value };
      } catch {
        // It was confirmed; what was sent has to do where it cannot be read.
        return { ...set, permissions };
      }
    },
    entry: (found) => ({
      action: 'permissions-save',
      subject: { kind: 'profile', id: profileId, name: found?.set.profile.name ?? profileId },
      changes: found ? changesOfSet(found.set.permissions, wanted, found.set.modules) : [],
    }),
  };
}

/**
 * Nothing at all has a route of its own, which needs the right to delete. Who has not got that says of one module that
 * nothing may be done there, which comes to the same.
 */
function asSaved(
  place: ChangePlace,
  set: ModulePermissions[],
  modules: readonly Module[],
): ModulePermissions[] {
  const [first] = modules;
  if (set.length > 0 || first === undefined || place.view()?.may.permissions.includes('delete')) return set;
  return [{ moduleId: first.id, actions: [] }];
}

/**
 * Whoever is no administrator must not take from their own profile the right to give it back.
 * @throws {Failure} `self-guard`
 */
function checkOwnWayBack(
  place: Pick<ChangePlace, 'dialect' | 'view'>,
  {
    profile,
    modules,
    permissions,
  }: { profile: Profile; modules: Module[]; permissions: ModulePermissions[] },
  after: readonly ModulePermissions[],
): void {
  if (profile.administrator || profile.id !== place.view()?.profileId) return;
  const governing = modules.find(({ key }) => key === place.dialect.governedBy?.permissions);
  const grants = (set: readonly ModulePermissions[]): boolean =>
    set.some(({ moduleId, actions }) => moduleId === governing?.id && actions.includes('edit'));
  if (grants(regular(permissions, modules)) && !grants(after)) throw new Failure('self-guard');
}

async function readSet(
  system: Pick<ChangePlace, 'dialect'>,
  client: ApiClient,
  profileId: string,
): Promise<SetReading> {
  const routes = profileRoutes(system);
  const [{ value: profile }, modules, { value: permissions, version }] = await Promise.all([
    routes.read(client, profileId),
    routes.modules(client),
    routes.permissions(client, profileId),
  ]);
  if (profile.id !== profileId) throw new Failure('bad-answer');
  return { set: { profile, modules, permissions }, version };
}
