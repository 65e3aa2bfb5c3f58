import type { Result } from '#contract/errors';
import type { Exported } from '#contract/exchange';
import { tell } from '../../components/tell';
import { errorWords } from '../../i18n/error-words';
import { words } from '../../i18n/i18n';
import { formatsNow } from '../../i18n/use-formats';

/** Says what was written and under which name, or why nothing was. Who closed the dialog needs no word. */
export function tellExported(answer: Result<Exported>): void {
  const { t } = words;
  if (!answer.ok) {
    tell({ title: t('exchange.notWritten'), text: errorWords(t, answer.error), failed: true });
  } else if (answer.value !== null) {
    const { rows, file } = answer.value;
    tell({ title: t('exchange.written', { count: rows, rows: formatsNow().count(rows) }), text: file });
  }
}
