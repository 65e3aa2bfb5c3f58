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
  density: 'Rows',
  comfortable: 'Comfortable',
  compact: 'Compact',
  version: 'Portero {{version}}',
} as const;
