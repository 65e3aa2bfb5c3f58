import type { Dictionary } from '../dictionary';

/** What "Test connection" found out. */
export const connectionTest: Dictionary['connectionTest'] = {
  heading: 'Encontrado en la dirección',
  running: 'Comprobando…',
  runningLong: 'Comprobando el sistema y su certificado…',
  reached: 'Hay respuesta; llegó en {{time}}.',
  failedTitle: 'La comprobación no llegó al sistema',
  addAnyway: 'Puede continuar de todos modos: elija el sistema esperado y pulse el botón otra vez.',
  goOn: 'Puede continuar de todos modos: pulse el botón otra vez.',
  plainTitle: 'Esta dirección no va cifrada',
  plainText:
    'Con http://, cualquiera en la red puede leer su contraseña y apropiarse de su sesión. Pida una dirección https://.',
  plainAllow: 'Usarla sin cifrado de todos modos',
  oneAnswers: 'Este sistema responde en la dirección.',
  severalAnswer_one: 'En la dirección responde {{count}} sistema. Elija en cuál iniciar sesión.',
  severalAnswer_other: 'En la dirección responden {{count}} sistemas. Elija en cuál iniciar sesión.',
  noneAnswers: 'En la dirección no responde ningún sistema compatible. Revísela o elija el sistema usted.',
  anotherAnswers: 'En la dirección responde otro sistema.',
  answers: '{{system}} (responde ahí)',
  clockAhead: 'Su reloj va {{time}} adelantado respecto de esta computadora. Portero lo compensa.',
  clockBehind: 'Su reloj va {{time}} atrasado respecto de esta computadora. Portero lo compensa.',
  certificateOf: 'Certificado de {{subject}}',
  issuer: 'Emitido por',
  validUntil: 'Válido hasta',
  fingerprint: 'Huella digital (SHA-256)',
  trustedByComputer: 'Esta computadora confía en quien lo emitió.',
  trustedByChoice: 'Usted decidió confiar en este certificado para esta dirección',
  unknownTitle: 'Esta computadora no confía en el emisor del certificado',
  unknownText:
    'Alguien podría estar interceptando la conexión. Pida la huella al área de sistemas, por teléfono o en persona, y compare cada carácter.',
  unusableTitle: 'Este certificado no se puede usar',
  unusableText:
    'Caducó o aún no es válido, fue revocado o es demasiado débil. No es posible confiar en él: pida uno nuevo al administrador del sistema y compruebe el reloj de esta computadora.',
  trust: 'Confiar en este certificado solo para esta dirección',
  routes: '{{found}} de {{total}} rutas encontradas',
  routeFound: 'encontrada',
  routeMissing: 'no encontrada',
  routeSilent: 'sin respuesta',
};
