import type { Dictionary } from '../dictionary';

/** What a person may do: permissions by module, and access rights. */
export const rights: Dictionary['rights'] = {
  heading: 'Sus permisos',
  everything:
    'Todos: es administrador. Los módulos agregados desde que inició sesión se incluyen a partir de la próxima vez.',
  nothing: 'El token no enumera permisos. El sistema los comprueba en cada solicitud.',
  table: 'Permisos por módulo',
  module: 'Módulo',
  add: 'Agregar',
  edit: 'Editar',
  delete: 'Eliminar',
  consult: 'Consultar',
  detail: 'Detalle',
  allowed: 'permitido',
  denied: 'no permitido',
  others: 'Otros',
  column: 'Derechos de acceso',
  none: 'ninguno',
  read: 'lectura',
  write: 'lectura y escritura',
};
