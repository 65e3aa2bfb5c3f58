import type { Account } from '../../../accounts/account';

/** A user as the documents show one (WC-59). The real service sends camelCase (WC-111). */
export interface WireUser {
  readonly Id: string;
  readonly UserName: string;
  readonly IdPerfil: number;
  readonly NombrePerfil: string;
  readonly Activo: boolean;
  readonly Imagen: string | null;
}

/** Writes an account as the system spells it. */
export function toWireUser(account: Account): WireUser {
  return {
    Id: account.id,
    UserName: account.userName,
    IdPerfil: account.profileId,
    NombrePerfil: account.profileName,
    Activo: account.active,
    Imagen: account.image,
  };
}
