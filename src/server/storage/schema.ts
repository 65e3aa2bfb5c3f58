import type { Generated, Selectable } from 'kysely';

/** SQLite has no booleans: 0 is no, 1 is yes. */
export type Flag = 0 | 1;

/** Yes or no as it is stored. */
export function flag(yes: boolean): Flag {
  return yes ? 1 : 0;
}

/** A person who may sign in. */
export interface AccountTable {
  /** Lower-case GUID. */
  id: string;
  user_name: string;
  /** Upper-case, as ASP.NET Core Identity normalises: two names that differ in case only are one name. */
  user_name_normalized: string;
  full_name: string;
  /** Unique, never changed, never given to another person. */
  number: number;
  email: string;
  profile_id: number;
  active: Flag;
  /** Path of the picture on this server, or null. */
  image: string | null;
  /** ASP.NET Core Identity format (ID-1), or ApiTickets' old one (AT-23) until the person signs in. */
  password_hash: string;
  /** Grows with every change of name, profile, active flag or picture. */
  revision: Generated<number>;
}

/** What one system keeps about a person that no other system knows. */
export interface AccountAttributeTable {
  account_id: string;
  system: string;
  name: string;
  value: string;
}

/** A named set of permissions; every account has exactly one. */
export interface ProfileTable {
  id: Generated<number>;
  name: string;
  administrator: Flag;
}

/** A part of the system that permissions speak about. */
export interface ModuleTable {
  id: Generated<number>;
  name: string;
  route: string;
  /** The first half of a permission string, e.g. `usuario`. */
  key: string;
}

/** What one profile may do in one module. */
export interface PermissionTable {
  id: Generated<number>;
  profile_id: number;
  module_id: number;
  may_add: Flag;
  may_edit: Flag;
  may_delete: Flag;
  may_consult: Flag;
  may_see_detail: Flag;
}

/** A profile picture that was uploaded. */
export interface ImageTable {
  /** File name under `/images/`. */
  name: string;
  media_type: string;
  bytes: Uint8Array;
}

/** What the server remembers about itself: signing keys, when it was seeded, the last numbers given. */
export interface SettingTable {
  key: string;
  value: string;
}

/** The whole database. */
export interface Tables {
  accounts: AccountTable;
  account_attributes: AccountAttributeTable;
  profiles: ProfileTable;
  modules: ModuleTable;
  permissions: PermissionTable;
  images: ImageTable;
  settings: SettingTable;
}

/** A module row as read. */
export type ModuleRow = Selectable<ModuleTable>;
