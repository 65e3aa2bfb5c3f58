/** The settings menu. */
export const settings = {
  label: 'Settings',
  language: 'Language',
  theme: 'Theme',
  system: 'System default',
  english: 'English',
  spanish: 'Español',
  light: 'Light',
  dark: 'Dark',
  density: 'Density',
  comfortable: 'Comfortable',
  compact: 'Compact',
  version: 'Portero {{version}}',
} as const;
