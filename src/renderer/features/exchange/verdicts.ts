import type { ImportVerdict } from '#contract/exchange';

/** The verdicts in the order in which they are told. A list of one's own, because the contract's brings zod. */
export const VERDICTS = Object.keys({
  ready: true,
  invalid: true,
  'not-found': true,
  barred: true,
  repeated: true,
  already: true,
} satisfies Record<ImportVerdict, true>) as ImportVerdict[];
