import type { UploadedImage } from './data-uri-image';

/** A person as the rest of the server sees one. The password hash stays inside `accounts/`. */
export interface Account {
  /** Lower-case GUID. */
  readonly id: string;
  readonly userName: string;
  readonly profileId: number;
  readonly profileName: string;
  readonly active: boolean;
  /** Path of the picture on this server, or null. */
  readonly image: string | null;
}

/** What an administrator may change. A missing `image` keeps the present picture. */
export interface AccountChange {
  readonly profileId: number;
  readonly active: boolean;
  readonly image?: UploadedImage | undefined;
}
