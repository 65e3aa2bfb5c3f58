import type { Dictionary } from '../dictionary';

/** What a token's claims mean. */
export const claims: Dictionary['claims'] = {
  heading: 'Lo que dice el token',
  hint: 'El token mismo se queda en la parte de Portero que habla con el sistema. Nunca se muestra.',
  none: 'Nada que se pueda leer.',
  yes: 'Sí',
  no: 'No',
  personId: 'Su id en el sistema',
  name: 'Su nombre de usuario',
  email: 'Su correo electrónico',
  role: 'Su rol',
  profileId: 'Número de su perfil',
  administrator: 'Es administrador',
  issuer: 'Quién lo emitió',
  audience: 'Para quién es',
  issuedAt: 'Emitido',
  notBefore: 'No vale antes de',
  expiresAt: 'No vale después de',
  tokenId: 'Número del token',
  unknown: 'Dicho sin explicación',
};
