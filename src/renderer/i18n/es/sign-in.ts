import type { Dictionary } from '../dictionary';

/** Signing in, also again. */
export const signIn: Dictionary['signIn'] = {
  title: 'Iniciar sesión en {{name}}',
  userName: 'Usuario',
  email: 'Correo electrónico',
  password: 'Contraseña',
  showPassword: 'Mostrar la contraseña',
  submit: 'Iniciar sesión',
  submitting: 'Iniciando sesión…',
  waitingForCheck: 'Esperando la verificación de seguridad…',
  capsLock: 'El bloqueo de mayúsculas está activado.',
  userNameMissing: 'Escriba su usuario.',
  emailMissing: 'Escriba su correo electrónico.',
  passwordMissing: 'Escriba su contraseña.',
  otherConnections: 'Otras conexiones',
  editConnection: 'Editar la conexión',
  refusedTitle: 'El sistema rechazó el inicio de sesión.',
  refusedText:
    'No dice por qué. Revise el usuario, la contraseña y el bloqueo de mayúsculas. También es posible que la cuenta esté desactivada; el sistema no lo informa.',
  keptRefusedTitle: 'El sistema rechazó la contraseña guardada.',
  keptRefusedText:
    'Portero la probó para renovar su sesión. Ya no está guardada: escriba la actual. También es posible que la cuenta esté desactivada; el sistema no lo informa.',
  throttledTitle: 'Demasiados intentos.',
  throttledFor: 'Podrá intentar de nuevo en {{time}}.',
  throttledUnknown: 'Espere un minuto antes de intentar de nuevo.',
  unreachableTitle: 'No se puede llegar al sistema.',
  unreachableText: 'Revise la red o la VPN e intente de nuevo. No se trata de su contraseña.',
  timeoutTitle: 'El sistema no respondió a tiempo.',
  timeoutText: 'Es posible que esté ocupado. Espere un momento e intente de nuevo.',
  badAnswerTitle: 'El sistema envió una respuesta no válida.',
  badAnswerText:
    'Tal vez respondió un proxy o la página de acceso de una red en lugar del sistema. Revise la dirección de la conexión.',
  serverFailedTitle: 'El sistema tuvo un error interno.',
  serverFailedText:
    'No se trata de su contraseña. Intente más tarde; si se repite, avise al administrador del sistema.',
  certificateTitle: 'El certificado no es de confianza.',
  certificateText:
    'No se envió nada: alguien podría estar interceptando la conexión. Edite la conexión para ver el certificado y compararlo con el área de sistemas.',
  passwordTitle: 'La contraseña guardada no se puede usar.',
  passwordText: 'Escríbala de nuevo.',
  captchaTitle: 'La verificación de seguridad no fue aceptada.',
  captchaText: 'Se está cargando otra. Escriba su contraseña e inicie sesión de nuevo.',
  otherTitle: 'No se pudo iniciar sesión.',
  demoTitle: 'Cuenta de práctica',
  demoText: 'Datos ficticios, solo en esta computadora.',
  demoFill: 'Completar',
};
