import type { Dictionary } from '../dictionary';

/** Words that several screens share. */
export const common: Dictionary['common'] = {
  product: 'Portero',
  cancel: 'Cancelar',
  close: 'Cerrar',
  dismiss: 'Descartar',
  retry: 'Reintentar',
  tryAgain: 'Intentar de nuevo',
  loading: 'Cargando…',
  crashTitle: 'Algo falló en esta pantalla',
  crashText: 'Lo que el sistema ya confirmó queda como está. Vuelva a cargar la pantalla para continuar.',
  reload: 'Volver a cargar',
  skip: 'Ir al contenido',
  back: 'Atrás',
  forward: 'Adelante',
  search: 'Buscar',
  clearSearch: 'Borrar la búsqueda',
  lostLinkTitle: 'El enlace lleva a un sistema que no está entre sus conexiones',
  lostLinkText: 'Agregue una conexión a ese sistema y vuelva a abrir el enlace.',
};
