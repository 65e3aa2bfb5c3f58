import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Connection } from '#contract/connection';
import type { OpenSession } from '../../state/sessions';
import { portero } from '../../bridge/bridge';
import { Sheet } from '../../components/sheet';
import { useNow } from '../../components/use-now';
import { SignInForm } from '../sign-in/sign-in-form';
import { useSignIn } from '../sign-in/use-sign-in';
import styles from './re-sign-in-sheet.module.css';
import { clockOf } from '../../state/time-left';

type Reauthenticating = Extract<OpenSession, { phase: 'reauthenticating' }>;

interface ReSignInSheetProps {
  connection: Connection;
  session: Reauthenticating;
}

/** Signing in again over the screen, which stays as it is. Leaving it gives up the requests that wait. */
export function ReSignInSheet({ connection, session }: ReSignInSheetProps) {
  const { t } = useTranslation();
  const signIn = useSignIn(connection, { userName: session.view.userName, problem: session.problem });
  function leave() {
    signIn.cancel();
    void portero.call('session/cancel-renewal', { connectionId: connection.id });
  }
  return (
    <Sheet title={t('session.signInAgain')} onClose={leave}>
      <p className="font-500">
        {session.reason === 'expired' ? t('session.whyExpired') : <EndsIn at={session.view.expiresAt} />}{' '}
        {waitingWords(t, session.parked).count}
      </p>
      <p className={styles['note']}>{waitingWords(t, session.parked).note}</p>
      <SignInForm connection={connection} signIn={signIn} onLeave={leave} />
    </Sheet>
  );
}

function EndsIn({ at }: { at: number }) {
  const { t } = useTranslation();
  const left = at - useNow(500);
  return (
    <span aria-live="off">
      {left > 0 ? t('session.whyRenewal', { clock: clockOf(left) }) : t('session.whyExpired')}
    </span>
  );
}

/** What the sheet says of the requests that wait: how many, and what becomes of them. Nothing waits, nothing is lost. */
export function waitingWords(t: TFunction, parked: number): { count: string; note: string } {
  const same = t('session.samePerson');
  if (parked === 0) return { count: '', note: same };
  return { count: t('session.waiting', { count: parked }), note: `${same} ${t('session.otherPerson')}` };
}
