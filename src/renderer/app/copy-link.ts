import { notifications } from '@mantine/notifications';
import type { Place } from '#contract/place';
import { portero } from '../bridge/bridge';
import { errorWords } from '../i18n/error-words';
import { words } from '../i18n/i18n';

/** Puts a link to a place on the clipboard, and says so. */
export async function copyLink(place: Place | null): Promise<void> {
  if (!place) return;
  const { t } = words;
  const answer = await portero.call('links/copy', place);
  notifications.show({
    withBorder: true,
    color: answer.ok ? 'teal' : 'red',
    closeButtonProps: { 'aria-label': t('common.dismiss') },
    title: answer.ok ? t('palette.linkCopied') : t('palette.linkNotCopied'),
    message: answer.ok ? t('palette.linkCopiedText') : errorWords(t, answer.error),
  });
}
