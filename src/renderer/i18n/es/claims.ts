import type { Dictionary } from '../dictionary';

/** What a token's claims mean. */
export const claims: Dictionary['claims'] = {
  heading: 'Claims del token',
  hint: 'El token mismo nunca se muestra ni sale de la parte de Portero que habla con el sistema.',
  none: 'Ningún claim que se pueda leer.',
  yes: 'Sí',
  no: 'No',
  personId: 'Su ID en el sistema',
  name: 'Su nombre de usuario',
  email: 'Su correo electrónico',
  role: 'Su rol',
  profileId: 'ID de su perfil',
  administrator: 'Es administrador',
  issuer: 'Emisor',
  audience: 'Destinatario',
  issuedAt: 'Emitido',
  notBefore: 'No vale antes de',
  expiresAt: 'Vence',
  tokenId: 'ID del token',
  unknown: 'Claim desconocido',
};
