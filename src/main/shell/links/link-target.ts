import type { Place } from '#contract/place';

/** The scheme of Portero's links, as the operating system knows it. */
export const LINK_SCHEME = 'portero';

/** The longest link that is written or read, characters: what Windows hands on to a program whole. */
export const MAX_LINK_LENGTH = 8000;

/** What stands for the address of the local server, which is at another port on every computer. */
export const LOCAL_AT = 'local';

/** A place as a link names it: the connection by what a colleague's Portero knows it by as well. */
export interface LinkTarget extends Omit<Place, 'connectionId'> {
  /** The address of the system, without a trailing slash; `local` for the local server. */
  at: string;
  /** The system's id; absent: whichever is there. */
  system?: string;
}
