/** What 400 says of an `IdPerfil` that does not exist. Ours: the real service fails (WC-68). */
export const NO_SUCH_PROFILE = 'El perfil no existe.';
