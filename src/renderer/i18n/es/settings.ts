import type { Dictionary } from '../dictionary';

/** The settings menu. Languages keep their own names, so that everyone finds theirs. */
export const settings: Dictionary['settings'] = {
  label: 'Configuración',
  language: 'Idioma',
  theme: 'Tema',
  system: 'Sistema',
  english: 'English',
  spanish: 'Español',
  light: 'Claro',
  dark: 'Oscuro',
  density: 'Filas',
  comfortable: 'Amplias',
  compact: 'Compactas',
  version: 'Portero {{version}}',
};
