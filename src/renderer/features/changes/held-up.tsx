import { useTranslation } from 'react-i18next';
import type { Operation } from '#contract/bulk';
import { errorWords } from '../../i18n/error-words';
import { useNow } from '../../components/use-now';
import { isLocal } from '../../state/connections';

/** What an operation waits for, and how long where that is known. */
export function HeldUp({ operation }: { operation: Operation }) {
  const { t } = useTranslation();
  const now = useNow(1_000);
  const { hindrance, connectionId } = operation;
  if (!hindrance) return null;
  const reason = errorWords(t, hindrance.error, isLocal(connectionId));
  const count = hindrance.until === null ? 0 : Math.ceil((hindrance.until - now) / 1_000);
  return <> · {count > 0 ? t('bulk.heldUpUntil', { count, reason }) : t('bulk.heldUp', { reason })}</>;
}
