import type { Dictionary } from '../dictionary';

/** The security check (captcha). */
export const captcha: Dictionary['captcha'] = {
  label: 'Verificación de seguridad',
  loading: 'Cargando…',
  checking: 'Verificando…',
  interactive: 'Su turno: responda la verificación',
  solved: 'Verificación superada',
  failed: 'No superada',
  expired: 'La verificación venció.',
  error: 'La verificación no funcionó.',
  errorCode: 'La verificación no funcionó (código {{code}}).',
  timeout: 'La verificación tardó demasiado.',
  unsupported: 'La verificación no funciona en esta computadora. Pruebe en otra.',
  unreachable: 'No se puede cargar la verificación. ¿Hay red?',
  notConfigured: 'Esta conexión no tiene clave de sitio. Edítela y escriba la clave.',
  elsewhere: 'La verificación está abierta en otra ventana.',
};
