import type { Dictionary } from '../dictionary';

/** The security check (captcha). */
export const captcha: Dictionary['captcha'] = {
  label: 'Verificación de seguridad',
  loading: 'Cargando…',
  checking: 'Verificando…',
  interactive: 'Su turno: complete la verificación',
  solved: 'Verificación superada',
  failed: 'Verificación no superada',
  expired: 'La verificación venció.',
  error: 'La verificación falló.',
  errorCode: 'La verificación falló (código {{code}}).',
  timeout: 'La verificación tardó demasiado.',
  unsupported: 'La verificación no funciona en esta computadora. Use otra computadora.',
  unreachable: 'No se puede cargar la verificación. Revise la red.',
  notConfigured: 'Esta conexión no tiene clave de sitio. Edítela y escriba la clave.',
  elsewhere: 'La verificación está abierta en otra ventana.',
};
