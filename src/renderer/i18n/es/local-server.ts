import type { Dictionary } from '../dictionary';

/** The practice system inside the app. */
export const localServer: Dictionary['localServer'] = {
  nameOf: '{{system}} (práctica)',
  running: 'Sistema de práctica en marcha',
  starting: 'Iniciando el sistema de práctica…',
  restarting: 'Reiniciando el sistema de práctica…',
  stopped: 'Sistema de práctica detenido',
  failed: 'El sistema de práctica no puede funcionar: ver por qué',
  corruptTitle: 'Los datos de práctica están dañados',
  corruptText:
    'No se puede leer el archivo {{file}}. Puede empezar de cero: el archivo dañado se conserva con otro nombre, así que no se pierde nada.',
  newerTitle: 'Los datos de práctica son de una versión más nueva de Portero',
  newerText:
    'El archivo {{file}} fue creado por una versión más nueva. Actualice Portero para usarlo o empiece de cero: el archivo anterior se conserva con otro nombre.',
  portTaken:
    'Otro programa usa el puerto que necesita el sistema de práctica. Cierre ese programa e intente de nuevo.',
  unwritable:
    'Portero no puede escribir en su carpeta de datos. Revise que el disco no esté lleno y que tenga acceso a la carpeta, e intente de nuevo.',
  keepsStopping:
    'Se detuvo varias veces seguidas. Intente de nuevo; si se repite, consulte el archivo de registro de Portero.',
  internal:
    'No pudo iniciar por un error interno de Portero. Intente de nuevo; si se repite, consulte el archivo de registro de Portero.',
  unreachable: 'El sistema de práctica no responde. Vuelve a iniciarse solo: intente de nuevo en un momento.',
  dataFile: 'de los datos de práctica',
  startOver: 'Empezar de cero',
};
