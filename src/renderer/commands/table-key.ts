/**
 * Keys that a table of its own handles, told to the sheet of shortcuts. The users list exports its own as `TABLE_KEYS`
 * from `features/users/table-keys.ts`.
 */
export interface TableKey {
  /** As commands spell them (`Shift+ArrowDown`, `Space`), each one enough by itself. */
  keys: readonly string[];
  /** What they do, in the language on screen. */
  words: () => string;
}
