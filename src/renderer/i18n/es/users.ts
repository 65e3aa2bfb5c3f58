import type { Dictionary } from '../dictionary';

/** The list of people. */
export const users: Dictionary['users'] = {
  title: 'Usuarios',
  counts: '{{active}} activos de {{total}}',
  count_one: '{{total}} persona',
  count_other: '{{total}} personas',
  shown: '{{matching}} en la lista',
  search: 'Buscar usuarios',
  searchHint: 'Nombre, perfil o id',
  searchHintPlain: 'Nombre o id',
  clearSearch: 'Borrar la búsqueda',
  filter: 'Mostrar',
  all: 'Todos',
  active: 'Activos',
  inactive: 'Inactivos',
  refresh: 'Actualizar',
  readAt: 'Última lectura: {{time}}',
  neverRead: 'Aún sin leer',
  userName: 'Usuario',
  profile: 'Perfil',
  state: 'Activo',
  switchOf: 'Activo: {{userName}}',
  on: 'Activo',
  off: 'Inactivo',
  sending: 'Enviando…',
  you: 'Usted',
  noMatchSearch: 'Nadie coincide con «{{search}}»',
  noMatchFilter: 'Nadie coincide con el filtro',
  noMatchHint:
    'Se busca cualquier parte del usuario, del perfil o del id; no importan los acentos ni las mayúsculas.',
  noMatchHintPlain:
    'Se busca cualquier parte del usuario o del id; no importan los acentos ni las mayúsculas.',
  clear: 'Quitar búsqueda y filtro',
  nobody: 'El sistema no tiene usuarios',
  failedTitle: 'No se pudo leer la lista',
  staleTitle: 'Es posible que esta lista no esté al día.',
  cannotSwitch:
    'Puede consultar, pero no activar ni desactivar: su cuenta necesita el permiso usuario.editar.',
  cannotSwitchSystem:
    'Este sistema no lleva un estado activo: aquí no se puede activar ni desactivar a nadie.',
  loadedRows_one: '{{matching}} persona en la lista',
  loadedRows_other: '{{matching}} personas en la lista',
};
