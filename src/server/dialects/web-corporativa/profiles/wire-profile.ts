import type { NewProfile, Profile } from '../../../accounts/profile-repository';
import { wireObject } from '../wire/body';
import { wireFlagOrNo, wireText } from '../wire/fields';

/** The longest name of a profile, UTF-16 units (WC-86). */
const MAX_NAME_LENGTH = 80;

/** The body of POST and PUT. An `IdPerfil` in it is ignored (WC-86). */
export const profileBodySchema = wireObject({
  strNombrePerfil: wireText(MAX_NAME_LENGTH),
  BitAdministrador: wireFlagOrNo,
}).transform((body): NewProfile => ({ name: body.strNombrePerfil, administrator: body.BitAdministrador }));

/**
 * Writes a profile as the system spells it. The navigation member that the entity also has is left out: the documents do
 * not show it filled.
 */
export function toWireProfile(profile: Profile) {
  return { IdPerfil: profile.id, strNombrePerfil: profile.name, BitAdministrador: profile.administrator };
}
