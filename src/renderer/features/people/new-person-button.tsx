import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/commands';
import type { SignedInProps } from '../../state/sessions';
import { may } from '../../state/permissions';

const NewPersonSheet = lazy(async () => ({ default: (await import('./new-person-sheet')).NewPersonSheet }));

/** Opens the sheet for somebody new; a command and the key `n` do too. Where that is not allowed, it says why. */
export function NewPersonButton({ connection, session }: SignedInProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const able = connection.capabilities.creating;
  const allowed = able && may(session.view, 'people', 'add');
  useCommands([
    {
      id: 'people.new',
      title: () => t('people.newCommand'),
      group: 'people',
      shortcut: ['n'],
      enabled: () => allowed,
      run: () => setOpen(true),
    },
  ]);
  if (!able) return null;
  return (
    <>
      <Button
        size="sm"
        disabled={!allowed}
        title={allowed ? undefined : t('people.mayNotAdd')}
        leftSection={<IconUserPlus size={16} stroke={1.8} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t('people.new')}
      </Button>
      {!allowed && <span className="visually-hidden">{t('people.mayNotAdd')}</span>}
      {open && (
        <Suspense fallback={null}>
          <NewPersonSheet connection={connection} session={session} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
