import type { UploadedImage } from './data-uri-image';

/** A person as the rest of the server sees one. The password hash stays inside `accounts/`. */
export interface Account {
  /** Lower-case GUID. */
  readonly id: string;
  /** For systems that number their users: unique, never changed, never given to another person. */
  readonly number: number;
  readonly userName: string;
  readonly fullName: string;
  /** Empty when none is known. */
  readonly email: string;
  readonly profileId: number;
  readonly profileName: string;
  readonly active: boolean;
  /** Path of the picture on this server, or null. */
  readonly image: string | null;
  /**
   * Grows with every change of name, profile, active flag or picture, whoever makes it; renaming the profile is no
   * change of the person.
   */
  readonly revision: number;
}

/** What one system keeps about a person that no other system knows: values by name. */
export interface SystemAttributes {
  readonly system: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What an administrator may change. A missing `image` keeps the present picture. */
export interface AccountChange {
  readonly profileId: number;
  readonly active: boolean;
  readonly image?: UploadedImage | undefined;
}

/** A person to be added. */
export interface NewPerson extends AccountChange {
  readonly userName: string;
  /** The user name when left out. */
  readonly fullName?: string | undefined;
  /** Empty when left out. */
  readonly email?: string | undefined;
  readonly passwordHash: string;
  readonly attributes?: SystemAttributes | undefined;
}

/** What some systems may change besides: how a person signs in, and what the system keeps. What is missing stays. */
export interface IdentityChange {
  readonly userName?: string | undefined;
  readonly passwordHash?: string | undefined;
  readonly attributes?: SystemAttributes | undefined;
}
