import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Connection } from '#contract/connection';
import type { Section, Place } from '#contract/place';
import { portero } from '../bridge/bridge';
import { connectionName, useConnections } from '../state/connections';
import { askToSignOut } from '../features/session/sign-out-button';
import { onMac } from '../commands/key-strokes';
import { useCommands, type Command } from '../commands/commands';
import {
  goThroughHistory,
  goToConnection,
  goToSection,
  goToWelcome,
  useNavigation,
} from '../navigation/navigation';
import { openOverlay } from './overlays';
import { tell } from '../components/tell';
import { skipToContent } from '../components/skip-link';
import { choose } from '../features/settings/preferences-store';
import { errorWords } from '../i18n/error-words';
import { words } from '../i18n/i18n';

/** The second key after `g`, the first letter of the English word: it stays the same in every language. */
const LETTERS: Readonly<Record<Section, string>> = {
  users: 'u',
  profiles: 'p',
  modules: 'm',
  journal: 'j',
  session: 's',
};

/** Registers what can be done wherever one is signed in. */
export function useShellCommands(connection: Connection, offered: readonly Section[]): void {
  const { t } = useTranslation();
  const connections = useConnections((state) => state.connections);
  const commands = useMemo(
    () => [
      ...goingCommands(t, offered),
      ...(connections ?? [])
        .filter(({ id }) => id !== connection.id)
        .map((other) => connectionCommand(t, other)),
      ...windowCommands(t),
      ...viewCommands(t),
      ...sessionCommands(t, connection.id),
      ...helpCommands(t),
    ],
    [t, connections, connection.id, offered],
  );
  useCommands(commands);
}

function goingCommands(t: TFunction, offered: readonly Section[]): Command[] {
  const mac = onMac();
  return [
    ...offered.map((section): Command => ({
      id: `go.${section}`,
      group: 'go',
      title: () => t('palette.goTo', { section: t(`sections.${section}`) }),
      shortcut: [`g ${LETTERS[section]}`],
      run: () => goToSection(section),
    })),
    {
      id: 'go.welcome',
      group: 'go',
      title: () => t('palette.goToWelcome'),
      shortcut: ['g c'],
      run: goToWelcome,
    },
    {
      id: 'go.back',
      group: 'go',
      title: () => t('common.back'),
      shortcut: [mac ? 'Mod+[' : 'Alt+ArrowLeft'],
      run: () => void goThroughHistory(-1),
    },
    {
      id: 'go.forward',
      group: 'go',
      title: () => t('common.forward'),
      shortcut: [mac ? 'Mod+]' : 'Alt+ArrowRight'],
      run: () => void goThroughHistory(1),
    },
    {
      id: 'go.content',
      group: 'go',
      title: () => t('palette.goToContent'),
      shortcut: ['g l'],
      run: skipToContent,
    },
  ];
}

function connectionCommand(t: TFunction, connection: Connection): Command {
  return {
    id: `go.connection ${connection.id}`,
    group: 'go',
    title: () => t('palette.goToConnection', { name: connectionName(t, connection) }),
    keywords: () => connection.address,
    run: () => void goToConnection(connection.id),
  };
}

function windowCommands(t: TFunction): Command[] {
  const here = () => useNavigation.getState().place;
  return [
    {
      id: 'window.new',
      group: 'window',
      title: () => t('palette.newWindow'),
      shortcut: ['Shift+Mod+N'],
      run: () => void portero.call('windows/open', { place: null }),
    },
    {
      id: 'window.here',
      group: 'window',
      title: () => t('palette.newWindowHere'),
      run: () => void portero.call('windows/open', { place: here() }),
    },
    {
      id: 'window.link',
      group: 'window',
      title: () => t('palette.copyLink'),
      shortcut: ['Shift+Mod+C'],
      run: () => void copyLink(here()),
    },
  ];
}

function sessionCommands(t: TFunction, connectionId: string): Command[] {
  return [
    {
      id: 'session.renew',
      group: 'session',
      title: () => t('palette.signInAgain'),
      run: () => void portero.call('session/renew', { connectionId }),
    },
    {
      id: 'session.sign-out',
      group: 'session',
      title: () => t('session.signOut'),
      run: () => askToSignOut(connectionId),
    },
  ];
}

function helpCommands(t: TFunction): Command[] {
  return [
    {
      id: 'help.palette',
      group: 'help',
      title: () => t('palette.open'),
      shortcut: ['Mod+K'],
      keysOnly: true,
      run: () => openOverlay('palette'),
    },
    {
      id: 'help.shortcuts',
      group: 'help',
      title: () => t('palette.shortcuts'),
      shortcut: ['?', 'F1'],
      run: () => openOverlay('shortcuts'),
    },
  ];
}

/** What things look like and in which language, by name. */
function viewCommands(t: TFunction): readonly Command[] {
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

/** Puts a link to a place on the clipboard, and says so. */
async function copyLink(place: Place | null): Promise<void> {
  if (!place) return;
  const { t } = words;
  const answer = await portero.call('links/copy', place);
  if (answer.ok) tell({ title: t('palette.linkCopied'), text: t('palette.linkCopiedText') });
  else tell({ title: t('palette.linkNotCopied'), text: errorWords(t, answer.error), failed: true });
}
