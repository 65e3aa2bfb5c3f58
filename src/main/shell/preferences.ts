import { app, nativeTheme } from 'electron';
import type { Preferences, PreferencesPatch, StartInfo } from '#contract/settings';
import type { SettingsStore } from '../settings/settings-store';

/** The language to speak: the chosen one, or the system's if we know it, else English. */
export function languageOf({ language }: Preferences): StartInfo['language'] {
  if (language !== 'system') return language;
  return app.getLocale().toLowerCase().startsWith('es') ? 'es' : 'en';
}

/** Makes Chromium (all windows and guests) follow the chosen theme. */
export function applyTheme({ theme }: Preferences): void {
  nativeTheme.themeSource = theme;
}

/** Keeps what a person chose and applies it at once. `chosen` tells whoever has to follow. */
export function choosePreferences(
  settings: SettingsStore,
  patch: PreferencesPatch,
  chosen: (preferences: Preferences) => void,
): Preferences {
  const before = settings.get('preferences');
  const preferences: Preferences = {
    language: patch.language ?? before.language,
    theme: patch.theme ?? before.theme,
    density: patch.density ?? before.density,
  };
  settings.set('preferences', preferences);
  applyTheme(preferences);
  chosen(preferences);
  return preferences;
}
