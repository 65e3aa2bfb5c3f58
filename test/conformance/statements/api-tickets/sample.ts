/** The document's successful answer (AT-4, AT-28). Its address is hidden by the page's protection against collectors. */
export const SAMPLE_TOKEN =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJuYW1laWQiOiIxMjM0NTY3OC05MGFiLWNkZWYtMTIzNC01Njc4OTBhYmNkZWYiLCJleHAiOjE3MTAzNjQ4MDB9.Xb5h-JQZ9k7V8mNrP2wY5qL3fR6tE8sA1dC4gH0iJ9k';

export const SAMPLE_ID = '12345678-90ab-cdef-1234-567890abcdef';

/** When the sample token ended, ms since the epoch: in March 2024. */
export const SAMPLE_ENDS_MS = 1_710_364_800_000;

export const SAMPLE_SUCCESS = {
  Respuesta: true,
  Token: SAMPLE_TOKEN,
  Datos: {
    IdUsuario: SAMPLE_ID,
    Nombre: 'John Doe',
    Correo: '[email protected]',
    Rol: 'Admin',
    Activo: true,
  },
};

/** The document's failed answer (AT-5). */
export const SAMPLE_REFUSAL = { Respuesta: false, Token: '', Datos: null };
