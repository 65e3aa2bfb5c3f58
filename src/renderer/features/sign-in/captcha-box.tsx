import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEffect, useRef } from 'react';
import type { TFunction } from 'i18next';
import { type PorteroError, unreachable } from '#contract/errors';
import type { CaptchaState } from '#contract/captcha';
import styles from './captcha-box.module.css';
import { useCaptcha, receiveCaptcha } from './captcha-store';
import { portero } from '../../bridge/bridge';

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
    <fieldset className="min-w-0 m-0 p-0 border-0" aria-label={t('captcha.label')}>
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
            <Button size="xs" onClick={onRetry}>
              {t('common.retry')}
            </Button>
          </div>
        )}
      </div>
    </fieldset>
  );
}

/**
 * Hosts the guest in which the system's own captcha runs. The element is made by hand, because the partition must be
 * set before the source; main forces everything else about it. Give it a new key to show the captcha anew.
 */
function CaptchaGuest({ connectionId }: { connectionId: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = host.current;
    let wanted = true;
    receiveCaptcha({ step: 'loading', connectionId });
    async function open() {
      const answer = await portero.call('captcha/open', { connectionId });
      if (!wanted || !place) return;
      if (!answer.ok) {
        receiveCaptcha({ step: 'failed', connectionId, reason: reasonOf(answer.error) });
        return;
      }
      const guest = document.createElement('webview');
      guest.setAttribute('partition', answer.value.partition);
      guest.setAttribute('src', answer.value.src);
      place.append(guest);
    }
    const opening = open();
    return () => {
      wanted = false;
      place?.replaceChildren();
      // Not before it is open: closing then would come too early.
      void opening.then(() => portero.call('captcha/close', { connectionId }));
    };
  }, [connectionId]);
  return <div ref={host} className={styles['guest']} />;
}

function reasonOf(error: PorteroError) {
  if (error.code === 'unreachable' || error.code === 'timeout') return 'unreachable';
  return error.code === 'not-supported' ? 'not-configured' : 'error';
}

type Failed = Extract<CaptchaState, { step: 'failed' }>;

/** Where the check stands, in two or three words. */
function captchaStatus(t: TFunction, captcha: CaptchaState): string {
  return t(captcha.step === 'idle' ? 'captcha.loading' : `captcha.${captcha.step}`);
}

/** Why the check failed and what can be done, in a sentence. */
function captchaFailure(t: TFunction, failed: Failed): string {
  switch (failed.reason) {
    case 'expired':
      return t('captcha.expired');
    case 'error':
      return failed.widgetCode === undefined
        ? t('captcha.error')
        : t('captcha.errorCode', { code: failed.widgetCode });
    case 'timeout':
      return t('captcha.timeout');
    case 'unsupported':
      return t('captcha.unsupported');
    case 'unreachable':
      return t('captcha.unreachable');
    case 'not-configured':
      return t('captcha.notConfigured');
    case 'elsewhere':
      return t('captcha.elsewhere');
    default:
      return unreachable(failed.reason);
  }
}
