import { useTranslation } from 'react-i18next';
import type { SignedInProps } from '../../state/sessions';
import { useReady } from '../../components/use-ready';
import { connectionName, shownAddress } from '../../state/connections';
import { SessionFacts } from './session-facts';
import styles from './session-section.module.css';

/** Who is signed in, what the token says and allows, and what is kept: as a screen of its own. */
export function SessionSection({ connection, session }: SignedInProps) {
  const { t } = useTranslation();
  useReady('session');
  const { userName, administrator } = session.view;
  return (
    <div className="h-full overflow-auto scroll-thin">
      <div className={styles['column']}>
        <header>
          <h1 tabIndex={-1} className="text-20 leading-28 font-650 tracking-tight">
            {t('sections.sessionTitle')}
          </h1>
          <p className="break-anywhere ink-2 text-13">
            {userName}
            {administrator && <> · {t('session.administrator')}</>} · {connectionName(t, connection)} ·{' '}
            {shownAddress(connection.address)}
          </p>
        </header>
        <SessionFacts connection={connection} session={session} />
      </div>
    </div>
  );
}
