import type { Dictionary } from '../dictionary';

/** What is kept for the next sign-in. */
export const vault: Dictionary['vault'] = {
  keepSession: 'Mantener la sesión abierta en esta computadora',
  keepPassword: 'Recordar mi contraseña',
  keepPasswordMemory: 'Recordar mi contraseña hasta cerrar Portero',
  whyMemory: 'Esta computadora no ofrece un llavero, así que no se escribe nada en el disco.',
  keptInKeychain: 'Guardada en el llavero',
  keptInMemory: 'Guardada hasta que se cierre Portero',
  forgetPassword: 'Olvidar la contraseña guardada',
  forget: 'Olvidar',
  noKeychain:
    'Portero le guardó algo en un llavero que esta computadora no ofrece ahora. Por eso se pide iniciar sesión.',
  locked:
    'El llavero de esta computadora está bloqueado o no responde, y ahí está lo que Portero guarda. Inicie sesión, o desbloquee el llavero y abra Portero de nuevo.',
  unreadable: 'Lo que Portero le guardó ya no se puede leer. Por eso se pide iniciar sesión.',
};
