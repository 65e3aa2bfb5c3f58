import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useReady } from '../components/use-ready';
import { connectionName } from '../state/connections';
import { SessionFacts } from '../features/session/session-facts';
import type { SignedInProps } from '../state/sessions';
import styles from './signed-in-home.module.css';

/** Where the system has no list of people: what it does offer, which is the session, and what it does not. */
export function SignedInHome({ connection, session }: SignedInProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useReady('users');
  useEffect(() => heading.current?.focus(), []);
  const { profiles, accessRights } = connection.capabilities;
  return (
    <div className="h-full overflow-auto">
      <div className={styles['column']}>
        <header className="flex column gap-4">
          <h1
            ref={heading}
            tabIndex={-1}
            className="break-anywhere text-20 leading-28 font-650 tracking-tight"
          >
            {t('session.homeTitle', { name: connectionName(t, connection) })}
          </h1>
          <p className="ink-2">{t('session.homeLead')}</p>
        </header>
        <section className={styles['missing']} aria-labelledby="missing-heading">
          <h2 id="missing-heading">{t('session.missing')}</h2>
          <ul>
            <li>{t('session.missingPeople')}</li>
            <li>{t('session.missingSwitching')}</li>
            {!profiles && !accessRights && <li>{t('session.missingRights')}</li>}
          </ul>
        </section>
        <div className={styles['card']}>
          <SessionFacts connection={connection} session={session} />
        </div>
      </div>
    </div>
  );
}
