import type { Dictionary } from '../dictionary';

/** What is kept for the next sign-in. */
export const vault: Dictionary['vault'] = {
  keepSession: 'Mantener la sesión abierta en esta computadora',
  keepPassword: 'Recordar mi contraseña',
  keepPasswordMemory: 'Recordar mi contraseña hasta cerrar Portero',
  whyMemory: 'Esta computadora no tiene un llavero disponible, así que no se escribe nada en el disco.',
  keptInKeychain: 'Guardada en el llavero',
  keptInMemory: 'Guardada hasta que se cierre Portero',
  forgetPassword: 'Olvidar la contraseña guardada',
  forget: 'Olvidar',
  noKeychain:
    'Su inicio de sesión está guardado en un llavero que ahora no está disponible en esta computadora. Inicie sesión de nuevo.',
  locked:
    'Su inicio de sesión está guardado en el llavero de esta computadora, que está bloqueado o no responde. Inicie sesión, o desbloquee el llavero y abra Portero de nuevo.',
  unreadable: 'Su inicio de sesión guardado ya no se puede leer. Inicie sesión de nuevo.',
};
