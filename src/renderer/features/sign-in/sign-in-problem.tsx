import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice';
import { useNow } from '../../components/use-now';
import { clockOf } from '../../state/time-left';
import { problemWords } from './problem-words';
import type { SignInState } from './sign-in-state';

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
