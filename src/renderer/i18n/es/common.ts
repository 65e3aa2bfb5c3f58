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
};
