import { Button, Menu } from '@mantine/core';
import '../../components/menu-styles';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalFilter } from '#contract/journal';
import { useCommands, type Command } from '../../commands/commands';
import { portero } from '../../bridge/bridge';
import { tellExported } from '../exchange/tell-exported';

/** Writes the entries that fit the filter to a file. */
export function AuditExport({ filter }: { filter: JournalFilter }) {
  const { t } = useTranslation();
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'journal.csv',
        group: 'journal',
        title: () => t('audit.exportCsv'),
        run: () => void write(filter, 'csv'),
      },
      {
        id: 'journal.json',
        group: 'journal',
        title: () => t('audit.exportJson'),
        run: () => void write(filter, 'json'),
      },
    ],
    [t, filter],
  );
  useCommands(commands);
  return (
    <Menu position="bottom-end" withinPortal={false} shadow="md">
      <Menu.Target>
        <Button size="xs" leftSection={<IconDownload size={14} stroke={1.8} aria-hidden="true" />}>
          {t('audit.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void write(filter, 'csv')}>{t('audit.exportCsv')}</Menu.Item>
        <Menu.Item onClick={() => void write(filter, 'json')}>{t('audit.exportJson')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

async function write(filter: JournalFilter, format: 'csv' | 'json'): Promise<void> {
  tellExported(await portero.call('export/journal', { filter, format }));
}
