import { Drawer } from '@mantine/core';
import '../../components/sheet-styles';
import '@mantine/core/styles/Drawer.layer.css';
import { useTranslation } from 'react-i18next';
import type { SignedInProps } from '../../state/sessions';
import { useReturnFocus } from '../../components/use-return-focus';
import { connectionName, shownAddress } from '../../state/connections';
import { SessionFacts } from './session-facts';
import styles from './session-screen.module.css';

interface SessionScreenProps extends SignedInProps {
  onClose: () => void;
}

/** Who is signed in, what the token says and allows, and what is kept: beside the screen, which stays in sight. */
export function SessionScreen({ connection, session, onClose }: SessionScreenProps) {
  const { t } = useTranslation();
  useReturnFocus();
  const { userName, administrator } = session.view;
  return (
    <Drawer.Root opened onClose={onClose} position="right" size={560} transitionProps={{ duration: 120 }}>
      <Drawer.Overlay backgroundOpacity={0.4} color="#06100e" />
      <Drawer.Content className={styles['content'] ?? ''} aria-label={t('session.details')}>
        <Drawer.Header className={styles['header'] ?? ''} role="presentation">
          <div className="min-w-0">
            <Drawer.Title className={styles['title'] ?? ''}>{userName}</Drawer.Title>
            <p className="break-anywhere ink-2 text-13 leading-20">
              {administrator && <>{t('session.administrator')} · </>}
              {connectionName(t, connection)} · {shownAddress(connection.address)}
            </p>
          </div>
          <Drawer.CloseButton aria-label={t('common.close')} data-autofocus />
        </Drawer.Header>
        <Drawer.Body className={styles['body'] ?? ''}>
          <SessionFacts connection={connection} session={session} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
