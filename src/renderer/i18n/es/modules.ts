import type { Dictionary } from '../dictionary';

/** The parts of a system that permissions speak about. */
export const modules: Dictionary['modules'] = {
  title: 'Módulos',
  lead: 'Las partes del sistema a las que se refieren los permisos.',
  none: 'El sistema no tiene módulos.',
  failed: 'No se pudieron cargar los módulos',
  new: 'Nuevo módulo',
  newCommand: 'Crear un módulo',
  newTitle: 'Nuevo módulo',
  editTitle: 'Editar el módulo',
  mayNotAdd: 'No tiene permiso para agregar módulos.',
  mayNotEdit: 'No tiene permiso para editar módulos.',
  mayNotDelete: 'No tiene permiso para eliminar módulos.',
  name: 'Nombre',
  nameHint: 'Lo que los usuarios ven en el menú.',
  route: 'Ruta',
  routeHint: 'La ubicación del módulo en el sistema; por ejemplo, /Module/Ventas',
  key: 'Clave',
  keyHint: 'La primera parte de cada permiso; por ejemplo, ventas. Debe ser única.',
  fieldMissing: 'Este campo es obligatorio.',
  actions: 'Acciones',
  editNamed: 'Editar {{name}}',
  deleteNamed: 'Eliminar {{name}}',
  keyTitle: 'Cambiar la clave rompe permisos',
  keyText:
    'Los programas que piden permisos que comienzan con «{{key}}» ya no los encontrarán, y los usuarios reciben los nuevos en su próximo inicio de sesión.',
  conflict: 'Alguien más cambió este módulo. No se escribió nada.',
  created: 'Se creó el módulo {{name}}.',
  changed: 'Se modificó el módulo {{name}}.',
  deleteAsk: '¿Eliminar el módulo {{name}}?',
  deleteText:
    'Todos los perfiles pierden sus permisos en él. El sistema conserva las filas sin módulo hasta que se guarden de nuevo los permisos del perfil. Crear de nuevo el módulo no las recupera.',
  deleteYes: 'Eliminar',
  deleted: 'Se eliminó el módulo {{name}}.',
};
