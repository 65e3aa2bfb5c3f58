import { ActionIcon, Popover } from '@mantine/core';
import '@mantine/core/styles/Popover.layer.css';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import type { OpenSession } from '../../app/screen-choice';
import { useFormats } from '../../i18n/use-formats';
import styles from './session-details.module.css';
import { SessionMenu } from './session-menu';

interface SessionDetailsProps {
  connection: Connection;
  session: OpenSession;
}

/** A button that shows what this session may do. */
export function SessionDetails({ connection, session }: SessionDetailsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { view } = session;
  const title = t('session.details');
  return (
    <Popover position="top-end" width={320} shadow="md" trapFocus withinPortal={false} zIndex={450}>
      <Popover.Target>
        <ActionIcon size={28} aria-label={title} title={title}>
          <IconInfoCircle size={16} stroke={1.8} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={title} className={styles['dropdown'] ?? ''} tabIndex={-1} data-autofocus>
        <h2 className={styles['title']}>{view.userName}</h2>
        <p className={styles['line']}>
          {view.administrator && <>{t('session.administrator')} · </>}
          {t('session.endsAt', { time: formats.moment(view.expiresAt) })}
        </p>
        <h3 className={styles['heading']}>{t('session.permissions')}</h3>
        {view.permissions.length === 0 ? (
          <p className={styles['line']}>{t('session.noPermissions')}</p>
        ) : (
          <ul className={styles['chips']}>
            {view.permissions.map((permission) => (
              <li key={permission}>{permission}</li>
            ))}
          </ul>
        )}
        {connection.capabilities.profiles && <SessionMenu connectionId={connection.id} />}
      </Popover.Dropdown>
    </Popover>
  );
}
