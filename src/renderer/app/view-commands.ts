import type { TFunction } from 'i18next';
import { choose } from '../features/settings/preferences-store';
import type { Command } from '../commands/commands';

/** What things look like and in which language, by name. */
export function viewCommands(t: TFunction): readonly Command[] {
  const theme = (id: 'system' | 'light' | 'dark'): Command => ({
    id: `view.theme.${id}`,
    group: 'view',
    title: () => t('palette.theme', { name: t(`settings.${id}`) }),
    keywords: () => t('palette.keywordsView'),
    run: () => void choose({ theme: id }),
  });
  const density = (id: 'comfortable' | 'compact'): Command => ({
    id: `view.density.${id}`,
    group: 'view',
    title: () => t('palette.density', { name: t(`settings.${id}`) }),
    keywords: () => t('palette.keywordsView'),
    run: () => void choose({ density: id }),
  });
  const language = (id: 'en' | 'es', name: string): Command => ({
    id: `view.language.${id}`,
    group: 'view',
    title: () => t('palette.language', { name }),
    keywords: () => t('palette.keywordsView'),
    run: () => void choose({ language: id }),
  });
  return [
    theme('light'),
    theme('dark'),
    theme('system'),
    density('comfortable'),
    density('compact'),
    language('en', t('settings.english')),
    language('es', t('settings.spanish')),
  ];
}
