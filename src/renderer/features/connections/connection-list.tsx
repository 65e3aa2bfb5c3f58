import { useTranslation } from 'react-i18next';
import styles from './connection-list.module.css';
import { ConnectionItem } from './connection-item';
import { useConnections } from './connections-store';

/** The configured connections, to open or to remove. Nothing at all while there are none. */
export function ConnectionList() {
  const { t } = useTranslation();
  const connections = useConnections((state) => state.connections);
  if (!connections || connections.length === 0) return null;
  return (
    <section className={styles['section']} aria-labelledby="connections-heading">
      <h2 id="connections-heading" className={styles['heading']}>
        {t('welcome.connections')}
      </h2>
      <ul className={styles['list']}>
        {connections.map((connection) => (
          <ConnectionItem key={connection.id} connection={connection} />
        ))}
      </ul>
    </section>
  );
}
