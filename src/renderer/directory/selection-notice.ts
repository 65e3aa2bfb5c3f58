import { notifications } from '@mantine/notifications';
import { words } from '../i18n/i18n';

/** Says that a selection was too large to be kept when the filter changed. */
export function tellLetGo(): void {
  notifications.show({
    role: 'group',
    withBorder: true,
    color: 'gray',
    closeButtonProps: { 'aria-label': words.t('common.dismiss') },
    message: words.t('users.selectionLetGo'),
  });
}
