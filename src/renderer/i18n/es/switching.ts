import type { Dictionary } from '../dictionary';

/** What is said after someone was switched. */
export const switching: Dictionary['switching'] = {
  nowActive: '{{userName}} ahora está activo.',
  nowInactive: '{{userName}} ahora está inactivo.',
  undoneActive: 'Deshecho: {{userName}} está activo otra vez.',
  undoneInactive: 'Deshecho: {{userName}} está inactivo otra vez.',
  tokens: 'Podría seguir trabajando hasta las {{time}} con un token emitido antes.',
  undo: 'Deshacer',
  stillActive: '{{userName}} sigue activo',
  stillInactive: '{{userName}} sigue inactivo',
  notPermitted: 'Su cuenta no puede editar usuarios (necesita usuario.editar).',
  notFound: 'El sistema ya no conoce a esta persona. Actualice la lista.',
  unsure: 'No se sabe con certeza qué pasó con {{userName}}',
  alreadyActive: '{{userName}} ya estaba activo.',
  alreadyInactive: '{{userName}} ya estaba inactivo.',
  alreadyText: 'Otra persona fue más rápida. No se escribió nada.',
  conflict: '{{userName}} cambió por otra vía',
  conflictActive: 'Ahora está activo, con el perfil {{profile}}. No se escribió nada.',
  conflictInactive: 'Ahora está inactivo, con el perfil {{profile}}. No se escribió nada.',
  conflictText: 'No se escribió nada. Actualice la lista para ver cómo está ahora.',
};
