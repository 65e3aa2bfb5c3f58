import type { Dictionary } from '../dictionary';

/** What is said after a user was activated or deactivated. */
export const activation: Dictionary['activation'] = {
  nowActive: '{{userName}} ahora está activo.',
  nowInactive: '{{userName}} ahora está inactivo.',
  undoneActive: 'Deshecho: {{userName}} está activo otra vez.',
  undoneInactive: 'Deshecho: {{userName}} está inactivo otra vez.',
  tokens: 'Podría seguir trabajando hasta las {{time}} con un token emitido antes.',
  undo: 'Deshacer',
  stillActive: '{{userName}} sigue activo',
  stillInactive: '{{userName}} sigue inactivo',
  notPermitted: 'No tiene permiso para editar usuarios (usuario.editar).',
  notFound: 'El sistema ya no tiene a este usuario. Actualice la lista.',
  unsure: 'Resultado desconocido para {{userName}}',
  alreadyActive: '{{userName}} ya estaba activo.',
  alreadyInactive: '{{userName}} ya estaba inactivo.',
  alreadyText: 'Alguien más hizo el cambio primero. No se escribió nada.',
  conflict: '{{userName}} cambió por otra vía',
  conflictActive: 'Ahora está activo, con el perfil {{profile}}. No se escribió nada.',
  conflictInactive: 'Ahora está inactivo, con el perfil {{profile}}. No se escribió nada.',
  conflictText: 'No se escribió nada. Actualice la lista para ver los valores actuales.',
};
