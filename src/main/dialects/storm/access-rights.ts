import type { AccessRight } from '#contract/directory';

const LEVELS: ReadonlyMap<string, AccessRight['level']> = new Map([
  ['none', 'none'],
  ['read_only', 'read'],
  ['read_write', 'write'],
]);
const WORDS = { none: 'none', read: 'read_only', write: 'read_write' } as const satisfies Record<
  AccessRight['level'],
  string
>;

/** Where somebody can have rights (ST-23). */
export const RIGHT_AREAS = ['server', 'viewer', 'application', 'stream'];

/** What a level means; undefined for one that is not known: it is no right that could be shown truthfully. */
export function levelOf(words: string): AccessRight['level'] | undefined {
  return LEVELS.get(words.toLowerCase());
}

/** Rights as they are written: flat, although they are read wrapped (ST-25). */
export function toWireRights(rights: readonly AccessRight[]): object[] {
  return rights.map(({ area, level }) => ({ name: area, value: WORDS[level] }));
}
