import type { JournalAction, JournalResult } from '#contract/journal';

/** What can be looked for, in the order in which it is offered. A list of one's own, because the contract's brings zod. */
export const ACTIONS_SHOWN = Object.keys({
  'switch-on': true,
  'switch-off': true,
  'person-create': true,
  'person-update': true,
  'person-delete': true,
  'profile-create': true,
  'profile-update': true,
  'profile-delete': true,
  'permissions-save': true,
  'module-create': true,
  'module-update': true,
  'module-delete': true,
} satisfies Record<JournalAction, true>) as JournalAction[];

/** As {@link ACTIONS_SHOWN}. */
export const RESULTS_SHOWN = Object.keys({
  done: true,
  already: true,
  conflict: true,
  barred: true,
  failed: true,
  unknown: true,
} satisfies Record<JournalResult, true>) as JournalResult[];
