import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { SessionView } from '#contract/session';
import { useCommands, type Command } from '../../commands/commands';
import { may } from '../../state/permissions';
import { openImport } from './import-store';

/** Registers the imports that the system can carry out and the person may. Exports belong to their lists. */
export function useExchangeCommands(connection: Connection, view: SessionView): void {
  const { t } = useTranslation();
  const { id, capabilities } = connection;
  const { people, creating, switching } = capabilities;
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'exchange.create',
        group: 'exchange',
        title: () => t('exchange.importCreate'),
        keywords: () => t('exchange.import'),
        enabled: () => people && creating && may(view, 'people', 'add'),
        run: () => openImport({ connectionId: id, kind: 'create' }),
      },
      {
        id: 'exchange.activation',
        group: 'exchange',
        title: () => t('exchange.importActivation'),
        keywords: () => t('exchange.import'),
        enabled: () => people && switching && may(view, 'people', 'edit'),
        run: () => openImport({ connectionId: id, kind: 'activation' }),
      },
    ],
    [t, id, people, creating, switching, view],
  );
  useCommands(commands);
}
