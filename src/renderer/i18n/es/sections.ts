import type { Dictionary } from '../dictionary';

/** The screens behind the sign-in and how to get from one to another. */
export const sections: Dictionary['sections'] = {
  label: 'Secciones',
  users: 'Usuarios',
  profiles: 'Perfiles',
  modules: 'Módulos',
  journal: 'Registro de auditoría',
  session: 'Sesión',
  sessionTitle: 'Su sesión',
  grantsMoreTitle: 'Tiene permisos nuevos desde que inició sesión',
  grantsMoreText: 'Inicie sesión de nuevo para usarlos.',
};
