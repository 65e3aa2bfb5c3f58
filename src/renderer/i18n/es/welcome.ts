import type { Dictionary } from '../dictionary';

/** The first screen. */
export const welcome: Dictionary['welcome'] = {
  promise: 'Vea quién está activo en los sistemas de su empresa y active o desactive cuentas.',
  tryOffline: 'Probar sin conexión',
  tryOfflineHint: 'Abre un sistema de práctica en esta computadora, con personas ficticias. No necesita red.',
  starting: 'Iniciando el sistema de práctica…',
  addConnection: 'Agregar una conexión',
  connections: 'Sus conexiones',
  signedIn: 'Sesión abierta',
  practice: 'Práctica',
  removeAsk: '¿Quitar «{{name}}»? Solo se borra de esta computadora; el sistema queda como está.',
  removeYes: 'Quitar',
  removeNo: 'Conservar',
  noticeSetAside:
    'El archivo de configuración estaba dañado. Se guardó como {{file}} y Portero comenzó con la configuración inicial.',
  noticeManaged:
    'El archivo con que el área de sistemas define conexiones ({{file}}) no se pudo leer, o no del todo. Avíseles; sus propias conexiones funcionan.',
  noticeVault:
    'Lo que Portero guardaba estaba dañado. Quedó aparte como {{file}}; inicie sesión una vez más donde se le pida.',
  noticeJournal:
    'El historial estaba dañado. Se conserva como {{file}} y se comenzó uno nuevo: las entradas anteriores no se muestran.',
  noticeNotSaved:
    'No se pudo guardar la configuración en {{file}}. Los cambios valen hasta que cierre Portero.',
};
