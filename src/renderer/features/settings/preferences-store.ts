import { create } from 'zustand';
import type { Preferences, PreferencesPatch } from '#contract/settings';
import { portero } from '../../bridge/bridge';
import { changeWords, languageOf } from '../../i18n/i18n';

interface PreferencesStore {
  preferences: Preferences;
}

/** What the person chose. */
export const usePreferences = create<PreferencesStore>(() => ({ preferences: portero.start.preferences }));

/** Keeps a choice and applies it at once. The theme needs nothing here: main sets it and the page follows. */
export async function choose(patch: PreferencesPatch): Promise<void> {
  const answer = await portero.call('settings/update', patch);
  if (answer.ok) receivePreferences(answer.value);
}

/** Takes over what was chosen, here or in another window. */
export function receivePreferences(preferences: Preferences): void {
  usePreferences.setState({ preferences });
  void changeWords(languageOf(preferences.language, navigator.languages));
}
