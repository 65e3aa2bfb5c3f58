import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';

const ConnectionSheet = lazy(async () => ({ default: (await import('./connection-sheet')).ConnectionSheet }));

/** Opens the sheet that edits a connection: where its sign-in does not work, what is wrong is often there. */
export function EditButton({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  return (
    <>
      <ActionIcon
        size={24}
        aria-label={t('signIn.editConnection')}
        title={t('signIn.editConnection')}
        onClick={() => setEditing(true)}
      >
        <IconPencil size={14} stroke={1.8} aria-hidden="true" />
      </ActionIcon>
      {editing && (
        <Suspense fallback={null}>
          <ConnectionSheet editing={connection} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </>
  );
}
