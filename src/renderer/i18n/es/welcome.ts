import type { Dictionary } from '../dictionary';

/** The first screen. */
export const welcome: Dictionary['welcome'] = {
  promise: 'Vea quién está activo en los sistemas de su empresa y active o desactive usuarios.',
  tryOffline: 'Probar sin conexión',
  tryOfflineHint: 'Abre un sistema de práctica en esta computadora, con usuarios ficticios. No necesita red.',
  starting: 'Iniciando el sistema de práctica…',
  addConnection: 'Agregar una conexión',
  connections: 'Sus conexiones',
  signedIn: 'Sesión abierta',
  practice: 'Práctica',
  removeAsk:
    '¿Quitar «{{name}}»? Solo se quita la conexión de esta computadora; el sistema no se ve afectado.',
  removeYes: 'Quitar',
  noticeSetAside:
    'El archivo de configuración estaba dañado. Se conservó como {{file}} y Portero comenzó con la configuración predeterminada.',
  noticeManaged:
    'El archivo de conexiones administradas ({{file}}) no se pudo leer por completo. Avise al área de sistemas; sus propias conexiones funcionan.',
  noticeVault:
    'Las sesiones y contraseñas guardadas estaban dañadas. El archivo se conservó como {{file}}; inicie sesión de nuevo donde se le pida.',
  noticeAudit:
    'El registro de auditoría estaba dañado. Se conservó como {{file}} y se comenzó uno nuevo: las entradas anteriores no se muestran.',
  noticeNotSaved:
    'No se pudo guardar la configuración en {{file}}. Los cambios valen hasta que cierre Portero.',
};
