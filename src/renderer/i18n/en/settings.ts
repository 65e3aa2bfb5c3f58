/** The settings menu. */
export const settings = {
  label: 'Settings',
  language: 'Language',
  theme: 'Theme',
  system: 'System',
  english: 'English',
  spanish: 'Español',
  light: 'Light',
  dark: 'Dark',
  version: 'Portero {{version}}',
} as const;
