import { useEffect, useRef } from 'react';

/** The groups in which commands are listed, in this order. */
export const COMMAND_GROUPS = [
  'go',
  'list',
  'selection',
  'people',
  'profiles',
  'modules',
  'journal',
  'exchange',
  'view',
  'window',
  'session',
  'help',
] as const;
type CommandGroup = (typeof COMMAND_GROUPS)[number];

/**
 * Something that a person can have done by name or by key. The palette, the sheet of shortcuts and the keys themselves
 * all read the same commands, so that they can never disagree.
 */
export interface Command {
  /** The same for the same thing; of two with one id the one that was registered last counts. */
  id: string;
  /** In the language on screen, such as "Switch on the selected people". */
  title: () => string;
  group: CommandGroup;
  /**
   * Keys, each one enough by itself: `Mod+K` (Ctrl, on a Mac Cmd), `Shift+Mod+E`, `/`, `F1`, `Alt+ArrowLeft`, or a
   * sequence such as `g u`. The words are those of `key-strokes.ts`. A key without Ctrl or Cmd does
   * nothing while something is typed.
   */
  shortcut?: readonly string[];
  /** Other words by which it can be found, in the language on screen. */
  keywords?: () => string;
  /** Absent: always. What is not enabled is neither listed nor run by its keys. */
  enabled?: () => boolean;
  /** It belongs to a dialog: its keys work while the focus is in one, and only then. */
  inDialog?: boolean;
  /** It has keys and no place in the palette: it would do nothing there. */
  keysOnly?: boolean;
  run: () => void;
}

const registered = new Set<() => readonly Command[]>();

/** Every command that is registered, each id once, also what is not enabled now. */
export function allCommands(): readonly Command[] {
  const byId = new Map<string, Command>();
  for (const read of registered) for (const command of read()) byId.set(command.id, command);
  return [...byId.values()];
}

/** What can be done now. */
export function commandsNow(): readonly Command[] {
  return allCommands().filter((command) => command.enabled?.() ?? true);
}

/** Registers commands that are read anew whenever somebody asks. Answers what takes them back. */
export function registerCommands(read: () => readonly Command[]): () => void {
  registered.add(read);
  return () => {
    registered.delete(read);
  };
}

/** Registers commands while the component is mounted. They may be new ones at every render. */
export function useCommands(commands: readonly Command[]): void {
  const newest = useRef(commands);
  useEffect(() => {
    newest.current = commands;
  });
  useEffect(() => registerCommands(() => newest.current), []);
}

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
