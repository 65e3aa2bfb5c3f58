import type { Dictionary } from '../dictionary';

/** The list of connections, adding one and editing one. */
export const connections: Dictionary['connections'] = {
  addTitle: 'Agregar una conexión',
  editTitle: 'Editar la conexión',
  name: 'Nombre',
  nameHint: 'Como usted llama a este sistema; por ejemplo, «Oficina central».',
  address: 'Dirección',
  addressHint: 'La dirección que le dio su administrador; por ejemplo, https://portal.example.com',
  siteKey: 'Clave de sitio de Turnstile',
  siteKeyHint:
    'Este sistema usa una verificación de seguridad al iniciar sesión. La clave la tiene su administrador.',
  siteKeyMissing:
    'No se puede iniciar sesión en este sistema sin la clave. Escríbala o pulse el botón otra vez para continuar sin ella.',
  system: 'Sistema',
  chooseSystem: 'Elija el sistema…',
  add: 'Agregar',
  save: 'Guardar',
  test: 'Comprobar la conexión',
  nameMissing: 'Escriba un nombre para la conexión.',
  nameLong: 'Use 80 caracteres como máximo.',
  addressMissing: 'Escriba la dirección.',
  badAddress:
    'Portero no puede usar esta dirección. Debe comenzar con https:// y no llevar un nombre de usuario.',
  endsSession:
    'Al guardar, la sesión abierta ahí termina y se olvida lo guardado, porque era para otra dirección.',
  options: 'Opciones de {{name}}',
  edit: 'Editar…',
  moveUp: 'Subir',
  moveDown: 'Bajar',
  removeItem: 'Quitar…',
  moved: '{{name}} es ahora la número {{place}} de {{count}}.',
  managed: 'Administrada por su organización',
  expiring: 'Termina pronto',
  expired: 'Sesión terminada',
  renewing: 'Renovando',
  switchTo: 'Cambiar de conexión, ahora {{name}}',
  all: 'Todas las conexiones…',
};
