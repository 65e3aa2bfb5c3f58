import { Menu } from '@mantine/core';
import '../../components/menu-styles';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preferences } from '#contract/settings';
import { portero } from '../../bridge/bridge';
import { choose, usePreferences } from './preferences-store';

/** The settings menu around its button. Opens at once, because it is first drawn when it was asked for. */
export function SettingsMenu({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { language, theme, density } = usePreferences((state) => state.preferences);
  return (
    <Menu
      defaultOpened
      position="bottom-end"
      width={208}
      shadow="md"
      closeOnItemClick={false}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <SettingsGroup<Preferences['language']>
          label={t('settings.language')}
          value={language}
          choices={[
            ['system', t('settings.system')],
            ['en', t('settings.english')],
            ['es', t('settings.spanish')],
          ]}
          onChoose={(value) => void choose({ language: value })}
        />
        <Menu.Divider />
        <SettingsGroup<Preferences['theme']>
          label={t('settings.theme')}
          value={theme}
          choices={[
            ['system', t('settings.system')],
            ['light', t('settings.light')],
            ['dark', t('settings.dark')],
          ]}
          onChoose={(value) => void choose({ theme: value })}
        />
        <Menu.Divider />
        <SettingsGroup<Preferences['density']>
          label={t('settings.density')}
          value={density}
          choices={[
            ['comfortable', t('settings.comfortable')],
            ['compact', t('settings.compact')],
          ]}
          onChoose={(value) => void choose({ density: value })}
        />
        <Menu.Divider />
        <Menu.Label>{t('settings.version', { version: portero.start.version })}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  );
}

interface SettingsGroupProps<T extends string> {
  label: string;
  value: T;
  /** Values and their words, in order. */
  choices: readonly (readonly [T, string])[];
  onChoose: (value: T) => void;
}

/** One setting of the menu: a labelled group of which one is chosen. */
function SettingsGroup<T extends string>({ label, value, choices, onChoose }: SettingsGroupProps<T>) {
  return (
    <fieldset className="min-w-0 m-0 p-0 border-0" aria-label={label}>
      <Menu.Label aria-hidden="true">{label}</Menu.Label>
      {choices.map(([choice, words]) => (
        <Menu.RadioItem
          key={choice}
          value={choice}
          checked={choice === value}
          onChange={() => onChoose(choice)}
        >
          {words}
        </Menu.RadioItem>
      ))}
    </fieldset>
  );
}
