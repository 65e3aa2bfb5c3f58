import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './captcha-box.module.css';
import { CaptchaGuest } from './captcha-guest';
import { useCaptcha } from './captcha-store';
import { captchaFailure, captchaStatus } from './captcha-words';

interface CaptchaBoxProps {
  connectionId: string;
  /** A new number shows the captcha anew. */
  round: number;
  onRetry: () => void;
}

/** The security check with where it stands. Its height never changes, so nothing below it jumps. */
export function CaptchaBox({ connectionId, round, onRetry }: CaptchaBoxProps) {
  const { t } = useTranslation();
  const captcha = useCaptcha(connectionId);
  return (
    <fieldset className={styles['group']} aria-label={t('captcha.label')}>
      <div className={styles['caption']}>
        <span>{t('captcha.label')}</span>
        <span className={styles['status']} data-step={captcha.step} aria-live="polite">
          {captcha.step === 'solved' && <IconCheck size={14} stroke={2.2} aria-hidden="true" />}
          {captchaStatus(t, captcha)}
        </span>
      </div>
      <div className={styles['box']} data-step={captcha.step}>
        <CaptchaGuest key={round} connectionId={connectionId} />
        {captcha.step === 'failed' && (
          <div className={styles['failure']}>
            <p role="alert">{captchaFailure(t, captcha)}</p>
            <Button size="xs" variant="default" onClick={onRetry}>
              {t('common.tryAgain')}
            </Button>
          </div>
        )}
      </div>
    </fieldset>
  );
}
