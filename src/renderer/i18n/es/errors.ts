import type { Dictionary } from '../dictionary';

/**
 * One sentence for every way to fail: what it means for the person, and what to do next. The last are answers that main
 * has a word of its own for.
 */
export const errors: Dictionary['errors'] = {
  'invalid-request': 'Error interno: Portero se envió a sí mismo una solicitud no válida.',
  'forbidden-sender': 'Portero bloqueó esta solicitud por seguridad. Ciérrelo y ábralo de nuevo.',
  refused: 'El sistema rechazó el inicio de sesión y no dice por qué.',
  throttled: 'Demasiados intentos. Espere un minuto e intente de nuevo.',
  'password-needed': 'Su contraseña ya no está guardada. Escríbala.',
  'captcha-needed': 'Primero complete la verificación de seguridad.',
  'not-signed-in': 'Ya no tiene una sesión abierta. Inicie sesión e intente de nuevo.',
  'session-expired': 'No se llevó a cabo: su sesión había terminado. Inicie sesión y repítalo.',
  'not-permitted': 'No tiene permiso para hacer esto.',
  'not-found': 'El sistema no tiene lo que se pidió. Revise la dirección de la conexión.',
  rejected: 'El sistema rechazó la solicitud.',
  unreachable: 'No se puede llegar al sistema. Revise la red e intente de nuevo.',
  timeout: 'El sistema no respondió a tiempo. Intente de nuevo en un momento.',
  'bad-answer': 'El sistema envió una respuesta no válida. Revise la dirección o intente más tarde.',
  'server-failed': 'El sistema tuvo un error interno. Intente más tarde.',
  'outcome-unknown': 'Se desconoce si el cambio se llevó a cabo. La lista se actualizó.',
  conflict:
    'Esto cambió por otra vía, así que no se escribió nada. Revise los valores actuales e intente de nuevo.',
  'file-unreadable':
    'No se pudo leer el archivo. Compruebe que sea el correcto y que no esté abierto en otro programa.',
  'file-not-written': 'No se pudo escribir el archivo. Elija otra carpeta o libere espacio.',
  'self-guard': 'No puede desactivarse a sí mismo: se quedaría sin acceso.',
  'last-administrator-guard': 'Es el último administrador activo. Primero nombre a otro.',
  'bad-address': 'Portero no puede usar esta dirección.',
  'plain-http': 'La dirección no va cifrada (http://) y eso no se ha permitido. Use una dirección https://.',
  'certificate-unknown':
    'Esta computadora no confía en el certificado del sistema. Edite la conexión para revisarlo.',
  'system-unknown': 'En la dirección no responde ningún sistema compatible. Revísela o elija el sistema.',
  managed: 'Su organización administra esta conexión. No se puede cambiar aquí.',
  'no-such-connection': 'Esta conexión ya no existe. Vuelva y elija otra.',
  'not-supported': 'Este sistema no permite hacer eso.',
  'local-server-failed': 'El sistema de práctica no puede funcionar.',
  cancelled: 'Cancelado.',
  internal:
    'Error interno de Portero. Intente de nuevo; si se repite, consulte el archivo de registro de Portero.',
  redirect:
    'La dirección redirige a otra, y Portero no sigue redirecciones. Ábrala en un navegador para ver a cuál lleva y escriba esa.',
  'not-tls':
    'No se pudo establecer una conexión segura. Si el sistema no tiene una, escriba http:// antes de la dirección.',
};
