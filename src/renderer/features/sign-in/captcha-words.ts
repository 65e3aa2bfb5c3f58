import type { TFunction } from 'i18next';
import type { CaptchaState } from '#contract/captcha';
import { unreachable } from '#contract/errors';

type Failed = Extract<CaptchaState, { step: 'failed' }>;

/** Where the check stands, in two or three words. */
export function captchaStatus(t: TFunction, captcha: CaptchaState): string {
  return t(captcha.step === 'idle' ? 'captcha.loading' : `captcha.${captcha.step}`);
}

/** Why the check failed and what can be done, in a sentence. */
export function captchaFailure(t: TFunction, failed: Failed): string {
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
