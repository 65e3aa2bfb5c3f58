import { Notifications, notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import './sheet-styles';
import '@mantine/core/styles/Notification.layer.css';
import '@mantine/notifications/styles.layer.css';

/**
 * Where notices stack up: at most four, read out when there is a pause, clear of the status bar and of the switches,
 * which are on the right. What was said goes with the list that it was said of: give it a key of that list.
 */
export function Notices() {
  useEffect(() => () => notifications.clean(), []);
  return (
    <Notifications
      position="bottom-center"
      limit={4}
      containerWidth={400}
      aria-live="polite"
      withinPortal={false}
      style={{ marginBottom: 40 }}
    />
  );
}
