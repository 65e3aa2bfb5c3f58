import type { Dictionary } from '../dictionary';

/** Words that several screens share. */
export const common: Dictionary['common'] = {
  product: 'Portero',
  cancel: 'Cancelar',
  close: 'Cerrar',
  dismiss: 'Descartar',
  retry: 'Reintentar',
  loading: 'Cargando…',
  crashTitle: 'Algo falló en esta pantalla',
  crashText: 'Lo que el sistema ya confirmó está guardado. Reintente o siga en otra pantalla.',
  copyDetails: 'Copiar los detalles',
  goTo: 'Ir a {{name}}',
  reload: 'Volver a cargar',
  reloadedTitle: 'La ventana dejó de funcionar y se volvió a cargar',
  reloadedText: 'Sus sesiones y operaciones continúan. Lo que había escrito sin guardar se perdió.',
  skip: 'Ir al contenido',
  back: 'Atrás',
  forward: 'Adelante',
  quoting: '{{sentence}} «{{quotation}}»',
  lostLinkTitle: 'El enlace lleva a un sistema que no está entre sus conexiones',
  lostLinkText: 'Agregue una conexión a ese sistema y vuelva a abrir el enlace.',
};
