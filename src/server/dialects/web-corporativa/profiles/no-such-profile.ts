/** What 400 says of an `IdPerfil` that does not exist. Ours: the real service lets the database fail (upstream A.3). */
export const NO_SUCH_PROFILE = 'El perfil no existe.';
