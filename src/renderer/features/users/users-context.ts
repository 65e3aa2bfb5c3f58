import { createContext, use } from 'react';

/** What every cell of the list may need. */
export interface UsersContextValue {
  connectionId: string;
  /** Why nobody can be switched here, in a sentence; null where switching is possible. */
  switchingBarred: string | null;
}

/** Given by the users screen. */
export const UsersContext = createContext<UsersContextValue | null>(null);

/** What the users screen gave. */
export function useUsersContext(): UsersContextValue {
  const value = use(UsersContext);
  if (!value) throw new Error('A cell of the list outside the users screen');
  return value;
}
