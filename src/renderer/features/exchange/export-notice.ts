import { notifications } from '@mantine/notifications';
import type { Result } from '#contract/errors';
import type { Exported } from '#contract/exchange';
import { errorWords } from '../../i18n/error-words';
import { formatCount, localeOf } from '../../i18n/formats';
import { words } from '../../i18n/i18n';

/** Says what was written and under which name, or why nothing was. Who closed the dialog needs no word. */
export function tellExported(answer: Result<Exported>): void {
  const { t } = words;
  if (answer.ok && answer.value === null) return;
  const locale = localeOf(words.language === 'es' ? 'es' : 'en', navigator.language);
  const written = answer.ok ? answer.value : null;
  notifications.show({
    withBorder: true,
    color: answer.ok ? 'teal' : 'red',
    closeButtonProps: { 'aria-label': t('common.dismiss') },
    title: written
      ? t('exchange.written', { count: written.rows, rows: formatCount(written.rows, locale) })
      : t('exchange.notWritten'),
    message: written ? written.file : answer.ok ? '' : errorWords(t, answer.error),
  });
}
