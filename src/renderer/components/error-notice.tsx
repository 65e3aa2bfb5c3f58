import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PorteroError } from '#contract/errors';
import { errorWords } from '../i18n/error-words';
import { Notice } from './notice';

interface ErrorNoticeProps {
  /** Null while nothing went wrong: then there is no notice. */
  error: PorteroError | null;
  title?: string;
  /** It is the practice system's error. */
  local?: boolean;
  /** What it means here, where that is more than the error says. */
  words?: string | undefined;
  /** Offers to try again. */
  onRetry?: () => void;
}

/** Says what went wrong, at once; calmly where it is only something to read that could not be had. */
export function ErrorNotice({ error, title, local = false, words, onRetry }: ErrorNoticeProps) {
  const { t } = useTranslation();
  if (!error) return null;
  return (
    <Notice
      tone={onRetry ? 'warm' : 'danger'}
      role="alert"
      {...(title !== undefined && { title })}
      actions={
        onRetry && (
          <Button size="xs" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )
      }
    >
      {words ?? errorWords(t, error, local)}
    </Notice>
  );
}
