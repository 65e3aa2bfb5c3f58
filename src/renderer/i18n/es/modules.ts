import type { Dictionary } from '../dictionary';

/** The parts of a system that permissions speak about. */
export const modules: Dictionary['modules'] = {
  title: 'Módulos',
  lead: 'Las partes del sistema de las que hablan los permisos.',
  none: 'El sistema no tiene módulos.',
  failed: 'No se pudieron leer los módulos',
  new: 'Nuevo módulo',
  newCommand: 'Crear un módulo',
  newTitle: 'Nuevo módulo',
  editTitle: 'Cambiar el módulo',
  mayNotAdd: 'Su cuenta no tiene el permiso de agregar módulos.',
  mayNotEdit: 'Su cuenta no tiene el permiso de editar módulos.',
  mayNotDelete: 'Su cuenta no tiene el permiso de eliminar módulos.',
  name: 'Nombre',
  nameHint: 'Lo que se lee en el menú.',
  route: 'Ruta',
  routeHint: 'Dónde está el módulo en el sistema; por ejemplo, /Module/Ventas',
  key: 'Clave',
  keyHint: 'La primera mitad de cada permiso; por ejemplo, ventas. Ningún otro módulo puede tenerla.',
  fieldMissing: 'Este dato es necesario.',
  actions: 'Acciones',
  editNamed: 'Cambiar {{name}}',
  deleteNamed: 'Eliminar {{name}}',
  keyTitle: 'Otra clave rompe permisos',
  keyText:
    'Los programas que piden permisos que comienzan con «{{key}}» ya no los encontrarán, y nadie tendrá los nuevos antes de su próximo inicio de sesión.',
  conflict: 'Mientras tanto, alguien más cambió este módulo. No se escribió nada.',
  created: 'Se creó el módulo {{name}}.',
  changed: 'Se cambió el módulo {{name}}.',
  deleteAsk: '¿Eliminar el módulo {{name}}?',
  deleteText:
    'Todos los perfiles pierden sus permisos en él. El sistema deja las filas sin módulo; desaparecen la próxima vez que se guarden los permisos de un perfil. Crear de nuevo el módulo no las recupera.',
  deleteYes: 'Eliminar',
  deleted: 'Se eliminó el módulo {{name}}.',
};
