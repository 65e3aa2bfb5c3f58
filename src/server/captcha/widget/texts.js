/** What the widget says. English is the fallback (TU-5). */
export const TEXTS = {
  en: {
    label: 'Portero local check',
    brand: 'local check',
    idle: 'Waiting to start',
    verifying: 'Verifying…',
    interactive: 'Verify you are human',
    success: 'Success!',
    failed: 'Verification failed',
    expired: 'Verification expired',
    'timed-out': 'Verification timed out',
    again: 'Try again',
  },
  es: {
    label: 'Prueba local de Portero',
    brand: 'prueba local',
    idle: 'A la espera de empezar',
    verifying: 'Verificando…',
    interactive: 'Confirme que es una persona',
    success: '¡Listo!',
    failed: 'Verificación fallida',
    expired: 'Verificación caducada',
    'timed-out': 'Tiempo agotado',
    again: 'Reintentar',
  },
};

/** The texts of a language option: `auto` or a code such as `es` or `es-MX`. */
export function textsFor(language, preferred) {
  const wanted = language === 'auto' ? preferred : language;
  const code = String(wanted).toLowerCase().split('-')[0];
  return code === 'es' ? { code, ...TEXTS.es } : { code: 'en', ...TEXTS.en };
}
