import { ActionIcon } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { OpenSession } from '../../state/sessions';

const SessionScreen = lazy(async () => ({ default: (await import('./session-screen')).SessionScreen }));

interface SessionDetailsProps {
  connection: Connection;
  session: OpenSession;
}

/** The button to the session screen, whose code is fetched only when it is first wanted. */
export function SessionDetails({ connection, session }: SessionDetailsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const title = t('session.details');
  return (
    <>
      <ActionIcon size={28} aria-label={title} title={title} onClick={() => setOpen(true)}>
        <IconInfoCircle size={16} stroke={1.8} aria-hidden="true" />
      </ActionIcon>
      {open && (
        <Suspense fallback={null}>
          <SessionScreen connection={connection} session={session} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
