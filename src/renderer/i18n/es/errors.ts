import type { Dictionary } from '../dictionary';

/**
 * One sentence for every way to fail: what it means for the person, and what to do next. The last are answers that main
 * has a word of its own for.
 */
export const errors: Dictionary['errors'] = {
  'invalid-request': 'Portero pidió algo imposible. Es una falla de Portero.',
  'forbidden-sender': 'Portero rechazó su propia solicitud. Ciérrelo y ábralo de nuevo.',
  refused: 'El sistema rechazó el inicio de sesión y no dice por qué.',
  throttled: 'Demasiados intentos. Espere un minuto e intente de nuevo.',
  'password-needed': 'Ya no hay una contraseña guardada. Escríbala.',
  'captcha-needed': 'Primero hace falta la verificación de seguridad.',
  'not-signed-in': 'Ya no tiene una sesión abierta. Inicie sesión e intente de nuevo.',
  'session-expired': 'No se llevó a cabo: su sesión había terminado. Inicie sesión y repítalo.',
  'not-permitted': 'El sistema no permite esto a su cuenta.',
  'not-found': 'El sistema no tiene lo que se pidió. Revise la dirección de la conexión.',
  rejected: 'El sistema no lo aceptó.',
  unreachable: 'No se puede llegar al sistema. Revise la red e intente de nuevo.',
  timeout: 'El sistema no respondió a tiempo. Intente de nuevo en un momento.',
  'bad-answer': 'La respuesta del sistema no se entiende. Revise la dirección o intente más tarde.',
  'server-failed': 'El sistema tiene un problema propio. Intente más tarde.',
  'outcome-unknown': 'No se puede saber si se llevó a cabo; la lista se leyó de nuevo.',
  conflict:
    'El sistema ya tiene otra cosa, así que no se escribió nada. Mire lo que hay ahora y decida de nuevo.',
  'file-unreadable':
    'No se pudo leer el archivo. Compruebe que sea el correcto y que no esté abierto en otro programa.',
  'file-not-written': 'No se pudo escribir el archivo. Elija otra carpeta o libere espacio.',
  'self-guard': 'No puede desactivarse a sí mismo: se quedaría sin acceso.',
  'last-administrator-guard': 'Es el último administrador activo. Primero nombre a otro.',
  'bad-address': 'Portero no puede usar esta dirección.',
  'plain-http': 'La dirección no va cifrada (http://) y nadie lo ha permitido. Use una dirección https://.',
  'certificate-unknown':
    'Nadie que esta computadora conozca responde por el certificado del sistema. Edite la conexión para verlo.',
  'system-unknown':
    'En la dirección no responde ningún sistema que Portero conozca. Revísela o elija el sistema.',
  managed: 'Su organización definió esta conexión. No se puede cambiar aquí.',
  'no-such-connection': 'Esta conexión ya no existe. Vuelva y elija otra.',
  'not-supported': 'Este sistema no permite hacer eso.',
  'local-server-failed': 'El sistema de práctica no puede funcionar.',
  cancelled: 'Cancelado.',
  internal: 'Falla de Portero. Intente de nuevo; si continúa, el registro de Portero dice más.',
  redirect:
    'La dirección lleva a otra, y Portero no la sigue. Ábrala en un navegador para ver a cuál y escriba esa.',
  'not-tls':
    'No se pudo establecer una conexión segura. Si el sistema no tiene una, escriba http:// antes de la dirección.',
};
