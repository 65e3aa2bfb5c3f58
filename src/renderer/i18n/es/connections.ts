import type { Dictionary } from '../dictionary';

/** Adding a connection. */
export const connections: Dictionary['connections'] = {
  addTitle: 'Agregar una conexión',
  name: 'Nombre',
  nameHint: 'Como usted llama a este sistema; por ejemplo, «Oficina central».',
  address: 'Dirección',
  addressHint: 'La dirección que le dio su administrador; por ejemplo, https://portal.example.com',
  siteKey: 'Clave de sitio de Turnstile',
  siteKeyHint:
    'Aquí es opcional. La tiene quien administra el sistema; sin ella, un sistema que comprueba que usted no es un robot no le dejará entrar.',
  add: 'Agregar',
  nameMissing: 'Escriba un nombre para la conexión.',
  nameLong: 'Use 80 caracteres como máximo.',
  addressMissing: 'Escriba la dirección.',
  badAddress: 'Use una dirección https://. Solo se permite http:// para esta misma computadora (localhost).',
};
