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
        <SettingsGroup
          name="language"
          label={t('settings.language')}
          words={{ system: t('settings.system'), en: t('settings.english'), es: t('settings.spanish') }}
        />
        <SettingsGroup
          name="theme"
          label={t('settings.theme')}
          words={{ system: t('settings.system'), light: t('settings.light'), dark: t('settings.dark') }}
        />
        <SettingsGroup
          name="density"
          label={t('settings.density')}
          words={{ comfortable: t('settings.comfortable'), compact: t('settings.compact') }}
        />
        <Menu.Label>{t('settings.version', { version: portero.start.version })}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  );
}

interface SettingsGroupProps<N extends keyof Preferences> {
  name: N;
  label: string;
  /** The values in their order, each with its words. */
  words: Readonly<Record<Preferences[N], string>>;
}

/** One setting of the menu: a labelled group of which one is chosen. */
function SettingsGroup<N extends 'language' | 'theme' | 'density'>({
  name,
  label,
  words,
}: SettingsGroupProps<N>) {
  const value = usePreferences(({ preferences }) => preferences[name]);
  return (
    <>
      <fieldset className="min-w-0 m-0 p-0 border-0" aria-label={label}>
        <Menu.Label aria-hidden="true">{label}</Menu.Label>
        {(Object.keys(words) as Preferences[N][]).map((choice) => (
          <Menu.RadioItem
            key={choice}
            value={choice}
            checked={choice === value}
            onChange={() => void choose({ [name]: choice })}
          >
            {words[choice]}
          </Menu.RadioItem>
        ))}
      </fieldset>
      <Menu.Divider />
    </>
  );
}
