import type { Check, NotApplicable } from './statement';
import type { GivenTarget } from './targets/given-target';
import { localServersOf } from './targets/local-server';
import type { SystemUnderTest } from './targets/system-under-test';
import { withoutSecrets } from './targets/without-secrets';

/** What is done about one side of a statement: it is run, or it is not, for this reason. */
export type Plan = { readonly run: () => Promise<void> } | { readonly word: string };

/** Makes the plan for one side. */
export type Planner = (side: Check | NotApplicable) => Plan;

/** What the table says of a side to which a statement does not apply. */
export const DOES_NOT_APPLY = '-';

/** Checks against local servers, one started for each. */
export function planLocally(system: SystemUnderTest): Planner {
  const start = localServersOf(system);
  return (side) => {
    if ('because' in side) return { word: DOES_NOT_APPLY };
    if (side.needs === 'nothing') return { run: () => side.run(undefined) };
    if (side.needs === 'local-server') return { run: () => side.run(start) };
    return { run: async () => side.run(await start()) };
  };
}

/** Checks against an installation that was given by its address, as far as it has what they need. */
export function planAgainst({ target, lacks, secrets }: GivenTarget): Planner {
  return (side) => {
    if ('because' in side) return { word: DOES_NOT_APPLY };
    const word = lacks(side.needs);
    if (word !== undefined) return { word };
    if (side.needs === 'nothing') return { run: () => side.run(undefined) };
    if (side.needs === 'local-server') return { word: 'needs the local server' };
    return { run: () => withoutSecrets(() => side.run(target), secrets) };
  };
}
