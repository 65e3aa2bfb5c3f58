import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { type ErrorCode, type PorteroError, unreachable } from '#contract/errors';
import { Notice } from '../../components/notice';
import { useNow } from '../../components/use-now';
import { clockOf } from '../../state/time-left';
import type { SignInState } from './sign-in-state';
import { errorWords, ownWordIn } from '../../i18n/error-words';

/** What went wrong with the last try and what to do next; nothing while nothing did. */
export function SignInProblem({ state, local }: { state: SignInState; local: boolean }) {
  const { t } = useTranslation();
  const until = state.step === 'throttled' ? state.until : null;
  const words = problemWords(t, state, local);
  if (!words) return null;
  return (
    <Notice tone={words.tone} role="alert" title={words.title}>
      {until === null ? words.text : <Countdown until={until} />}
    </Notice>
  );
}

/** Counts every second: who listens hears the title once and not the counting. */
function Countdown({ until }: { until: number }) {
  const { t } = useTranslation();
  const now = useNow(250);
  return <span aria-live="off">{t('signIn.throttledFor', { time: clockOf(until - now) })}</span>;
}

/** A problem in words: what happened, and what to do next. */
interface ProblemWords {
  /** Warm is a matter of time or of the network; danger is a verdict. */
  tone: 'warm' | 'danger';
  title: string;
  text: string;
}

/** The words for a state of the form; null where there is no problem. `local`: it is the practice system's form. */
export function problemWords(t: TFunction, state: SignInState, local = false): ProblemWords | null {
  switch (state.step) {
    case 'idle':
    case 'captcha':
    case 'submitting':
    case 'signed-in':
      return null;
    case 'refused':
      return { tone: 'danger', title: t('signIn.refusedTitle'), text: t('signIn.refusedText') };
    case 'kept-refused':
      return { tone: 'danger', title: t('signIn.keptRefusedTitle'), text: t('signIn.keptRefusedText') };
    case 'throttled':
      return { tone: 'warm', title: t('signIn.throttledTitle'), text: t('signIn.throttledUnknown') };
    case 'offline':
      return { tone: 'warm', ...offlineWords(t, state.error, local) };
    default:
      return unreachable(state);
  }
}

function offlineWords(t: TFunction, error: PorteroError, local: boolean): { title: string; text: string } {
  const sentences: Partial<Record<ErrorCode, { title: string; text: string }>> = {
    unreachable: {
      title: t('signIn.unreachableTitle'),
      text: t(local ? 'localServer.unreachable' : 'signIn.unreachableText'),
    },
    timeout: { title: t('signIn.timeoutTitle'), text: t('signIn.timeoutText') },
    'bad-answer': { title: t('signIn.badAnswerTitle'), text: t('signIn.badAnswerText') },
    'server-failed': { title: t('signIn.serverFailedTitle'), text: t('signIn.serverFailedText') },
    'certificate-unknown': { title: t('signIn.certificateTitle'), text: t('signIn.certificateText') },
    'password-needed': { title: t('signIn.passwordTitle'), text: t('signIn.passwordText') },
    'captcha-needed': { title: t('signIn.captchaTitle'), text: t('signIn.captchaText') },
  };
  const known = ownWordIn(error) === null ? sentences[error.code] : undefined;
  return known ?? { title: t('signIn.otherTitle'), text: errorWords(t, error, local) };
}
