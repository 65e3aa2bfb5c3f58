import type { Dictionary } from '../dictionary';

/** The settings menu. Languages keep their own names, so that everyone finds theirs. */
export const settings: Dictionary['settings'] = {
  label: 'Configuración',
  language: 'Idioma',
  theme: 'Tema',
  system: 'Predeterminado del sistema',
  english: 'English',
  spanish: 'Español',
  light: 'Claro',
  dark: 'Oscuro',
  density: 'Densidad',
  comfortable: 'Amplia',
  compact: 'Compacta',
  version: 'Portero {{version}}',
};
