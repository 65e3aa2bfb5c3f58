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
  crashText: 'No se envió nada ni se perdió nada en el sistema. Vuelva a cargar la pantalla para continuar.',
  reload: 'Volver a cargar',
};
