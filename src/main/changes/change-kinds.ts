import type { ChangeKind, System } from './pipeline/change';
import { findOut, type Truth } from './pipeline/find-out';
import { activationKind } from './people/activation';
import { creationKind } from './people/creation';
import { deletionKind } from './people/deletion';
import { updateKind } from './people/update';
import { moduleKinds } from './profiles/module-changes';
import { permissionsKind } from './profiles/permission-saving';
import { profileKinds } from './profiles/profile-changes';

type FindOut = (trace: unknown, system: System) => Promise<Truth<unknown>>;

/** Every kind of change, by the name under which its intents are kept. A further kind is a line here. */
const kinds: Readonly<Record<string, FindOut>> = Object.fromEntries([
  later(activationKind),
  later(updateKind),
  later(creationKind),
  later(deletionKind),
  ...Object.values(profileKinds).map(later),
  ...Object.values(moduleKinds).map(later),
  later(permissionsKind),
]);

/**
 * Finds out once what came of a change that was sent by an earlier run of Portero. `trace`: as it was kept; one that this
 * version cannot read is `outcome-unknown`.
 */
export function findOutLater(kind: string, trace: unknown, system: System): Promise<Truth<unknown>> {
  const find = kinds[kind];
  return find
    ? find(trace, system)
    : Promise.resolve({ outcome: 'unsettled', error: { code: 'outcome-unknown' } });
}

function later<Trace, T>(kind: ChangeKind<Trace, T>): [string, FindOut] {
  return [
    kind.name,
    async (trace, system) => {
      const read = kind.trace.safeParse(trace);
      if (!read.success) return { outcome: 'unsettled', error: { code: 'outcome-unknown' } };
      const truth = await findOut(kind, read.data, system, [0]);
      if ('value' in truth && truth.value !== undefined) kind.show?.(truth.value, system.directory);
      return truth;
    },
  ];
}
