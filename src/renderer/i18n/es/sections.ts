import type { Dictionary } from '../dictionary';

/** The screens behind the sign-in and how to get from one to another. */
export const sections: Dictionary['sections'] = {
  label: 'Secciones',
  users: 'Usuarios',
  profiles: 'Perfiles',
  modules: 'Módulos',
  journal: 'Historial',
  session: 'Sesión',
  sessionTitle: 'Su sesión',
  grantsMoreTitle: 'Desde que inició sesión se le dieron más permisos',
  grantsMoreText: 'El sistema se guía por su sesión. Inicie sesión de nuevo para usar los nuevos permisos.',
};
