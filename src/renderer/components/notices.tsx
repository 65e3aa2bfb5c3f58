import { Notifications, notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import './sheet-styles';
import '@mantine/core/styles/Notification.layer.css';
import '@mantine/notifications/styles.layer.css';
import styles from './notices.module.css';

/**
 * Where notices stack up: at most four, read out when there is a pause. In a large window they float clear of the
 * status bar and of the switches, which are on the right; in a small one they take a place of their own, so that they
 * cover no row. What was said goes with the list that it was said of: give it a key of that list.
 */
export function Notices() {
  useEffect(() => () => notifications.clean(), []);
  return (
    <div className={styles['place']}>
      <Notifications
        position="bottom-center"
        limit={4}
        containerWidth={400}
        // Room for the longest words and the buttons under them, px.
        notificationMaxHeight={280}
        // Below every sheet: what is asked there comes first, and no notice may lie on its buttons.
        zIndex={190}
        aria-live="polite"
        withinPortal={false}
        className={styles['notices'] ?? ''}
      />
    </div>
  );
}
