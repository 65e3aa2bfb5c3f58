import type { TFunction } from 'i18next';
import { createContext, use } from 'react';
import type { Capabilities } from '#contract/connection';

/** What everything on the users screen may need. */
export interface UsersContextValue {
  connectionId: string;
  /** What the system can do: decides what there is to see. */
  capabilities: Capabilities;
  /** Why nobody can be switched here, in a sentence; null where switching is possible. */
  switchingBarred: string | null;
  /** The words on screen: given once, because a hundred cells that each ask for them are felt while scrolling. */
  t: TFunction;
}

/** Given by the users screen. */
export const UsersContext = createContext<UsersContextValue | null>(null);

/** What the users screen gave. */
export function useUsersContext(): UsersContextValue {
  const value = use(UsersContext);
  if (!value) throw new Error('A part of the users screen outside of it');
  return value;
}
