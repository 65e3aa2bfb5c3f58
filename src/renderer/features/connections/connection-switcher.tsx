import { Menu, UnstyledButton } from '@mantine/core';
import '../../components/menu-styles';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '#contract/connection';
import { goToConnection, goToWelcome } from '../../navigation/navigation';
import { useNow } from '../../components/use-now';
import { useAskSessions, useSessions } from '../../state/sessions';
import { connectionName, useConnections, shownAddress } from '../../state/connections';
import styles from './connection-switcher.module.css';
import { SessionBadge } from './session-badge';
import { sessionSign } from './session-sign';

/** The connection on screen, and the way to every other one. Sessions go on while another is on screen. */
export function ConnectionSwitcher({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  const connections = useConnections((state) => state.connections);
  const sessions = useSessions((state) => state.sessions);
  const now = useNow(10_000);
  useAskSessions(connections);
  const name = connectionName(t, connection);
  return (
    <Menu position="bottom-start" width={340} shadow="md" returnFocus withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={styles['button'] ?? ''} aria-label={t('connections.switchTo', { name })}>
          <span className={styles['name']}>{name}</span>
          <IconSelector size={14} stroke={1.8} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={styles['dropdown'] ?? ''}>
        <Menu.Label>{t('welcome.connections')}</Menu.Label>
        {connections?.map((other) => (
          <Menu.Item
            key={other.id}
            classNames={{ itemLabel: styles['label'] ?? '' }}
            aria-current={other.id === connection.id || undefined}
            leftSection={
              <span className={styles['mark']}>
                {other.id === connection.id && <IconCheck size={16} stroke={2} aria-hidden="true" />}
              </span>
            }
            rightSection={<SessionBadge sign={sessionSign(sessions[other.id], now)} />}
            onClick={() => void goToConnection(other.id)}
          >
            <span className={styles['words']}>
              <span className={styles['other']}>{connectionName(t, other)}</span>
              <span className={styles['where']}>
                {!other.local && <>{other.systemName} · </>}
                {shownAddress(other.address)}
              </span>
            </span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<span className={styles['mark']} />} onClick={goToWelcome}>
          {t('connections.all')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
